import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type LocalSlack, startLocalSlack } from "../../playground/slack/server.ts";
import type { Message } from "../../playground/slack/workspace/types.ts";
import { type BotProcess, startBotProcess } from "./crash-bot.ts";
import { type MemosStandIn, startMemosStandIn } from "./memos-stand-in.ts";
import { type ModelStandIn, startModelStandIn } from "./model-stand-in.ts";
import { repliesIn } from "./world.ts";

export type CrashOptions = {
  /** By default a file of its own. */
  readonly databaseUrl?: string;
  /** How many processes serve the workspace; of several only one dies at a point. */
  readonly processes?: number;
  /** How many such worlds there may be; 2 unless given, since starting a process takes most of a core. */
  readonly atOnce?: number;
};

export type StartOptions = {
  /** Where the process kills itself; see crash-main.ts. */
  readonly crashAt?: string;
  /** False: only once `arm` was called. */
  readonly isArmed?: boolean;
  /** How far ahead its clock is from now on, and Slack's. */
  readonly aheadMs?: number;
};

/** A workspace whose bot can be made to die at a named point, and be started again on the same rows. */
export type CrashWorld = {
  readonly slack: LocalSlack;
  readonly model: ModelStandIn;
  readonly memos: MemosStandIn;
  /** Starts as many processes as are missing. */
  start(options?: StartOptions): Promise<void>;
  /** From now on a process dies when it next reaches its point. */
  arm(): void;
  /** The point at which a process killed itself, once it has. Rejects for any other end. */
  death(): Promise<string>;
  kill(): Promise<void>;
  /** Deliveries and messages to memory that its file says are still to be dealt with. */
  waiting(): number;
  stop(): Promise<void>;
};

export async function startCrashWorld({
  databaseUrl,
  processes = 1,
  atOnce = 2,
}: CrashOptions = {}): Promise<CrashWorld> {
  const leave = await enter(atOnce);
  const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  const file = join(folder, "inkwell.db");
  let slackAheadMs = 0;
  let point = "";
  const [slack, model, memos] = await Promise.all([
    startLocalSlack({ retryDelaysMs: [0, 0, 0], now: () => Date.now() + slackAheadMs }),
    startModelStandIn(),
    startMemosStandIn(),
  ]);
  let bots: BotProcess[] = [];
  let rows: DatabaseSync | undefined;

  async function kill(): Promise<void> {
    await Promise.all(bots.map((bot) => bot.end("SIGKILL")));
    await slack.waitFor(() => slack.connections === 0);
  }

  const armedBy = (crashAt: string) => join(folder, `armed ${crashAt.replace("/", " ")}`);

  return {
    slack,
    model,
    memos,
    async start({ crashAt = "", isArmed = true, aheadMs = 0 } = {}) {
      slackAheadMs = aheadMs;
      point = crashAt;
      bots = bots.filter((bot) => bot.isAlive());
      const died = join(folder, `died ${crashAt.replace("/", " ")}`);
      if (!isArmed && bots.length === 0) for (const file of [died, armedBy(crashAt)]) rmSync(file, { force: true });
      const env = {
        CRASH_AT: crashAt,
        CRASH_MARK: died,
        CRASH_ARMED: isArmed ? "" : armedBy(crashAt),
        CLOCK_AHEAD_MS: String(aheadMs),
      };
      while (bots.length < processes) {
        const bot = await startBotProcess({
          slack,
          modelUrl: model.baseUrl,
          memos,
          databaseUrl: databaseUrl ?? `file:${file}`,
          args: [resolve("test/support/crash-main.ts")],
          cwd: folder,
          env,
        });
        bots.push(bot);
      }
    },
    arm() {
      writeFileSync(armedBy(point), "");
    },
    waiting() {
      rows ??= new DatabaseSync(file, { readOnly: true }); // kept, since to open one takes locks that the bot waits for
      return Number(rows.prepare(WAITING).get()?.count);
    },
    async death() {
      const { signal, output } = await Promise.race(bots.map(({ gone }) => gone));
      if (signal !== "SIGKILL") throw new Error(`the process ended by itself, with the signal ${signal}`);
      await slack.waitFor(() => slack.connections === bots.filter((bot) => bot.isAlive()).length);
      return output.trim();
    },
    kill,
    async stop() {
      await kill();
      rows?.close();
      await Promise.all([slack.stop(), model.close(), memos.stop()]);
      rmSync(folder, { recursive: true });
      leave();
    },
  };
}

const WAITING = `SELECT (SELECT count(*) FROM delivery WHERE body IS NOT NULL) + (SELECT count(*) FROM outbox) AS count`;

const waiting: (() => void)[] = [];
let inside = 0;

/** Waits until few enough worlds are there; resolves with what lets the next one in. */
async function enter(atOnce: number): Promise<() => void> {
  if (inside >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else inside += 1;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };
}

export const INTERRUPTED = "Interrupted by a restart";

/** What people see of the answers in a thread: the whole ones, and how many there are that a crash cut off and marked. */
export function answersIn(slack: LocalSlack, channel: { id: string }, threadTs: string) {
  const replies = repliesIn(slack, channel, threadTs);
  const isCut = ({ text }: Message) => text.includes(INTERRUPTED);
  return {
    whole: replies.filter((reply) => !isCut(reply) && !reply.streaming).map(({ text }) => text),
    cut: replies.filter(isCut).map(({ text }) => text),
    streaming: replies.filter(({ streaming }) => streaming).length,
  };
}
