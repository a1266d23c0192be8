import { completionOf, createAsking } from "./asking.ts";
import { startBot, startServices } from "./bot.ts";
import { atMost, type Measure } from "./table.ts";

const THREADS = 64;
const ANSWERS = 50_000;
const PARTS = 10;
const TOKENS = 24; // the length of an answer does not change what it leaves in memory

/** Measures resident memory over 50,000 answers of one process. Compares the last fifth with the second. */
export async function benchEndurance(): Promise<Measure[]> {
  const services = await startServices();
  services.model.reply(completionOf(TOKENS));
  const bot = await startBot("inkwell", services, { recordCalls: false, echoes: false });
  const asking = createAsking(bot);
  const resident: number[] = [];
  let left = 0;
  const askOn = async (person: (typeof bot.people)[number]) => {
    while (left > 0) {
      left -= 1;
      await asking.ask(person);
    }
  };
  for (let part = 0; part < PARTS; part += 1) {
    left = ANSWERS / PARTS;
    await Promise.all(bot.people.slice(0, THREADS).map(askOn));
    resident.push(Math.round(bot.usage().residentMb));
  }
  await bot.stop();
  await services.stop();
  const early = Math.max(...resident.slice(2, 4));
  const late = Math.min(...resident.slice(-2));
  const course = resident.join(", ");
  return [
    atMost("resident after 50,000 answers, of that after 20,000", late / early, 1.1, "", `MB every 5,000: ${course}`),
  ];
}
