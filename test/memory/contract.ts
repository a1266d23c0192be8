import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Memory, MemoryItem, Scope, StoredMessage } from "../../src/assistant/types.ts";

export type MemoryUnderTest = {
  readonly memory: Memory;
  /** Resolves when everything added so far can be found: some memories digest in the background. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const annInPublic: Scope = { ...ann, realm: "open" };
const thread = conversationId("T01", "dm", "D01", "1767000000.000100");
const otherThread = conversationId("T01", "dm", "D01", "1767000000.000200");
const ruleThread = conversationId("T01", "rule", "C01", "1767000000.000300");
const noon = Date.UTC(2026, 0, 5, 12);

const strangers: readonly (readonly [string, Scope])[] = [
  ["a colleague", { person: personId("T01", "U02"), realm: "own" }],
  ["the same person's other realm", annInPublic],
  ["the same user id in another workspace", { person: personId("T02", "U01"), realm: "own" }],
  ["an id that differs in letter case only", { person: personId("T01", "u01"), realm: "own" }],
  ["an id that begins like the person's", { person: personId("T01", "U011"), realm: "own" }],
  ["an id that is cut like the person's", { person: personId("T01", "U0"), realm: "own" }],
  ["an id that differs in punctuation only", { person: personId("T01", "U-01"), realm: "own" }],
];

const hostileQueries: readonly (readonly [string, string])[] = [
  ["an unclosed quote and operators", '"un(closed* AND'],
  ["a NEAR group", "NEAR(budget falcon, 2)"],
  ["a bare NEAR", "NEAR/"],
  ["a column filter", "scope : budget OR body : budget"],
  ["quotes inside quotes", `"""budget"" OR '' OR "`],
  ["operators alone", "AND OR NOT"],
  ["a wildcard", "*"],
  ["a caret and a minus", "^budget - falcon + { } [ ]"],
  ["SQL", "'; DROP TABLE message; --"],
  ["JSON", '{"query": "budget", "user_id": "T01_U02"}'],
  ["emoji", "🎉🎉 👩‍👩‍👧‍👦 🏳️‍🌈"],
  ["a lone high surrogate", "budget \ud83d falcon"],
  ["a lone low surrogate", "\udc00budget"],
  ["a NUL", "budget\u0000falcon"],
  ["only punctuation", "?!... --- ###"],
  ["invisible characters", "\u200b\u2060\ufeff\u202e"],
  ["letters newer than the index", "𞤀𞤁 𐓏𐓘"],
  ["40,000 characters in one word", "x".repeat(40_000)],
  ["40,000 characters of words", "falcon budget review ".repeat(2_000).slice(0, 40_000)],
  ["40,000 characters of Chinese", "预算评审会议".repeat(7_000).slice(0, 40_000)],
];

/** What every memory must do, whatever it makes of the messages it was told. */
export function memoryContract(name: string, make: () => Promise<MemoryUnderTest>): void {
  describe(`${name} as a memory`, () => {
    let subject: MemoryUnderTest;
    let memory: Memory;

    beforeEach(async () => {
      subject = await make();
      memory = subject.memory;
    });
    afterEach(() => subject.stop());

    /** Tells the memory one user message a text, and waits until it can be found. */
    const tell = async (scope: Scope, conversation: string, ...texts: string[]) => {
      await memory.add(scope, conversation, said(...texts));
      await subject.settle();
    };
    const search = (scope: Scope, query: string, limit = 10) => memory.search(scope, query, { limit });
    const everythingOf = async (scope: Scope) => (await memory.list(scope, 1)).items;

    describe("remembering", () => {
      it("finds what was said, and says where", async () => {
        await tell(ann, thread, "The team dinner is at the Blue Lantern on Friday.");
        await tell(ann, otherThread, "The quarterly budget of Falcon grew by nine percent.");

        const [best] = await search(ann, "What was the Falcon budget?");

        expect(best).toMatchObject({ text: expect.stringContaining("nine percent"), conversationId: otherThread });
      });

      it("finds a word in another form of it", async () => {
        await tell(ann, thread, "I am organising several workshops about gardening.");
        expect(texts(await search(ann, "workshop"))).toContainEqual(expect.stringContaining("gardening"));
      });

      it("gives the best hit a score near 1, none above it, and the best first", async () => {
        await tell(
          ann,
          thread,
          "The Falcon budget review is on Monday.",
          "The dinner is on Friday.",
          "A budget is a plan.",
        );

        const scores = (await search(ann, "Falcon budget review")).map((item) => item.score);

        expect(scores[0]).toBeGreaterThan(0.4);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      });

      it("gives each item an id of its own", async () => {
        await tell(ann, thread, "Falcon ships in May.", "Falcon costs nine euros.", "Falcon has two pilots.");
        const ids = (await search(ann, "Falcon")).map((item) => item.id);
        expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
      });

      it.each([
        ["nothing", ""],
        ["spaces", " \n\t "],
      ])("finds nothing for %s", async (_, query) => {
        await tell(ann, thread, "The Falcon budget review is on Monday.");
        expect(await search(ann, query)).toEqual([]);
      });

      it("finds nothing in a memory that was told nothing", async () => {
        expect(await search(ann, "Falcon")).toEqual([]);
        expect(await memory.list(ann, 1)).toEqual({ items: [], total: 0 });
      });

      it("stores nothing when told no messages", async () => {
        await memory.add(ann, thread, []);
        await subject.settle();
        expect(await memory.messages(ann, thread, 10)).toEqual([]);
      });

      it.each([
        ["Chinese", "下周三我们要开预算评审会议。", "预算会议是什么时候？", "预算"],
        ["Japanese", "来週の水曜日に東京で会議があります。", "東京の会議", "東京"],
        [
          "German",
          "Die Präsentation für Frau Müller-Lüdenscheidt ist am Donnerstag.",
          "Präsentation Donnerstag",
          "Präsentation",
        ],
        ["German typed without its dots", "Der Vertrag mit Müller läuft aus.", "Muller Vertrag", "Müller"],
        ["French in capitals", "Le café près de l'église ferme à midi.", "CAFÉ ÉGLISE", "café"],
        [
          "letters followed by their accents",
          "Das Gesch\u0061\u0308ft in K\u006f\u0308ln schließt.",
          "Köln",
          "schließt",
        ],
      ])("finds %s", async (_, statement, query, telling) => {
        await tell(ann, thread, statement, "Lunch is at noon.");
        const found = texts(await search(ann, query)).map((text) => text.normalize("NFC"));
        expect(found).toContainEqual(expect.stringContaining(telling));
      });

      it("keeps texts that are hard to store", async () => {
        const hard = [
          "\"quoted\" 'single' `tick`",
          "null \u0000 byte",
          "🎉 👩‍👩‍👧‍👦",
          "line\nbreak\ttab",
          "x".repeat(12_000),
        ];
        await tell(ann, thread, ...hard);
        const read = (await memory.messages(ann, thread, 50)).map((message) => message.text);
        expect(read).toEqual(hard);
      });

      it("survives a text with half a character in it", async () => {
        await tell(ann, thread, "The Falcon party \ud83d is on Friday.");
        expect(texts(await search(ann, "Falcon party"))).toContainEqual(expect.stringContaining("Friday"));
      });
    });

    describe("reading back", () => {
      it("gives a conversation as it was said, oldest first", async () => {
        const exchange: StoredMessage[] = [
          { role: "user", text: "Write to Bob.", at: noon },
          { role: "assistant", text: "Dear Bob,\n\nall is well.", at: noon + 1000 },
          { role: "user", text: "Shorter.", at: noon + 2000 },
        ];
        await memory.add(ann, thread, exchange.slice(0, 2));
        await memory.add(ann, thread, exchange.slice(2));
        await memory.add(ann, otherThread, said("Something else."));
        await subject.settle();

        const read = await memory.messages(ann, thread, 10);

        expect(read.map(({ role, text }) => ({ role, text }))).toEqual(
          exchange.map(({ role, text }) => ({ role, text })),
        );
      });

      it("gives the newest when there are more than asked for", async () => {
        await tell(ann, thread, ...Array.from({ length: 9 }, (_, index) => `Message ${index}`));
        expect((await memory.messages(ann, thread, 2)).map(({ text }) => text)).toEqual(["Message 7", "Message 8"]);
      });

      it("gives nothing for a conversation nobody had", async () => {
        await tell(ann, thread, "Falcon ships in May.");
        expect(await memory.messages(ann, otherThread, 10)).toEqual([]);
      });

      it("lists what is kept", async () => {
        await tell(ann, thread, "Falcon ships in May.");
        await tell(ann, otherThread, "Heron ships in June.");

        const { items, total } = await memory.list(ann, 1);

        expect(texts(items)).toContainEqual(expect.stringContaining("Falcon"));
        expect(texts(items)).toContainEqual(expect.stringContaining("Heron"));
        expect(total).toBeGreaterThanOrEqual(1);
        expect((await memory.list(ann, 99)).items).toEqual([]);
      });
    });

    describe("limits", () => {
      it("finds at most as many of a kind as asked for, and never more than 25", async () => {
        await tell(ann, thread, ...Array.from({ length: 40 }, (_, index) => `Falcon note number ${index}.`));
        expect(mostOfAKind(await search(ann, "Falcon note", 1))).toBe(1);
        expect(mostOfAKind(await search(ann, "Falcon note", 3))).toBeLessThanOrEqual(3);
        expect(mostOfAKind(await search(ann, "Falcon note", 25))).toBeLessThanOrEqual(25);
        expect(mostOfAKind(await search(ann, "Falcon note", 1000))).toBeLessThanOrEqual(25);
      });

      it("reads back at most 50 messages and lists at most 50 of a kind", async () => {
        await tell(ann, thread, ...Array.from({ length: 60 }, (_, index) => `Falcon note number ${index}.`));
        const read = await memory.messages(ann, thread, 1000);
        expect(read).toHaveLength(50);
        expect(read.at(-1)?.text).toBe("Falcon note number 59.");
        expect(mostOfAKind(await everythingOf(ann))).toBeLessThanOrEqual(50);
      });
    });

    describe("keeping people apart", () => {
      it.each(strangers)("shows %s nothing", async (_, stranger) => {
        await tell(ann, thread, "The Falcon budget is secret.");
        expect(await search(stranger, "Falcon budget secret")).toEqual([]);
        expect(await memory.messages(stranger, thread, 10)).toEqual([]);
        expect(await memory.list(stranger, 1)).toEqual({ items: [], total: 0 });
      });

      it.each(strangers)("lets %s change, forget or withdraw nothing", async (_, stranger) => {
        await tell(ann, thread, "The Falcon budget is secret.");
        const [item] = await search(ann, "Falcon budget");
        const id = item?.id ?? "missing";

        await expect(memory.update(stranger, id, "Falcon is dull.")).rejects.toMatchObject({ code: "not_found" });
        await expect(memory.delete(stranger, id)).rejects.toMatchObject({ code: "not_found" });
        await memory.withdraw(stranger, thread, "The Falcon budget is secret.");
        await subject.settle();

        expect(texts(await search(ann, "Falcon budget"))).toContainEqual(expect.stringContaining("secret"));
      });

      it("keeps two people's words apart in one conversation", async () => {
        const bob: Scope = { person: personId("T01", "U02"), realm: "own" };
        await tell(ann, thread, "Falcon belongs to Ann.");
        await tell(bob, thread, "Falcon belongs to Bob.");

        expect(texts(await search(ann, "Falcon belongs")).join()).not.toContain("Bob");
        expect(texts(await search(bob, "Falcon belongs")).join()).not.toContain("Ann");
        expect((await memory.messages(bob, thread, 10)).map(({ text }) => text)).toEqual(["Falcon belongs to Bob."]);
      });

      it("refuses a call without a person", async () => {
        const nobody = { person: "", realm: "own" } as unknown as Scope;
        await expect(search(nobody, "Falcon")).rejects.toThrow();
        await expect(memory.add(nobody, thread, said("Falcon"))).rejects.toThrow();
        await expect(memory.list(nobody, 1)).rejects.toThrow();
      });

      it.each(hostileQueries)("answers %s with the person's own words or none", async (_, query) => {
        const bob: Scope = { person: personId("T01", "U02"), realm: "own" };
        await tell(bob, thread, "Bob's falcon budget review 预算评审会议 is hidden.");
        await tell(ann, thread, "Ann's falcon budget review 预算评审会议 is open.");

        const found = texts(await search(ann, query, 25)).join("\n");

        expect(found).not.toContain("Bob");
        expect(await everythingOf(ann)).not.toEqual([]);
      });
    });

    describe("changing and forgetting", () => {
      it("finds the new text of what was changed, and no longer the old one", async () => {
        await tell(ann, thread, "The Falcon budget is nine million.");
        const [item] = await search(ann, "Falcon budget");

        await memory.update(ann, item?.id ?? "missing", "The Heron budget is two million.");
        await subject.settle();

        expect(texts(await search(ann, "Heron budget"))).toContainEqual(expect.stringContaining("two million"));
        expect(texts(await everythingOf(ann)).filter((text) => text.includes("nine million"))).toEqual([]);
      });

      it("no longer finds or lists what was forgotten, and keeps the rest", async () => {
        await tell(ann, thread, "Falcon ships in May.");
        await tell(ann, otherThread, "Heron ships in June.");
        for (const item of await everythingOf(ann)) if (item.text.includes("Falcon")) await memory.delete(ann, item.id);
        await subject.settle();

        expect(texts(await search(ann, "Falcon ships May")).join()).not.toContain("Falcon");
        expect(texts(await everythingOf(ann)).join()).not.toContain("Falcon");
        expect(texts(await search(ann, "Heron"))).toContainEqual(expect.stringContaining("June"));
      });

      it("does nothing when something is forgotten a second time", async () => {
        await tell(ann, thread, "Falcon ships in May.");
        const [item] = await search(ann, "Falcon");
        await memory.delete(ann, item?.id ?? "missing");
        await subject.settle();
        await expect(memory.delete(ann, item?.id ?? "missing")).resolves.toBeUndefined();
      });

      it("cannot change what is gone or never was", async () => {
        await tell(ann, thread, "Falcon ships in May.");
        const [item] = await search(ann, "Falcon");
        await memory.delete(ann, item?.id ?? "missing");
        await subject.settle();
        await expect(memory.update(ann, item?.id ?? "missing", "Heron")).rejects.toMatchObject({
          name: "ServiceError",
          service: "memory",
          code: "not_found",
        });
        await expect(memory.update(ann, "no such id", "Heron")).rejects.toMatchObject({ code: "not_found" });
      });

      it("withdraws a rule without touching what was said elsewhere", async () => {
        await tell(ann, ruleThread, "Never use exclamation marks.");
        await tell(ann, thread, "Falcon never ships in May.");

        await memory.withdraw(ann, ruleThread, "Never use exclamation marks.");
        await subject.settle();

        expect(texts(await search(ann, "exclamation marks")).join()).not.toContain("exclamation");
        expect(texts(await everythingOf(ann)).join()).not.toContain("exclamation");
        expect(texts(await search(ann, "Falcon ships"))).toContainEqual(expect.stringContaining("May"));
      });

      it("withdraws a statement from the conversation it was made in, and keeps the rest of that conversation", async () => {
        await tell(ann, thread, "Remember that my manager is Ada Quill.");
        await tell(ann, thread, "The Falcon budget is nine million.");

        await memory.withdraw(ann, thread, "My manager is Ada Quill.");
        await subject.settle();

        expect(texts(await search(ann, "manager Ada Quill")).join()).not.toContain("Quill");
        expect(texts(await search(ann, "Falcon budget"))).toContainEqual(expect.stringContaining("nine million"));
      });

      it("does nothing when there is nothing to withdraw", async () => {
        await expect(memory.withdraw(ann, ruleThread, "Never use exclamation marks.")).resolves.toBeUndefined();
      });
    });

    it("keeps each call's order when several add to one conversation at once", async () => {
      const calls = Array.from({ length: 8 }, (_, call) =>
        Array.from({ length: 4 }, (_, index): StoredMessage => {
          return { role: index % 2 === 0 ? "user" : "assistant", text: `call ${call}, part ${index}`, at: noon + call };
        }),
      );
      await Promise.all(calls.map((messages) => memory.add(ann, thread, messages)));
      await subject.settle();

      const read = (await memory.messages(ann, thread, 50)).map(({ text }) => text);

      expect(read).toHaveLength(32);
      for (const [call, messages] of calls.entries()) {
        expect(read.filter((text) => text.startsWith(`call ${call},`))).toEqual(messages.map(({ text }) => text));
      }
    });
  });
}

/** User messages a second apart. */
export function said(...texts: string[]): StoredMessage[] {
  return texts.map((text, index) => ({ role: "user", text, at: noon + index * 1000 }));
}

function texts(items: readonly MemoryItem[]): string[] {
  return items.map((item) => item.text);
}

function mostOfAKind(items: readonly MemoryItem[]): number {
  return Math.max(
    0,
    ...Map.groupBy(items, (item) => item.kind)
      .values()
      .map((kind) => kind.length),
  );
}
