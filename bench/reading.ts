import { join } from "node:path";
import { conversationId, personId } from "../src/assistant/privacy/identity.ts";
import { countTokens } from "../src/assistant/prompt/tokens.ts";
import type { AssistantRequest } from "../src/assistant/types.ts";
import { understand } from "../src/assistant/understanding/understand.ts";
import { worthReading } from "../src/assistant/understanding/with-model/gate.ts";
import { LASTING } from "../test/assistant/learning/lasting-sentences.ts";
import { PASSING } from "../test/assistant/learning/passing-sentences.ts";
import { completionOf, createAsking } from "./asking.ts";
import { type Services, startBot, startServices } from "./bot.ts";
import { atMost, type Measure, median } from "./table.ts";

const READ = "Nobody at the harbour calls me Josephine. Write a note that we close early on Friday";
const FIRST_TOKEN_MS = 500;
const READING_MS = 700; // what a small answer of a hosted model takes
const TOKENS = 60;
const ROUNDS = 8;
const SLACK_MS = 80;

/** Measures what it costs that a model reads beside the draft, and whether people wait for it. Medians of 8 mentions each. */
export async function benchReading(): Promise<Measure[]> {
  const services = await startServices();
  services.model.answerReadings({ json: NOTHING, afterMs: READING_MS });
  services.model.reply(completionOf(TOKENS));
  services.model.pace({ firstTokenMs: FIRST_TOKEN_MS, tokensPerSecond: 60 });
  const [off, on] = await firstWords(services);
  const prompts = services.model.readings.map(({ body }) => tokensOf(body.messages));
  await services.stop();
  const beside = `without: ${Math.round(off)} ms`;
  return [
    atMost("first words, read beside the draft", on - off, 30, "ms more", beside),
    {
      name: "messages read beside those drafts",
      measured: `${prompts.length}`,
      bar: "all",
      ok: prompts.length === ROUNDS + 1,
    },
    atMost("prompt of a reading", median(prompts), 450, "tokens", "the draft's own: about 1,000"),
    atMost("answer where nothing lasts", countTokens(JSON.stringify(NOTHING)), 40, "tokens"),
    share("one-off wishes and pasted text read with the model", PASSING, 0.25),
    share("standing statements read with the model", LASTING, 1),
    atMost("time a message, to see whether it is worth it", msAMessage(), 2, "ms"),
  ];
}

const NOTHING = { keep: [], retire: [], replace: [], forget: [] };

/** Asks two bots in turn, so that other work on the machine slows both: one that does not read beside the draft, and one that does. */
async function firstWords(services: Services): Promise<[off: number, on: number]> {
  const off = await startAsking(services, "off");
  const on = await startAsking(services, "auto");
  const times: { readonly off: number; readonly on: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push({ off: await off.ask(), on: await on.ask() });
  await Promise.all([off.stop(), on.stop()]);
  return [median(times.map((one) => one.off)), median(times.map((one) => one.on))];
}

async function startAsking(services: Services, learnWithModel: "auto" | "off") {
  const env = {
    LEARN_WITH_MODEL: learnWithModel,
    DATABASE_URL: `file:${join(services.folder, `${learnWithModel}.db`)}`,
  };
  const bot = await startBot("inkwell", services, { latencyMs: SLACK_MS, env });
  const asking = createAsking(bot, { latencyMs: SLACK_MS });
  const ask = async () => (await asking.ask(bot.people[0]!, READ)).firstWordsMs;
  await ask(); // warms
  return { ask, stop: bot.stop };
}

function tokensOf(messages: readonly { readonly content: string }[]): number {
  return messages.reduce((sum, { content }) => sum + countTokens(content), 0);
}

function share(name: string, messages: readonly string[], most: number): Measure {
  const read = messages.filter((text) => isWorthReading(text)).length;
  const measured = `${read} of ${messages.length}`;
  return { name, measured, bar: `at most ${Math.round(most * 100)} %`, ok: read <= messages.length * most };
}

/** Returns the fastest of several passes, since other work on the machine only adds time. */
function msAMessage(): number {
  const passes = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const text of PASSING) isWorthReading(text);
    return (performance.now() - start) / PASSING.length;
  });
  return Math.min(...passes);
}

function isWorthReading(text: string): boolean {
  return worthReading(aRequest(text), { understood: understand(text, []), notes: [] }) !== undefined;
}

function aRequest(text: string): AssistantRequest {
  const place = { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") } as const;
  const author = { id: personId("T1", "U1"), membership: "member" } as const;
  return { id: "r1", author, place, audience: { kind: "author" }, text, at: 0 };
}
