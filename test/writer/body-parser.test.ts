import { expect, it } from "vitest";
import { createBodyParser } from "../../src/writer/body-parser.ts";

const THOUSAND = "x".repeat(1_000);

/** Feeds the head and then the same piece again and again. Returns after how many pieces the parser had enough, or undefined. */
function endsAfter(head: string, piece: string, pieces: number): number | undefined {
  const parser = createBodyParser(() => {});
  parser.feed(head);
  for (let fed = 1; fed <= pieces; fed += 1) {
    try {
      parser.feed(piece);
    } catch (error) {
      expect(error).toMatchObject({ code: "bad_response" });
      return fed;
    }
  }
  return undefined;
}

it.each([
  ["an object that goes on and on", '{"choices":"', THOUSAND, 4_000],
  ["an event that goes on and on", "data: ", THOUSAND, 4_000],
  ["lines that mean nothing", "data: {}\n\n", "nonsense\n", 1_001],
])("gives up %s", (_, head, piece, pieces) => {
  expect(endsAfter(head, piece, 10_000)).toBe(pieces);
});

it("takes a long object, a long event, and the lines that proxies add", () => {
  expect(endsAfter('{"choices":"', THOUSAND, 3_900)).toBeUndefined();
  expect(endsAfter("data: ", THOUSAND, 3_900)).toBeUndefined();
  expect(endsAfter("data: {}\n\n", "nonsense\n", 1_000)).toBeUndefined();
  expect(endsAfter("data: {}\n\n", ": ping\n\n", 5_000)).toBeUndefined();
});
