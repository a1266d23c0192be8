import { setTimeout as sleep } from "node:timers/promises";
import { completionOf, createAsking, type Reply } from "./asking.ts";
import { type BotName, startBot, startServices } from "./bot.ts";
import { atMost, type Measure, median } from "./table.ts";

const SLACK_MS = 80;
const SEARCH_MS = 300;
const FIRST_TOKEN_MS = 500;
const TOKENS = 240;
const TOKENS_PER_SECOND = 60;
const PEOPLE = 5;
const REPLIES_EACH = 4;
const APART_MS = 97; // between the first mentions, so that no two replies begin at once

/** Measures how long a person waits, with warm caches. Medians of 20 mentions, five at a time. */
export async function benchSpeed(): Promise<Measure[]> {
  const inkwell = await measure("inkwell");
  const floor = await measure("floor");
  const beside = (value: number, others: string) => `floor here ${Math.round(value)} ms; ${others}`;
  return [
    atMost(
      "first sign",
      inkwell.signMs,
      50,
      "ms",
      beside(floor.signMs, "Chat SDK 44, template 44, Bolt + sayStream 43"),
    ),
    atMost(
      "first words",
      inkwell.firstWordsMs,
      860,
      "ms",
      beside(floor.firstWordsMs, "theory 840; Chat SDK 1,951, template 1,433, Bolt + sayStream 1,814"),
    ),
    atMost(
      "  over the floor",
      inkwell.firstWordsMs - floor.firstWordsMs,
      10,
      "ms",
      "the bar of 860 was set beside a floor of 850",
    ),
    atMost(
      "whole reply",
      inkwell.wholeMs,
      4_850,
      "ms",
      beside(floor.wholeMs, "theory 4,823; Chat SDK 5,001, template (no memory) 4,617, Bolt + sayStream 4,999"),
    ),
    atMost(
      "Slack calls a reply",
      inkwell.calls,
      7,
      "",
      `floor here ${floor.calls.toFixed(1)}; Chat SDK 6.1, template 6, Bolt + sayStream 7`,
    ),
  ];
}

async function measure(name: BotName) {
  const services = await startServices({ searchMs: SEARCH_MS });
  const bot = await startBot(name, services, { latencyMs: SLACK_MS });
  const asking = createAsking(bot, { latencyMs: SLACK_MS });
  const people = bot.people.slice(0, PEOPLE);
  services.model.reply("Warm.");
  for (let round = 0; round < 3; round++) await Promise.all(people.map((person) => asking.ask(person)));

  services.model.reply(completionOf(TOKENS));
  services.model.pace({ firstTokenMs: FIRST_TOKEN_MS, tokensPerSecond: TOKENS_PER_SECOND });
  bot.slack.clearCalls();
  const replies: Reply[] = [];
  const askInTurn = async (person: (typeof people)[number], index: number) => {
    await sleep(index * APART_MS);
    for (let turn = 0; turn < REPLIES_EACH; turn++) replies.push(await asking.ask(person));
  };
  await Promise.all(people.map(askInTurn));
  const calls = bot.slack.calls.length / replies.length;
  await bot.stop();
  await services.stop();
  return {
    signMs: median(replies.map((reply) => reply.signMs)),
    firstWordsMs: median(replies.map((reply) => reply.firstWordsMs)),
    wholeMs: median(replies.map((reply) => reply.wholeMs)),
    calls,
  };
}
