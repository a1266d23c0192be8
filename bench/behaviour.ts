import type { Message } from "../playground/slack/workspace/types.ts";
import { completionOf, createAsking } from "./asking.ts";
import { type Bot, CHANNEL, type Services, startBot, startServices } from "./bot.ts";
import type { Measure } from "./table.ts";

const LONG_CHARS = 15_700;
const MAX_DELAY_MS = 2_000;
const WITHIN_MS = 20_000;

/** Measures what Inkwell does where other bots are known to fail. */
export async function benchBehaviour(): Promise<Measure[]> {
  const services = await startServices({ searchMs: 300 });
  const bot = await startBot("inkwell", services);
  try {
    return [
      await cutModel(bot, services),
      await longAnswer(bot, services),
      await sameEventAgain(bot, services),
      await broadcast(bot, services),
      await hangingMemory(bot, services),
    ];
  } finally {
    await bot.stop();
    await services.stop();
  }
}

async function hangingMemory(bot: Bot, { model, memos }: Services): Promise<Measure> {
  model.reply(completionOf(20));
  const asking = createAsking(bot);
  const person = bot.people[0]!;
  const usual = await asking.ask(person);
  memos.fail("search/memory", { hang: true }, Number.POSITIVE_INFINITY);
  const hung = await asking.ask(person);
  memos.heal();
  const delayMs = hung.firstWordsMs - usual.firstWordsMs;
  const isKept = delayMs <= MAX_DELAY_MS + 50; // timers are late by some milliseconds
  const measured = `${yesOrNo(isKept)}, ${Math.round(delayMs)} ms`;
  return row("a MemOS that hangs delays a draft by 2 s at most", measured, isKept, "all others: over 60 s");
}

async function cutModel(bot: Bot, { model }: Services): Promise<Measure> {
  const deltas = completionOf(60);
  model.reply({ deltas, ending: "destroyed" });
  const messages = await answered(bot, "Write me something that breaks off");
  const isWhole = textOf(messages) === deltas.join("");
  const isMarked = /Retry/.test(JSON.stringify(messages.at(-1)?.blocks ?? ""));
  const name = "a model cut in the middle: its text stays, marked as interrupted";
  return row(name, yesOrNo(isWhole && isMarked), isWhole && isMarked, "all others: an open stream and no word");
}

async function longAnswer(bot: Bot, { model }: Services): Promise<Measure> {
  const long = paragraphs(LONG_CHARS);
  model.reply(long);
  const messages = await answered(bot, "Write me something long", (text) => text.includes("the end"));
  const squeeze = (text: string) => text.replace(/\s+/g, "");
  const isWhole = squeeze(textOf(messages)) === squeeze(long);
  const measured = `${yesOrNo(isWhole)}, in ${messages.length} messages`;
  return row(`${LONG_CHARS} characters arrive whole`, measured, isWhole, "all others: cut at 12,000");
}

async function sameEventAgain(bot: Bot, { model }: Services): Promise<Measure> {
  model.reply("Once.");
  const { slack } = bot;
  const ts = await mention(bot, "Write me something once");
  await slack.waitFor(() => finished(bot, ts), WITHIN_MS);
  const asked = model.requests.length;
  await slack.redeliver(ts, { times: 3 });
  await answered(bot, "And now something else"); // by now the bot has handled the repeated events
  const isOnce = model.requests.length === asked + 1 && repliesIn(bot, ts).length === 1;
  return row("the same event again is not answered again", yesOrNo(isOnce), isOnce, "all others: answered again");
}

async function broadcast(bot: Bot, { model }: Services): Promise<Measure> {
  model.reply(["Hello <!chan", "nel> and <!here", "> and <!subteam^S0ABC|@team> all."]);
  const text = textOf(await answered(bot, "Write me something loud"));
  const isQuiet = text.includes("Hello") && !/<!/.test(text);
  return row("<!channel> never goes out raw", yesOrNo(isQuiet), isQuiet, "all others: raw");
}

/** Mentions the bot and waits until its reply has ended and its text passes `holds`. Resolves with its messages. */
async function answered(bot: Bot, text: string, holds = (_text: string) => true): Promise<readonly Message[]> {
  const ts = await mention(bot, text);
  return bot.slack.waitFor(() => {
    const messages = finished(bot, ts);
    return messages && holds(textOf(messages)) ? messages : undefined;
  }, WITHIN_MS);
}

function mention({ slack, people }: Bot, text: string): Promise<string> {
  return slack.say({ as: people[1]!, channel: CHANNEL, text: `<@${slack.botUserId}> ${text}` });
}

function finished(bot: Bot, threadTs: string): readonly Message[] | undefined {
  const messages = repliesIn(bot, threadTs);
  return messages.length > 0 && messages.every(({ streaming }) => !streaming) ? messages : undefined;
}

function repliesIn({ slack }: Bot, threadTs: string): readonly Message[] {
  return slack.messages(CHANNEL, threadTs).filter(({ user }) => user === slack.botUserId);
}

/** Makes a text of so many characters. Its paragraphs are numbered, so that a missing or repeated one shows. */
function paragraphs(chars: number): string {
  const end = "the end";
  let text = "";
  for (let number = 1; text.length < chars - end.length; number++) text += `${number} ${"lorem ipsum ".repeat(9)}\n\n`;
  return text.slice(0, chars - end.length) + end;
}

function textOf(messages: readonly Message[]): string {
  return messages.map(({ text }) => text).join("\n");
}

function yesOrNo(holds: boolean): string {
  return holds ? "yes" : "no";
}

function row(name: string, measured: string, ok: boolean, comparedTo: string): Measure {
  return { name, measured, bar: "yes", ok, comparedTo };
}
