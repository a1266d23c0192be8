import { afterEach, expect, it } from "vitest";
import { patience } from "../support/patience.ts";
import { watchTurns } from "../support/turns.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const CHARS = 39_000; // Slack takes 40,000
const MESSAGES = 300;
/** What once took seconds to read, each of them. */
const HARD = [" ", "!", "\n", "](", "<", "`", "a.b|", "“", "1,", "password is "].map(
  (unit) => `x${unit.repeat(Math.ceil(CHARS / unit.length)).slice(0, CHARS)}x`,
);
const MOST_MS = 250;

it("a thread of three hundred hard messages holds up nobody else", async () => {
  world = await startWorld();
  const { slack } = world;
  const { ana, ben } = slack.people;
  const { general } = slack.channels;
  const threadTs = await slack.say({ as: ben, channel: general, text: "Numbers, please" });
  for (let at = 0; at < MESSAGES; at++)
    await slack.say({ as: ben, channel: general, text: HARD[at % HARD.length] ?? "", threadTs });

  for (const text of ["Write a line", "Write “a line” — für Zoë 😀", "Write a “second” line"]) {
    const ts = await slack.say({ as: ana, channel: slack.channels.anaDm, text }); // the first texts compile what reads them
    await world.reply(slack.channels.anaDm, ts);
  }

  const mention = `<@${slack.botUserId}> Write a summary`;
  const asked = await slack.say({ as: ana, channel: general, text: mention, threadTs });
  let isAnswered = false;
  const answered = slack
    .waitFor(
      () => slack.messages(general, threadTs).some(({ ts, user }) => ts > asked && user === slack.botUserId),
      60_000,
    )
    .then(() => {
      isAnswered = true;
    });
  const longestTurn = watchTurns();
  do {
    const before = slack.ephemerals(ben.id).length;
    await slack.command({ as: ben, channel: slack.channels.random, command: "/write-pref", text: "list" });
    await slack.waitFor(() => slack.ephemerals(ben.id).length > before);
  } while (!isAnswered);
  await answered;
  expect(longestTurn()).toBeLessThanOrEqual(patience(MOST_MS));
}, 120_000);
