/** What holds the blocks: a message, an ephemeral message, or a view. */
export type Where = {
  readonly channel?: string;
  readonly messageTs?: string;
  readonly ephemeralId?: string;
  readonly viewId?: string;
};
