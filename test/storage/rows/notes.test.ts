import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
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

describe.each(STORES)("on %s", (_, open) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  const aStore = () => createNoteStore(opened.store, () => 1000);

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

    it("make a rule of a fact", async () => {
      const notes = aStore();
      await notes.add(ana, { ...aNote("n1", "I run Marketing"), kind: "fact" });
      expect(await notes.promote(ben, "n1")).toBeUndefined();
      expect((await notes.promote(ana, "n1"))?.kind).toBe("rule");
    });
  });
});
