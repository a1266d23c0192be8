import type { PageConversation, PageState } from "../../page-server/types.ts";

/** What a person is called in running text; the bot is one of them. */
export function nameOf(workspace: PageState, userId: string): string {
  if (userId === workspace.bot.userId) return botName(workspace);
  const person = workspace.people.find(({ id }) => id === userId);
  return person?.realName || person?.name || "somebody";
}

/** The bot as Slack shows it, with a capital letter. */
export function botName({ bot }: PageState): string {
  return bot.name.slice(0, 1).toUpperCase() + bot.name.slice(1);
}

/** What a conversation is called, without its sign. */
export function titleOf(workspace: PageState, conversation: PageConversation): string {
  if (conversation.kind === "app") return botName(workspace);
  if (conversation.kind !== "dm" && conversation.kind !== "group") return conversation.name;
  const others = conversation.members.filter((id) => id !== workspace.you);
  return others.map((id) => nameOf(workspace, id)).join(", ") || nameOf(workspace, workspace.you);
}

/** The same with its sign, for places without room for an icon. */
export function labelOf(workspace: PageState, conversation: PageConversation): string {
  const title = titleOf(workspace, conversation);
  return isChannel(conversation) ? `#${title}` : title;
}

export function isChannel({ kind }: PageConversation): boolean {
  return kind === "public" || kind === "private" || kind === "shared";
}

export function conversationOf(workspace: PageState, id: string): PageConversation | undefined {
  return workspace.conversations.find((one) => one.id === id);
}

/** The conversation between this person and the app. */
export function appConversation(workspace: PageState): PageConversation | undefined {
  return workspace.conversations.find(({ kind }) => kind === "app");
}

/** What the app says it is doing, as Slack shows it after the app's name. */
export function statusWords(workspace: PageState, text: string | undefined): string {
  const words = text?.trim() || "is thinking…";
  return /^(?:is|has|will) /.test(words) ? `${botName(workspace)} ${words}` : words;
}

/** Text as Slack keeps it, as the person would type it again. */
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
