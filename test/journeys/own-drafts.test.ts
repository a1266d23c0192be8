import { afterEach, describe, expect, it } from "vitest";
import { blockText, promptOf, repliesIn, startWorld, type World } from "../support/world.ts";

/* A follow-up in a thread goes on from the draft as it was written, whatever form Slack has given it. */

let world: World;
afterEach(() => world.stop());

const LINES = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at));

type Channel = "anaDm" | "general";
type Saying = { readonly who?: "ana" | "ben"; readonly where?: Channel; readonly threadTs?: string };

/** Says something, waits until it has been answered and remembered, and returns the thread and what the model was asked. */
async function say(text: string, { who = "ana", where = "anaDm", threadTs }: Saying = {}) {
  const { slack, model } = world;
  const channel = slack.channels[where];
  const asked = model.requests.length;
  const words = where === "anaDm" ? text : `<@${slack.botUserId}> ${text}`;
  const ts = await slack.say({ as: slack.people[who], channel, text: words, ...(threadTs ? { threadTs } : {}) });
  await slack.waitFor(() => model.requests.length > asked);
  await world.settled();
  return { thread: threadTs ?? ts, prompt: promptOf(model.requests[asked]), channel };
}

/** A draft is given for a request, and the prompt of a follow-up is returned. */
async function followUp(draft: string, request = "Write the plan", saying: Saying = {}) {
  world.model.reply(draft);
  const { thread } = await say(request, saying);
  world.model.reply("Shorter.");
  const next = await say("shorter", { ...saying, threadTs: thread });
  return { ...next, drafts: next.prompt.history.filter(({ role }) => role === "assistant") };
}

/** A draft of about so many characters, with sections, a list and a table in each. */
function longDraft(chars: number): string {
  const section = (at: number) =>
    `## Section ${at}\n\nWhat **matters** in part ${at} is _when_ it begins, and who brings [the list](https://example.com/list/${at}).\n\n` +
    `1. Book the room for day ${at}\n    - ask Carla\n    - ask Dana\n2. Tell everybody\n\n| Day | Who |\n| --- | --- |\n| ${at} | Ana |\n| ${at + 1} | Ben |`;
  const sections: string[] = [];
  for (let at = 1; sections.join("\n\n").length < chars; at++) sections.push(section(at));
  return sections.join("\n\n").slice(0, chars).trimEnd();
}

const DRAFTS: readonly (readonly [string, string])[] = [
  ["headings and a rule", "# The plan\n\n## First\n\nWe meet.\n\n---\n\n### Then\n\nWe go."],
  ["nested lists", "- One\n    - One and a *half*\n        1. deep\n        2. deeper\n- Two\n\n1. a\n1. b\n1. c"],
  ["a list of tasks", "- [x] Boil the water\n- [ ] Pour it"],
  ["a table", "Here:\n\n| Day | Who | How |\n| :-- | :-: | --: |\n| Friday | **Ana** | `by rail` |\n\nThat is all."],
  [
    "links with labels",
    "See [the plan](https://example.com/plan?a=1&b=2) or <https://example.com/x>, and mail [Ben](mailto:ben@example.com).",
  ],
  ["code", "Run this:\n\n```ts\nconst a = [1, 2];\n\nif (a < 3) { }\n```\n\nand then `ls -l`."],
  ["emoji", "We did it :tada: 🚀 at 10:30:45 :no_such_emoji:"],
  ["a quotation", "> **Note**\n> Nobody is late.\n\nAgreed?"],
  ["a label with brackets", "See [the plan [new]](https://example.com/x_(y)), please."],
  [
    "a table that goes on in the next message",
    `| Day | Who |\n| --- | --- |\n${LINES(900, (at) => `| ${at} | row ${at} |`).join("\n")}`,
  ],
  [
    "code that goes on in the next message",
    `\`\`\`sh\n${LINES(700, (at) => `echo ${at} # 1. [x]`).join("\n")}\n\`\`\`\n\nDone.`,
  ],
  ["Chinese", "# 计划\n\n**各位同事：**\n\n1. 周五八点开会\n2. 请带上[清单](https://example.com/清单)\n\n谢谢！"],
  ["Japanese", "## お知らせ\n\n- 会議は**金曜日**です。\n    - 場所：三階\n\nよろしくお願いします。"],
];

describe.each([{ memos: false }, { memos: true }])("a draft, MemOS $memos,", (options) => {
  it.each(DRAFTS)("with %s is read back as it was written", async (_, draft) => {
    world = await startWorld(options);
    const { drafts } = await followUp(draft);
    expect(drafts).toEqual([{ role: "assistant", content: draft }]);
  });

  it("with a mention is read back with the name that was written", async () => {
    world = await startWorld(options);
    const draft = "# Dinner\n\nDear @Ben,\n\nplease come.\n\nYours, Ana\ncc @Ben";
    const ben = world.slack.people.ben.id;
    const { drafts, channel, thread } = await followUp(draft, `Write to <@${ben}>`, { where: "general" });
    expect(repliesIn(world.slack, channel, thread)[0]?.text).toContain(`<@${ben}>`);
    expect(drafts).toEqual([{ role: "assistant", content: draft }]);
  });

  it("of 12,000 characters, which stands in two messages, is one turn of them all", async () => {
    world = await startWorld(options);
    const draft = longDraft(12_000);
    const { drafts, channel, thread } = await followUp(draft);
    expect(repliesIn(world.slack, channel, thread).length).toBeGreaterThan(2);
    expect(draft.length).toBeGreaterThan(11_990);
    expect(drafts).toEqual([{ role: "assistant", content: draft }]);
  });

  it("of 12,000 characters without a mark, and of as many in Chinese, is whole", async () => {
    world = await startWorld(options);
    const plain = LINES(300, (at) => `Sentence number ${at} of a very long text.`)
      .join(" ")
      .slice(0, 12_000)
      .trimEnd();
    expect((await followUp(plain)).drafts[0]?.content).toBe(plain);
    const chinese = LINES(800, (at) => `第${at}句话说的是我们的计划和安排。`)
      .join("")
      .slice(0, 12_000);
    expect((await followUp(chinese)).drafts[0]?.content).toBe(chinese);
  });

  it("of three turns stands in each as it was written, two of the same letters too", async () => {
    world = await startWorld(options);
    const versions = ["The plan\n\nWe meet.", "# The plan\n\nWe meet.", "# The plan\n\n**We** meet."];
    world.model.reply(versions[0]!);
    const { thread } = await say("Write the plan");
    for (const version of versions.slice(1)) {
      world.model.reply(version);
      await say("again", { threadTs: thread });
    }
    world.model.reply("Done.");
    const { prompt } = await say("shorter", { threadTs: thread });
    expect(prompt.history.filter(({ role }) => role === "assistant").map(({ content }) => content)).toEqual(versions);
  });

  it("of which one message was deleted is what Slack still shows", async () => {
    world = await startWorld(options);
    const draft = longDraft(12_000);
    world.model.reply(draft);
    const { thread, channel } = await say("Write the plan");
    const [first, second] = repliesIn(world.slack, channel, thread);
    world.slack.workspace.remove(second!);
    world.model.reply("Shorter.");
    const { prompt } = await say("shorter", { threadTs: thread });
    const turns = prompt.history.filter(({ role }) => role === "assistant");
    expect(turns).toHaveLength(1);
    expect(turns[0]?.content).toContain("Section 1");
    expect(turns[0]?.content.length).toBeLessThan(first!.text.length + 200);
  });

  it("that was deleted is no turn", async () => {
    world = await startWorld(options);
    world.model.reply("# The plan\n\nWe meet.");
    const { thread, channel } = await say("Write the plan");
    for (const message of repliesIn(world.slack, channel, thread)) world.slack.workspace.remove(message);
    const { prompt } = await say("shorter", { threadTs: thread });
    expect(JSON.stringify(prompt)).not.toContain("We meet");
  });

  it("for somebody else is read from what the thread shows", async () => {
    world = await startWorld(options);
    world.model.reply("# The plan\n\nWe meet.");
    const { thread } = await say("Write the plan", { where: "general" });
    const { prompt } = await say("shorter", { who: "ben", where: "general", threadTs: thread });
    const shown = prompt.history.find(({ content }) => content.includes("We meet"))?.content;
    expect(shown).toContain("[your draft for Ana");
    expect(shown).not.toContain("# The plan");
  });

  it("that is off the record is read from what the thread shows", async () => {
    world = await startWorld(options);
    const { drafts } = await followUp("# The plan\n\nWe meet.", "Off the record: write the plan");
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.content).toContain("We meet.");
    expect(drafts[0]?.content).not.toContain("#");
  });
});

it("a draft of 12,000 characters off the record is whole in the prompt, in Slack's form, and nothing says that it is long", async () => {
  world = await startWorld();
  const { drafts, channel, thread } = await followUp(longDraft(12_000), "Off the record: write the plan");
  const all = drafts.map(({ content }) => content).join("\n");
  const sections = longDraft(12_000).match(/Section \d+/g) ?? [];
  expect(sections.length).toBeGreaterThan(30);
  for (const section of sections) expect(all).toContain(`**${section}**`);
  expect(blockText(repliesIn(world.slack, channel, thread).at(-1)?.blocks)).not.toContain("This thread is long");
});

describe("a draft that MemOS cannot be asked for", () => {
  it.each([
    ["is down", { status: 503 }],
    ["hangs", { hang: true }],
  ])("is read from what the thread shows where it %s", async (_, fault) => {
    world = await startWorld({ memos: true });
    world.model.reply("# The plan\n\nWe meet.");
    const { thread } = await say("Write the plan");
    world.memos.fail("get/message", fault, 100);
    const { prompt } = await say("shorter", { threadTs: thread });
    expect(prompt.history.at(-1)?.content).toBe("**The plan**\n\nWe meet.");
    world.memos.heal();
  });
});

it("a request that begins a thread asks memory for no conversation", async () => {
  world = await startWorld({ memos: true });
  world.model.reply("# The plan\n\nWe meet.");
  await say("Write the plan");
  expect(world.memos.count("get/message")).toBe(0);
});
