import type { BotProcess } from "../terminal/bot-process.ts";
import { createModelFinder } from "./model-finder.ts";
import type { BotState, FoundModels, ModelState } from "./types.ts";

/** Which model server to use, as a person gave it in the page. */
export type ModelSettings = { readonly baseUrl?: string; readonly apiKey?: string; readonly model?: string };

export type BotChange =
  | { readonly kind: "bot"; readonly bot: BotState }
  | { readonly kind: "model"; readonly model: ModelState };

export type Bot = ReturnType<typeof createBot>;

type Environment = Readonly<Record<string, string>>;

/** What replies say on the page while no model is connected; names the button of its banner. */
export const noModelHint = "Choose “Connect a model” at the top of this page.";

// As a supervisor does: what has worked for a while is started again, what falls over at once is left alone.
const WORTH_RESTARTING_MS = 10_000;

/**
 * The bot's process, which begins anew with other model settings. Those that are given in the page stay in the memory of this
 * process and of the bot's, and are written nowhere.
 */
export function createBot(options: {
  readonly userId: string;
  readonly name: string;
  /** Starts the process; `model` goes before what its environment says. */
  readonly start: (model: Environment) => BotProcess;
  /** The model that the environment connects, if it does. */
  readonly fromEnvironment: string | undefined;
  readonly findModels?: () => Promise<FoundModels | undefined>;
  /** Milliseconds; default the time since this process began. */
  readonly now?: () => number;
}) {
  const { userId, name, now = () => performance.now() } = options;
  const findModels = options.findModels ?? createModelFinder();
  const listeners = new Set<(change: BotChange) => void>();
  let state: BotState = { userId, name, state: "starting" };
  let model: ModelState = connectedModel(options.fromEnvironment, "environment");
  let running: BotProcess | undefined;
  let settings: Environment = {};
  let turn: Promise<void> = Promise.resolve();

  function tell(change: BotChange): void {
    for (const listener of [...listeners]) listener(change);
  }

  function setState(next: BotState): void {
    state = next;
    tell({ kind: "bot", bot: state });
  }

  /** Starts it, and resolves when it is connected; rejects with a `BotGone` when it ends before. */
  async function start(): Promise<void> {
    const child = options.start(settings);
    running = child;
    setState({ userId, name, state: "starting" });
    let connectedAt = Number.POSITIVE_INFINITY;
    const gone = (how: Error) => {
      if (running === child) setState({ userId, name, state: "gone", detail: detailOf(how) });
    };
    void child.gone.then((how) => {
      const isOurs = running === child;
      gone(how);
      if (isOurs && now() - connectedAt >= WORTH_RESTARTING_MS) restart().catch(() => {}); // the state says how it went
    });
    try {
      await child.ready;
    } catch (error) {
      gone(error as Error);
      throw error;
    }
    connectedAt = now();
    if (running === child) setState({ userId, name, state: "connected" });
  }

  async function stop(): Promise<void> {
    const child = running;
    running = undefined;
    await child?.stop();
  }

  /** The model, and one that is to be found on this machine while none is connected. */
  async function lookAround(): Promise<ModelState> {
    if (model.connected) return model;
    const found = await findModels();
    return found ? { ...model, found } : model;
  }

  /** One after another, whoever asks. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    const done = turn.then(act);
    turn = done.catch(() => {});
    return done;
  }

  /** Stops it, lets `meanwhile` happen, and starts it again. */
  function restart(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    return inTurn(async () => {
      await stop();
      await meanwhile();
      await start();
    });
  }

  return {
    state: () => state,
    start: () => inTurn(start),
    /** For good, and without waiting for one that is just being started. */
    async stop(): Promise<void> {
      await stop();
      await inTurn(stop);
    },
    restart,
    /** Resolves when nothing is being started or stopped; only then is what the process must take at once worth sending. */
    settled: () => turn,
    /**
     * Goes on with another model; with null as the environment says or, where that is in force, without any. Resolves when
     * the bot is connected again; rejects with a `BotGone`, and goes on as before, where it does not come up with that.
     */
    connect: (given: ModelSettings | null) =>
      inTurn(async () => {
        const before = { settings, model };
        const isLeft = given === null && model.origin === "environment";
        settings = given || isLeft ? environmentOf(given ?? {}) : {};
        await stop();
        try {
          await start();
        } catch (error) {
          settings = before.settings;
          await stop();
          await start();
          throw error;
        }
        if (given) model = connectedModel(nameOf(given), "page");
        else model = connectedModel(isLeft ? undefined : options.fromEnvironment, "environment");
        tell({ kind: "model", model: await lookAround() });
      }),
    lookAround,
    onChange(listener: (change: BotChange) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function connectedModel(name: string | undefined, origin: "environment" | "page"): ModelState {
  return name === undefined ? { connected: false, origin: null } : { connected: true, name, origin };
}

/** All three, so that nothing of another model's settings is mixed in. */
function environmentOf({ baseUrl = "", apiKey = "", model = "" }: ModelSettings): Environment {
  return { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey, OPENAI_MODEL: model };
}

/** What a model is called on the page, by its settings. */
export function nameOf({ baseUrl, model }: ModelSettings): string {
  const host = baseUrl && URL.canParse(baseUrl) ? new URL(baseUrl).host : "OpenAI";
  return `${model || "the default model"} at ${host}`;
}

function detailOf(how: Error): string {
  const { message } = how;
  const lines = "lines" in how && Array.isArray(how.lines) ? how.lines.map(String) : [];
  return [message, ...lines].join("\n");
}
