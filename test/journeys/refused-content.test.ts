import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, repliesIn, startWorld, type World } from "../support/world.ts";

/* Slack may refuse what a model writes: Markdown that it does not take, or blocks. No reply ends in silence for that. */

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const TABLE = "Here is the plan:\n\n| Day | Meal |\n|---|---|\n| Friday | Soup |\n\nEnjoy.";
const TASKS = "To do:\n\n- [ ] Book the room\n- [x] Invite everybody";
const MATHS = "The sum is $$x^2 < 4$$ & more.";

type Args = Readonly<Record<string, unknown>>;

/** Slack refuses every call that holds this in one of these forms, as it does with content that it cannot show. */
function refuse(holds: string, forms: readonly string[]): void {
  const isRefused = ({ markdown_text, blocks }: Args) => {
    const inBlocks = ((blocks ?? []) as readonly { type: string; text?: unknown }[]).some(({ type, text }) => {
      const form = type === "section" ? (text as { type: string }).type : type;
      return forms.includes(form) && JSON.stringify(text).includes(holds);
    });
    return inBlocks || String(markdown_text ?? "").includes(holds);
  };
  for (const method of ["chat.startStream", "chat.appendStream", "chat.stopStream", "chat.postMessage", "chat.update"])
    world.slack.faults.fail(method, { error: "invalid_blocks", times: 99, when: isRefused });
}

const letters = (text: string) => text.replaceAll(/&\w+;|[^\p{L}\p{N}]/gu, "");

async function ask(place: "anaDm" | "general"): Promise<string> {
  const { slack } = world;
  const channel = slack.channels[place];
  return slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> write it` });
}

const settled = async (place: "anaDm" | "general", ts: string) => {
  const { slack } = world;
  await slack.waitFor(() => slack.statusOf(slack.channels[place], ts)?.status === "active");
  return repliesIn(slack, slack.channels[place], ts);
};

describe.each(["anaDm", "general"] as const)("in %s", (place) => {
  it.each([
    ["a table", TABLE, "Soup"],
    ["a task list", TASKS, "Invite"],
    ["a formula", MATHS, "x^2"],
  ])("%s that Slack refuses as Markdown is said as mrkdwn", async (_, text, holds) => {
    refuse(holds, ["markdown"]);
    world.model.reply(text);
    const replies = await settled(place, await ask(place));
    expect(letters(replies.map(({ blocks }) => blockText(blocks)).join(""))).toContain(
      letters(text.replace("[x]", "")),
    );
    expect(world.model.requests).toHaveLength(1);
    expect(JSON.stringify(replies)).not.toContain(ACTIONS.retry);
  });

  it("a table stands in a code block", async () => {
    refuse("Soup", ["markdown"]);
    world.model.reply(TABLE);
    const replies = await settled(place, await ask(place));
    expect(JSON.stringify(replies.at(-1)?.blocks)).toMatch(/```[^`]*Friday[^`]*Soup[^`]*```/);
  });

  it("what is refused as mrkdwn too is said as plain text", async () => {
    refuse("Soup", ["markdown", "mrkdwn"]);
    world.model.reply(TABLE);
    const replies = await settled(place, await ask(place));
    const [section] = replies.at(-1)?.blocks ?? [];
    expect(section).toMatchObject({ type: "section", text: { type: "plain_text" } });
    expect(blockText(replies.at(-1)?.blocks)).toContain("| Friday | Soup |");
  });
});

describe("whom a refused draft mentions", () => {
  const WRITTEN = [
    "# Soup for @Ben Berg",
    "Thanks **@Ben Berg**, and @Cleo, @here, <!channel> and <@U0CLEO001>.",
    "- Say `@Ben Berg` or \\<@U0BEN0001>",
    "",
    "| Who | What |\n|---|---|\n| @Ben Berg | Soup |",
    "",
    "[see @Ben Berg](https://example.org)",
  ].join("\n");
  const MENTIONS = /<[@!#][^>]*>/g;
  const wordsOf = ({ blocks = [] }: Awaited<ReturnType<typeof settled>>[number]) =>
    blocks.map(({ text }) => (text as { text: string } | undefined)?.text ?? "").join("\n");

  async function drafted(forms: readonly string[]) {
    const { slack, model } = world;
    const { ana, ben } = slack.people;
    refuse("Soup", forms);
    model.reply(() => WRITTEN);
    const text = `<@${slack.botUserId}> thank <@${ben.id}>, see https://example.org`;
    const ts = await slack.say({ as: ana, channel: slack.channels.general, text });
    const draft = (await settled("general", ts)).find((message) => wordsOf(message).includes("Soup"));
    return { shown: wordsOf(draft!), inShort: draft?.text ?? "" };
  }

  it("is mentioned in mrkdwn too, and nobody else", async () => {
    const { shown, inShort } = await drafted(["markdown"]);
    expect(shown).toContain("*Soup for <@U0BEN0001>*");
    expect(shown).toContain("Thanks *<@U0BEN0001>*, and @Cleo");
    expect(shown.match(MENTIONS)).toEqual(["<@U0BEN0001>", "<@U0BEN0001>"]);
    expect(shown).toContain("`@Ben Berg`");
    expect(shown).toContain("| @Ben Berg | Soup |");
    expect(shown).toContain("<https://example.org|see @Ben Berg");
    expect(inShort).toMatch(/^Soup for @Ben Berg Thanks @Ben Berg/);
    expect(inShort).not.toMatch(MENTIONS);
  });

  it("stands with their name in plain text", async () => {
    const { shown, inShort } = await drafted(["markdown", "mrkdwn"]);
    expect(shown).toContain("Thanks **@Ben Berg**, and @Cleo");
    expect(shown).toContain("| @Ben Berg | Soup |");
    expect(shown).not.toContain("<@U0BEN0001>, ");
    expect(inShort).not.toMatch(MENTIONS);
  });
});

it("what Slack takes in no form at all is told, with Retry", async () => {
  const { slack, model } = world;
  const { ana } = slack.people;
  const { anaDm } = slack.channels;
  model.reply({ deltas: ["Dear all,\n\n", "the secret word is Soup."], tokensPerSecond: 1 });
  const ts = await ask("anaDm");
  await slack.waitFor(() => repliesIn(slack, anaDm, ts)[0]?.text);
  refuse("Soup", ["markdown", "mrkdwn", "plain_text"]);
  const told = await slack.waitFor(() => repliesIn(slack, anaDm, ts).find(({ text }) => text.includes("didn't take")));
  slack.faults.clear();
  model.reply("Dear all.");
  await slack.click({ as: ana, channel: anaDm, messageTs: told.ts, actionId: ACTIONS.retry });
  await slack.waitFor(() => repliesIn(slack, anaDm, ts).some(({ text }) => text === "Dear all."));
});
