import { expect, it, vi } from "vitest";
import { createKnownAddresses } from "../../../src/assistant/drafting/known-addresses.ts";

it.each([
  ["See https://example.com/a?b=1#c.", "https://example.com/a?b=1#c"],
  ["See https://example.com/a_(b) and more", "https://example.com/a_(b)"],
  ["our page (https://example.com/a_(b)), I think", "https://example.com/a_(b)"],
  ["[docs](https://example.com/x)[more](https://example.com/y)", "https://example.com/y"],
  ['[docs](https://example.com/x "a title")', "https://example.com/x"],
  ["**https://example.com**", "https://example.com/"],
  ["it is at www.Example.com/a/", "http://example.com/a"],
  ["公式サイトはhttps://example.jp/a。", "https://example.jp/a"],
  ["Mail Ana.Alves@example.com!", "mailto:ana.alves@example.com"],
  ["<https://example.com/x>", "https://EXAMPLE.com/x"],
])("in %j stands %s", (text, address) => {
  expect(createKnownAddresses(() => ["nothing", text])(address)).toBe(true);
});

it.each([
  ["https://example.com/a", "https://example.com/b"],
  ["https://example.com/a", "https://example.com/a?secret=1"],
  ["https://example.com/Abc", "https://example.com/abc"],
  ["https://example.com.evil.com/", "https://example.com"],
  ["https://docs.example.com", "https://example.com"],
  ["ana@example.com", "https://example.com"],
  ["example", "https://example.com"],
])("in %j does not stand %s", (text, address) => {
  expect(createKnownAddresses(() => [text])(address)).toBe(false);
});

it("reads the texts once, and not before somebody asks", () => {
  const texts = vi.fn(() => ["https://a.example"]);
  const isKnown = createKnownAddresses(texts);
  expect(texts).not.toHaveBeenCalled();
  expect([isKnown("https://a.example"), isKnown("https://b.example")]).toEqual([true, false]);
  expect(texts).toHaveBeenCalledOnce();
});
