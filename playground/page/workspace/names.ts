import type { PageConversation, PageState } from "../../page-server/types.ts";

/** Returns the name of a person or the bot, as it stands in text. */
export function nameOf(workspace: PageState, userId: string): string {
  if (userId === workspace.bot.userId) return botName(workspace);
  const person = workspace.people.find(({ id }) => id === userId);
  return person?.realName || person?.name || "somebody";
}

/** Returns the bot's name with a capital letter, as Slack shows it. */
export function botName({ bot }: PageState): string {
  return bot.name.slice(0, 1).toUpperCase() + bot.name.slice(1);
}

/** Returns a conversation's name without a `#`; for direct ones, the other people's names. */
export function titleOf(workspace: PageState, conversation: PageConversation): string {
  if (conversation.kind === "app") return botName(workspace);
  if (conversation.kind !== "dm" && conversation.kind !== "group") return conversation.name;
  const others = conversation.members.filter((id) => id !== workspace.you);
  return others.map((id) => nameOf(workspace, id)).join(", ") || nameOf(workspace, workspace.you);
}

/** Returns a conversation's name, with a `#` before channels, for text that has no room for an icon. */
export function labelOf(workspace: PageState, conversation: PageConversation): string {
  const title = titleOf(workspace, conversation);
  return isChannel(conversation) ? `#${title}` : title;
}

/** Returns true for channels, false for direct conversations and groups. */
export function isChannel({ kind }: PageConversation): boolean {
  return kind === "public" || kind === "private" || kind === "shared";
}

/** Returns the conversation with this id; undefined when the person cannot see one. */
export function conversationOf(workspace: PageState, id: string): PageConversation | undefined {
  return workspace.conversations.find((one) => one.id === id);
}

/** Returns the conversation between this person and the app; undefined before it is first opened. */
export function appConversation(workspace: PageState): PageConversation | undefined {
  return workspace.conversations.find(({ kind }) => kind === "app");
}

/** Returns the app's status as Slack shows it: *Inkwell is thinking…*, unless the app sets its own. */
export function statusWords(workspace: PageState, text: string | undefined): string {
  const words = text?.trim() || "is thinking…";
  return /^(?:is|has|will) /.test(words) ? `${botName(workspace)} ${words}` : words;
}

/** Turns Slack's stored text back into what a person would type: `@ben`, bare links, `<`. */
export function asTyped(workspace: PageState, text: string): string {
  const name = (id: string) => workspace.people.find((one) => one.id === id)?.name;
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g, (whole, id: string) => {
      const known = id === workspace.bot.userId ? workspace.bot.name : name(id);
      return known ? `@${known}` : whole;
    })
    .replace(/<(https?:[^<>|]+)(?:\|[^<>]*)?>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
