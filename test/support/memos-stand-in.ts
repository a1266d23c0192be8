import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  createMemosStore,
  type Distil,
  type KeptMemory,
  type KeptMessage,
  type Outcome,
} from "./memos-stand-in-store.ts";

/** As MemOS names it, without the base path; a GET by id is `get/memory/{id}`. */
export type MemosEndpoint = keyof ReturnType<typeof createMemosStore>["endpoints"];

export type MemosStandInOptions = {
  /** Added to every answer, or to those of single endpoints. */
  readonly latencyMs?: number | Partial<Record<MemosEndpoint, number>>;
  /** When an add has been digested: before it is answered, so many milliseconds later, or only when `settle` is called. */
  readonly refine?: "at once" | "on settle" | { readonly afterMs: number };
  readonly apiKey?: string;
  /** In which words MemOS tells what was said. */
  readonly distil?: Distil;
  /** Gives `get/status` the shape of older servers: a list of one, without the task's id. */
  readonly statusAsList?: boolean;
  readonly now?: () => number;
};

/** What happens to a request instead of a proper answer. */
export type MemosFault = {
  readonly status?: number;
  /** MemOS's own number, in its envelope. */
  readonly code?: number;
  readonly data?: unknown;
  /** A raw body in place of the envelope: HTML, half a JSON, nothing. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** No answer until `heal` or `stop`. */
  readonly hang?: boolean;
  /** The connection is cut in place of an answer. */
  readonly drop?: boolean;
  /** Does what was asked all the same, before it answers wrongly. */
  readonly takesEffect?: boolean;
};

export type MemosRequest = {
  readonly path: MemosEndpoint;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  readonly at: number;
};

export type MemosStandIn = {
  /** The base URL, for MEMOS_BASE_URL. */
  readonly url: string;
  readonly apiKey: string;
  readonly requests: readonly MemosRequest[];
  count(path: MemosEndpoint): number;
  /** Spoils the next `times` requests of an endpoint, or of any. */
  fail(path: MemosEndpoint | "*", fault: MemosFault, times?: number): void;
  /** Ends all faults; what hangs is cut off. */
  heal(): void;
  /** Digests everything that was added. */
  settle(): void;
  /** Puts a memory there as if MemOS had made it, and returns its id. */
  plant(userId: string, memory: Pick<KeptMemory, "kind" | "text" | "conversationId">): string;
  memoriesOf(userId: string): readonly KeptMemory[];
  messagesOf(userId: string, conversationId: string): readonly KeptMessage[];
  stop(): Promise<void>;
};

/** A MemOS Cloud on loopback: its contract and its oddities, and faults at will. */
export async function startMemosStandIn(options: MemosStandInOptions = {}): Promise<MemosStandIn> {
  const { refine = "at once", apiKey = "mpg-stand-in", now = Date.now } = options;
  const timers = new Set<NodeJS.Timeout>();
  const after = (ms: number, run: () => void) => {
    if (ms <= 0) return run();
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };
  const store = createMemosStore({
    now,
    distil: options.distil,
    startTask(finish) {
      if (refine !== "on settle") after(refine === "at once" ? 0 : refine.afterMs, finish);
    },
  });
  const requests: MemosRequest[] = [];
  const counts = new Map<MemosEndpoint, number>();
  let faults: { path: MemosEndpoint | "*"; fault: MemosFault; left: number }[] = [];
  const hanging = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    text(request).then(
      (raw) => answer(request, raw, response),
      () => response.destroy(), // the client went away in the middle of its request
    );
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  function answer(request: IncomingMessage, raw: string, response: ServerResponse) {
    const [path, id] = endpointOf(request);
    if (!path) return send(response, 200, envelope({ code: 50_000, data: null }));
    if (request.headers.authorization !== `Token ${apiKey}`) {
      return send(response, 401, envelope({ code: 40_132, data: null }));
    }
    const body = id === undefined ? JSON.parse(raw) : { id };
    requests.push({ path, body, headers: request.headers, at: now() });
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const fault = nextFault(path);
    const outcome = !fault || fault.takesEffect ? store.endpoints[path](body) : undefined;
    const reply = () => (fault ? spoil(response, fault) : send(response, 200, envelope(shaped(path, outcome))));
    after(latencyOf(path), reply);
  }

  function nextFault(path: MemosEndpoint): MemosFault | undefined {
    const entry = faults.find((one) => one.path === path || one.path === "*");
    if (entry) entry.left -= 1;
    faults = faults.filter(({ left }) => left > 0);
    return entry?.fault;
  }

  function spoil(response: ServerResponse, fault: MemosFault) {
    if (fault.drop) return response.destroy();
    if (fault.hang) return hanging.add(response);
    const { status = 200, code = 0, data = null, headers = {} } = fault;
    send(response, status, fault.body ?? envelope({ code, data }), headers);
  }

  function shaped(path: MemosEndpoint, outcome: Outcome | undefined): Outcome {
    const { code, data } = outcome ?? { code: 50_000, data: null };
    if (path !== "get/status" || !options.statusAsList || data === null) return { code, data };
    return { code, data: [{ status: (data as { status: string }).status }] };
  }

  function latencyOf(path: MemosEndpoint): number {
    const { latencyMs = 0 } = options;
    return typeof latencyMs === "number" ? latencyMs : (latencyMs[path] ?? 0);
  }

  function endpointOf({ url = "", method }: IncomingMessage): [MemosEndpoint | undefined, string?] {
    const path = url.slice(BASE.length + 1);
    const id = method === "GET" ? /^get\/memory\/(.+)$/.exec(path)?.[1] : undefined;
    if (id !== undefined) return ["get/memory/{id}", decodeURIComponent(id)];
    return [method === "POST" && path in store.endpoints ? (path as MemosEndpoint) : undefined];
  }

  const heal = () => {
    faults = [];
    for (const response of hanging) response.destroy();
    hanging.clear();
  };

  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    apiKey,
    requests,
    count: (path) => counts.get(path) ?? 0,
    fail(path, fault, times = 1) {
      faults.push({ path, fault, left: times });
    },
    heal,
    settle: store.settle,
    plant: store.plant,
    memoriesOf: store.memoriesOf,
    messagesOf: store.messagesOf,
    async stop() {
      heal();
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const BASE = "/api/openmem/v1";

function envelope({ code, data }: Outcome): string {
  return JSON.stringify({ code, message: code === 0 ? "ok" : "field {0} is wrong", data });
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": length, ...headers });
  response.end(body);
}
