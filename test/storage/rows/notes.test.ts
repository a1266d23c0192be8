import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const ana = personId("T1", "U1");
const ben = personId("T1", "U2");

function aNote(id: string, text: string, at = 1): Note {
  const origin = {
    kind: "rule",
    channelId: "rules",
    conversationId: conversationId("T1", "rule", "rules", id),
  } as const;
  return { id, kind: "rule", text, at, origin };
}

/** As an Inkwell without twins and positions wrote a note. */
const OLD_ROW = `INSERT INTO note (person, id, kind, body, said_at, origin_kind, origin_channel, origin_conversation, position)
  SELECT CAST(? AS TEXT), CAST(? AS TEXT), 'rule', CAST(? AS TEXT), said, 'rule', 'rules', CAST(? AS TEXT), said * 1000
  FROM (SELECT CAST(? AS BIGINT) AS said) AS moment`;

describe.each(STORES)("on %s", (_, open) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  const aStore = () => createNoteStore(opened.store, () => 1000);

  it("what a person said No to is kept once, for them alone, apart from their notes, until they forget everything", async () => {
    const notes = aStore();
    await notes.decline(ana, "d1", "Nobody calls me Josephine");
    await notes.decline(ana, "d1", "Nobody calls me Josephine"); // as after a crash
    await notes.decline(ben, "d2", "Commas scare me");
    expect((await notes.declined(ana)).map(({ text }) => text)).toEqual(["Nobody calls me Josephine"]);
    expect([await notes.list(ana), await notes.forgotten(ana)]).toEqual([[], []]);
    await notes.forgetDeclined(ana);
    expect(await notes.declined(ana)).toEqual([]);
    expect(await notes.declined(ben)).toHaveLength(1);
  });

  describe("a person's notes", () => {
    it("are listed oldest first, and are nobody else's", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n2", "Second", 2));
      await notes.add(ana, aNote("n1", "First", 1));
      await notes.add(ben, aNote("n3", "Ben's", 3));
      expect((await notes.list(ana)).map(({ text }) => text)).toEqual(["First", "Second"]);
    });

    it("hold a rule once, however often it is said, and the last time counts", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n1", "No emojis", 1));
      await notes.add(ana, aNote("n2", "Short sentences", 2));
      await notes.add(ana, aNote("n3", "no  EMOJIS.", 3));
      expect((await notes.list(ana)).map(({ id }) => id)).toEqual(["n2", "n3"]);
    });

    it("can be forgotten and brought back, by their owner only", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n1", "No emojis"));
      expect(await notes.forget(ben, ["n1"])).toEqual([]);
      expect((await notes.forget(ana, ["n1", "missing"])).map(({ id }) => id)).toEqual(["n1"]);
      expect(await notes.forget(ana, ["n1"])).toEqual([]);
      expect(await notes.list(ana)).toEqual([]);
      expect((await notes.forgotten(ana)).map(({ id, forgottenAt }) => [id, forgottenAt])).toEqual([["n1", 1000]]);
      expect(await notes.restore(ben, ["n1"])).toEqual([]);
      expect((await notes.restore(ana, ["n1"])).map(({ id }) => id)).toEqual(["n1"]);
      expect(await notes.forgotten(ana)).toEqual([]);
    });

    it("come back once, however often that is asked for", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n1", "No emojis"));
      await notes.forget(ana, ["n1"]);
      await notes.restore(ana, ["n1"]);
      expect(await notes.restore(ana, ["n1"])).toEqual([]);
    });

    it("stay in the conversation that memory was told of, and rules stay rules, when they are said again", async () => {
      const notes = aStore();
      const said = { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") } as const;
      await notes.add(ana, aNote("n1", "I run Marketing"));
      const again = await notes.add(ana, { ...aNote("n2", "i run marketing", 2), kind: "fact", origin: said });
      expect(again).toMatchObject({ id: "n2", kind: "rule", origin: { kind: "rule", channelId: "rules" } });
      expect(await notes.list(ana)).toEqual([again]);
    });

    it("are no longer suppressed once they are said again", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n1", "No emojis"));
      await notes.forget(ana, ["n1"]);
      await notes.add(ana, aNote("n2", "No emojis"));
      expect(await notes.forgotten(ana)).toEqual([]);
    });

    it("stay one when the same rule is said many times at once, also by two processes", async () => {
      const [here, there] = [aStore(), aStore()];
      const said = ["No emojis", "no  EMOJIS.", "No emojis!", "NO EMOJIS"].map((text, index) =>
        aNote(`n${index}`, text, index),
      );
      await Promise.all(said.map((note, index) => (index % 2 === 0 ? here : there).add(ana, note)));
      const listed = await here.list(ana);
      expect(listed).toHaveLength(1);
      expect(await there.forget(ana, [listed[0]!.id])).toEqual(listed);
      expect(await here.list(ana)).toEqual([]);
    });

    it("stay one when a fact and a rule say the same at once, and what is kept is a rule", async () => {
      const [here, there] = [aStore(), aStore()];
      const said = { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") } as const;
      await here.add(ana, aNote("n1", "I run Marketing"));
      await Promise.all([
        here.add(ana, { ...aNote("n2", "i run marketing", 2), kind: "fact", origin: said }),
        there.add(ana, { ...aNote("n3", "I run marketing.", 3), kind: "fact", origin: said }),
      ]);
      expect(await here.list(ana)).toMatchObject([{ kind: "rule", origin: { kind: "rule" } }]);
    });

    it("that were kept twice by an older Inkwell go together, and come back as one", async () => {
      const notes = aStore();
      for (const [id, text, at] of [
        ["n1", "No emojis", 1],
        ["n2", "Be brief", 2],
        ["n3", "no emojis.", 3],
      ] as const)
        await opened.store.run(OLD_ROW, ana, id, text, `T1:rule:rules:${id}`, at);
      expect((await notes.list(ana)).map(({ id }) => id)).toEqual(["n1", "n2", "n3"]);
      expect((await notes.forget(ana, ["n1"])).map(({ id }) => id)).toEqual(["n1", "n3"]);
      expect((await notes.list(ana)).map(({ id }) => id)).toEqual(["n2"]);
      expect((await notes.restore(ana, ["n1", "n3"])).map(({ id }) => id)).toEqual(["n1"]);
      expect((await notes.list(ana)).map(({ id }) => id)).toEqual(["n1", "n2"]);
    });

    it("stay where they are when they are edited, also among those of the same moment", async () => {
      const notes = aStore();
      for (const [id, text, at] of [
        ["n1", "One", 1],
        ["n2", "Two", 1],
        ["n3", "Three", 2],
      ] as const)
        await notes.add(ana, aNote(id, text, at));
      const replaced = await notes.replace(ana, "n1", aNote("n4", "Uno", 9));
      expect(replaced).toMatchObject({ before: { id: "n1", text: "One" }, after: { id: "n4", text: "Uno", at: 9 } });
      expect((await notes.list(ana)).map(({ text }) => text)).toEqual(["Uno", "Two", "Three"]);
      expect(await notes.replace(ana, "n1", aNote("n4", "Uno", 9))).toMatchObject({ after: { id: "n4" } });
      expect(await notes.replace(ana, "n1", aNote("n5", "Eins", 10))).toBeUndefined();
      expect(await notes.replace(ben, "n2", aNote("n6", "Deux", 10))).toBeUndefined();
      await notes.add(ana, aNote("n7", "Four", 3));
      const { gone, back } = await notes.revert(ana, "n1", "n4");
      expect([gone, back].map((all) => all.map(({ id }) => id))).toEqual([["n4"], ["n1"]]);
      expect((await notes.list(ana)).map(({ text }) => text)).toEqual(["One", "Two", "Three", "Four"]);
      expect(await notes.revert(ana, "n1", "n4")).toEqual({ gone: [], back: [] });
    });

    it("go back to the wording of before, also where only letter case was edited", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n1", "sign with ana", 1));
      await notes.add(ana, aNote("n2", "Be brief", 2));
      await notes.replace(ana, "n1", aNote("n3", "Sign with Ana", 3));
      expect((await notes.list(ana)).map(({ text }) => text)).toEqual(["Sign with Ana", "Be brief"]);
      await notes.revert(ana, "n1", "n3");
      expect((await notes.list(ana)).map(({ text }) => text)).toEqual(["sign with ana", "Be brief"]);
    });

    it("stay one when a rule is edited to say what another says, and when what an edit took is said again", async () => {
      const notes = aStore();
      await notes.add(ana, aNote("n1", "Be brief", 1));
      await notes.add(ana, aNote("n2", "No emojis", 2));
      await notes.replace(ana, "n1", aNote("n3", "no emojis", 3));
      expect((await notes.list(ana)).map(({ id }) => id)).toEqual(["n3"]);
      await notes.add(ana, aNote("n4", "Be brief", 4));
      expect((await notes.revert(ana, "n1", "n3")).back).toEqual([]);
      expect((await notes.list(ana)).map(({ id }) => id)).toEqual(["n4"]);
    });

    it("are edited once when two processes do it at once", async () => {
      const [here, there] = [aStore(), aStore()];
      await here.add(ana, aNote("n1", "No emojis", 1));
      const done = await Promise.all([
        here.replace(ana, "n1", aNote("n2", "Few emojis", 2)),
        there.replace(ana, "n1", aNote("n3", "Many emojis", 3)),
      ]);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await here.list(ana)).toHaveLength(1);
    });

    it("make a rule of a fact", async () => {
      const notes = aStore();
      await notes.add(ana, { ...aNote("n1", "I run Marketing"), kind: "fact" });
      expect(await notes.promote(ben, "n1")).toBeUndefined();
      expect((await notes.promote(ana, "n1"))?.kind).toBe("rule");
    });
  });
});

describe.runIf(hasPostgres)("two processes on one Postgres", () => {
  it("keep one of a rule that is said in both at once, first rules included, and edit it once", async () => {
    const database = await createTestDatabase();
    const stores = await Promise.all([openPostgres(database.url), openPostgres(database.url)]);
    try {
      const [here, there] = stores.map((store) => createNoteStore(store));
      for (let round = 0; round < 20; round += 1) {
        const person = personId("T1", `U${round}`);
        await Promise.all([
          here!.add(person, aNote(`a${round}`, "No emojis", 1)),
          there!.add(person, aNote(`b${round}`, "no emojis.", 1)),
        ]);
        const [only, ...others] = await here!.list(person);
        expect(others).toEqual([]);
        const edits = await Promise.all([
          here!.replace(person, only!.id, aNote(`c${round}`, "Few emojis", 2)),
          there!.replace(person, only!.id, aNote(`d${round}`, "Many emojis", 2)),
        ]);
        expect(edits.filter(Boolean)).toHaveLength(1);
        expect(await there!.list(person)).toHaveLength(1);
      }
    } finally {
      await Promise.all(stores.map((store) => store.close()));
      await database.drop();
    }
  });
});
