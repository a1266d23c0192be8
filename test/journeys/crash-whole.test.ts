import { describe, expect, it } from "vitest";
import { answersIn, startCrashWorld } from "../support/crash-world.ts";
import { eventually } from "../support/patience.ts";
import { repliesIn } from "../support/world.ts";

/* Slack tells a draft in other letters than were sent. One that people have whole is given once all the same. */

const MARKS =
  "# Dinner\n\nDear @Ben, :tada:\n\n1. See [the list](https://example.com/list?a=1&b=2)\n1. Write to [Ana](mailto:ana@example.com)\n\n" +
  "- [x] Book a table\n- [ ] Tell @Ben\n\n| Day | Who |\n| --- | --- |\n| Friday | Ana |\n\n```sh\nls\n```\n\nYours,\n@Ben";
const LONG = Array.from(
  { length: 240 },
  (_, at) => `${at}. Dear @Ben, this is [line ${at}](https://example.com/${at}).`,
)
  .join("\n")
  .slice(0, 12_000);

describe("a draft that Slack tells in other letters, whose process dies when people have it whole", () => {
  it.each([
    ["with marks of every kind", MARKS, 1],
    ["of 12,000 characters", LONG, 2],
  ])("%s is given once, and remembered", async (_, draft, messages) => {
    const world = await startCrashWorld();
    try {
      const { slack, model, memos } = world;
      const { general: channel } = slack.channels;
      model.reply(draft);
      await world.start({ crashAt: "before add/message" });
      const text = `<@${slack.botUserId}> Write to <@${slack.people.ben.id}>`;
      const ts = await slack.say({ as: slack.people.ana, channel, text });
      expect(await world.death()).toBe("before add/message");
      const shown = repliesIn(slack, channel, ts).map((message) => message.text);
      expect(shown).toHaveLength(messages);
      expect(shown.join("\n")).toContain(`<@${slack.people.ben.id}>`);

      await world.start();
      const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001_open", `T0LOCAL01:public:${channel.id}:${ts}`);
      await eventually(() => expect(told().map(({ content }) => content)).toContain(draft));
      model.reply("You are welcome.");
      await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> Thank you`, threadTs: ts });
      await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes("You are welcome."));
      expect(repliesIn(slack, channel, ts).map((message) => message.text)).toEqual([...shown, "You are welcome."]);
      expect(answersIn(slack, channel, ts).cut).toEqual([]);
      expect(told().filter(({ content }) => content === draft)).toHaveLength(1);
    } finally {
      await world.stop();
    }
  });
});
