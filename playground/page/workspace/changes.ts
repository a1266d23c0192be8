import type {
  PageChange,
  PageConversation,
  PageEphemeral,
  PageMessage,
  PageState,
  PageStatus,
} from "../../page-server/types.ts";

/**
 * Returns the workspace after one change.
 * Unchanged parts stay the same objects, so that the page does not draw them again.
 */
export function withChange(state: PageState, change: PageChange): PageState {
  switch (change.kind) {
    case "message":
    case "message_changed":
      return withMessages(state, change.message.channel, (all) => withMessage(all, change.message));
    case "message_deleted":
      return withMessages(state, change.channel, (all) => all.filter(({ ts }) => ts !== change.ts));
    case "stream":
      return withMessages(state, change.channel, (all) =>
        all.map((one) => (one.ts === change.ts ? { ...one, text: change.text, streaming: change.streaming } : one)),
      );
    case "ephemeral":
      return { ...state, ephemerals: withEphemeral(state.ephemerals, change.ephemeral) };
    case "ephemeral_deleted":
      return { ...state, ephemerals: state.ephemerals.filter(({ id }) => id !== change.id) };
    case "status":
      return { ...state, statuses: withStatus(state.statuses, change.status) };
    case "prompts":
      return { ...state, prompts: { ...state.prompts, [change.channel]: change.prompts } };
    case "home": {
      const { home: _, ...rest } = state;
      return change.home ? { ...rest, home: change.home } : rest;
    }
    case "conversation":
      return { ...state, conversations: withConversation(state.conversations, change.conversation) };
    case "unread": {
      const { kind: _, channel, ...unread } = change;
      const conversations = state.conversations.map((one) => (one.id === channel ? { ...one, ...unread } : one));
      return { ...state, conversations };
    }
    case "modals":
      return { ...state, modals: change.modals };
    case "bot":
      return { ...state, bot: change.bot };
    case "model":
      return { ...state, model: change.model };
    case "people":
      return { ...state, people: change.people };
    default:
      return state;
  }
}

function withMessages(
  state: PageState,
  channel: string,
  change: (all: readonly PageMessage[]) => readonly PageMessage[],
): PageState {
  return { ...state, messages: { ...state.messages, [channel]: change(state.messages[channel] ?? []) } };
}

/** Inserts a message by its timestamp, or replaces the one it updates. */
function withMessage(all: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  const known = all.findIndex(({ ts }) => ts === message.ts);
  if (known >= 0) return all.with(known, message);
  const later = all.findIndex(({ ts }) => ts > message.ts);
  return later < 0 ? [...all, message] : all.toSpliced(later, 0, message);
}

function withEphemeral(all: readonly PageEphemeral[], ephemeral: PageEphemeral): readonly PageEphemeral[] {
  const known = all.findIndex(({ id }) => id === ephemeral.id);
  return known >= 0 ? all.with(known, ephemeral) : [...all, ephemeral];
}

function withStatus(all: readonly PageStatus[], status: PageStatus): readonly PageStatus[] {
  return [...all.filter((one) => one.channel !== status.channel || one.threadTs !== status.threadTs), status];
}

function withConversation(
  all: readonly PageConversation[],
  conversation: PageConversation,
): readonly PageConversation[] {
  const known = all.findIndex(({ id }) => id === conversation.id);
  return known >= 0 ? all.with(known, conversation) : [...all, conversation];
}
