import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ARGUMENTS, ROOT } from "../../bench/bot.ts";
import { usageOf } from "../../bench/process-usage.ts";
import { slowness } from "../../playground/slack/patience.ts";
import type { LocalSlack } from "../../playground/slack/server.ts";
import { startMemosStandIn } from "../support/memos-stand-in.ts";
import { startModelStandIn } from "../support/model-stand-in.ts";
import { type Asked, type Books, balance, outcomeOf, timesInMemory } from "./books.ts";
import { answerTo, createCrowd, startCrowdedSlack } from "./crowd.ts";
import { createFaults, type Faults, spoilModel, spoilSlack, startSpoiltMemos } from "./faults.ts";
import { type Fleet, startFleet } from "./fleet.ts";

export type SoakOptions = {
  readonly requests: number;
  /** The process is killed after each so many requests; never without. */
  readonly killEvery?: number;
  /** How many processes serve the workspace. */
  readonly processes?: number;
  /** By default a file of its own. */
  readonly databaseUrl?: string;
  /** The share of calls that are spoilt. */
  readonly rate?: number;
  /** False: Slack never answers 429. */
  readonly isLimiting?: boolean;
  readonly seed?: number;
  readonly hangMs?: number;
  /** Where the processes write their log. */
  readonly logFile?: string;
  /** Is told how it goes. */
  readonly say?: (line: string) => void;
};

export type SoakResult = Books & {
  readonly seconds: number;
  /** Until the last person was answered. */
  readonly talkingSeconds: number;
  readonly faults: number;
  readonly kills: number;
  /** How often a process ended by itself. */
  readonly deaths: number;
};

const PEOPLE = 64;
const MOMENTS = 10; // at which progress is told
const DROP_EVERY = 400; // requests, then the socket is lost
const SETTLED_MS = 90_000; // longer than anything that is tried again
const QUIET_MS = 2_500;
const RETRY_MS = [0, 100, 500, 1_000, 1_000]; // Slack waits for minutes; nobody here does

/**
 * So many requests to the real bot, as fast as 64 people can talk to it, with every service spoilt; then all that is left is
 * let come to its end, and what the services saw is counted.
 */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const { requests, rate = 0.02, seed = 1, hangMs = 5_000, say = () => {} } = options;
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "inkwell-soak-"));
  const faults = createFaults({ rate, seed, hangMs });
  const { slack, people } = await startCrowdedSlack(PEOPLE, { recordCalls: false, retryDelaysMs: RETRY_MS });
  const model = await startModelStandIn();
  const memos = await startMemosStandIn();
  const spoilt = await startSpoiltMemos(memos.url, faults);
  model.reply(({ body }) => modelAnswer(faults, body.messages.at(-1)?.content ?? ""));
  const fleet = await startFleet(options.processes ?? 1, {
    slack,
    modelUrl: model.baseUrl,
    memos: { url: spoilt.url, apiKey: memos.apiKey },
    databaseUrl: options.databaseUrl ?? `file:${join(folder, "inkwell.db")}`,
    args: ARGUMENTS.inkwell,
    cwd: ROOT,
    ...(options.logFile ? { logFile: options.logFile } : {}),
  });
  spoilSlack(slack, faults, options.isLimiting ?? true);
  const crowd = createCrowd(slack, people);
  try {
    await crowd.talk(requests, (done) => {
      if (options.killEvery && done % options.killEvery === 0 && done < requests) fleet.killOne();
      if (done % DROP_EVERY === 0) slack.disconnectSockets((done / DROP_EVERY) % 2 === 0 ? "refresh" : "cut");
      if (done % Math.ceil(requests / MOMENTS) === 0) say(`${progress(done, began)}, ${residentMb(fleet)}`);
    });
    const talkingSeconds = secondsSince(began);
    faults.off();
    const isOver = (asked: Asked) => isSettled(slack, memos, asked, crowd.told);
    await untilSettled(slack, crowd.asked, isOver, (left) => say(`${left} requests still to come to their end`));
    say(`at the end, ${residentMb(fleet)}`);
    const { kills, deaths } = fleet;
    const books = balance(slack, memos, crowd.asked, crowd.told);
    return { ...books, seconds: secondsSince(began), talkingSeconds, faults: faults.count, kills, deaths };
  } finally {
    crowd.stop();
    await fleet.stop();
    await Promise.all([slack.stop(), model.close(), spoilt.stop(), memos.stop()]);
    rmSync(folder, { recursive: true });
  }
}

const SLOW_SHARE = 0.1; // of all answers: these take seconds, so that something is added to what is shown
const SLOW_TOKENS = 15; // a second

function modelAnswer(faults: Faults, request: string) {
  const number = Number(/number (\d+)/.exec(request)?.[1]);
  const isSlow = faults.random() < SLOW_SHARE;
  return spoilModel(faults, answerTo(number).split(/(?<= )/), isSlow ? { tokensPerSecond: SLOW_TOKENS } : {});
}

type Memos = Parameters<typeof timesInMemory>[0];

function isSettled(slack: LocalSlack, memos: Memos, asked: Asked, told: ReadonlySet<string>): boolean {
  const { kind, hasText } = outcomeOf(slack, asked, told);
  const isDone = kind === "answer" || kind === "failure";
  return isDone && (!hasText || timesInMemory(memos, slack.teamId, asked) > 0);
}

/** Until all is done and nothing more happens, or nothing has got better for long. */
async function untilSettled(
  slack: LocalSlack,
  all: readonly Asked[],
  isOver: (asked: Asked) => boolean,
  sayLeft: (left: number) => void,
): Promise<void> {
  let changedAt = performance.now();
  const unsubscribe = slack.onChange(() => {
    changedAt = performance.now();
  });
  let open = all.filter((asked) => !isOver(asked));
  let betterAt = performance.now();
  let toldAt = performance.now();
  while (open.length > 0 && performance.now() - betterAt < SETTLED_MS * slowness()) {
    await sleep(250);
    const left = open.filter((asked) => !isOver(asked));
    if (left.length < open.length) betterAt = performance.now();
    open = left;
    if (performance.now() - toldAt < 30_000) continue;
    toldAt = performance.now();
    sayLeft(open.length);
  }
  while (performance.now() - Math.max(changedAt, betterAt) < QUIET_MS) await sleep(100);
  unsubscribe();
}

function progress(done: number, began: number): string {
  return `${done.toLocaleString("en-US")} requests after ${secondsSince(began)} s`;
}

function residentMb(fleet: Fleet): string {
  const sizes = fleet.pids().map((pid) => Math.round(usageOf(pid).residentMb));
  const each = sizes.filter(Number.isFinite).map((size) => `${size} MB`); // one may be dying
  return `resident ${each.join(" and ")}`;
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 1000);
}
