import { describe, expect, it } from "vitest";
import { createRenderer, renderText } from "../../../../playground/terminal/screen/slack-text.ts";

describe("Slack's text in a terminal", () => {
  const names = { user: (id: string) => (id === "U1" ? "ana" : id), channel: () => "general" };

  it("shows mentions, channels and links by their names, and entities as signs", () => {
    const text = "<@U1> in <#C1>: 1 &lt; 2 &amp;&amp; 3 &gt; 2, see <https://a.example|here> &lt;b> <!here>";
    expect(renderText(text, names, false)).toBe(
      "@ana in #general: 1 < 2 && 3 > 2, see here (https://a.example) <b> @here",
    );
  });

  it("leaves text between angle brackets, and what was made harmless, as it stands", () => {
    expect(renderText("<y> a<b <\u200b!channel> <\u200b@U1>", names, false)).toBe("<y> a<b <!channel> <@U1>");
  });

  it("lets no control character and no escape sequence through", () => {
    expect(renderText("a\u001b[31mred\u001b[0m\u0007\u009bb\rc\u202ed\ttab\n", names, false)).toBe("aredbcd\ttab\n");
  });

  it("sets emphasis, code and headings off in colours, and leaves them as typed without", () => {
    const text = "# Title\n**bold** *bold* 2 * 3 * 4 `code` snake_case_name _slanted_\n```\n**not**\n```\n";
    expect(renderText(text, names, false)).toBe(text);
    const shown = renderText(text, names, true);
    expect(shown).toContain("\u001b[1mTitle\u001b[22m\n\u001b[1mbold\u001b[22m \u001b[1mbold\u001b[22m 2 * 3 * 4");
    expect(shown).toContain("\u001b[36mcode\u001b[39m snake_case_name \u001b[3mslanted\u001b[23m");
    expect(shown).toContain("```\n**not**\n```");
  });

  it("shows the same however the text is cut, and never holds back more than it must", () => {
    const text = "**Dear** <@U1>, a &lt; b ** c\n```\n*x*\n```\n*open";
    for (const hasColours of [true, false]) {
      const renderer = createRenderer(names, hasColours);
      const pieces = [...text].map((sign) => renderer.push(sign));
      expect(pieces.join("") + renderer.end()).toBe(renderText(text, names, hasColours));
    }
    expect(createRenderer(names, true).push("Dear all, **bo")).toBe("Dear all, ");
  });
});
