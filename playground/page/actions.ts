import type { PageMessage, PageState } from "../page-server/types.ts";
import type { Answer, Api } from "./api.ts";
import type { Drafts, Target } from "./drafts.ts";
import { type Feed, messageIn } from "./feed.ts";
import { readMarkdown } from "./markdown.ts";
import { readMrkdwn } from "./mrkdwn.ts";
import { appConversation, conversationOf, nameOf } from "./names.ts";
import { wordsOf } from "./rich-text.ts";
import type { MessageRef, PageView, Place, Store } from "./store.ts";

export type Actions = ReturnType<typeof createActions>;

type Parts = {
  readonly api: Api;
  readonly store: Store;
  readonly drafts: Drafts;
  readonly feed: Feed;
  readonly session: Pick<Storage, "getItem" | "setItem">;
};

/** Everything that a person can do in the page. What it changes in the workspace comes back through the feed. */
export function createActions({ api, store, drafts, feed, session }: Parts) {
  const you = () => store.get().workspace?.you ?? "";

  async function act(action: string, body: object = {}): Promise<Answer> {
    const answer = await api.act(action, { as: you(), ...body });
    store.set({ trouble: answer.ok ? undefined : (answer.error ?? "That did not work.") });
    return answer;
  }

  function go(place: Place): void {
    const { workspace } = store.get();
    if (!workspace) return;
    session.setItem("place", JSON.stringify(place));
    const readUpTo = place.kind === "conversation" ? conversationOf(workspace, place.id)?.lastReadTs : undefined;
    store.set({ place, thread: undefined, happened: undefined, editing: undefined, trouble: undefined, readUpTo });
    if (place.kind === "home") void act("openHome");
    else if (conversationOf(workspace, place.id)?.kind === "app") void act("openMessages");
  }

  /** The conversation with the app; it is made when it is opened for the first time. */
  async function goToMessages(): Promise<string | undefined> {
    const { workspace } = store.get();
    const known = workspace && appConversation(workspace)?.id;
    if (known) {
      go({ kind: "conversation", id: known });
      return known;
    }
    const { channel } = await act("openMessages");
    if (typeof channel !== "string") return undefined;
    store.set({ place: { kind: "conversation", id: channel }, thread: undefined, happened: undefined });
    return channel;
  }

  async function send(target: Target, text: string): Promise<boolean> {
    const command = /^\/([\w-]+)(?:\s+([\s\S]*))?$/.exec(text.trim());
    const known = command && store.get().workspace?.commands.find(({ name }) => name === `/${command[1]}`);
    if (command && !known) {
      store.set({ trouble: `/${command[1]} is no command of this workspace. Type / to see those there are.` });
      return false;
    }
    if (known && target.threadTs !== undefined) {
      store.set({ trouble: `${known.name} does not work in threads, as in Slack. Use it in the conversation itself.` });
      return false;
    }
    if (known) {
      const { ok } = await act("command", { channel: target.channel, command: known.name, text: command[2] ?? "" });
      return ok;
    }
    const answer = await act("say", { ...target, text });
    const root = typeof answer.ts === "string" ? answer.ts : undefined;
    const workspace = store.get().workspace;
    if (root && target.threadTs === undefined && workspace) {
      if (conversationOf(workspace, target.channel)?.kind === "app") openThread({ channel: target.channel, ts: root });
    }
    return answer.ok;
  }

  function openThread(thread: MessageRef): void {
    store.set({ thread, happened: undefined });
  }

  function step(name: string): void {
    const { triedSteps } = store.get();
    if (!triedSteps.includes(name)) store.set({ triedSteps: [...triedSteps, name] });
  }

  return {
    act,
    go,
    goToMessages,
    send,
    openThread,
    step,
    become(as: string): void {
      session.setItem("as", as);
      store.set({ thread: undefined, happened: undefined, editing: undefined, trouble: undefined });
      feed.start(as);
    },
    closePane(): void {
      if (store.get().happened) store.set({ happened: undefined });
      else store.set({ thread: undefined });
    },
    showHappened: (happened: MessageRef | undefined) => store.set({ happened }),
    happened: api.happened,
    edit: (editing: MessageRef | undefined) => store.set({ editing }),
    openSwitcher: (isSwitcherOpen: boolean) => store.set({ isSwitcherOpen }),
    quiet: () => store.set({ trouble: undefined }),
    draftOf: (target: Target) => drafts.get(you(), target),
    keepDraft: (target: Target, text: string) => drafts.keep(you(), target, text),
    fillDraft: (target: Target, text: string) => drafts.fill(you(), target, text),
    onFill: drafts.onFill,
  };
}

/** Where the person is: the chosen place, if they may see it, or the conversation with the app, or the first one. */
export function shownPlace({ place, workspace }: PageView): Place | undefined {
  if (!workspace) return undefined;
  if (place?.kind === "home") return place;
  const chosen = place && conversationOf(workspace, place.id);
  const shown = chosen ?? appConversation(workspace) ?? workspace.conversations[0];
  return shown && { kind: "conversation", id: shown.id };
}

/**
 * What the page does by itself when a message comes: a reply to what this person has just asked opens beside the
 * conversation, and a finished message in view is read out.
 */
export function hear(store: Store, message: PageMessage, before: PageMessage | undefined): void {
  const view = store.get();
  const { workspace } = view;
  const place = shownPlace(view);
  if (!workspace || place?.kind !== "conversation" || place.id !== message.channel) return;
  const isFinished = !message.streaming && (before === undefined || before.streaming);
  if (!isFinished && before !== undefined) return;
  const root = message.threadTs === undefined ? message : messageIn(workspace, message.channel, message.threadTs);
  if (before === undefined && message.isBot && root && isAskedBy(root, workspace) && !view.thread && !view.happened) {
    store.set({ thread: { channel: root.channel, ts: root.ts } });
  }
  const isInView = message.threadTs === undefined || store.get().thread?.ts === message.threadTs;
  if (!isFinished || !isInView || message.user === workspace.you) return;
  const rich = message.shownAs === "markdown" ? readMarkdown(message.text) : readMrkdwn(message.text);
  const words = wordsOf(rich, (id) => nameOf(workspace, id)).trim();
  store.set({ announcement: `${nameOf(workspace, message.user)}: ${words.slice(0, 600)}` });
}

const JUST_MS = 60_000;

/** Whether this person asked for the thread a moment ago: by its first message, or by a command that the app made it for. */
function isAskedBy(root: PageMessage, { you }: PageState): boolean {
  const isTheirs = root.user === you || (root.isBot && root.text.includes(`<@${you}>`));
  return isTheirs && Date.now() - root.at < JUST_MS;
}
