/** Returns an object without its properties that are null, which Slack sends in place of some that are absent. */
export function withoutNulls<Whole extends object>(whole: Whole): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null)) as Whole;
}
