import { describe, expect, it } from "vitest";
import {
  hasChanged,
  mayFollow,
  mayName,
  mayNameThread,
  mayReadToo,
  mayRemember,
  mayUse,
  type Origin,
  readersOfDraft,
  realmOf,
  realmsFor,
  stricter,
} from "../../../src/assistant/privacy/privacy.ts";
import type { Audience, Membership, PlaceKind } from "../../../src/assistant/types.ts";
import { columns, ELSEWHERE, HERE, readTable, rows, SAID_RULES } from "../../support/privacy-table.ts";

const table = readTable();

describe("a thread is named after its draft", () => {
  it.each(["member", "guest", "stranger", "unknown", "off_the_record"] as const)("of a %s", (membership) => {
    const kinds = ["public", "private", "group", "shared", "unknown"] as const;
    const named = (audience: Audience) => mayNameThread(audience, membership);
    expect(named({ kind: "author" })).toBe(membership === "member");
    expect(kinds.filter((kind) => named({ kind, channelId: "C1" }))).toEqual([]);
  });
});

describe("the privacy table of docs/privacy.md", () => {
  it("speaks of every kind of place and every kind of reader", () => {
    expect(new Set(table.map(({ said }) => said))).toEqual(new Set(Object.keys(rows)));
    expect(new Set(table.map(({ readBy }) => readBy))).toEqual(new Set(Object.keys(columns)));
    expect(table).toHaveLength(28);
  });

  it.each(table)("$said, read by $readBy: $rule", ({ said, readBy, rule }) => {
    for (const kind of rows[said]!) {
      for (const audience of columns[readBy]!) {
        const use = (channelId: string) =>
          said === SAID_RULES
            ? mayFollow({ kind, channelId }, audience)
            : mayUse({ kind, channelId }, audience, "member");
        const isPlace = said !== SAID_RULES || (kind !== "dm" && kind !== "unknown"); // no channel is a DM
        expect(use(HERE)).toBe(isPlace ? rule !== "no" : rule === "yes");
        expect(use(ELSEWHERE)).toBe(rule === "yes");
      }
    }
  });

  it("follows only rules that were given as such, or said there, where the readers are unknown", () => {
    const readers = { kind: "unknown", channelId: HERE } as const;
    expect(mayFollow({ kind: "rule", channelId: "rules" }, readers)).toBe(true);
    expect(mayFollow({ kind: "dm", channelId: ELSEWHERE }, readers)).toBe(false);
    expect(mayFollow({ kind: "public", channelId: ELSEWHERE }, readers)).toBe(false);
  });

  it("lets others read a draft exactly where they may know all that may be in it", () => {
    const kinds = ["public", "private", "group", "shared", "unknown"] as const;
    const origins = [...new Set(Object.values(rows).flat())].flatMap((kind) =>
      [HERE, ELSEWHERE].map((channelId) => ({ kind, channelId })),
    );
    for (const then of kinds) {
      for (const now of kinds) {
        const may = (readers: (typeof kinds)[number], origin: (typeof origins)[number]) => {
          const audience = { kind: readers, channelId: HERE };
          return [mayUse(origin, audience, "member"), mayFollow(origin, audience)];
        };
        const holds = origins.every((origin) => may(then, origin).every((was, at) => !was || may(now, origin)[at]));
        expect(mayReadToo(then, now), `${then}, ${now}`).toBe(holds);
      }
    }
  });

  it("writes a draft that its author sees first for those who will read it", () => {
    const author = { kind: "author" } as const;
    const shared = { kind: "shared", channelId: HERE } as const;
    expect([readersOfDraft(author, shared), readersOfDraft(author, undefined)]).toEqual([shared, author]);
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

it.each([
  ["member", true],
  ["guest", false],
  ["stranger", false],
  ["unknown", false],
  ["off_the_record", false],
] as const)("of a %s it keeps something: %s", (membership, isKept) => {
  expect(mayRemember(membership)).toBe(isKept);
});

it("names a channel to its own readers, and a public one to colleagues", () => {
  const shown = (kind: PlaceKind, audience: Audience, membership: Membership = "member") =>
    mayName({ kind, channelId: "C1" }, audience, membership);
  const here = { kind: "shared", channelId: "C1" } as const;
  expect(shown("public", { kind: "author" })).toBe(true);
  expect(shown("public", { kind: "private", channelId: "C2" })).toBe(true);
  expect(shown("shared", here, "stranger")).toBe(true);
  expect(shown("public", { kind: "shared", channelId: "C2" })).toBe(false);
  expect(shown("public", { kind: "author" }, "guest")).toBe(false);
  expect(shown("private", { kind: "author" })).toBe(false);
  expect(shown("private", { kind: "public", channelId: "C2" })).toBe(false);
  expect(shown("unknown", { kind: "unknown", channelId: "C1" })).toBe(false);
});
