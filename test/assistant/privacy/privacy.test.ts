import { describe, expect, it } from "vitest";
import {
  hasChanged,
  mayRemember,
  mayUse,
  type Origin,
  realmOf,
  realmsFor,
  stricter,
} from "../../../src/assistant/privacy/privacy.ts";
import type { PlaceKind } from "../../../src/assistant/types.ts";
import { columns, ELSEWHERE, HERE, readTable, rows } from "../../support/privacy-table.ts";

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
    (membership) => {
      for (const kind of Object.values(rows).flat()) {
        expect(mayUse({ kind, channelId: HERE }, { kind: "author" }, membership)).toBe(kind === "rule");
      }
      expect(realmsFor({ kind: "author" }, membership)).toEqual([]);
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
  expect(["member", "guest", "stranger", "unknown"].map((membership) => mayRemember(membership as "member"))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
