import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Memory, Scope } from "../../../src/assistant/types.ts";
import { createEmbeddedMemory } from "../../../src/memory/embedded/embedded.ts";
import { type Database, openDatabase } from "../../../src/storage/sqlite/database.ts";
import { memoryContract, said } from "../contract.ts";

memoryContract("the embedded memory", async () => {
  const database = openDatabase(":memory:");
  return { memory: createEmbeddedMemory(database), settle: async () => {}, stop: async () => database.close() };
});

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const thread = conversationId("T01", "dm", "D01", "1767000000.000100");
const otherThread = conversationId("T01", "dm", "D01", "1767000000.000200");
const ruleThread = conversationId("T01", "rule", "C01", "1767000000.000300");

describe("the embedded memory, searching", () => {
  let database: Database;
  let memory: Memory;

  beforeEach(() => {
    database = openDatabase(":memory:");
    memory = createEmbeddedMemory(database);
  });
  afterEach(() => database.close());

  const found = async (query: string, limit = 10) =>
    (await memory.search(ann, query, { limit })).map((item) => item.text);

  it("gives whole messages with who said them, when and where", async () => {
    await memory.add(ann, thread, [{ role: "assistant", text: "Dear Bob,\nFalcon is late.", at: 1_767_000_000_123 }]);
    expect(await memory.search(ann, "falcon", { limit: 5 })).toEqual([
      {
        id: expect.any(String),
        kind: "message",
        role: "assistant",
        text: "Dear Bob,\nFalcon is late.",
        at: 1_767_000_000_123,
        conversationId: thread,
        score: 1,
      },
    ]);
  });

  it("finds a reply by the words of the question before it, below the question itself", async () => {
    await memory.add(ann, thread, said("When does the audit start?", "On Monday at nine.", "Thank you.", "Bye."));
    expect(await found("audit")).toEqual(["When does the audit start?", "On Monday at nine.", "Thank you."]);
  });

  it("takes no context from another conversation or another person", async () => {
    await memory.add(ann, thread, said("When does the audit start?"));
    await memory.add(ann, otherThread, said("On Monday at nine."));
    await memory.add({ ...ann, realm: "open" }, thread, said("On Tuesday at ten."));
    expect(await found("audit")).toEqual(["When does the audit start?"]);
    expect(await memory.search({ ...ann, realm: "open" }, "audit", { limit: 5 })).toEqual([]);
  });

  it("puts the newer of two equal hits first, whichever was stored first", async () => {
    await memory.add(ann, thread, [{ role: "user", text: "Falcon is fine.", at: 2000 }]);
    await memory.add(ann, otherThread, [{ role: "user", text: "Falcon is fine.", at: 1000 }]);
    expect((await memory.search(ann, "falcon", { limit: 5 })).map((item) => item.at)).toEqual([2000, 1000]);
  });

  it("finds nothing by stop words", async () => {
    await memory.add(ann, thread, said("This is what we have, and that is how it was."));
    expect(await found("What is this and how was that?")).toEqual([]);
    expect(await found("请问这是什么")).toEqual([]);
  });

  it.each([
    ["a part of a Chinese sentence", "我们公司的季度报告需要重新写。", "季度报告"],
    ["a Japanese word in katakana", "プロジェクトの締め切りは金曜日です。", "プロジェクト"],
    ["a Thai word", "ประชุมงบประมาณวันจันทร์", "งบประมาณ"],
    ["full-width letters typed narrow", "ＦＡＬＣＯＮ計画", "falcon"],
  ])("finds %s", async (_, text, query) => {
    await memory.add(ann, thread, said(text, "Lunch."));
    expect(await found(query, 1)).toEqual([text]);
  });

  it.each([
    ["Kündigung", "Unsere Kündigungsfrist beträgt drei Monate."],
    ["Vertrieb", "Die Vertriebsleitung liegt bei Henrik."],
    ["mitarbeiter", "Die Mitarbeiterversammlung ist am Montag."],
    ["Datenschutz", "Datenschutzfragen beantwortet Frau Yilmaz."],
  ])("finds a German compound by %s, which it begins with", async (word, text) => {
    await memory.add(ann, thread, said("Bitte kürzer.", text));
    expect(await found(`Was gilt für ${word}?`, 1)).toEqual([text]);
  });

  it("finds no longer word by the beginning of fewer than six letters", async () => {
    await memory.add(ann, thread, said("The artichoke is fresh."));
    expect(await found("art")).toEqual([]);
  });

  it.each(["What did I say in October?", "Was sagte ich im Oktober?", "Qu'ai-je dit en octobre ?"])(
    "finds what was said in a month: %s",
    async (query) => {
      const on = (month: number, text: string) => [{ role: "user" as const, text, at: Date.UTC(2026, month, 5, 12) }];
      await memory.add(ann, thread, on(8, "We moved to the second floor."));
      await memory.add(ann, otherThread, on(9, "The printer is broken."));
      expect(await found(query)).toEqual(["The printer is broken."]);
    },
  );

  it("takes no short name of a person for a month", async () => {
    await memory.add(ann, thread, [{ role: "user", text: "The printer is broken.", at: Date.UTC(2026, 0, 5, 12) }]);
    expect(await found("Jan")).toEqual([]);
  });

  it("searches for the instruction and the names of a pasted text", async () => {
    await memory.add(ann, thread, said("Board letters are short and have no headings.", "Kestrel is Mira's project."));
    await memory.add(ann, otherThread, said("A letter about gravel, harbours, kettles and lanterns."));
    const paste = `Shorten this letter for the board meeting:\n${prose(120)} we met Mira at gravel, kettles and Kestrel.`;
    expect((await found(paste)).slice(0, 2).toSorted()).toEqual([
      "Board letters are short and have no headings.",
      "Kestrel is Mira's project.",
    ]);
  });

  it("searches for the rarest words of a pasted text without an instruction", async () => {
    await memory.add(ann, thread, said(...Array.from({ length: 30 }, (_, index) => `${prose(20)} ${index}`)));
    await memory.add(ann, otherThread, said("The observatory opens at noon."));
    expect((await found(`${prose(200)} observatory ${prose(200)}`))[0]).toBe("The observatory opens at noon.");
  });

  it("does not begin a search that was given up already", async () => {
    await memory.add(ann, thread, said("Falcon ships in May."));
    const search = memory.search(ann, "falcon", { limit: 5, signal: AbortSignal.abort() });
    await expect(search).rejects.toMatchObject({ name: "ServiceError", code: "stopped" });
  });

  it("lists newest first, 50 on a page", async () => {
    await memory.add(ann, thread, said(...Array.from({ length: 120 }, (_, index) => `Note ${index}`)));
    const [first, third] = [await memory.list(ann, 1), await memory.list(ann, 3)];
    expect(first.items.map((item) => item.text).slice(0, 2)).toEqual(["Note 119", "Note 118"]);
    expect(first.items).toHaveLength(50);
    expect(third.items.map((item) => item.text).at(-1)).toBe("Note 0");
    expect(third.items).toHaveLength(20);
    expect(third.total).toBe(120);
  });

  it("no longer finds a neighbour by the words of a message that was forgotten or changed", async () => {
    await memory.add(ann, thread, said("The audit starts.", "On Monday.", "Fine.", "See you."));
    const [audit] = await memory.search(ann, "audit", { limit: 1 });
    await memory.update(ann, audit?.id ?? "missing", "The picnic starts.");
    expect(await found("audit")).toEqual([]);
    expect(await found("picnic")).toHaveLength(3);

    const [picnic] = await memory.search(ann, "picnic", { limit: 1 });
    await memory.delete(ann, picnic?.id ?? "missing");
    expect(await found("picnic")).toEqual([]);
    expect(await found("Monday")).toEqual(["On Monday.", "Fine.", "See you."]);
  });

  it("never gives an id a second time", async () => {
    await memory.add(ann, thread, said("Falcon ships in May."));
    const [falcon] = await memory.search(ann, "falcon", { limit: 1 });
    await memory.delete(ann, falcon?.id ?? "missing");
    await memory.add(ann, thread, said("Heron ships in June."));
    await memory.delete(ann, falcon?.id ?? "missing");
    expect(await found("heron")).toEqual(["Heron ships in June."]);
  });

  it("withdraws a text from all conversations of the person, in any language, and of nobody else", async () => {
    const bob: Scope = { person: personId("T01", "U02"), realm: "own" };
    const texts = [
      "Write a bio: I run 'Marketing', at ACME!",
      "I run Sales; Marketing at Acme is Bo's",
      "我负责市场部。谢谢",
    ];
    for (const [index, conversation] of [thread, otherThread, thread].entries()) {
      await memory.add(ann, conversation, [{ role: "user", text: texts[index] ?? "", at: index }]);
      await memory.add(bob, conversation, [{ role: "user", text: texts[index] ?? "", at: index }]);
    }
    const left = async (scope: Scope) => (await memory.list(scope, 1)).items.map(({ text }) => text);
    for (const text of ["I run Marketing at Acme", "我负责市场部", "", "…", '"'])
      await memory.withdraw(ann, ruleThread, text);
    expect(await left(ann)).toEqual([texts[1]]);
    expect(await left(bob)).toHaveLength(3);
  });

  it("withdraws a rule's own conversation whole, and of another only the messages with the text", async () => {
    await memory.add(ann, ruleThread, said("Never use emoji.", "Saved."));
    await memory.add(ann, thread, said("From now on,  never use 'EMOJI'!", "Write to Bob."));
    await memory.withdraw(ann, ruleThread, "Never use emoji.");
    await memory.withdraw(ann, thread, "Never use emoji.");
    expect(await memory.messages(ann, ruleThread)).toEqual([]);
    expect((await memory.messages(ann, thread)).map((message) => message.text)).toEqual(["Write to Bob."]);
  });

  it("finds a person's one message among many of other people that would fit better", async () => {
    const bob: Scope = { person: personId("T01", "U02"), realm: "own" };
    await memory.add(bob, thread, said(...Array.from({ length: 60 }, () => "Falcon budget.")));
    await memory.add(
      ann,
      thread,
      said("Somewhere in this long sentence about lunch the Falcon budget is named as well."),
    );
    expect(await found("falcon budget", 1)).toHaveLength(1);
  });

  it("does not trust the index alone to keep people apart", async () => {
    const bob: Scope = { person: personId("T01", "U02"), realm: "own" };
    await memory.add(bob, thread, said("Falcon is Bob's."));
    await memory.add(ann, thread, said("Heron is Ann's."));
    const [bobs, anns] = database.prepare("SELECT id, body, ctx, scope FROM message ORDER BY id").all();
    const entry = database.prepare("INSERT INTO message_fts (rowid, body, ctx, scope) VALUES (?, ?, ?, ?)");
    entry.run(Number(bobs?.id), String(bobs?.body), "", String(anns?.scope));
    expect(await found("falcon heron")).toEqual(["Heron is Ann's."]);
  });

  it("finds only the person's own words, for any stored texts and any query", async () => {
    const bob: Scope = { person: personId("T01", "U02"), realm: "own" };
    const anything = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (anns, bobs, query) => {
        await memory.add(ann, thread, said(`${anns} ${query}`));
        await memory.add(bob, otherThread, said(`${bobs} ${query}`));
        const hits = await memory.search(ann, query, { limit: 25 });
        expect(hits.every((hit) => hit.conversationId === thread)).toBe(true);
      }),
    );
    expect(() =>
      database.exec("INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)"),
    ).not.toThrow();
  });

  it("keeps its index consistent with its messages, for any text", async () => {
    const hard = ["预算 \u0000 评审", "half \ud83d a character", "ﬁne ＡＢＣ", "", "🎉".repeat(500), "x ".repeat(5000)];
    await memory.add(ann, thread, said(...hard, ...hard));
    for (const { id } of (await memory.list(ann, 1)).items.slice(0, 5)) await memory.update(ann, id, `${id} 会議です`);
    for (const { id } of (await memory.list(ann, 1)).items.slice(3, 8)) await memory.delete(ann, id);
    expect(() =>
      database.exec("INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)"),
    ).not.toThrow();
  });
});

describe("the embedded memory on a disk", () => {
  let folder: string;
  let file: string;
  let database: Database;
  let memory: Memory;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "inkwell-memory-"));
    file = join(folder, "inkwell.db");
    database = openDatabase(file);
    memory = createEmbeddedMemory(database);
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  /** Everything the folder's files hold: the database, its log and its index. */
  const bytes = () =>
    Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString("latin1");

  it("remembers after a restart", async () => {
    await memory.add(ann, thread, said("Falcon ships in May."));
    database.close();
    database = openDatabase(file);
    memory = createEmbeddedMemory(database);
    expect(await memory.search(ann, "falcon", { limit: 5 })).toMatchObject([{ text: "Falcon ships in May." }]);
    expect(await memory.messages(ann, thread)).toHaveLength(1);
  });

  it("leaves no byte of forgotten, changed or withdrawn text in the file or its log", async () => {
    const secrets = ["zirconium", "quetzalcoatl", "xylophonist"];
    for (const round of Array.from({ length: 40 }).keys()) {
      await memory.add(ann, `${thread}${round}`, said(prose(80), prose(300), prose(20)));
    }
    await memory.add(
      ann,
      thread,
      said("Before.", `My code is ${secrets[0]}.`, "After.", `Call it ${secrets[1]}.`, prose(200)),
    );
    await memory.add(ann, ruleThread, said(`Always sign as ${secrets[2]}.`));
    for (const secret of secrets) expect(bytes()).toContain(secret);

    const [first] = await memory.search(ann, secrets[0] ?? "", { limit: 1 });
    await memory.delete(ann, first?.id ?? "missing");
    const [second] = await memory.search(ann, secrets[1] ?? "", { limit: 1 });
    await memory.update(ann, second?.id ?? "missing", "Call it something else.");
    await memory.withdraw(ann, ruleThread, `Always sign as ${secrets[2]}.`);

    // The index shares the beginnings of neighbouring words, so that a word's tail would give it away as well.
    for (const trace of [...secrets, "irconium", "etzalcoatl", "lophonist"]) expect(bytes()).not.toContain(trace);
    expect(bytes()).toContain("Before.");
  });

  it("empties its log with the next write when somebody was reading it as something was forgotten", async () => {
    await memory.add(ann, thread, said("My code is zirconium.", "Fine."));
    const reader = new DatabaseSync(file);
    reader.exec("BEGIN; SELECT count(*) FROM message");
    const [item] = await memory.search(ann, "zirconium", { limit: 1 });
    await memory.delete(ann, item?.id ?? "missing");
    expect(bytes()).toContain("zirconium");

    reader.close();
    await memory.add(ann, thread, said("Good."));

    expect(bytes()).not.toContain("zirconium");
  });

  it("does not call something forgotten while it cannot empty its log, and stores what is added then once", async () => {
    await memory.add(ann, thread, said("My code is zirconium.", "Fine."));
    const [item] = await memory.search(ann, "zirconium", { limit: 1 });
    const rows = database.prepare("SELECT id FROM message").iterate();
    rows.next();

    await expect(memory.delete(ann, item?.id ?? "missing")).rejects.toMatchObject({ code: "unavailable" });
    await memory.add(ann, thread, said("Good."));
    rows.return?.();
    await memory.delete(ann, item?.id ?? "missing");

    expect(bytes()).not.toContain("zirconium");
    expect((await memory.messages(ann, thread)).map((message) => message.text)).toEqual(["Fine.", "Good."]);
  });

  it("says that it is unavailable while another program holds the file, harms nothing, and goes on afterwards", async () => {
    await memory.add(ann, thread, said("Falcon ships in May."));
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");

    const add = memory.add(ann, thread, said("Heron ships in June."));
    await expect(add).rejects.toMatchObject({ service: "memory", code: "unavailable", uncertain: false });
    expect(await memory.search(ann, "falcon", { limit: 5 })).toHaveLength(1);

    other.close();
    await memory.add(ann, thread, said("Heron ships in June."));
    expect((await memory.messages(ann, thread)).map((message) => message.text)).toEqual([
      "Falcon ships in May.",
      "Heron ships in June.",
    ]);
  });

  it("stores all of an exchange or nothing when the disk is full", async () => {
    await memory.add(ann, thread, said("Falcon ships in May."));
    database.exec(`PRAGMA max_page_count = ${Number(database.prepare("PRAGMA page_count").get()?.page_count) + 4}`);

    const add = memory.add(ann, thread, said("Heron ships in June.", prose(20_000)));

    await expect(add).rejects.toMatchObject({ service: "memory", code: "unavailable" });
    expect((await memory.messages(ann, thread)).map((message) => message.text)).toEqual(["Falcon ships in May."]);
    database.exec("PRAGMA max_page_count = 100000");
    await memory.add(ann, thread, said("Heron ships in June."));
    expect(await memory.messages(ann, thread)).toHaveLength(2);
  });
});

/** So many small words of no meaning, the same each time, without capitals and full stops. */
function prose(words: number): string {
  const vocabulary = "gravel harbour kettle lantern meadow needle orchard pebble quarry ribbon saddle timber".split(
    " ",
  );
  return Array.from({ length: words }, (_, index) => `${vocabulary[(index * 7) % 12]}${(index * 13) % 59}`).join(" ");
}
