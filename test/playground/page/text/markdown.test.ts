import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../playground/page/text/markdown.ts";
import { wordsOf } from "../../../../playground/page/text/rich-text.ts";
import { patience } from "../../../support/patience.ts";

const text = (words: string) => ({ kind: "text", text: words });
const paragraph = (...of: unknown[]) => ({ kind: "paragraph", of });

describe("Markdown is read as Slack shows it", () => {
  it.each([
    ["**bold**", { kind: "bold", of: [text("bold")] }],
    ["*slanted*", { kind: "italic", of: [text("slanted")] }],
    ["~~gone~~", { kind: "strike", of: [text("gone")] }],
    ["`<b> &amp;`", { kind: "code", text: "<b> &amp;" }],
    ["[a](https://a.example/x)", { kind: "link", href: "https://a.example/x", of: [text("a")] }],
    ["<https://a.example/x|label>", { kind: "link", href: "https://a.example/x", of: [text("label")] }],
    [
      "https://a.example/?a=1&b=2",
      { kind: "link", href: "https://a.example/?a=1&b=2", of: [text("https://a.example/?a=1&b=2")] },
    ],
    [
      "![a picture](https://a.example/p.png)",
      { kind: "link", href: "https://a.example/p.png", of: [text("a picture")] },
    ],
    ["<@U0ANA0001>", { kind: "person", id: "U0ANA0001" }],
  ])("%s", (source, inline) => {
    expect(readMarkdown(source)).toEqual([paragraph(inline)]);
  });

  it("reads headings, quotes, rules, code, tables and lists with tasks in them", () => {
    const source =
      "# Title\n> said\n\n---\n```js\n<x>\n```\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n2. one\n   - [x] done\n   - [ ] open";
    expect(readMarkdown(source)).toEqual([
      { kind: "heading", of: [text("Title")] },
      { kind: "quote", of: [paragraph(text("said"))] },
      { kind: "rule" },
      { kind: "pre", text: "<x>" },
      { kind: "table", head: [[text("a")], [text("b")]], rows: [[[text("1")], [{ kind: "italic", of: [text("2")] }]]] },
      {
        kind: "list",
        start: 2,
        items: [
          {
            of: [
              paragraph(text("one")),
              {
                kind: "list",
                items: [
                  { checked: true, of: [paragraph(text("done"))] },
                  { checked: false, of: [paragraph(text("open"))] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("breaks a line where it was broken, and shows emoji", () => {
    expect(readMarkdown("one\ntwo :tada:")).toEqual([
      paragraph(text("one"), { kind: "break" }, text("two "), text("🎉")),
    ]);
  });
});

describe("hostile Markdown", () => {
  it.each([
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x](//evil.example)",
    "[x](\u0001javascript:alert(1))",
    '<a href="https://evil.example">x</a>',
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
  ])("makes no link of %s", (source) => {
    expect(JSON.stringify(readMarkdown(source))).not.toMatch(/"link"/);
  });

  it("shows HTML as the characters it is made of, whole or in pieces", () => {
    const source = 'a <b onclick="x">b</b> <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n<div\n<p';
    const shown = wordsOf(readMarkdown(source), (id) => id);
    for (const piece of ['<b onclick="x">', "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<div"]) {
      expect(shown).toContain(piece);
    }
  });

  // The longest text that Slack takes as Markdown.
  it.each([">", "- ", "1. ", "> - ", "[", "![](", "**a ", "*a_ ", "<", "<a ", "&", "|a", "`", "a\n- ", "\u202e\u0000"])(
    "reads 12,000 characters of %j in good time",
    (piece) => {
      const startedAt = performance.now();
      const blocks = readMarkdown(piece.repeat(12_000 / piece.length));
      expect(performance.now() - startedAt).toBeLessThan(patience(1_000));
      expect(blocks.length).toBeGreaterThan(0);
    },
  );

  it("loses nothing of what is nested too deep to be read", () => {
    const shown = wordsOf(readMarkdown(`${">".repeat(5_000)} the end`), (id) => id);
    expect(shown).toContain("the end");
  });
});
