import { expect, it } from "vitest";
import { shortened } from "../../src/demo/exchange.ts";

it("shows short values as they are", () => {
  const body = { user_id: "ana", count: 3, none: null, list: [1, 2, 3], deep: { flag: true } };

  expect(shortened(body)).toEqual(body);
});

it("cuts long texts, never within a character, and tells their length", () => {
  expect(shortened({ content: "a".repeat(1_000) })).toEqual({ content: `${"a".repeat(240)}… (1000 characters)` });
  expect(String(shortened(`${"a".repeat(239)}😀${"b".repeat(100)}`)).isWellFormed()).toBe(true);
});

it("cuts long lists, and tells their length", () => {
  expect(shortened([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6, "… (8 in all)"]);
});
