import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { LocalSlack } from "../../playground/slack/server.ts";
import type { Answer } from "../support/model-stand-in.ts";

/** Decides which calls are spoilt, and counts those that were. */
export type Faults = {
  /** One of `kinds`, by their shares, or none: each call meets one with the same probability. */
  pick<Kind extends string>(kinds: Readonly<Record<Kind, number>>): Kind | undefined;
  /** The next of a run of numbers between 0 and 1, the same in every run with the same seed. */
  random(): number;
  /** From now on nothing is spoilt. */
  off(): void;
  readonly count: number;
  /** How long what hangs does so, in milliseconds; it is cut off then. */
  readonly hangMs: number;
};

export function createFaults({ rate, seed, hangMs }: { rate: number; seed: number; hangMs: number }): Faults {
  const random = createRandom(seed);
  let isOff = false;
  let count = 0;
  return {
    hangMs,
    random,
    off() {
      isOff = true;
    },
    get count() {
      return count;
    },
    pick<Kind extends string>(kinds: Readonly<Record<Kind, number>>) {
      if (isOff || random() >= rate) return undefined;
      count += 1;
      const shares = Object.entries<number>(kinds) as [Kind, number][];
      let at = random() * shares.reduce((sum, [, share]) => sum + share, 0);
      return shares.find(([, share]) => {
        at -= share;
        return at < 0;
      })?.[0];
    },
  };
}

const SLACK = {
  limited: { status: 429, retryAfter: 1 },
  refused: { status: 500 },
  lost: { drop: true },
  unanswered: { after: true },
  done_and_refused: { status: 500, after: true },
  late: { delayMs: 2_000 },
  late_and_unanswered: { delayMs: 2_000, after: true },
} as const;
const SLACK_SHARES = {
  limited: 5,
  refused: 4,
  lost: 4,
  unanswered: 3,
  done_and_refused: 2,
  late: 3,
  late_and_unanswered: 3,
} as const;

/**
 * Spoils calls of every method and answers to every response_url. After a 429 the bot keeps to Slack's published limits, so
 * that few answers are streamed; without any (`isLimiting` false) all of them are.
 */
export function spoilSlack(slack: LocalSlack, faults: Faults, isLimiting: boolean): void {
  const shares = isLimiting ? SLACK_SHARES : { ...SLACK_SHARES, limited: 0 };
  let kind: keyof typeof SLACK | undefined;
  // Plans are asked in their order, each once a call: the first draws for all of them.
  slack.faults.fail("*", {
    times: Number.POSITIVE_INFINITY,
    when(args) {
      kind = isAboutPerson(args) ? undefined : faults.pick(shares);
      return false;
    },
  });
  for (const [name, fault] of Object.entries(SLACK)) {
    slack.faults.fail("*", { ...fault, times: Number.POSITIVE_INFINITY, when: () => kind === name });
  }
}

/**
 * Whether a call asks who somebody is. While Slack does not say so, nothing of them is kept, as it must be, and the books could not
 * tell that from a loss: test/journeys/privacy.test.ts has those failures.
 */
function isAboutPerson(args: Readonly<Record<string, unknown>>): boolean {
  return "include_locale" in args;
}

/** What the model does in place of its answer, or the answer. */
export async function spoilModel(faults: Faults, deltas: readonly string[], pace: object): Promise<Answer> {
  switch (faults.pick({ busy: 4, refused: 1, cut: 3, hang: 2 })) {
    case "busy":
      return failure(503);
    case "refused":
      return failure(401);
    case "cut":
      return { ...pace, deltas: deltas.slice(0, Math.ceil(deltas.length / 2)), ending: "destroyed" };
    case "hang":
      await sleep(faults.hangMs);
      return { raw: [], ending: "destroyed" };
    case undefined:
      return { ...pace, deltas };
  }
}

function failure(status: number): Answer {
  const raw = [JSON.stringify({ error: { message: "spoilt", type: "stand_in_error", code: null } })];
  return { status, headers: { "content-type": "application/json" }, raw };
}

/** A MemOS that stands before another one and spoils calls of it. */
export async function startSpoiltMemos(target: string, faults: Faults) {
  const { hostname, port, pathname } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  const hanging = new Set<ServerResponse>();

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const kind = faults.pick({ failed: 3, limited: 2, hang: 2, unanswered: 3 });
    if (kind === "failed") return refuse(outgoing, 500);
    if (kind === "limited") return refuse(outgoing, 429);
    if (kind === "hang") return hang(outgoing);
    const { method, url, headers } = incoming;
    const passed = send({ hostname, port, path: url, method, headers, agent }, async (answer) => {
      const text = await buffer(answer);
      if (kind === "unanswered") outgoing.destroy();
      else outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(text);
    });
    passed.on("error", () => outgoing.destroy());
    passed.end(body);
  }

  async function hang(outgoing: ServerResponse): Promise<void> {
    hanging.add(outgoing);
    await sleep(faults.hangMs);
    hanging.delete(outgoing);
    outgoing.destroy();
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy()); // the bot went away in the middle of its request
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: own + pathname,
    async stop(): Promise<void> {
      for (const outgoing of hanging) outgoing.destroy();
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(outgoing: ServerResponse, status: number): void {
  const headers = { "content-type": "application/json", ...(status === 429 ? { "retry-after": "1" } : {}) };
  outgoing.writeHead(status, headers).end(JSON.stringify({ code: 50_000, message: "spoilt", data: null }));
}

/** Mulberry32: small, and good enough to throw dice with. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
