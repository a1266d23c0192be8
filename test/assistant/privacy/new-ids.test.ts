import { expect, it } from "vitest";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import { type Joining, moveToNewIds } from "../../../src/assistant/privacy/new-ids.ts";
import type { PersonId } from "../../../src/assistant/types.ts";

const COUNTS = { notes: 2, declined: 0, hashKeys: 0, questions: 0, retries: 0, threads: 0, untold: 0 };

const JOINING: Joining = {
  workspace: "T1",
  organisation: "E1",
  isWorkspace: (id) => id.startsWith("T"),
  newUserIds: async () => new Map([["U1", "W1"]]),
  oldUserIds: async () => new Map(),
};

it("what a memory elsewhere has of people is found by the ids that they had, and all else is moved", async () => {
  const moved: [PersonId, PersonId][] = [];
  const former: [PersonId, readonly PersonId[]][] = [];
  const told: object[] = [];
  const ports = {
    rows: {
      people: async () => [personId("T1", "U1"), personId("T1", "U2"), personId("T9", "U3"), personId("E1", "W4")],
      async move(from: PersonId, to: PersonId) {
        moved.push([from, to]);
        return COUNTS;
      },
    },
    formerIds: { keep: (person: PersonId, ids: readonly PersonId[]) => void former.push([person, ids]) },
    log: { info: (counts: object) => void told.push(counts) },
  };
  await moveToNewIds(ports, JOINING);
  expect(moved).toEqual([
    ["T1_U1", "E1_W1"],
    ["T1_U2", "E1_U2"],
    ["T9_U3", "E1_U3"],
  ]);
  expect(former).toEqual(moved.map(([from, to]) => [to, [from]]));
  expect(told).toEqual([{ people: 3, ...COUNTS, notes: 6 }]);

  const memory = { people: () => [], move: () => 5 };
  await moveToNewIds({ ...ports, memory }, JOINING);
  expect(former).toHaveLength(3); // a memory that moves what it has needs no former ids
  expect(told[1]).toMatchObject({ memories: 15 });
});
