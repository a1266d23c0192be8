import { describe, expect, it } from "vitest";
import type { Directory } from "../../../src/slack/requests/directory.ts";
import { mentionsFor, notingNames, speakersIn } from "../../../src/slack/requests/mentions.ts";

const WORKSPACE = { teamId: "T1", botUserId: "UBOT", botId: "B1" } as never;
const BEN = ["Ben Berg", "ben"];

/** A directory of these people, by all of their names. */
function directoryOf(people: Readonly<Record<string, readonly string[]>>): Directory {
  const person = async (id: string) => ({ name: people[id]?.[0] ?? "someone", names: people[id] ?? [] });
  return { person, nameOf: async (id: string) => (await person(id)).name } as unknown as Directory;
}

type Others = { readonly author?: readonly string[]; readonly text?: string; readonly named?: readonly string[] };

async function namesOfBen(others: readonly string[], { author = ["Ana"], text = "", named = [] }: Others = {}) {
  const directory = directoryOf({ UBEN: BEN, UANA: author, UOTHER: others });
  const known = new Map();
  await notingNames(directory, known).nameOf("UOTHER");
  const actor = { userId: "UANA", teamId: "T1" };
  const request = { mentions: ["UBEN", "UBOT"], text, actor };
  const { mentionNames } = await mentionsFor(request, { directory, workspace: WORKSPACE }, { known, named });
  return [...mentionNames.keys()];
}

describe("a name mentions somebody", () => {
  it.each([
    ["who alone has it", ["Cleo Chen"]],
    ["though it begins a longer one", ["Benedikt Roth"]],
    ["though it is another's family name", ["Cleo Ben"]],
  ])("%s", async (_, others) => expect(await namesOfBen(others)).toEqual(["Ben Berg", "Ben", "ben"]));
});

describe("a name mentions nobody that is also", () => {
  it.each<[string, readonly string[], Others, readonly string[]]>([
    ["the first name of somebody in the thread", ["Ben Chen"], {}, ["Ben Berg"]],
    ["the display name of one", ["Ben"], {}, ["Ben Berg"]],
    ["written with other letters", ["BEN"], {}, ["Ben Berg"]],
    ["behind a title", ["Dr. Ben Chen"], {}, ["Ben Berg"]],
    ["the whole name of one", ["Ben Berg"], {}, []],
    ["its author's", [], { author: ["Ben Alves"] }, ["Ben Berg"]],
    ["an app's", [], { named: speakersIn([{ role: "user", speaker: "Ben Bot", text: "" }]) }, ["Ben Berg"]],
    ["a forward's author's", [], { text: "Thank him\n\n> Ben Chen wrote:\n> hi" }, ["Ben Berg"]],
  ])("%s", async (_, others, more, left) => expect(await namesOfBen(others, more)).toEqual(left));
});

it("gives the names of whom a reply may mention, for where nobody can be", async () => {
  const directory = directoryOf({ UBEN: BEN, UANA: ["Ana"] });
  const request = { mentions: ["UBEN"], text: "", actor: { userId: "UANA", teamId: "T1" } };
  const found = await mentionsFor(request, { directory, workspace: WORKSPACE });
  expect([...found.namesById]).toEqual([["UBEN", "Ben Berg"]]);
  expect(found.allowedMentions).toEqual(["UBEN"]);
});
