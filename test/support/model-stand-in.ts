import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** A request as the stand-in got it. */
export type ModelRequest = {
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    model: string;
    stream?: boolean;
    messages: { role: string; content: string }[];
    [field: string]: unknown;
  };
  /** `performance.now()` when the whole request had arrived. */
  readonly at: number;
};

/** How fast an answer comes; without it everything is sent at once. Milliseconds, and deltas a second. */
export type Pace = { readonly firstTokenMs?: number; readonly tokensPerSecond?: number };

/**
 * How an answer ends after its last delta. Any `finish_reason` in words ("stop", "length", "content_filter", ...), or
 * `done`: `[DONE]` without a finish reason; `unfinished`: the body ends cleanly without either; `destroyed`: the connection
 * breaks; `silent`: nothing more comes and the connection stays open; or an error event with this object in it.
 */
export type Ending =
  | { readonly finish: string }
  | "done"
  | "unfinished"
  | "destroyed"
  | "silent"
  | { readonly error: unknown };

export type Scripted = Pace & {
  readonly deltas: readonly string[];
  /** Sent as `reasoning_content` before the first delta. */
  readonly reasoning?: readonly string[];
  readonly ending?: Ending;
  /** Answers with one JSON object, as servers do that ignore `stream: true`. */
  readonly plain?: boolean;
};

/** A body written as it stands, each part in a chunk of its own. Parts may be awaited, so that a test decides when they go. */
export type Raw = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly raw: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  readonly ending?: "end" | "destroyed" | "silent";
};

/**
 * A text (cut into deltas of about a token), deltas, a script, a raw body, or "hang": not even headers come. One and the same
 * array of deltas is encoded once, which makes it the cheapest for a benchmark.
 */
export type Answer = string | readonly string[] | Scripted | Raw | "hang";

export type Failure = {
  readonly status: number;
  /** A string is sent as text, anything else as JSON; an error object in OpenAI's shape when absent. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** How many requests fail so; one when absent. */
  readonly times?: number;
};

/**
 * How a structured request is answered: with a value as JSON, in a fence where the server ignores schemas; with an answer as
 * drafts are; with a refusal; or with "hang".
 */
export type Reading =
  | { readonly json: unknown; readonly inFence?: boolean; readonly afterMs?: number }
  | { readonly text: string }
  | Failure
  | "hang";

export type ModelStandIn = {
  /** Such as http://127.0.0.1:40123/v1, for OPENAI_BASE_URL. */
  readonly baseUrl: string;
  /** Every request for a draft so far, failed ones included. */
  readonly requests: readonly ModelRequest[];
  /** Every structured request so far, which is one that does not stream. */
  readonly readings: readonly ModelRequest[];
  /** Resolves with the structured request number `count` (from 1), once it is there. */
  waitForReading(count?: number): Promise<ModelRequest>;
  /** Resolves once the client has let go of a structured request before its end. */
  waitForAbandonedReading(): Promise<void>;
  /** What every structured request from now on is answered with. At first: an object with empty lists. */
  answerReadings(reading: Reading | ((request: ModelRequest) => Reading)): void;
  /** How many answers the client has let go of before their end. */
  readonly aborted: number;
  /** How many connections have been opened. */
  readonly connections: number;
  /** What every request from now on is answered with. */
  reply(answer: Answer | ((request: ModelRequest) => Answer | Promise<Answer>)): void;
  /** How fast answers come that name no pace of their own. */
  pace(pace: Pace): void;
  /** The next request, or the next `times`, are refused. Calls queue up. */
  failNext(failure: Failure): void;
  /** The connection of the next request, or the next `times`, is broken before any answer. */
  breakNext(times?: number): void;
  /** Resolves with the request number `count` (from 1), once it is there. */
  waitForRequest(count?: number): Promise<ModelRequest>;
  /** Resolves once `count` answers have been let go of. */
  waitForAbort(count?: number): Promise<void>;
  close(): Promise<void>;
};

/**
 * A model server over HTTP on loopback: POST {baseUrl}/chat/completions, streamed. Says "Hello from the model." until it is
 * told otherwise. Paced answers keep to their own clock, so that a late timer does not delay what follows it.
 */
export async function startModelStandIn(options: { answer?: Answer; pace?: Pace } = {}): Promise<ModelStandIn> {
  let answer: Answer | ((request: ModelRequest) => Answer | Promise<Answer>) =
    options.answer ?? "Hello from the model.";
  let pace: Pace = options.pace ?? {};
  let aborted = 0;
  let connections = 0;
  const requests: ModelRequest[] = [];
  const readings: ModelRequest[] = [];
  let abandonedReadings = 0;
  let reading: Reading | ((request: ModelRequest) => Reading) = { json: NOTHING_LASTS };
  const failures: (Failure | "break")[] = [];
  const { changed, until } = createWatch();

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    if (incoming.method !== "POST" || incoming.url !== "/v1/chat/completions") {
      return refuse(outgoing, { status: 404, body: "404 page not found" });
    }
    const request = {
      headers: incoming.headers,
      body: JSON.parse(Buffer.concat(parts).toString()),
      at: performance.now(),
    };
    if (request.body.stream !== true) return read(request, outgoing);
    const released = new AbortController();
    whenLetGo(outgoing, () => {
      aborted++;
      released.abort();
      changed();
    });
    requests.push(request);
    changed();
    const failure = failures.shift();
    if (failure === "break") return breakOff(outgoing);
    if (failure) return refuse(outgoing, failure);
    const chosen = typeof answer === "function" ? await answer(request) : answer;
    await send(outgoing, chosen, pace, released.signal);
  }

  async function read(request: ModelRequest, outgoing: ServerResponse): Promise<void> {
    whenLetGo(outgoing, () => {
      abandonedReadings++;
      changed();
    });
    readings.push(request);
    changed();
    const chosen = typeof reading === "function" ? reading(request) : reading;
    if (chosen === "hang") return;
    if ("status" in chosen) return refuse(outgoing, chosen);
    if ("text" in chosen) return sendPlain(outgoing, { deltas: [chosen.text] });
    if (chosen.afterMs !== undefined) await sleep(chosen.afterMs);
    const json = JSON.stringify(chosen.json);
    const words = chosen.inFence ? `Here is what I found:\n\`\`\`json\n${json}\n\`\`\`` : json;
    if (!outgoing.destroyed) sendPlain(outgoing, { deltas: [words] });
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      if (!incoming.destroyed || incoming.complete) throw error; // otherwise the client let go before all of it was here
    });
  });
  server.on("connection", (socket) => {
    connections++;
    socket.setNoDelay(true);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get aborted() {
      return aborted;
    },
    readings,
    async waitForReading(count = 1) {
      await until(() => readings.length >= count);
      return readings[count - 1]!;
    },
    waitForAbandonedReading: () => until(() => abandonedReadings > 0),
    answerReadings(next) {
      reading = next;
    },
    get connections() {
      return connections;
    },
    reply(next) {
      answer = next;
    },
    pace(next) {
      pace = next;
    },
    failNext(failure) {
      for (let time = 0; time < (failure.times ?? 1); time++) failures.push(failure);
    },
    breakNext(times = 1) {
      for (let time = 0; time < times; time++) failures.push("break");
    },
    async waitForRequest(count = 1) {
      await until(() => requests.length >= count);
      return requests[count - 1]!;
    },
    waitForAbort: (count = 1) => until(() => aborted >= count),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const NOTHING_LASTS = { keep: [], retire: [], replace: [], forget: [] };

/** Lets callers wait until something holds, looked at again after each change. */
function createWatch() {
  const waiting = new Set<() => void>();
  return {
    changed() {
      for (const check of [...waiting]) check();
    },
    until: (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!holds()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Calls `act` once the client has let go of an answer before its end. That may have been before the request was read. */
function whenLetGo(outgoing: ServerResponse, act: () => void): void {
  const onClose = () => {
    if (!outgoing.writableFinished && !broken.has(outgoing)) act();
  };
  if (outgoing.destroyed) onClose();
  else outgoing.once("close", onClose);
}

/** Answers that the stand-in broke off itself: the client did not abort those. */
const broken = new WeakSet<ServerResponse>();

function breakOff(outgoing: ServerResponse): void {
  broken.add(outgoing);
  // Not a reset: that could take back what was sent before.
  outgoing.socket?.destroySoon();
}

function refuse(outgoing: ServerResponse, { status, body, headers = {} }: Failure): void {
  const content = body ?? { error: { message: `refused with ${status}`, type: "stand_in_error", code: null } };
  const type = typeof content === "string" ? "text/plain" : "application/json";
  outgoing.writeHead(status, { "content-type": type, ...headers });
  outgoing.end(typeof content === "string" ? content : JSON.stringify(content));
}

async function send(outgoing: ServerResponse, answer: Answer, pace: Pace, released: AbortSignal): Promise<void> {
  if (answer === "hang") return;
  if (typeof answer === "object" && "raw" in answer) return sendRaw(outgoing, answer, released);
  const script: Scripted = typeof answer === "object" && "deltas" in answer ? answer : { deltas: toDeltas(answer) };
  if (script.plain) return sendPlain(outgoing, script);
  outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
  outgoing.flushHeaders();
  await sendPaced(outgoing, eventsOf(script), { ...pace, ...script }, released);
  if (!released.aborted) sendEnding(outgoing, script.ending ?? { finish: "stop" });
}

async function sendRaw(outgoing: ServerResponse, answer: Raw, released: AbortSignal): Promise<void> {
  const { status = 200, headers, raw, ending } = answer;
  outgoing.writeHead(status, { "content-type": "text/event-stream", ...headers });
  outgoing.flushHeaders();
  for await (const part of raw) {
    await new Promise((written) => outgoing.write(part, written));
    // Lets the part leave as a packet of its own.
    await nextTurn();
    if (released.aborted) return;
  }
  if (ending === "destroyed") breakOff(outgoing);
  else if (ending !== "silent") outgoing.end();
}

function sendPlain(outgoing: ServerResponse, { deltas, reasoning, ending }: Scripted): void {
  const finish = typeof ending === "object" && "finish" in ending ? ending.finish : "stop";
  const message = { role: "assistant", content: deltas.join(""), reasoning_content: reasoning?.join("") };
  const choices = [{ index: 0, message, finish_reason: finish }];
  outgoing.writeHead(200, { "content-type": "application/json" });
  outgoing.end(JSON.stringify({ ...HEAD, object: "chat.completion", choices }));
}

async function sendPaced(outgoing: ServerResponse, events: Buffer[], pace: Pace, released: AbortSignal): Promise<void> {
  const { firstTokenMs = 0, tokensPerSecond = Number.POSITIVE_INFINITY } = pace;
  const start = performance.now() + firstTokenMs;
  const dueIn = (index: number) => start + (index * 1_000) / tokensPerSecond - performance.now();
  for (let next = 0; next < events.length; ) {
    const waitMs = dueIn(next);
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: released }).catch(() => {});
    if (released.aborted) return;
    outgoing.cork();
    while (next < events.length && dueIn(next) <= 0) outgoing.write(events[next++]);
    outgoing.uncork();
  }
}

function sendEnding(outgoing: ServerResponse, ending: Ending): void {
  if (ending === "silent") return;
  if (ending === "destroyed") breakOff(outgoing);
  else if (ending === "unfinished") outgoing.end();
  else if (ending === "done") outgoing.end(DONE);
  else if ("error" in ending) outgoing.end(`data: ${JSON.stringify({ error: ending.error })}\n\n`);
  else outgoing.end(Buffer.concat([event({}, ending.finish), DONE]));
}

const DONE = Buffer.from("data: [DONE]\n\n");
/** What OpenAI puts around every delta: an event is as long as a real one. */
const HEAD = {
  id: "chatcmpl-C0pYfTq0vN2o8mJwEXAMPLE00000",
  created: 1_750_000_000,
  model: "stand-in",
  service_tier: "default",
  system_fingerprint: "fp_0000000000",
};

/** The same deltas are encoded once, however often they are sent. */
const encoded = new WeakMap<readonly string[], Buffer[]>();

function eventsOf({ deltas, reasoning = [] }: Scripted): Buffer[] {
  const known = encoded.get(deltas);
  if (known && reasoning.length === 0) return known;
  const events = [
    ...reasoning.map((text) => event({ reasoning_content: text })),
    ...deltas.map((text, index) => event(index === 0 ? { role: "assistant", content: text } : { content: text })),
  ];
  if (reasoning.length === 0) encoded.set(deltas, events);
  return events;
}

function event(delta: object, finish: string | null = null): Buffer {
  const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }];
  return Buffer.from(`data: ${JSON.stringify({ ...HEAD, object: "chat.completion.chunk", choices })}\n\n`);
}

/** Words with the space before them: about a token each, as models send them. */
function toDeltas(answer: string | readonly string[]): readonly string[] {
  return typeof answer === "string" ? (answer.match(/\s*\S+|\s+$/g) ?? []) : answer;
}
