/**
 * Tells whether a field of a payload can be an id or a time from Slack: a short word of printable ASCII. Only such a field may
 * become part of a key, because some values cannot be made text and databases refuse some texts as keys.
 */
export function isId(field: unknown): field is string {
  return typeof field === "string" && /^[!-~]{1,200}$/.test(field);
}
