/** Says what Inkwell uses each scope of manifest.yml for; a test compares the two. Without an optional one it only does less. */
const SCOPES: Readonly<Record<string, string>> = {
  "app_mentions:read": "answering mentions",
  "assistant:write": "suggested prompts in the DM, and titles in a workspace without sessions",
  "channels:history": "follow-ups and thread context in public channels",
  "channels:read": "telling public channels from others: without it memory stays out of channels",
  "chat:write": "answering at all",
  commands: "every slash command and Rewrite this",
  "groups:history": "follow-ups and thread context in private channels",
  "groups:read": "telling private channels from others: without it memory stays out of them",
  "im:history": "direct messages",
  "im:read": "telling a direct message from a channel for a slash command",
  "im:write": "answering in the DM: Rewrite this, and slash commands where Inkwell may not post",
  "mpim:history": "follow-ups and thread context in group DMs",
  "mpim:read": "telling group DMs from channels: without it memory stays out of them",
  "users:read": "names, time zones and guests: without it only rules are used and kept, no memories",
};

/** All scopes of manifest.yml. */
export const requiredScopes: readonly string[] = Object.keys(SCOPES);

/** Returns the scopes that a token lacks, each with what does not work without it. */
export function missingScopes(
  granted: readonly string[],
): readonly { readonly scope: string; readonly cost: string }[] {
  return Object.entries(SCOPES)
    .filter(([scope]) => !granted.includes(scope))
    .map(([scope, cost]) => ({ scope, cost }));
}
