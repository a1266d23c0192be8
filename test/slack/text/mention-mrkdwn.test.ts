import { expect, it } from "vitest";
import { toMrkdwn } from "../../../src/slack/text/markdown.ts";

const shown = (text: string) => toMrkdwn(text, { allowedMentions: ["U1"] }).replaceAll("\u200b", "");

it.each([
  ["Hi <@U1>, and <@U2>", "Hi <@U1>, and &lt;@U2&gt;"],
  ["**<@U1>** and _<@U1>_", "*<@U1>* and _<@U1>_"],
  ["# To <@U1>", "*To <@U1>*"],
  ["- <@U1>: soup", "• <@U1>: soup"],
  ["> <@U1>", "> <@U1>"],
  ["`<@U1>`", "`&lt;@U1&gt;`"],
  ["```\n<@U1>\n```", "```\n&lt;@U1&gt;\n```"],
  ["\\<@U1>", "&lt;@U1&gt;"],
  ["&lt;@U1>, &#60;@U1&gt; and &amp;lt;@U1&amp;gt;", "&lt;@U1&gt;, &amp;#60;@U1&gt; and &amp;lt;@U1&amp;gt;"],
  ["<!here> <@U1|all> <@U1 >", "&lt;!here&gt; &lt;@U1|all&gt; &lt;@U1 &gt;"],
])("an allowed mention stays one in mrkdwn, where Markdown has one: %j", (text, wanted) => {
  expect(shown(text)).toBe(wanted);
});

it("mentions nobody without leave", () => {
  expect(toMrkdwn("<@U1> and &lt;@U1&gt;")).not.toMatch(/<@|&lt;@/);
});
