import { setTimeout as sleep } from "node:timers/promises";
import { completionOf, createAsking } from "./asking.ts";
import { type Bot, type BotName, startBot, startServices } from "./bot.ts";
import { atMost, type Measure } from "./table.ts";

const STREAMS = 500;
const ASKED_PER_SECOND = 100;
const TOKENS = 240;
const TOKENS_PER_SECOND = 12; // so slow that all stream at the same time
const SEARCH_MS = 300;
const SETTLED_AFTER_MS = 2_000;

type Footprint = { readonly idleMb: number; readonly streamingMb: number };

/** Measures resident memory two seconds after the start, and its peak while 500 replies stream. */
export async function benchFootprint(): Promise<Measure[]> {
  const inkwell = await measure("inkwell");
  const floor = await measure("floor");
  return [
    atMost(
      "resident, idle",
      inkwell.idleMb,
      110,
      "MB",
      `floor here ${floor.idleMb.toFixed(0)}; Chat SDK 96, template 96, Bolt + sayStream 97, bare floor 94`,
    ),
    atMost(
      `resident, ${STREAMS} replies streaming at once`,
      inkwell.streamingMb,
      340,
      "MB",
      `floor here ${floor.streamingMb.toFixed(0)}; Chat SDK 399, template 255, Bolt + sayStream 284, bare floor 304`,
    ),
  ];
}

async function measure(name: BotName): Promise<Footprint> {
  const services = await startServices({ searchMs: SEARCH_MS });
  services.model.reply(completionOf(TOKENS));
  services.model.pace({ tokensPerSecond: TOKENS_PER_SECOND });
  await (await startBot(name, services)).stop(); // the first start fills the compile cache
  const bot = await startBot(name, services, { recordCalls: false });
  await sleep(SETTLED_AFTER_MS);
  const idleMb = bot.usage().residentMb;
  const streamingMb = await peakWhileStreaming(bot);
  await bot.stop();
  await services.stop();
  return { idleMb, streamingMb };
}

/** Returns the peak while all replies stream, in MB. Asks slowly enough that none of them waits. */
async function peakWhileStreaming(bot: Bot): Promise<number> {
  const asking = createAsking(bot);
  let ended = 0;
  const replies: Promise<void>[] = [];
  for (let asked = 0; asked < STREAMS; asked++) {
    const person = bot.people[asked % bot.people.length]!;
    replies.push(
      asking.ask(person).then(() => {
        ended += 1;
      }),
    );
    await sleep(1000 / ASKED_PER_SECOND);
  }
  let peak = 0;
  while (ended === 0) {
    if (asking.streaming() === STREAMS) peak = Math.max(peak, bot.usage().residentMb);
    await sleep(100);
  }
  await Promise.all(replies);
  if (peak === 0) throw new Error(`the ${STREAMS} replies never streamed all at once`);
  return peak;
}
