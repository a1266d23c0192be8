/** What the blocks stand in: a message, a line for one person, or a view. */
export type Where = {
  readonly channel?: string;
  readonly messageTs?: string;
  readonly ephemeralId?: string;
  readonly viewId?: string;
};
