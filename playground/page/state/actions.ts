import type { PageMessage, PageState } from "../../page-server/types.ts";
import { focusComposer } from "../elements/focus.ts";
import { readMarkdown } from "../text/markdown.ts";
import { readMrkdwn } from "../text/mrkdwn.ts";
import { wordsOf } from "../text/rich-text.ts";
import { appConversation, conversationOf, nameOf } from "../workspace/names.ts";
import type { ActionResult, Api } from "./api.ts";
import type { Drafts, Target } from "./drafts.ts";
import type { Feed } from "./feed.ts";
import { readUpToAt, shownRoute } from "./route.ts";
import type { MessageRef, PageView, Route, Store } from "./store.ts";

export type Actions = ReturnType<typeof createActions>;

type Parts = {
  readonly api: Api;
  readonly store: Store;
  readonly drafts: Drafts;
  readonly feed: Feed;
  readonly session: Pick<Storage, "getItem" | "setItem">;
};

/**
 * Creates everything that a person can do on the page.
 * Changes to the workspace go to the server and come back through the feed; the rest changes the store.
 */
export function createActions({ api, store, drafts, feed, session }: Parts) {
  const you = () => store.get().workspace?.you ?? "";

  async function act(action: string, body: object = {}): Promise<ActionResult> {
    const answer = await api.act(action, { as: you(), ...body });
    store.set({ trouble: answer.ok ? undefined : (answer.error ?? "That did not work.") });
    return answer;
  }

  function go(route: Route): void {
    const { workspace } = store.get();
    if (!workspace) return;
    session.setItem("route", JSON.stringify(route));
    const readUpTo = readUpToAt(workspace, route);
    if (store.get().triedSteps.length === STEPS) showFirstVisit(false);
    store.set({ ...ELSEWHERE, route, readUpTo });
    if (route.kind === "home") step("home");
    else if (conversationOf(workspace, route.id)?.kind === "app") void act("openMessages");
    if (route.kind === "conversation") requestAnimationFrame(() => focusComposer());
  }

  /** Goes to the conversation with the app, which the server creates on the first visit. Returns its id. */
  async function goToMessages(): Promise<string | undefined> {
    const { workspace } = store.get();
    const known = workspace && appConversation(workspace)?.id;
    if (known) {
      go({ kind: "conversation", id: known });
      return known;
    }
    const { channel } = await act("openMessages");
    if (typeof channel !== "string") return undefined;
    store.set({ ...ELSEWHERE, route: { kind: "conversation", id: channel } });
    return channel;
  }

  /** Sends a message or runs a slash command. Returns false when it failed; the store then holds the reason. */
  async function send(target: Target, text: string): Promise<boolean> {
    const [, name, rest = ""] = /^(\/[\w-]+)(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
    const { workspace } = store.get();
    if (!workspace) return false;
    return name === undefined ? say(target, text) : runCommand(target, name, rest, workspace);
  }

  /**
   * Sends a message. The thread that it begins opens in the conversation with the app alone, as in Slack's view of agents; anywhere
   * else replies show as their number below the message, until the person opens them.
   */
  async function say(target: Target, text: string): Promise<boolean> {
    const { workspace } = store.get();
    if (!workspace) return false;
    const answer = await act("say", { ...target, text });
    const isApp = conversationOf(workspace, target.channel)?.kind === "app";
    if (answer.ok && (isApp || text.includes(`@${workspace.bot.name}`))) step("draft");
    if (isApp && typeof answer.ts === "string" && target.threadTs === undefined) {
      openThread({ channel: target.channel, ts: answer.ts });
    }
    return answer.ok;
  }

  async function runCommand(target: Target, name: string, text: string, workspace: PageState): Promise<boolean> {
    const refusal = !workspace.commands.some((one) => one.name === name)
      ? `There is no command ${name}. Type / to see all commands.`
      : target.threadTs !== undefined
        ? `As in Slack, ${name} does not work in threads. Use it in the conversation itself.`
        : undefined;
    if (refusal) {
      store.set({ trouble: refusal });
      return false;
    }
    const { ok } = await act("command", { channel: target.channel, command: name, text });
    const tried = STEP_OF_COMMAND[name];
    if (ok && tried !== undefined) step(tried);
    return ok;
  }

  function openThread(thread: MessageRef): void {
    store.set({ thread, trace: undefined });
  }

  /** Marks one of the three first steps as done, by its name in `first-visit.ts`. */
  function step(name: string): void {
    const { triedSteps } = store.get();
    if (!triedSteps.includes(name)) store.set({ triedSteps: [...triedSteps, name] });
  }

  /** Shows or hides the first steps. Hiding them tells the server, so that they stay hidden. */
  function showFirstVisit(isFirstVisit: boolean): void {
    const { workspace } = store.get();
    if (workspace) store.set({ workspace: { ...workspace, isFirstVisit }, triedSteps: [] });
    if (!isFirstVisit) void act("visited");
  }

  return {
    act,
    go,
    goToMessages,
    send,
    say,
    openThread,
    showFirstVisit,
    become(as: string): void {
      session.setItem("as", as);
      store.set({ ...ELSEWHERE, triedSteps: [] });
      feed.start(as);
    },
    closePane(): void {
      if (store.get().trace) store.set({ trace: undefined });
      else store.set({ thread: undefined });
    },
    showTrace: (trace: MessageRef | undefined) => store.set({ trace }),
    traceOf: (reply: MessageRef) => api.trace(you(), reply.channel, reply.ts),
    edit: (editing: MessageRef | undefined) => store.set({ editing }),
    openSwitcher: (isSwitcherOpen: boolean) => store.set({ isSwitcherOpen }),
    openModel: (isModelOpen: boolean) => store.set({ isModelOpen }),
    /** Connects a model; null for a setting that is not given. What is wrong with it is told where it was entered. */
    connectModel(settings: object): Promise<ActionResult> {
      store.set({ trouble: undefined });
      return api.act("model", { as: you(), ...settings });
    },
    /** Deletes all messages, everything Inkwell remembers, and a kept model, for everybody. */
    async startOver(): Promise<void> {
      const { ok } = await act("reset");
      if (ok) store.set({ ...ELSEWHERE, triedSteps: [] });
    },
    quiet: () => store.set({ trouble: undefined }),
    draftOf: (target: Target) => drafts.get(you(), target),
    keepDraft: (target: Target, text: string) => drafts.keep(you(), target, text),
    fillDraft: (target: Target, text: string) => drafts.fill(you(), target, text),
    onFill: drafts.onFill,
  };
}

const STEPS = 3;

/** The first step that each command is. Another command is none of them. */
const STEP_OF_COMMAND: Readonly<Record<string, string>> = { "/write": "draft", "/write-pref": "rule" };

/** What the page resets when a person goes elsewhere or becomes somebody else. */
const ELSEWHERE = {
  thread: undefined,
  trace: undefined,
  editing: undefined,
  trouble: undefined,
  readUpTo: undefined,
  announcement: "",
} satisfies Partial<PageView>;

/**
 * Reacts to a message that arrives: a finished one in view is announced to screen readers. No thread opens by itself.
 * `before` is the same message as it was before the change.
 */
export function hear(store: Store, message: PageMessage, before: PageMessage | undefined): void {
  const view = store.get();
  const { workspace } = view;
  const route = shownRoute(view);
  if (!workspace || route?.kind !== "conversation" || route.id !== message.channel) return;
  const isFinished = !message.streaming && (before === undefined || before.streaming);
  const isInView = message.threadTs === undefined || view.thread?.ts === message.threadTs;
  if (!isFinished || !isInView || message.user === workspace.you) return;
  const rich = message.shownAs === "markdown" ? readMarkdown(message.text) : readMrkdwn(message.text);
  const words = wordsOf(rich, (id) => nameOf(workspace, id)).trim();
  store.set({ announcement: `${nameOf(workspace, message.user)}: ${words.slice(0, MAX_SPOKEN)}` });
}

const MAX_SPOKEN = 600;
