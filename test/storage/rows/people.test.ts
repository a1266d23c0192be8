import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSuppression } from "../../../src/assistant/notes/suppression.ts";
import { givenPersonId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createPeople } from "../../../src/storage/rows/people.ts";
import { sealForgotten } from "../../../src/storage/rows/sealed-notes.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const OLD = personId("T01", "U01");
const NEW = personId("E01", "W01");
const OTHER = personId("T01", "U02");

let made = 0;
function note(text: string, given: Partial<Note> = {}): Note {
  made += 1;
  const origin = {
    kind: "dm",
    channelId: "D1",
    conversationId: "T01:dm:D1:1.1" as Note["origin"]["conversationId"],
  } as const;
  return { id: `n${made}`, kind: "rule", text, at: made, origin, ...given };
}

describe.each(STORES)("rows of people on %s", (_, open) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  const textsOf = (notes: readonly Note[]) => notes.map(({ kind, text }) => `${kind}: ${text}`);

  it("are given to the other id, all of them and nobody else's", async () => {
    const { store } = opened;
    const notes = createNoteStore(store, () => 1_000);
    const people = createPeople(store);
    await notes.add(OLD, note("Sign with a dash"));
    const gone = await notes.add(OLD, note("Use no commas"));
    await notes.forget(OLD, [gone.id]);
    await notes.decline(OLD, "d1", "I like tea");
    await notes.add(OTHER, note("Write in capitals"));
    const rows = [
      ["INSERT INTO open_question (conversation, person, body, asked_at) VALUES (?, ?, '{}', 1)", "c1"],
      ["INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, 1)", "t1"],
      ["INSERT INTO off_record_thread (thread, person) VALUES (?, ?)", "T01:C1:1.1"],
      ["INSERT INTO session_title (thread, person, request, noted_at) VALUES (?, ?, 'r0', 1)", "D1:1.1"],
      ["INSERT INTO rating (draft, person, is_good, rated_at) VALUES (?, ?, 1, 1)", "D1:1.2"],
      [
        `INSERT INTO meant_thread (thread, person, channel, readers, since, meant_at)
         VALUES (?, ?, 'C1', 'public', '', 1)`,
        "D1:1.1",
      ],
      ["INSERT INTO posted_draft (id, person, channel, ts, begun_at) VALUES (?, ?, 'C1', '2.2', 1)", "p1"],
      ["INSERT INTO retry (id, person, body, kept_at) VALUES (?, ?, '{}', 1)", "r1"],
      [
        `INSERT INTO outbox (id, person, kind, realm, conversation, body, state, queued_at)
         VALUES (?, ?, 'add', 'own', 'c1', '[]', 'waiting', 1)`,
        "o1",
      ],
    ] as const;
    for (const [sql, key] of rows) await store.run(sql, key, OLD);
    await store.run("INSERT INTO drafts_first (person) VALUES (?)", OLD);
    expect(new Set(await people.people())).toEqual(new Set([OLD, OTHER]));

    const counts = { notes: 2, declined: 1, hashKeys: 0, questions: 1, retries: 1, threads: 1, untold: 1 };
    expect(await people.move(OLD, NEW)).toEqual(counts);
    expect(textsOf(await notes.list(NEW))).toEqual(["rule: Sign with a dash"]);
    expect(await store.all("SELECT person FROM off_record_thread")).toEqual([{ person: NEW }]);
    expect(await store.all("SELECT person FROM session_title")).toEqual([{ person: NEW }]);
    expect(await store.all("SELECT person FROM rating")).toEqual([{ person: NEW }]);
    for (const table of ["off_record_thread", "drafts_first", "meant_thread", "posted_draft"])
      expect(await store.all(`SELECT person FROM ${table}`), table).toEqual([{ person: NEW }]);
    expect(textsOf(await notes.forgotten(NEW))).toEqual(["rule: Use no commas"]);
    expect(await notes.declined(NEW)).toEqual([{ text: "I like tea" }]);
    expect(await notes.list(OLD)).toEqual([]);
    expect(textsOf(await notes.list(OTHER))).toEqual(["rule: Write in capitals"]);
    expect(new Set(await people.people())).toEqual(new Set([NEW, OTHER]));
    expect(Object.values(await people.move(OLD, NEW)).every((count) => count === 0)).toBe(true);
  });

  it("that both ids have stand once: the newer note, as a rule where one was, and the newer thread", async () => {
    const { store } = opened;
    const notes = createNoteStore(store, () => 1_000);
    await notes.add(OLD, note("Sign with a dash"));
    await notes.add(OLD, note("I like tea", { kind: "fact" }));
    await notes.add(NEW, note("sign with a dash.", { kind: "fact" }));
    await notes.decline(OLD, "d1", "old");
    await notes.decline(NEW, "d1", "new");
    for (const [person, at] of [
      [OLD, 1],
      [NEW, 2],
    ] as const)
      await store.run("INSERT INTO followed_thread (thread, person, followed_at) VALUES ('t1', ?, ?)", person, at);
    await createPeople(store).move(OLD, NEW);
    expect(textsOf(await notes.list(NEW)).toSorted()).toEqual(["fact: I like tea", "rule: sign with a dash."]);
    expect(await notes.declined(NEW)).toEqual([{ text: "new" }]);
    expect(await store.all("SELECT person, followed_at FROM followed_thread")).toEqual([
      { person: NEW, followed_at: 2 },
    ]);
    await notes.add(NEW, note("Use British spelling"));
    expect(await notes.list(NEW)).toHaveLength(3);
  });

  it.each([[false], [true]])(
    "that are hashes alone still know what was forgotten; the new id has hashes of its own: %s",
    async (hasOwn) => {
      const { store } = opened;
      const notes = createNoteStore(store, () => 1_000);
      const forgetSealed = async (person: typeof OLD, text: string) => {
        const { id } = await notes.add(person, note(text));
        await notes.forget(person, [id]);
        await sealForgotten(store, 2_000, 100);
      };
      await forgetSealed(OLD, "The Falcon project ships in October");
      if (hasOwn) await forgetSealed(NEW, "The Heron budget is three million");
      await createPeople(store).move(OLD, NEW);
      await createPeople(store).move(NEW, OTHER); // once more, as when the organisation changes again
      const isForgotten = createSuppression(await notes.forgotten(OTHER));
      expect(isForgotten("The Falcon project ships in October")).toBe(true);
      expect(isForgotten("The Heron budget is three million")).toBe(hasOwn);
      expect(isForgotten("The weather is fine in November")).toBe(false);
      await forgetSealed(OTHER, "The Kestrel team moves to Lyon");
      expect(createSuppression(await notes.forgotten(OTHER))("The Kestrel team moves to Lyon")).toBe(true);
    },
  );

  it("say when memory was last told of them, and since when their account is deactivated", async () => {
    const { store } = opened;
    const told = "INSERT INTO remembered_person (person, told_at) VALUES (?, ?)";
    const left = "INSERT INTO deactivated_person (person, since) VALUES (?, ?)";
    for (const [person, at] of [
      [OLD, 9],
      [NEW, 5],
    ] as const) {
      await store.run(told, person, at);
      await store.run(left, person, at);
    }
    await store.run(told, OTHER, 7);
    await createPeople(store).move(OLD, NEW);
    await createPeople(store).move(OTHER, OLD);
    expect(await store.all("SELECT person, told_at FROM remembered_person ORDER BY told_at")).toEqual([
      { person: OLD, told_at: 7 },
      { person: NEW, told_at: 9 },
    ]);
    expect(await store.all("SELECT person, since FROM deactivated_person")).toEqual([{ person: NEW, since: 5 }]);
  });

  it("of the console program are somebody's too", async () => {
    const person = givenPersonId("memos_writing_user_123");
    await createNoteStore(opened.store).add(person, note("Sign with a dash"));
    expect(await createPeople(opened.store).people()).toEqual([person]);
  });
});
