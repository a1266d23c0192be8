import type { BotProcess } from "../../bot-process.ts";
import type { KeptModel, KeptModelFile } from "../saved/kept-model.ts";
import type { BotState, FoundModels, ModelState } from "../types.ts";
import type { ModelCheck, ModelSettings } from "./model-check.ts";
import { createModelFinder } from "./model-finder.ts";

/** Whether a model is kept for the next run, and its key too. */
export type Keeping = { readonly withKey: boolean };

export type BotChange =
  | { readonly kind: "bot"; readonly bot: BotState }
  | { readonly kind: "model"; readonly model: ModelState };

export type Bot = ReturnType<typeof createBot>;

type Environment = Readonly<Record<string, string>>;

/** What replies say on the page while no model is connected; names the button of its banner. */
export const noModelHint = "Choose “Connect a model” at the top of this page.";

// Like a supervisor, this restarts a bot that worked for this long, and not one that fails at once.
const WORTH_RESTARTING_MS = 10_000;

/**
 * Runs the bot's process, and restarts it for other model settings.
 * Settings from the page stay in the memory of this process and the bot's, unless the person has them kept for the next run.
 */
export function createBot(options: {
  readonly userId: string;
  readonly name: string;
  /** Starts the process; `model` overrides its environment. */
  readonly start: (model: Environment) => BotProcess;
  /** The name of the model that the environment connects, if any. */
  readonly fromEnvironment: string | undefined;
  readonly findModels?: () => Promise<FoundModels | undefined>;
  /** The model of an earlier run; without it none is kept. */
  readonly kept?: KeptModelFile;
  /** Asks the model of an earlier run whether it still answers. */
  readonly check?: ModelCheck;
  /** A clock in milliseconds; default `performance.now`. */
  readonly now?: () => number;
}) {
  const { userId, name, now = () => performance.now() } = options;
  const findModels = options.findModels ?? createModelFinder();
  const listeners = new Set<(change: BotChange) => void>();
  let state: BotState = { userId, name, state: "starting" };
  const earlier = usable(options.kept?.read());
  let model: ModelState = earlier
    ? { ...connectedModel(nameOf(earlier), "page"), ...(options.check && { doubt: true }) }
    : connectedModel(options.fromEnvironment, "environment");
  let running: BotProcess | undefined;
  let settings: Environment = earlier ? environmentOf(earlier) : {};
  let turn: Promise<void> = Promise.resolve();

  function tell(change: BotChange): void {
    for (const listener of [...listeners]) listener(change);
  }

  function setState(next: BotState): void {
    state = next;
    tell({ kind: "bot", bot: state });
  }

  /** Starts the process. Resolves when it is connected, rejects with `BotGone` when it ends before. */
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

  /** Returns the connected model or, without one, the models found on this machine; and the model that is kept. */
  async function lookAround(): Promise<ModelState> {
    const file = options.kept?.read();
    const kept = file && {
      name: nameOf(file),
      ...(file.baseUrl !== undefined && { baseUrl: file.baseUrl }),
      ...(file.model !== undefined && { model: file.model }),
      hasKey: file.apiKey !== undefined,
      lacksKey: file.lacksKey === true,
    };
    const now = kept ? { ...model, kept } : model;
    if (model.connected) return now;
    const found = await findModels();
    return found ? { ...now, found } : now;
  }

  /** Asks the model of an earlier run, once; the bot starts meanwhile. */
  async function checkEarlier(): Promise<void> {
    const asked = model;
    if (!earlier || asked.doubt !== true) return;
    const checked = await options.check?.(earlier);
    if (!checked || model !== asked) return;
    const { doubt: _, ...rest } = asked;
    model = checked.works ? rest : { ...rest, doubt: checked.sentence };
    tell({ kind: "model", model: await lookAround() });
  }

  /** Runs starts, stops and changes of the model one after another. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    const done = turn.then(act);
    turn = done.catch(() => {});
    return done;
  }

  /** Stops the process, runs `whileStopped`, and starts it again. */
  function restart(whileStopped: () => Promise<void> = async () => {}): Promise<void> {
    return inTurn(async () => {
      await stop();
      await whileStopped();
      await start();
    });
  }

  return {
    state: () => state,
    start(): Promise<void> {
      void checkEarlier();
      return inTurn(start);
    },
    /** Stops the process for good, even while it is starting. */
    async stop(): Promise<void> {
      await stop();
      await inTurn(stop);
    },
    restart,
    /** Resolves when no start or stop is running. Wait for it before sending what the app must acknowledge at once. */
    settled: () => turn,
    /**
     * Restarts the bot with another model, and keeps it for the next run where that is asked for.
     * Null goes back to the environment's model or, where that is in use, disconnects it. Resolves when the bot is
     * connected. Rejects with `BotGone` when it does not start, and then goes back to the settings before.
     */
    connect: (given: ModelSettings | null, keeping?: Keeping) =>
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
        try {
          if (given && keeping) options.kept?.write(keptOf(given, keeping));
        } finally {
          tell({ kind: "model", model: await lookAround() });
        }
      }),
    /** Removes what is kept for the next run. The connected model stays connected. */
    async forgetKept(): Promise<void> {
      options.kept?.forget();
      tell({ kind: "model", model: await lookAround() });
    },
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

function keptOf({ apiKey, ...open }: ModelSettings, { withKey }: Keeping): KeptModel {
  if (apiKey === undefined) return open;
  return withKey ? { ...open, apiKey } : { ...open, lacksKey: true };
}

/** The kept model as settings; undefined where there is none, or it had a key that is not kept. */
export function usable(kept: KeptModel | undefined): ModelSettings | undefined {
  if (!kept || kept.lacksKey) return undefined;
  const { lacksKey: _, ...settings } = kept;
  return settings;
}

/** Sets all three variables, so that settings of another model do not mix in. */
export function environmentOf({ baseUrl = "", apiKey = "", model = "" }: ModelSettings): Environment {
  return { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey, OPENAI_MODEL: model };
}

/** Returns the name of a model for people, such as *llama3 at 127.0.0.1:11434*. */
export function nameOf({ baseUrl, model }: ModelSettings): string {
  const host = baseUrl && URL.canParse(baseUrl) ? new URL(baseUrl).host : "OpenAI";
  return `${model || "the default model"} at ${host}`;
}

function detailOf(how: Error): string {
  const { message } = how;
  const lines = "lines" in how && Array.isArray(how.lines) ? how.lines.map(String) : [];
  return [message, ...lines].join("\n");
}
