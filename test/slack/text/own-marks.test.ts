import { describe, expect, it } from "vitest";
import { encodedText, readShown } from "../../../src/slack/text/incoming-text.ts";
import { withMarkdownMarks, withSlackMarks } from "../../../src/slack/text/own-marks.ts";

const seen = (text: string) => text.replaceAll("\u200b", "");

describe("bold and struck words, as people see them", () => {
  it.each([
    ["**Hi team**, it is _late_ and ~~wrong~~", "*Hi team*, it is _late_ and ~wrong~"],
    ["**_both_** and **a ~~b~~ c**", "*_both_* and *a ~b~ c*"],
    ["see **`**x**`** and `**y**`", "see *`**x**`* and `**y**`"],
    ["```\n**not** ~~this~~\n```\n**this**", "```\n**not** ~~this~~\n```\n*this*"],
    ["これは**「重要」**だ", "これは*「重要」*だ"],
    ["- **Tea**: 3\n> ~~4~~", "- *Tea*: 3\n> ~4~"],
    ["2 ** 3 ** 4, a*b*c, ~5 and * x *", "2 ** 3 ** 4, a*b*c, ~5 and * x *"],
    ["a literal *star* and ~tilde~", "a literal *star* and ~tilde~"],
    ["***", "***"],
  ])("%j", async (markdown, shown) => {
    expect(seen(withSlackMarks(markdown))).toBe(shown);
    expect(seen(withMarkdownMarks(withSlackMarks(markdown)))).toBe(markdown);
    expect(await readShown(encodedText(markdown), async () => "Ben")).toBe(markdown);
  });

  it("are read in what an older version showed", () => {
    expect(withMarkdownMarks("**Hi** ~~all~~")).toBe("**Hi** ~~all~~");
  });
});
