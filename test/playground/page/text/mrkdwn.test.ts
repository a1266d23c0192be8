import { describe, expect, it } from "vitest";
import { readMrkdwn } from "../../../../playground/page/text/mrkdwn.ts";
import type { Rich } from "../../../../playground/page/text/rich-text.ts";
import { wordsOf } from "../../../../playground/page/text/rich-text.ts";
import { patience } from "../../../support/patience.ts";

const text = (words: string) => ({ kind: "text", text: words });
const paragraph = (...of: unknown[]) => ({ kind: "paragraph", of });
const words = (blocks: readonly Rich[]) => wordsOf(blocks, (id) => id).trim();

describe("mrkdwn is read as Slack shows it", () => {
  it.each([
    ["*bold*", { kind: "bold", of: [text("bold")] }],
    ["_slanted_", { kind: "italic", of: [text("slanted")] }],
    ["~gone~", { kind: "strike", of: [text("gone")] }],
    ["`a *b* &lt;c&gt;`", { kind: "code", text: "a *b* <c>" }],
    ["*_both_*", { kind: "bold", of: [{ kind: "italic", of: [text("both")] }] }],
    ["<@U0ANA0001>", { kind: "person", id: "U0ANA0001" }],
    ["<@U0ANA0001|ana>", { kind: "person", id: "U0ANA0001" }],
    ["<#C0GENERAL|general>", { kind: "channel", id: "C0GENERAL", label: "general" }],
    ["<!here>", { kind: "everyone", name: "here" }],
    ["<!subteam^S123|@writers>", { kind: "everyone", name: "writers" }],
    [
      "<https://a.example/?x=1&amp;y=2|a &amp; b>",
      { kind: "link", href: "https://a.example/?x=1&y=2", of: [text("a & b")] },
    ],
    ["<mailto:ana@example.com>", { kind: "link", href: "mailto:ana@example.com", of: [text("ana@example.com")] }],
    ["https://a.example/x", { kind: "link", href: "https://a.example/x", of: [text("https://a.example/x")] }],
    [":tada:", text("🎉")],
    ["<!date^1^{date}|3 May>", text("3 May")],
  ])("%s", (source, inline) => {
    expect(readMrkdwn(source)).toEqual([paragraph(inline)]);
  });

  it.each([
    "2*3*4",
    "snake_case_name",
    "2 * 3 * 4",
    "a ~ b ~ c",
    "*open",
    "a :unknown: b",
    "1:30:15",
    "<no tag>",
    "< @U1>",
  ])("leaves %s as it is", (source) => {
    expect(words(readMrkdwn(source))).toBe(source);
    expect(readMrkdwn(source)).toEqual([paragraph(text(source))]);
  });

  it("keeps what ends a sentence out of an address", () => {
    expect(readMrkdwn("see https://a.example/x.")).toEqual([
      paragraph(
        text("see "),
        { kind: "link", href: "https://a.example/x", of: [text("https://a.example/x")] },
        text("."),
      ),
    ]);
    expect(words(readMrkdwn("(https://a.example/b)"))).toBe("(https://a.example/b)");
  });

  it("reads lines, quotes, lists and code", () => {
    const source = "one\ntwo\n\n> said\n> so\n• a\n- b\n1. c\n2. d\n```\nx < y\n  *z*\n```\nend";
    expect(readMrkdwn(source)).toEqual([
      paragraph(text("one"), { kind: "break" }, text("two")),
      { kind: "quote", of: [paragraph(text("said"), { kind: "break" }, text("so"))] },
      { kind: "list", items: [{ of: [paragraph(text("a"))] }, { of: [paragraph(text("b"))] }] },
      { kind: "list", start: 1, items: [{ of: [paragraph(text("c"))] }, { of: [paragraph(text("d"))] }] },
      { kind: "pre", text: "x < y\n  *z*" },
      paragraph(text("end")),
    ]);
  });

  it("takes everything after >>> for a quote, however Slack escaped it", () => {
    expect(readMrkdwn("a\n&gt;&gt;&gt; b\nc")).toEqual([
      paragraph(text("a")),
      { kind: "quote", of: [paragraph(text("b"), { kind: "break" }, text("c"))] },
    ]);
    expect(readMrkdwn("&gt; b")).toEqual([{ kind: "quote", of: [paragraph(text("b"))] }]);
  });

  it("shows escaped markup as the characters that were typed", () => {
    expect(readMrkdwn("&lt;b&gt; &amp;lt;")).toEqual([paragraph(text("<b> &lt;"))]);
    expect(readMrkdwn("&lt;@U1&gt;")).toEqual([paragraph(text("<@U1>"))]);
  });
});

describe("hostile mrkdwn", () => {
  it.each([
    "<javascript:alert(1)|x>",
    "<data:text/html,x|x>",
    "<vbscript:x>",
    "<file:///etc/passwd|x>",
    "<https://|x>",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<//evil.example|x>",
    "<https:javascript&colon;alert(1)|x>",
    "<JaVaScRiPt:alert(1)|x>",
    "<\u0001javascript:alert(1)|x>",
  ])("makes no link of %s", (source) => {
    expect(JSON.stringify(readMrkdwn(source))).not.toMatch(/"link"/);
  });

  // The longest text that Slack takes from a person.
  it.each(["*", "*a ", "_*~", "<", "<@", "`", "```", ":a", "https://", "https://a.b......", "> ", "- a\n", "&amp;"])(
    "reads 40,000 characters of %j in good time",
    (piece) => {
      const startedAt = performance.now();
      const blocks = readMrkdwn(piece.repeat(40_000 / piece.length));
      expect(performance.now() - startedAt).toBeLessThan(patience(1_000));
      expect(blocks.length).toBeGreaterThan(0);
    },
  );
});
