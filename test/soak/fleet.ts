import { setTimeout as sleep } from "node:timers/promises";
import { type BotProcess, type BotSettings, startBotProcess } from "../support/crash-bot.ts";

/** Processes of a bot, each of which is started again when it ends, as by a supervisor. */
export type Fleet = {
  pids(): readonly number[];
  /** Kills one of them, as a machine does that loses its power. */
  killOne(): void;
  readonly kills: number;
  /** How often one ended that nobody had killed. */
  readonly deaths: number;
  stop(): Promise<void>;
};

const AGAIN_MS = 200;

export async function startFleet(processes: number, settings: BotSettings): Promise<Fleet> {
  const bots: BotProcess[] = [];
  const killed = new Set<BotProcess>();
  let kills = 0;
  let deaths = 0;
  let turn = 0;
  let isStopping = false;
  const supervised: Promise<void>[] = [];

  async function supervise(place: number): Promise<void> {
    for (let bot = bots[place]; bot && !isStopping; bot = bots[place]) {
      await bot.gone;
      if (isStopping) return;
      if (!killed.delete(bot)) {
        deaths += 1;
        await sleep(AGAIN_MS);
      }
      bots[place] = await startBotProcess(settings);
    }
  }

  for (let place = 0; place < processes; place++) {
    bots.push(await startBotProcess(settings));
    supervised.push(supervise(place));
  }
  return {
    pids: () => bots.filter((bot) => bot.isAlive()).map(({ pid }) => pid),
    killOne() {
      const bot = bots[turn++ % processes];
      if (!bot?.isAlive()) return;
      killed.add(bot);
      kills += 1;
      void bot.end("SIGKILL");
    },
    get kills() {
      return kills;
    },
    get deaths() {
      return deaths;
    },
    async stop() {
      isStopping = true;
      await Promise.all(bots.map((bot) => bot.end("SIGKILL")));
      await Promise.all(supervised);
      await Promise.all(bots.map((bot) => bot.end("SIGKILL"))); // one that was being started meanwhile
    },
  };
}
