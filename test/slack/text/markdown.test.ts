import fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, test } from "vitest";
import { withoutUnseen } from "../../../src/assistant/language/unseen.ts";
import { createStreamEscaper, escapeMarkdown, INVISIBLE } from "../../../src/slack/text/escape.ts";
import {
  escapeMrkdwn,
  toMrkdwn,
  toMrkdwnParts,
  toPlainText,
  withTablesAsCode,
} from "../../../src/slack/text/markdown.ts";
import { splitMarkdown } from "../../../src/slack/text/split.ts";

/** Text full of what Slack and Markdown take for markup, whole and in halves. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."<>!@#&|[](){}:;/\\`~*_-+.\"'\n \t".split(""),
        ...[
          "<!channel>",
          "<!here>",
          "<!subteam^S1|team>",
          "<!date^1^{date}|x>",
          "<@U1>",
          "<@U2>",
          "<@U2|Ann>",
          "<#C1|general>",
        ],
        ...[
          "<https://evil.com|bank.com>",
          "[bank.com](https://evil.com)",
          "![x](https://a.b/c.png)",
          "](",
          "](https://evil.com)",
        ],
        ...[
          "[a](javascript:alert(1))",
          "[1]: https://evil.com",
          "&lt;!channel&gt;",
          "&#60;",
          "&lt",
          "<https://ok.com>",
          "mailto:a@b.co",
        ],
        ...[
          "\u0000",
          "\u0007",
          "\u202e",
          ...[
            "\u00ad",
            "\u200d",
            "\u200c",
            "\ufe0f",
            "\ufe0e",
            "\u20e3",
            "1",
            "❤",
            "👩",
            "💻",
            "🏴",
            "\u0645",
            "क\u094d",
          ],
          ...["\u{e0067}\u{e0062}", "\u{e0077}\u{e006c}\u{e0073}", "\u{e007f}", "\u{e0141}"],
          "\ud83d",
          "\ude00",
          "😀",
          "日本",
          "é",
          "\r\n",
          "\n\n",
          "```js\n",
          "```",
          "| a | b |\n|---|---|\n",
        ],
        ...["channel>", "U1", "U2>", "https:", "std::", "word", "bank.com"],
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

/** The same text, cut into deltas anywhere, surrogate pairs included. */
const cut = fc.tuple(nasty, fc.infiniteStream(fc.integer({ min: 1, max: 9 }))).map(([text, lengths]) => {
  const deltas: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = lengths.next().value ?? 1;
    deltas.push(text.slice(at, at + length));
    at += length;
  }
  return { text, deltas };
});

describe("bold words in scripts without blanks", () => {
  test.each([
    ["**重要**だ", "**重要**だ"],
    ["これは**「重要」**だ。", "これは**·「重要」·**だ。"],
    ["彼は**注意。**と言う", "彼は**注意。·**と言う"],
    ["請看***（說明）***第二頁", "請看***·（說明）·***第二頁"],
    ["**Note:** yes, and **「a」** b", "**Note:** yes, and **「a」** b"],
    ["`これは**「a」**だ`", "`これは**「a」**だ`"],
    ["```\nこれは**「a」**だ\n```", "```\nこれは**「a」**だ\n```"],
    ["2**3 と x**（y）", "2**3 と x**（y）"],
    [`${"*".repeat(70)}と**「a」**と`, `${"*".repeat(70)}と**·「a」·**と`],
    [
      `${"`".repeat(70)}\n**「a」**と\n${"`".repeat(70)}と**「a」**`,
      `${"`".repeat(70)}\n**「a」**と\n${"`".repeat(70)}と**·「a」**`,
    ],
  ])("stay bold: %j", (markdown, expected) => {
    expect(seen(escapeMarkdown(markdown))).toBe(expected);
    for (let size = 1; size < 4; size++)
      expect(seen(inDeltas(markdown.match(new RegExp(`.{1,${size}}`, "gs")) ?? []))).toBe(expected);
  });

  test.each(["これは**「重要」**だ", "彼は**注意。**と言う", "**（一）**と**（二）**は"])(
    "are bold to a reader of Markdown: %j",
    (markdown) => {
      const read = JSON.stringify(new Lexer().lex(escapeMarkdown(markdown)));
      expect(read).toContain('"type":"strong"');
      expect(JSON.stringify(new Lexer().lex(markdown))).not.toMatch(/"text":"[^"*]*","tokens":\[\{"type":"strong"/);
    },
  );
});

describe("the name of a file as a label", () => {
  const knows = (address: string) => /^(?:https:\/\/)?(?:docs|git)\.example/.test(address);
  test.each([
    ["[README.md](https://docs.example/x)", "[README.md](https://docs.example/x)"],
    ["[guide.md](https://git.example/a/guide.md)", "[guide.md](https://git.example/a/guide.md)"],
    ["[main.py](https://git.example/src/main.py#L3)", "[main.py](https://git.example/src/main.py#L3)"],
    ["[bank.md](https://docs.example/x)", "[bank.md (docs.example)](https://docs.example/x)"],
    ["[README.md](https://evil.example/README.md)", "[README.md (evil.example)](https://evil.example/README.md)"],
  ])("stays, unless it may be a host: %j", (markdown, expected) => {
    expect(escapeMarkdown(markdown, { isKnownAddress: knows })).toBe(expected);
  });
});

/** Whatever stands beside it. */
const NEVER_SHOWN = /(?![\t\n])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0001}]/u;

const options = { allowedMentions: ["U1"] };
const known = { ...options, isKnownAddress: () => true };
const seen = (text: string) => text.replaceAll(INVISIBLE, "·");
const visible = (text: string) => text.replaceAll(INVISIBLE, "");

function inDeltas(deltas: readonly string[]): string {
  const escaper = createStreamEscaper(options);
  return deltas.map((delta) => escaper.push(delta)).join("") + escaper.end();
}

describe("text from a model", () => {
  test("keeps no broadcast, no mention that was not allowed and no control character, however it is cut", () => {
    fc.assert(
      fc.property(cut, ({ deltas }) => {
        const shown = inDeltas(deltas);
        expect(shown).not.toMatch(/<!|<#|<@(?!U1>)/);
        expect(shown).not.toMatch(/&(?:lt|#60);?[!@#]/);
        expect(shown).not.toMatch(/<https?:[^<>\s|]*\|/);
        expect(shown.replaceAll(INVISIBLE, "")).not.toMatch(NEVER_SHOWN);
        expect(shown.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("comes out the same for every way of cutting it into deltas", () => {
    fc.assert(
      fc.property(cut, ({ text, deltas }) => {
        expect(inDeltas(deltas)).toBe(escapeMarkdown(text, options));
      }),
      { numRuns: 2_000 },
    );
  });

  test("loses nothing that can be seen", () => {
    const additions = /\u200b| \([\w.@-]+\)(?=\])/g;
    fc.assert(
      fc.property(nasty, (text) => {
        const wanted = withoutUnseen(text.replaceAll("\r", "").toWellFormed());
        const bare = (markdown: string) => markdown.replace(additions, "").replace(/\s/g, "");
        expect(bare(escapeMarkdown(text, options))).toBe(bare(wanted));
      }),
      { numRuns: 1_000 },
    );
  });

  test("looks the same when it goes through twice", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = escapeMarkdown(text, options);
        expect(visible(escapeMarkdown(once, options))).toBe(visible(once));
      }),
    );
  });

  test.each([
    ["<!channel> and <!here|x>", "<·!channel> and <·!here|x>"],
    ["<@U1> but not <@U2> or <@U1|Ann>", "<@U1> but not <·@U2> or <·@U1|Ann>"],
    ["<#C1|general>", "<·#C1|general>"],
    ["<https://evil.com|bank.com>", "<·https://evil.com|bank.com>"],
    ["<\u0000!channel> <&#33;channel> <\\!channel>", "<·!channel> <·&#33;channel> <·\\!channel>"],
    ["&lt;!channel> &#60;@U2>", "&lt;·!channel> &#60;·@U2>"],
    ["[bank.com](https://evil.com/x)", "[bank.com (evil.com)](https://evil.com/x)"],
    ["[https://bank.com](https://bank.com@evil.com)", "[https://bank.com (evil.com)](https://bank.com@evil.com)"],
    ["[help@bank.com](mailto:me@evil.com)", "[help@bank.com (me@evil.com)](mailto:me@evil.com)"],
    ["[bank．com](https://evil.com)", "[bank．com (evil.com)](https://evil.com)"],
    ["[bank.com](https://bank.com&#46;evil.com)", "[bank.com]·(https://bank.com&#46;evil.com)"],
    ["[bank.com](evil.com)", "[bank.com (evil.com)](evil.com)"],
    ["[ba\u00adnk\u2060.\u200dcom](https://evil.com)", "[bank.com (evil.com)](https://evil.com)"],
    ["[pay\u202emoc.knab](https://a.b)\u{e0049}\u{e0067}", "[paymoc.knab (a.b)](https://a.b)"],
    ["<\u00ad!channel> <\u{e0041}@U2> &l\u200bt;!here>", "<·!channel> <·@U2> &lt;·!here>"],
    ["[x](javascript:alert(1))", "[x]·(javascript:alert(1))"],
    ["[x](//evil.com)", "[x]·(//evil.com)"],
    ["![pixel](https://evil.com/p.png)", "![pixel]·(https://evil.com/p.png)"],
    ["[bank.com][1]\n\n[1]: https://evil.com", "[bank.com][1]\n\n[1]·: https://evil.com"],
  ])("is made harmless: %j", (text, expected) => {
    expect(seen(escapeMarkdown(text, options))).toBe(expected);
  });

  test.each([
    ['[our docs](https://docs.example.com/a_(b) "title")'],
    ["[docs.example.com](https://www.docs.example.com/) [example.com](https://docs.example.com)"],
    ["<https://example.com> and https://example.com"],
    ["[Node.js](https://nodejs.org) and [mail me](mailto:a@b.co)"],
    ["for x in rows[1:]: handlers[name](event, x) && Map<std::string> if (a < b) a &= b"],
    ["- [x] done\n- [ ] not yet\n> **quoted** `code`\n"],
    ["| a | b |\n|---|---|\n| 1 | 2 |"],
    ["中文 😀 naïve"],
    ["👩\u200d💻 ❤\ufe0f 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} می\u200cخواهم"],
  ])("is left alone where it is harmless: %j", (text) => {
    expect(escapeMarkdown(text, known)).toBe(text);
  });

  test.each([
    ["[slack\\.com](https://evil.com)"],
    ["[slack&#46;com](https://evil.com)"],
    ["[slack&#x2E;com](https://evil.com)"],
    ["[slack&period;com](https://evil.com)"],
    ["[slack**.**com](https://evil.com)"],
    ["[sl__ac__k~~.~~c`o`m](https://evil.com)"],
    ["[slack&#8203;.&shy;com](https://evil.com)"],
    ["[slack&#12290;com](https://evil.com)"],
    ["[https&colon;&sol;&sol;slack.com](https://evil.com)"],
    ["[slack&lowbar;.com](https://evil.com)"], // an entity that is not known here: nobody can say what the label reads
    ["[slack.com \\[x](https://evil.com)"],
    ["[[\\] slack.com](https://evil.com)"],
    ["[help&commat;slack.com](https://evil.com)"],
    ["[help@slack\\.com](https://evil.com)"],
  ])("names the host where the label reads as another one, also of an address that is known: %j", (text) => {
    expect(escapeMarkdown(text, known)).toBe(text.replace(/\](?=\(https)/, " (evil.com)]"));
  });

  test("is no link where a backslash hides the beginning of its label", () => {
    expect(seen(escapeMarkdown("[\\] slack.com](https://evil.com)", known))).toBe("[\\] slack.com]·(https://evil.com)");
  });

  test.each([
    ["[our docs](https://a.evil.com:81/x?q=1)", "[our docs (a.evil.com:81)](https://a.evil.com:81/x?q=1)"],
    ["[](https://evil.com)", "[ (evil.com)](https://evil.com)"],
    ["[docs [1]](https://evil.com)", "[docs [1] (evil.com)](https://evil.com)"],
    ["[example.com](https://docs.example.com)", "[example.com (docs.example.com)](https://docs.example.com)"],
    ["[x](evil.com/y)", "[x (evil.com)](evil.com/y)"],
    ["[b\u00fccher](https://b\u00fccher.de)", "[b\u00fccher (xn--bcher-kva.de)](https://b\u00fccher.de)"],
    ["[write](mailto:me@evil.com)", "[write (me@evil.com)](mailto:me@evil.com)"],
    ["    ```\n[x](https://evil.com)", "    ```\n[x (evil.com)](https://evil.com)"],
    ["```\ncode\n```\n[x](https://evil.com)", "```\ncode\n```\n[x (evil.com)](https://evil.com)"],
    ["```a`b\n[x](https://evil.com)", "```a`b\n[x (evil.com)](https://evil.com)"],
  ])("names the host beside a link whose address is not known: %j", (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });

  test.each([
    ["[evil.com](https://www.evil.com/x) [**evil\\.com**](https://evil.com) [https://evil.com/y](https://evil.com/y)"],
    ["[our docs (evil.com)](https://evil.com) [me@evil.com](mailto:me@evil.com) <https://evil.com> https://evil.com"],
    ["```md\n[our docs](https://evil.com)\n````\n"],
    ["````\n```\n[our docs](https://evil.com)\n"],
  ])("names it nowhere twice, and not in a block of code: %j", (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test("asks of each link whether its address is known, as the link leads there", () => {
    const asked: string[] = [];
    const isKnownAddress = (address: string) => asked.push(address) > 0;
    escapeMarkdown('[a](https://x.y/?a=1&amp;b=2 "t") [b](<https://x.y/z>) [c](mailto:a@b.co?cc=d@e.f)', {
      isKnownAddress,
    });
    expect(asked).toEqual(["https://x.y/?a=1&b=2", "https://x.y/z", "mailto:a@b.co"]);
  });

  test.each([
    ["[mail](mailto:a@b.co?cc=audit@evil.com&body=x)", "[mail](mailto:a@b.co)"],
    ['[mail](<mailto:a@b.co?subject=x> "title")', "[mail](mailto:a@b.co)"],
    ["[x@y.com](mailto:a@b.co?cc=x@y.com)", "[x@y.com (a@b.co)](mailto:a@b.co)"],
    ["<mailto:a@b.co?bcc=audit@evil.com> <MAILTO:a@b.co>", "<mailto:a@b.co> <mailto:a@b.co>"],
    ["[mail](mailto:a@b.co,audit@evil.com)", "[mail]·(mailto:a@b.co,audit@evil.com)"],
    ["[mail](mailto:a%40b.co%3Fcc=c@d.e)", "[mail]·(mailto:a%40b.co%3Fcc=c@d.e)"],
    ["[mail](mailto:?to=audit@evil.com)", "[mail]·(mailto:?to=audit@evil.com)"],
    ["<mailto:a@b.co,audit@evil.com>", "<·mailto:a@b.co,audit@evil.com>"],
  ])("keeps of a mail link the address only: %j", (text, shown) => {
    expect(seen(escapeMarkdown(text, known))).toBe(shown);
  });

  test("forgets a bracket that nobody closed when its paragraph ends", () => {
    const text = `see [1 ${"word ".repeat(300)}\n\n[our docs](https://example.com)`;
    expect(escapeMarkdown(text, known)).not.toContain(INVISIBLE);
    expect(escapeMarkdown(text, known)).toContain("[our docs](https://example.com)");
  });

  test("is not kept waiting: plain words come out with the delta that brought them", () => {
    const escaper = createStreamEscaper(known);
    expect(escaper.push("Dear")).toBe("Dear");
    expect(escaper.push(" team, see [the ")).toBe(" team, see [the ");
    expect(escaper.push("page](https://exa")).toBe("page");
    expect(escaper.push("mple.com) or ask")).toBe("](https://example.com) or ask");
    expect(escaper.push(" <")).toBe(" ");
    expect(escaper.push("3")).toBe("<3");
    expect(escaper.push(" \ud83d")).toBe(" ");
    expect(escaper.push("\ude00")).toBe("😀");
    expect(escaper.push("f(a[i](unclosed")).toBe("f(a[i");
    expect(escaper.end()).toBe("](unclosed");
  });

  test("with a link that never ends is let go after 2,000 characters, not as a link", () => {
    const escaper = createStreamEscaper();
    escaper.push("[bank.com](https://evil.com/");
    const out = escaper.push("x".repeat(3_000));
    expect(out.startsWith(`]${INVISIBLE}(https://evil.com/xxx`)).toBe(true);
    expect(out.length).toBeGreaterThan(3_000);
  });
});

describe("splitting", () => {
  const prose = fc
    .array(
      fc.oneof(
        fc.constantFrom(" ", "\n", "\n\n", "[a b](https://x.yz/a?b=c)", "&amp;", "😀", "- item\n", "# Head\n\n"),
        fc.lorem(),
      ),
      {
        maxLength: 120,
      },
    )
    .map((pieces) => pieces.join(""));
  const code = fc
    .tuple(
      fc.constantFrom("```js", "```", "~~~", "````md"),
      fc.array(fc.constantFrom("let a = 1;", "", "  b()", "# c"), { maxLength: 60 }),
    )
    .map(([open, lines]) => `${open}\n${lines.join("\n")}\n${/^\W+/.exec(open)?.[0]}\n`);
  const document = fc.array(fc.oneof(prose, code), { maxLength: 8 }).map((parts) => parts.join("\n\n"));
  const limit = fc.integer({ min: 200, max: 1_200 });

  test("never makes a part longer than the limit", () => {
    fc.assert(
      fc.property(fc.oneof(document, nasty, fc.string({ maxLength: 3_000 })), limit, (text, max) => {
        for (const part of splitMarkdown(text, max)) expect(part.length).toBeLessThanOrEqual(max);
      }),
    );
  });

  test("loses nothing that can be seen, and keeps links, entities and characters whole", () => {
    fc.assert(
      fc.property(prose, limit, (text, max) => {
        const parts = splitMarkdown(text, max);
        expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const part of parts) {
          expect(part.isWellFormed()).toBe(true);
          expect(part.replaceAll("[a b](https://x.yz/a?b=c)", "").replaceAll("&amp;", "")).not.toMatch(/[[\]&;]/);
        }
      }),
    );
  });

  test("closes the code block of each part and opens it again in the next", () => {
    fc.assert(
      fc.property(document, limit, (text, max) => {
        const lines = (markdown: string) =>
          markdown.split("\n").filter((line) => line.trim() !== "" && !/^\s*[`~]{3}/.test(line));
        const parts = splitMarkdown(text, max);
        expect(parts.flatMap(lines).join("").replace(/\s/g, "")).toBe(lines(text).join("").replace(/\s/g, ""));
        for (const part of parts) expect(openFence(part)).toBeUndefined();
      }),
    );
  });

  test("cuts at a blank line, else at a line, else at a space", () => {
    expect(splitMarkdown(`${"a ".repeat(60)}\n\n${"b ".repeat(60)}`, 200)).toEqual(["a ".repeat(60), "b ".repeat(60)]);
    expect(splitMarkdown(`${"a ".repeat(60)}\n${"b ".repeat(60)}`, 200)).toEqual(["a ".repeat(60), "b ".repeat(60)]);
    expect(splitMarkdown("word ".repeat(60), 200).every((part) => /^(?:word )+$/.test(part))).toBe(true);
  });

  test("keeps a link whole where there is no space to cut at", () => {
    const parts = splitMarkdown(`${"x".repeat(180)}[link](https://example.com/page)`, 200);
    expect(parts).toEqual(["x".repeat(180), "[link](https://example.com/page)"]);
  });

  test("goes on with the same kind of code block and under the same table head", () => {
    const [, second] = splitMarkdown(`\`\`\`ts\n${"let a = 1;\n".repeat(30)}\`\`\`\n`, 200);
    expect(second?.startsWith("```ts\nlet a = 1;\n")).toBe(true);
    const [first, then] = splitMarkdown(`| a | b |\n|---|---|\n${"| 1 | 2 |\n".repeat(40)}`, 200);
    expect(first?.endsWith("| 1 | 2 |")).toBe(true);
    expect(then?.startsWith("| a | b |\n|---|---|\n| 1 | 2 |\n")).toBe(true);
  });

  test("leaves a short text alone but for a code block that nobody closed", () => {
    expect(splitMarkdown("Dear team,\n\nhello", 200)).toEqual(["Dear team,\n\nhello"]);
    expect(splitMarkdown("```js\nlet a", 200)).toEqual(["```js\nlet a\n```"]);
  });
});

describe("Markdown as mrkdwn", () => {
  test.each([
    ["**bold**, __bold__, *it*, _it_, ~~gone~~", "*bold*, *bold*, _it_, _it_, ~gone~"],
    ["**bold *and* it**", "*bold _and_ it*"],
    ["中文**粗体**文字", "中文·*粗体*·文字"],
    ["snake_case_name 2*3*4 a * b", "snake_case_name 2*3*4 a * b"],
    ["# Big **news** #", "*Big news*"],
    ["- one\n  * two\n+ three\n1. four", "• one\n  • two\n• three\n1. four"],
    ["- [x] done\n- [ ] not", "☑ done\n☐ not"],
    ["> quoted **x**", "> quoted *x*"],
    ["[site](https://x.yz/a_(b)?c=1&d=2)", "<https://x.yz/a_(b)?c=1&amp;d=2|site>"],
    ["[a|b](https://x.yz)", "<https://x.yz|a¦b>"],
    ["<https://x.yz/?a=1&b=2>", "<https://x.yz/?a=1&amp;b=2>"],
    ["`a < **b**` and 1 < 2 & 3", "`a &lt; **b**` and 1 &lt; 2 &amp; 3"],
    ["fish &amp; chips &lt;3", "fish &amp; chips &lt;3"],
    ["```js\nif (a < b) **x**\n```\nend", "```\nif (a &lt; b) **x**\n```\nend"],
    ["```\nnever closed", "```\nnever closed\n```"],
    ["<!channel> <@U1>", "&lt;·!channel&gt; &lt;·@U1&gt;"],
    ["---", "———"],
    ["\\*not bold\\*", "*not bold*"],
    ["***both*** and ***b c***", "*_both_* and *_b c_*"],
    ["**重要**だ", "*重要*·だ"],
    ["これは**「重要」**だ", "これは·*·「重要」·*·だ"],
    ["[README.md](https://docs.example/x)", "<https://docs.example/x|README.md>"],
  ])("%j", (markdown, expected) => {
    expect(seen(toMrkdwn(markdown, { isKnownAddress: known.isKnownAddress }))).toBe(expected);
  });

  test("never holds a mention, a broadcast or a link that is not to the web or mail", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const [, inside] of toMrkdwn(text).matchAll(/<([^>]*)>?/g))
          expect(inside).toMatch(/^(?:https?:\/\/|mailto:)/i);
      }),
      { numRuns: 1_000 },
    );
  });

  test("names the host beside a link whose address is not known, in each of its parts", () => {
    expect(toMrkdwn("[our docs](https://evil.com)")).toBe("<https://evil.com|our docs (evil.com)>");
    const isKnownAddress = (address: string) => address === "https://x.yz";
    const text = `${"word ".repeat(60)}\n\n[a](https://x.yz)\n\n${"word ".repeat(60)}\n\n[b](https://evil.com)`;
    const parts = toMrkdwnParts(text, 350, { isKnownAddress });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join("\n").match(/<[^>]*>/g)).toEqual(["<https://x.yz|a>", "<https://evil.com|b (evil.com)>"]);
  });

  test("fits its parts into a block of 3,000 characters and loses none of them", () => {
    const text = `${"a & b < c ".repeat(30)}\n\n`.repeat(40);
    const parts = toMrkdwnParts(text, 3_000);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(3_000);
    expect(parts.join("").replace(/\s/g, "")).toBe(escapeMrkdwn(text).replace(/\s/g, ""));
  });
});

describe("Markdown as plain words", () => {
  test.each([
    ["Use `__init__` and `**kwargs` here", "Use __init__ and **kwargs here"],
    ["- `__main__.py`, `x**2` and `y**2`", "__main__.py, x**2 and y**2"],
    ["**bold `a_b_c` bold** and ``a ` b``", "bold a_b_c bold and a ` b"],
    ["| a | b |\n| --- | --- |\n| - | - |", "a b - -"],
    ["fine :-|\n\n---\n\nend", "fine :- end"],
  ])("leaves code and single dashes alone: %j", (markdown, words) => {
    expect(toPlainText(markdown, 300)).toBe(words);
  });

  test("reads as a screen reader should say it", () => {
    const markdown =
      "# Hi **all**\n\nSee [the page](https://x.yz), `code` & *more*:\n- [x] one\n> two\n\n```js\nlet a;\n```\n| a | b |\n|---|---|\n| 1 | 2 |";
    expect(toPlainText(markdown, 300)).toBe("Hi all See the page, code &amp; more: one two let a; a b 1 2");
  });

  test("is one line that is never too long, whole characters only, and calls nobody", () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 10, max: 80 }), (text, max) => {
        const words = toPlainText(text, max);
        expect(words.length).toBeLessThanOrEqual(max);
        expect(words).not.toMatch(/[<>\n]|&(?!(?:amp|lt|gt);)/);
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});

test("people's words are quoted so that Slack reads no markup in them", () => {
  expect(escapeMrkdwn("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
});

function openFence(markdown: string): string | undefined {
  let open: string | undefined;
  for (const line of markdown.split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
    if (open === undefined) open = mark?.[1];
    else if (mark?.[1]?.startsWith(open) && mark[2]?.trim() === "") open = undefined;
  }
  return open;
}

describe("tables as code", () => {
  test.each([
    ["a\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nb", "a\n\n```\n| x | y |\n|---|---|\n| 1 | 2 |\n```\n\nb"],
    ["x | y\n:-: | ---\n1 | 2", "```\nx | y\n:-: | ---\n1 | 2\n```"],
    ["|x|\n|-|\n|1|\nand\n|z|\n|-|\n|3|", "```\n|x|\n|-|\n|1|\n```\nand\n```\n|z|\n|-|\n|3|\n```"],
  ])("stand in a block of their own: %j", (text, shown) => expect(withTablesAsCode(text)).toBe(shown));

  test.each(["a | b, or c | d", "```\n| x |\n|---|\n| 1 |\n```", "---\n| a", "|---|", ""])(
    "are no tables: %j",
    (text) => {
      expect(withTablesAsCode(text)).toBe(text);
    },
  );
});

test("a name mentions the same people however the text is cut", () => {
  const mentionNames = new Map([
    ["Ben", "U1"],
    ["Ben Berg", "U1"],
    ["Ana", "U2"],
  ]);
  const text = "Hi @Ben, @Ben Berg and @Benno; @Ben Müller, a@Ana.de, @Ana\n@Ben B. `@Ana` @An";
  const whole = escapeMarkdown(text, { mentionNames });
  expect(whole).toBe("Hi <@U1>, <@U1> and @Benno; @Ben Müller, a@Ana.de, <@U2>\n@Ben B. `@Ana` @An");
  for (let cut = 0; cut <= text.length; cut += 1) {
    const escaper = createStreamEscaper({ mentionNames });
    expect(escaper.push(text.slice(0, cut)) + escaper.push(text.slice(cut)) + escaper.end()).toBe(whole);
  }
  const escaper = createStreamEscaper({ mentionNames });
  expect([...text].map((char) => escaper.push(char)).join("") + escaper.end()).toBe(whole);
});
