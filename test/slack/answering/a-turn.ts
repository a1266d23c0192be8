import { onTestFinished, vi } from "vitest";
import { type Access, OPEN_TO_ALL } from "../../../src/assistant/access.ts";
import type { Answered, Assistant } from "../../../src/assistant/answer.ts";
import type { Basis } from "../../../src/assistant/considered.ts";
import { createLimits, type LimitOptions } from "../../../src/assistant/limits.ts";
import type { Surface } from "../../../src/assistant/surface.ts";
import type { Delivery } from "../../../src/ports/inbox.ts";
import type { Replies, ReplyPlace } from "../../../src/ports/replies.ts";
import { createAdmission } from "../../../src/slack/answering/admission.ts";
import { createAnswering } from "../../../src/slack/answering/answering.ts";
import type { IncomingRequest } from "../../../src/slack/requests/incoming.ts";
import { createThreadQueue } from "../../../src/slack/requests/thread-queue.ts";
import { createGateway } from "../../../src/slack/web-api/gateway.ts";
import { createSlackModel } from "../replies/slack-model.ts";

export const NOW = 1_767_000_000_000;
export const THREAD = "1766999990.000100";
export const ANSWER = "Dear all, the dinner is on Friday at eight.";

const NO_BASIS: Basis = { audience: "author", rules: [], facts: [], memories: [], drafts: [] };

/** A request in a DM, made ten seconds ago. */
export const REQUEST: IncomingRequest = {
  id: "request-1",
  actor: { userId: "U1", teamId: "T1" },
  target: { channel: "D1", threadTs: THREAD, userId: "U1", teamId: "T1", isDm: true },
  isExtShared: false,
  text: "Write an invitation",
  mentions: [],
  at: NOW - 10_000,
  askedTs: THREAD,
};

/** An attempt at it; the first unless told. */
export function aDelivery(given: Partial<Delivery> = {}): Delivery {
  return { id: REQUEST.id, acceptedAt: REQUEST.at, attempt: 1, isLastAttempt: false, ...given };
}

type Options = {
  readonly limits?: LimitOptions;
  readonly access?: Access;
  /** What the model has to say. */
  readonly answer?: string;
  /** Slack tells of Markdown as rich text. */
  readonly inOwnForm?: boolean;
  /** By what names somebody is known; by "Ana" unless given, by none where the directory does not answer. */
  readonly names?: readonly string[];
};

/** Everything that an answer is made with, against the model of Slack, on a clock that only `run` moves. */
export function setUp({
  limits,
  access = OPEN_TO_ALL,
  answer = ANSWER,
  inOwnForm = false,
  names = ["Ana"],
}: Options = {}) {
  vi.useFakeTimers({ now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  const slack = createSlackModel({ inOwnForm });
  const gateway = createGateway(slack.client, { sleep: pause });
  const replies = createFakeReplies();
  const steps: string[] = [];
  const logged: string[] = [];

  async function say(surface: Surface): Promise<Answered> {
    const { ending } = await surface.reply({
      kind: "draft",
      deltas: one(answer),
      notices: [],
      isOffTheRecord: false,
      basis: NO_BASIS,
      audience: { kind: "author" },
    });
    return { ending, learned: [] };
  }

  const assistant: Assistant = {
    answer(_, surface) {
      steps.push("answers");
      return say(surface);
    },
    answerAgain(_, surface) {
      steps.push("answers again");
      return say(surface);
    },
    async rememberAgain(_, text) {
      steps.push(`remembers: ${text}`);
      return { ending: "complete", learned: [] };
    },
    wantsNothingKept: async () => false,
    stop: async () => {},
  };
  const workspace = { teamId: "T1", botUserId: "UBOT", botId: "B1" };
  const directory = {
    person: async () => ({ name: names[0] ?? "someone", names, membership: "member" as const }),
    nameOf: async () => "Ana",
    kindOf: async () => "public" as const,
    kindOfNow: async () => "public" as const,
    hear() {},
    channelName: async () => undefined,
    readersMayHaveChanged() {},
    readerChanges: () => 0,
  };
  const limited = createLimits(limits ?? { running: 0, perPersonHour: 0, perWorkspaceHour: 0, perOutsidersHour: 0 });
  const ports = {
    assistant,
    gateway,
    replies,
    workspace,
    directory,
    admission: createAdmission({ access, limits: limited, directory, workspace }),
    threadQueue: createThreadQueue(),
    followed: { follow: (thread: string) => steps.push(`follows ${thread}`), dropMention() {} },
    titles: { claim: async () => true },
    draftsFirst: { meant: async () => undefined, noteReaders: async () => {} },
    offRecord: { begin: async () => {}, whose: async () => [] },
    retries: { keep: (id: string) => steps.push(`keeps ${id} for Retry`), take: async () => undefined },
    warm: async () => {},
    questions: { byId: async () => undefined },
    idOf: (key: string) => `id of ${key}`,
    now: () => Date.now(),
    sleep: pause,
    log: { info() {}, warn: (_: object, text: string) => logged.push(text), error() {} },
  };

  return {
    slack,
    ports,
    answering: createAnswering(ports),
    replies,
    /** What the assistant and the ports were asked to do, in its order. */
    steps,
    /** The warnings, without their fields. */
    logged,
    /** What an earlier process, or somebody else in the thread, did at Slack. */
    atSlack: slackCalls(slack, REQUEST.target),
  };
}

type SlackModel = ReturnType<typeof createSlackModel>;

/** Calls that the process under test did not make. */
function slackCalls({ client, calls }: SlackModel, { channel, threadTs }: { channel: string; threadTs: string }) {
  const call = async (method: string, args: Record<string, unknown>): Promise<string> => {
    const answer = (await client.apiCall(method, { channel, ...args })) as { ts?: string };
    calls.splice(0);
    return answer.ts ?? "";
  };
  return {
    call,
    /** A stream that still runs. */
    stream: (text: string) => call("chat.startStream", { thread_ts: threadTs, markdown_text: text }),
    /** A stream that has ended. */
    async streamed(text: string): Promise<string> {
      const ts = await call("chat.startStream", { thread_ts: threadTs, markdown_text: text });
      await call("chat.stopStream", { ts });
      return ts;
    },
    /** A post with the key of a request. */
    post: (request: string, text: string, args: object = {}) =>
      call("chat.postMessage", { thread_ts: threadTs, text, metadata: metadataOf(`${request}:1`), ...args }),
    /** A message of the channel itself, which begins a thread. */
    postRoot: (key: string, text: string) => call("chat.postMessage", { text, metadata: metadataOf(key) }),
  };
}

function metadataOf(key: string) {
  return { event_type: "inkwell_reply", event_payload: { key } };
}

/** Replies as they are noted, in this process. */
function createFakeReplies() {
  type Row = { messages: string[]; text?: string; isDone: boolean; begunAt: number; place: ReplyPlace };
  const rows = new Map<string, Row>();
  const here = { channel: REQUEST.target.channel, thread: REQUEST.target.threadTs };
  return {
    rows,
    /** As an earlier process left it. */
    leave(request: string, left: Partial<Row>) {
      const { messages = [], text, isDone = false, begunAt = REQUEST.at, place = here } = left;
      rows.set(request, { messages: [...messages], ...(text === undefined ? {} : { text }), isDone, begunAt, place });
    },
    async note(request, to, messages, whole) {
      const row = rows.get(request) ?? { messages: [], isDone: false, begunAt: Date.now(), place: to };
      row.place = to;
      row.messages.push(...messages);
      if (whole !== undefined) row.text = whole.text;
      rows.set(request, row);
    },
    settle(request) {
      const row = rows.get(request) ?? { messages: [], isDone: false, begunAt: Date.now(), place: here };
      rows.set(request, { ...row, isDone: true });
    },
    find: async (request) => rows.get(request),
    latestDraft: async () => undefined,
    messagesIn: async () => new Set([...rows.values()].flatMap(({ messages }) => messages)),
  } satisfies Replies & Record<string, unknown>;
}

async function* one(text: string) {
  yield text;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Lets the clock run until the work is done; resolves with the milliseconds that it took. */
export async function run(work: Promise<unknown>): Promise<number> {
  const begun = Date.now();
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  while (!isDone) await vi.advanceTimersByTimeAsync(50);
  await done;
  return Date.now() - begun;
}
