import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  hasChanged,
  mayRemember,
  mayUse,
  type Origin,
  realmOf,
  realmsFor,
  stricter,
} from "../../src/assistant/privacy.ts";
import type { Audience, PlaceKind } from "../../src/assistant/types.ts";

const HERE = "C1";
const ELSEWHERE = "C2";

/** The rows of the table: which kinds of place each one speaks of. */
const rows: Record<string, readonly PlaceKind[]> = {
  "a standing rule": ["rule"],
  "a DM with Inkwell": ["dm"],
  "a public channel": ["public"],
  "a private channel or group DM": ["private", "group"],
  "a channel shared with another company": ["shared"],
  "unknown origin": ["unknown"],
};
const columns: Record<string, readonly Audience[]> = {
  "the author alone": [{ kind: "author" }],
  "a public channel": [{ kind: "public", channelId: HERE }],
  "a private channel or group DM": [
    { kind: "private", channelId: HERE },
    { kind: "group", channelId: HERE },
  ],
  "a channel shared with another company": [{ kind: "shared", channelId: HERE }],
};

function readTable(): { said: string; readBy: string; rule: string }[] {
  const lines = readFileSync("docs/privacy.md", "utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith("| said in"));
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [, ...readers] = cells(lines[start]!);
  const body = lines.slice(start + 2, lines.indexOf("", start));
  return body.flatMap((line) => {
    const [said, ...rules] = cells(line);
    return rules.map((rule, index) => ({ said: said!, readBy: readers[index]!, rule }));
  });
}

const table = readTable();

describe("the privacy table of docs/privacy.md", () => {
  it("speaks of every kind of place and every kind of reader", () => {
    expect(new Set(table.map(({ said }) => said))).toEqual(new Set(Object.keys(rows)));
    expect(new Set(table.map(({ readBy }) => readBy))).toEqual(new Set(Object.keys(columns)));
    expect(table).toHaveLength(24);
  });

  it.each(table)("$said, read by $readBy: $rule", ({ said, readBy, rule }) => {
    for (const kind of rows[said]!) {
      for (const audience of columns[readBy]!) {
        const use = (channelId: string) => mayUse({ kind, channelId }, audience, "member");
        expect(use(HERE)).toBe(rule !== "no");
        expect(use(ELSEWHERE)).toBe(rule === "yes");
      }
    }
  });

  it("refuses everything but rules where the readers are unknown", () => {
    for (const kind of Object.values(rows).flat()) {
      expect(mayUse({ kind, channelId: HERE }, { kind: "unknown", channelId: HERE }, "member")).toBe(kind === "rule");
    }
  });

  it.each(["guest", "stranger", "unknown"] as const)(
    "leaves a %s their rules only, even alone with Inkwell",
    (standing) => {
      for (const kind of Object.values(rows).flat()) {
        expect(mayUse({ kind, channelId: HERE }, { kind: "author" }, standing)).toBe(kind === "rule");
      }
      expect(realmsFor({ kind: "author" }, standing)).toEqual([]);
    },
  );
});

describe("realms", () => {
  it("keep only what was said in public channels open", () => {
    const kinds: PlaceKind[] = ["dm", "private", "group", "shared", "rule", "unknown"];
    expect(realmOf("public")).toBe("open");
    for (const kind of kinds) expect(realmOf(kind)).toBe("own");
  });

  it("never let a public reply search anything else", () => {
    expect(realmsFor({ kind: "public", channelId: HERE }, "member")).toEqual(["open"]);
    expect(realmsFor({ kind: "author" }, "member")).toEqual(["open", "own"]);
  });

  it("hold whatever the table allows for each audience", () => {
    for (const audiences of Object.values(columns)) {
      for (const audience of audiences) {
        for (const kind of Object.values(rows).flat()) {
          const origin: Origin = { kind, channelId: HERE };
          if (kind === "rule" || !mayUse(origin, audience, "member")) continue;
          expect(realmsFor(audience, "member")).toContain(realmOf(kind));
        }
      }
    }
  });
});

describe("a channel that changes", () => {
  it("counts as the stricter of then and now", () => {
    expect(stricter("public", "private")).toBe("private");
    expect(stricter("private", "public")).toBe("private");
    expect(stricter("public", "shared")).toBe("shared");
    expect(stricter("public", "unknown")).toBe("unknown");
    expect(stricter("public", "public")).toBe("public");
  });

  it("has changed when its kind has", () => {
    expect(hasChanged({ kind: "public", channelId: HERE }, { kind: "shared", channelId: HERE })).toBe(true);
    expect(hasChanged({ kind: "public", channelId: HERE }, { kind: "public", channelId: HERE })).toBe(false);
    expect(hasChanged({ kind: "author" }, { kind: "author" })).toBe(false);
  });
});

it("keeps nothing of guests and strangers", () => {
  expect(["member", "guest", "stranger", "unknown"].map((standing) => mayRemember(standing as "member"))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
