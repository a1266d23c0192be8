import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSuppression } from "../../../src/assistant/notes/suppression.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { createNoteStore, type ToldNoteStore } from "../../../src/storage/rows/notes.ts";
import { createOpenQuestions } from "../../../src/storage/rows/open-questions.ts";
import { createRetries } from "../../../src/storage/rows/retries.ts";
import { sealForgotten } from "../../../src/storage/rows/sealed-notes.ts";
import { SAID_AGAIN, SOMETHING_ELSE } from "../../assistant/notes/said-again.ts";
import { openStore } from "../../support/store.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const ANN = personId("T1", "U1");
const BOB = personId("T1", "U2");
const origin = { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") } as const;

function aNote(id: string, text: string): Note {
  return { id, kind: "fact", text, at: 1, origin };
}

describe.each(STORES)("forgotten notes on %s", (_, open) => {
  let opened: OpenedStore;
  let notes: ToldNoteStore;
  let time: number;

  beforeEach(async () => {
    opened = await open();
    time = 100;
    notes = createNoteStore(opened.store, () => time);
  });
  afterEach(() => opened.close());

  async function forgotten(...texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) await notes.add(ANN, aNote(`n${index}`, text));
    await notes.forget(
      ANN,
      texts.map((_, index) => `n${index}`),
    );
  }

  it("can be brought back until they are sealed, and are then too late", async () => {
    await forgotten("I run Marketing at Acme");
    await sealForgotten(opened.store, 100, 100);
    expect((await notes.restore(ANN, ["n0"])).map(({ text }) => text)).toEqual(["I run Marketing at Acme"]);
    await notes.forget(ANN, ["n0"]);
    time += 10 * 60_000;
    expect(await notes.restore(ANN, ["n0"])).toEqual([]);
    time -= 1;
    expect(await notes.restore(ANN, ["n0"])).toHaveLength(1);
    await notes.forget(ANN, ["n0"]);
    await sealForgotten(opened.store, time + 1, 100);
    expect(await notes.restore(ANN, ["n0"])).toEqual([]);
    expect((await notes.forgotten(ANN)).map(({ id, text }) => [id, text])).toEqual([["n0", ""]]);
  });

  it("are scrubbed out of the file as soon as they are sealed", async () => {
    let scrubbed = 0;
    const store = { ...opened.store, scrub: async () => void scrubbed++ };
    expect(await sealForgotten(store, time + 1, 100)).toBe(0);
    expect(scrubbed).toBe(0);
    await forgotten("I run Marketing at Acme");
    expect(await sealForgotten(store, time + 1, 100)).toBe(1);
    expect(scrubbed).toBe(1);
  });

  it("leave no word in their rows, and are known again in other words", async () => {
    await forgotten("Always sign off with Cheers, Dani", "I run Marketing at Acme");
    await sealForgotten(opened.store, 101, 100);
    const rows = JSON.stringify(await opened.store.all("SELECT * FROM note"));
    expect(rows).not.toMatch(/cheers|dani|acme|market|lead|sign/i);
    const isForgotten = createSuppression(await notes.forgotten(ANN));
    expect(isForgotten("The user manages marketing at Acme")).toBe(true);
    expect(isForgotten("Die Nutzerin unterschreibt mit „Cheers, Dani“")).toBe(true);
    expect(isForgotten("Never sign off with Cheers, Dani")).toBe(false);
    expect(isForgotten("The user manages sales at Acme")).toBe(false);
  });

  it("are sealed a few at a time, until none is left", async () => {
    await forgotten("I run Marketing at Acme", "My boss is Lou Reyes", "No emojis");
    expect(await sealForgotten(opened.store, 101, 2)).toBe(2);
    expect(await sealForgotten(opened.store, 101, 2)).toBe(1);
    expect((await notes.forgotten(ANN)).map(({ text }) => text)).toEqual(["", "", ""]);
    expect(await sealForgotten(opened.store, 101, 2)).toBe(0);
  });

  it("have other hashes for another person", async () => {
    await forgotten("I run Marketing at Acme");
    await notes.add(BOB, aNote("b0", "I run Marketing at Acme"));
    await notes.forget(BOB, ["b0"]);
    await sealForgotten(opened.store, 101, 100);
    const rows = await opened.store.all<{ sealed: string }>("SELECT sealed FROM note");
    const [ann = [], bob = []] = rows.map(({ sealed }): readonly string[] => sealed.match(/[\w-]{10,}/g) ?? []);
    expect(ann.length).toBeGreaterThan(3);
    expect(ann.filter((hash) => bob.includes(hash))).toEqual([]);
  });

  it("hold again when the person says them again, in other words too", async () => {
    await forgotten("I am in charge of Marketing at Acme", "My boss is Lou Reyes");
    await sealForgotten(opened.store, 101, 100);
    await notes.add(ANN, aNote("n9", "I run Marketing at Acme"));
    expect((await notes.forgotten(ANN)).map(({ id }) => id)).toEqual(["n1"]);
  });

  it("take with them what else holds their words: a request to retry, a question, what memory never took", async () => {
    const { store } = opened;
    const retries = createRetries(store, () => time);
    const questions = createOpenQuestions(store, () => time);
    retries.keep("r1", ANN, JSON.stringify({ text: "Remember that I run\nMarketing, at ACME!" }));
    retries.keep("r2", ANN, JSON.stringify({ text: "Write that I run Marketing" }));
    retries.keep("r3", BOB, JSON.stringify({ text: "Remember that I run Marketing at Acme" }));
    for (const [index, request] of ["Write: I run Marketing at Acme", "Write about Acme"].entries()) {
      await questions.ask(conversationId("T1", "dm", "D1", `${index}.1`), ANN, { request, options: [] });
    }
    const park = `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
      VALUES (?, 'withdraw', ?, 'own', 'c', 'I run Marketing at Acme', 1, ?)`;
    await store.run(park, "o1", ANN, "parked");
    await store.run(park, "o2", ANN, "waiting"); // which MemOS is still to be told
    await forgotten("I run Marketing at Acme");
    await sealForgotten(store, 101, 100);
    const idsIn = async (sql: string) => (await store.all<{ id: string }>(sql)).map(({ id }) => id);
    expect(await idsIn("SELECT id FROM retry ORDER BY id")).toEqual(["r2", "r3"]);
    expect(await idsIn("SELECT body AS id FROM open_question")).toEqual([expect.stringContaining("about Acme")]);
    expect(await idsIn("SELECT id FROM outbox")).toEqual(["o2"]);
  });

  it("are not sealed while they hold", async () => {
    await notes.add(ANN, aNote("n0", "I run Marketing at Acme"));
    await sealForgotten(opened.store, 1_000, 100);
    expect((await notes.list(ANN)).map(({ text }) => text)).toEqual(["I run Marketing at Acme"]);
  });
});

describe("a sealed note", () => {
  const isKnownIn = async (note: string, text: string) => {
    const store = openStore();
    const notes = createNoteStore(store, () => 1);
    await notes.add(ANN, aNote("n0", note));
    await notes.forget(ANN, ["n0"]);
    await sealForgotten(store, 2, 100);
    const known = createSuppression(await notes.forgotten(ANN))(text);
    await store.close();
    return known;
  };

  it.each(SAID_AGAIN)("is known as well as its text: %j as %j", async (note, text) => {
    expect(await isKnownIn(note, text)).toBe(true);
  });

  it.each(SOMETHING_ELSE)("is taken for nothing else: %j, %j", async (note, text) => {
    expect(await isKnownIn(note, text)).toBe(false);
  });

  it("has left the file, byte for byte", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
    const path = join(folder, "inkwell.db");
    const store = openStore(path);
    const notes = createNoteStore(store, () => 1);
    await notes.add(ANN, aNote("n0", "My locker opens with Zanzibar"));
    await notes.forget(ANN, ["n0"]);
    await sealForgotten(store, 2, 100);
    await store.close();
    expect(readFileSync(path).includes("anzibar")).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it("is passed over where its row makes no sense", () => {
    const digest = (word: string) => word;
    const isForgotten = createSuppression([
      { text: "", sealed: { says: "{", digest } },
      { text: "", sealed: { says: '[{"line":1}]', digest } },
    ]);
    expect(isForgotten("I run Marketing at Acme")).toBe(false);
  });
});
