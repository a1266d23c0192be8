import { describe, expect, it } from "vitest";
import { mentionedIn, readWords, withoutMention } from "../../../src/slack/text/incoming-text.ts";

const nameOf = async (id: string) => (id === "U1" ? "Ana" : "Ben");

describe("what a person wrote in Slack", () => {
  it.each([
    ["Tell <@U1> and <@U2|ben> hello", "Tell @Ana and @Ben hello"],
    ["See <#C1|general> and <#C2>", "See #general and #a-channel"],
    ["<!here> <!subteam^S1|@editors> <!channel>", "@here @editors @channel"],
    ["<https://example.com/a?b=1&amp;c=2|our page>", "our page (https://example.com/a?b=1&c=2)"],
    ["<https://example.com>", "https://example.com"],
    ["<mailto:ana@example.com|ana@example.com>", "ana@example.com"],
    ["<!date^1767000000^{date}|Monday>", "Monday"],
    ["1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"],
    ["a &amp;lt; stays an entity", "a &lt; stays an entity"],
    ["in\u200bvisible &lt;\u200b!channel&gt;", "invisible <!channel>"],
    ["", ""],
  ])("%j is read as %j", async (text, read) => {
    expect(await readWords({ text }, nameOf)).toBe(read);
  });

  it("may stand in an attachment, and files are named", async () => {
    expect(
      await readWords({ text: "", attachments: [{ text: "quoted" }], files: [{ name: "plan.pdf" }] }, nameOf),
    ).toBe("quoted\n[attached file: plan.pdf]");
  });

  it("stands without the mention that called Inkwell", () => {
    expect(withoutMention("<@UBOT> write a note to <@U1>", "UBOT")).toBe("write a note to <@U1>");
    expect(withoutMention("Hey <@UBOT|inkwell>, help", "UBOT")).toBe("Hey , help");
    expect(withoutMention("<@UBOT>", "UBOT")).toBe("");
  });

  it("tells whom it mentions, groups included", () => {
    expect(mentionedIn("<@U1> <@U2|ben> <!here> <!subteam^S1|@x> <#C1> <https://x>")).toEqual([
      "U1",
      "U2",
      "!here",
      "!subteam^",
    ]);
  });
});
