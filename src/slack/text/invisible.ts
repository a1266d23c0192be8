/**
 * Breaks Slack's own markup with a character that nobody sees. Entities would do in mrkdwn, but no page says that Slack decodes
 * them in Markdown, above all in code, where a reader would see `&lt;`.
 */
export const INVISIBLE = "\u200b";
