import { expect, it } from "vitest";
import { sessionTitle } from "../../../src/slack/text/session-title.ts";

it.each([
  ["Dinner on Friday", "Dinner on Friday"],
  ["Hello <@U0BEN0001>, welcome", "Hello , welcome"],
  ["Alarm <!channel> for <#C1|general>", "Alarm for"],
  ["a < b > c & d", "a b c & d"],
  ["two\nlines\u{e0041}", "two lines"],
  ["x".repeat(500), "x".repeat(60)],
  ["<@U0BEN0001>", ""],
])("%j is shown as %j", (given, shown) => {
  expect(sessionTitle(given)).toBe(shown);
});
