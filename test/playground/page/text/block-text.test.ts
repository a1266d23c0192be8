import { expect, it } from "vitest";
import { readRichTextBlock, readTableBlock } from "../../../../playground/page/text/block-text.ts";
import { wordsOf } from "../../../../playground/page/text/rich-text.ts";
import { blocksOf } from "../../../../playground/slack/rich-text/from-markdown.ts";

const DRAFT = `# Closed on Monday

Dear **all**, see [the page](https://example.com) and \`npm start\`, <@U0BEN0001>.

- one
- two
  - inner

3. three

> quoted

\`\`\`
code here
\`\`\``;

it("what Slack makes of Markdown is drawn with its words, lists, quotes and code", () => {
  const rich = blocksOf(DRAFT, "b").flatMap((block) => readRichTextBlock(block));
  const kinds = ["paragraph", "paragraph", "list", "list", "list", "quote", "pre"];
  expect(rich.map(({ kind }) => kind)).toEqual(kinds);
  expect(wordsOf(rich, () => "Ben")).toBe(
    "Closed on Monday\nDear all, see the page and npm start, @Ben.\none\n\ntwo\n\ninner\n\n\nthree\n\nquoted\ncode here",
  );
  expect(JSON.stringify(rich)).toContain('{"kind":"link","href":"https://example.com/"');
});

it("a link that no page may follow is its words", () => {
  const link = { type: "link", url: "javascript:alert(1)", text: "here" };
  const block = { type: "rich_text", elements: [{ type: "rich_text_section", elements: [link] }] };
  expect(readRichTextBlock(block)).toEqual([{ kind: "paragraph", of: [{ kind: "text", text: "here" }] }]);
});

it("a table has its head and its rows", () => {
  const [table] = blocksOf("| a | b |\n| --- | --- |\n| 1 | **2** |", "b");
  expect(readTableBlock(table!)).toEqual({
    kind: "table",
    head: [[{ kind: "text", text: "a" }], [{ kind: "text", text: "b" }]],
    rows: [[[{ kind: "text", text: "1" }], [{ kind: "bold", of: [{ kind: "text", text: "2" }] }]]],
  });
});

it.each([{}, { elements: 5 }, { elements: [null, { type: "odd" }] }])("%j is nothing", (block) => {
  expect(readRichTextBlock(block)).toEqual([]);
});
