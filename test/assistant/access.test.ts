import { describe, expect, it } from "vitest";
import { type Access, noAccessSentence, OPEN_TO_ALL, whyNoAccess } from "../../src/assistant/access.ts";
import type { Membership } from "../../src/assistant/types.ts";

const access = (given: Partial<Access>): Access => ({ ...OPEN_TO_ALL, ...given });
const NO_GUESTS = access({ guests: false });
const NO_COMPANIES = access({ otherCompanies: false });
const MEMBERS = access({ guests: false, otherCompanies: false });

describe("who gets an answer", () => {
  it.each<[string, Access, Partial<Record<Membership, string>>]>([
    ["everybody", OPEN_TO_ALL, {}],
    ["no guests", NO_GUESTS, { guest: "guest", unknown: "unknown" }],
    ["nobody of other companies", NO_COMPANIES, { stranger: "stranger", unknown: "unknown" }],
    ["members", MEMBERS, { guest: "guest", stranger: "stranger", unknown: "unknown" }],
  ])("%s", (_, given, refused) => {
    for (const membership of ["member", "guest", "stranger", "unknown"] as const)
      expect(whyNoAccess(given, membership, "C1"), membership).toBe(refused[membership]);
  });
});

describe("where", () => {
  it.each<[string, Access, readonly string[]]>([
    ["everywhere", OPEN_TO_ALL, ["C1", "C2", "C3"]],
    ["but in some", access({ deniedChannels: new Set(["C2"]) }), ["C1", "C3"]],
    ["in some alone", access({ allowedChannels: new Set(["C2"]) }), ["C2"]],
    [
      "in some that are not denied",
      access({ allowedChannels: new Set(["C1", "C2"]), deniedChannels: new Set(["C2"]) }),
      ["C1"],
    ],
  ])("%s, and in a person's own DM always", (_, given, open) => {
    expect(["C1", "C2", "C3"].filter((channel) => whyNoAccess(given, "member", channel) === undefined)).toEqual(open);
    expect(whyNoAccess(given, "member", undefined)).toBeUndefined();
  });
});

it("says why in a sentence for each reason", () => {
  const sentences = (["guest", "stranger", "unknown", "channel"] as const).map(noAccessSentence);
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
});
