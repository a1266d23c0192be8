/**
 * Whether a field of a payload can be an id or a time of Slack's: a short word of printable ASCII. Only such a field may become
 * a part of a key, because a database does not take every text as a key, and not every value can be made a text.
 */
export function isId(field: unknown): field is string {
  return typeof field === "string" && /^[!-~]{1,200}$/.test(field);
}
