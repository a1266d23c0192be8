import { completionOf, createAsking } from "./asking.ts";
import { type Bot, type BotName, startBot, startServices } from "./bot.ts";
import { atLeast, atMost, besideFloor, digits, type Measure, median, plain } from "./table.ts";

const THREADS = 64;
const ANSWERS = 640;
const WARM_UP = 640;
const ROUNDS = 5;
const TOKENS = 240;

type Round = { readonly cpuMs: number; readonly perSecond: number; readonly generatorShare: number };

/** Measures the CPU time of an answer and answers a second, in turns with the bare floor. */
export async function benchLoad(): Promise<Measure[]> {
  const services = await startServices();
  services.model.reply(completionOf(TOKENS));
  const rounds: Record<BotName, Round[]> = { inkwell: [], floor: [] };
  const bots = {
    floor: await startBot("floor", services, { recordCalls: false }),
    inkwell: await startBot("inkwell", services, { recordCalls: false }),
  };
  const run = { floor: createRun(bots.floor), inkwell: createRun(bots.inkwell) };
  for (const name of ["floor", "inkwell"] as const) await run[name](WARM_UP);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["floor", "inkwell"] as const) rounds[name].push(await run[name](ANSWERS));
  }
  await Promise.all([bots.floor.stop(), bots.inkwell.stop()]);
  await services.stop();

  const of = (name: BotName, figure: keyof Round) => median(rounds[name].map((round) => round[figure]));
  const floorCpu = digits(of("floor", "cpuMs"));
  const ratio = of("inkwell", "perSecond") / of("floor", "perSecond");
  return [
    atMost(
      "CPU a streamed answer, 64 threads at once",
      of("inkwell", "cpuMs"),
      4,
      "ms",
      `floor here ${floorCpu} ms; Chat SDK 15.4, template 9.8, Bolt + sayStream 8.6, bare floor 2.2`,
    ),
    besideFloor("  of the floor's", of("inkwell", "cpuMs") / of("floor", "cpuMs"), 4 / 2.2),
    atLeast(
      "answers a second, of the floor's",
      ratio,
      0.6,
      "",
      `${Math.round(of("inkwell", "perSecond"))} against ${Math.round(of("floor", "perSecond"))} a second; Chat SDK 74, template 122, Bolt + sayStream 154, bare floor 498`,
    ),
    plain(
      "  CPU of the load generator meanwhile",
      100 * of("inkwell", "generatorShare"),
      "% of a core",
      `${digits(100 * of("floor", "generatorShare"))} % beside the floor; near 100 it is what limits answers a second`,
    ),
  ];
}

/** Returns a function that asks for so many answers. 64 run at a time, each in its own thread. */
function createRun(bot: Bot) {
  const asking = createAsking(bot);
  return async (answers: number): Promise<Round> => {
    let left = answers;
    const before = { cpuMs: bot.usage().cpuMs, own: process.cpuUsage(), at: performance.now() };
    const askOn = async (person: (typeof bot.people)[number]) => {
      while (left > 0) {
        left -= 1;
        await asking.ask(person);
      }
    };
    await Promise.all(bot.people.slice(0, THREADS).map(askOn));
    const ms = performance.now() - before.at;
    const own = process.cpuUsage(before.own);
    return {
      cpuMs: (bot.usage().cpuMs - before.cpuMs) / answers,
      perSecond: (1000 * answers) / ms,
      generatorShare: (own.user + own.system) / 1000 / ms,
    };
  };
}
