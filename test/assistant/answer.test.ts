import { expect, it, vi } from "vitest";
import { createAssistant } from "../../src/assistant/answer.ts";
import { ServiceError, SurfaceError } from "../../src/assistant/errors.ts";
import { createRulebook } from "../../src/assistant/notes/rulebook.ts";
import { noticeText } from "../../src/assistant/notices.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import { tokenBudgetFor } from "../../src/assistant/prompt/prompt.ts";
import type { Notice, Surface } from "../../src/assistant/surface.ts";
import type {
  AssistantRequest,
  Audience,
  OpenQuestions,
  PlaceKind,
  Prompt,
  Scope,
  StoredMessage,
} from "../../src/assistant/types.ts";
import { createNoteStore } from "../../src/storage/rows/notes.ts";
import { createOffRecordThreads } from "../../src/storage/rows/off-record-threads.ts";
import { createOpenQuestions } from "../../src/storage/rows/open-questions.ts";
import { createReplyKinds } from "../../src/storage/rows/reply-kinds.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { openStore } from "../support/store.ts";

const ANN = personId("T01", "U01");
const NOW = Date.parse("2026-11-23T10:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const PUBLIC: Audience = { kind: "public", channelId: "C01" };

it("shows no title of an earlier draft to readers who came while it was being looked for", async () => {
  const { answer, tell } = createCore();
  await tell("public", "C02", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nOne.", NOW - DAY);
  await tell("public", "C03", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nTwo.", NOW - DAY + 1);

  const { shown } = await answer("Add the budget to yesterday's proposal summary", PUBLIC, {
    audience: async () => ({ kind: "shared", channelId: "C01" }),
  });

  expect(shown).toBe("draft");
});

it("uses no memory where nobody can say who reads, and lives on", async () => {
  const { answer, tell, prompts } = createCore();
  await tell("public", "C02", "The launch of Hamster is on Friday", "Noted, thanks.", NOW - DAY);
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);

  const { shown } = await answer("Announce the launch of Hamster", PUBLIC, {
    audience: () => Promise.reject(new Error("no such channel")),
  });
  process.off("unhandledRejection", unhandled);

  expect(shown).toBe("draft");
  expect(prompts.at(0)).toContain("is on Friday");
  expect(prompts.at(-1)).not.toContain("is on Friday");
  expect(unhandled).not.toHaveBeenCalled();
});

it("tells of a model that fails before a word, though the readers could not be looked up either", async () => {
  const { answer, tell } = createCore({ writerError: new ServiceError("writer", "unavailable") });
  await tell("public", "C02", "The launch of Hamster is on Friday", "Noted, thanks.", NOW - DAY);
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);

  const { sentence } = await answer("Announce the launch of Hamster", PUBLIC, {
    audience: () => Promise.reject(new Error("no such channel")),
  });
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", unhandled);

  expect(sentence).toContain("can't reach the AI service");
  expect(unhandled).not.toHaveBeenCalled();
});

it("treats a channel that cannot be looked up as none of these readers' business", async () => {
  const { answer, tell, prompts } = createCore();
  await tell("public", "C02", "The launch of Hamster is on Friday", "Noted, thanks.", NOW - DAY);

  const { shown } = await answer("Announce the launch of Hamster", PUBLIC, {
    kindOf: () => Promise.reject(new Error("no such channel")),
  });

  expect(shown).toBe("draft");
  expect(prompts.at(-1)).not.toContain("is on Friday");
});

it("writes without the thread's earlier turns where they cannot be read", async () => {
  const { answer } = createCore();

  const { shown } = await answer("Write a haiku", PUBLIC, { history: () => Promise.reject(new Error("cut off")) });

  expect(shown).toBe("draft");
});

it("goes on with the likeliest draft where the question which one cannot be kept", async () => {
  const questions: Partial<OpenQuestions> = { ask: () => Promise.reject(new Error("database or disk is full")) };
  const { answer, tell, prompts } = createCore({ questions });
  await tell("dm", "D02", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nOne.", NOW - DAY);
  await tell("dm", "D03", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nTwo.", NOW - DAY + 1);

  const { shown } = await answer("Add the budget to yesterday's proposal summary", { kind: "author" });

  expect(shown).toBe("draft");
  expect(prompts.at(-1)).toContain("<draft written");
});

it("goes on with the chosen draft though the question cannot be closed", async () => {
  const questions: Partial<OpenQuestions> = { close: () => Promise.reject(new Error("database is locked")) };
  const { answer, tell, prompts } = createCore({ questions });
  await tell("dm", "D02", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nOne.", NOW - DAY);
  await tell("dm", "D03", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nTwo.", NOW - DAY + 1);
  const asked = await answer("Add the budget to yesterday's proposal summary", { kind: "author" });

  await answer(
    "2",
    { kind: "author" },
    { history: async () => ({ turns: [{ role: "assistant", text: asked.shown }], unread: 0 }) },
  );

  expect(asked.shown).toContain("Which one do you mean?");
  expect(prompts.at(-1)).toContain("<draft written");
  expect(prompts.at(-1)).toContain("Add the budget");
});

it("tells memory nothing after a crash of what followed in a thread off the record", async () => {
  const { answer, rememberAgain } = createCore();
  expect((await rememberAgain("Write a toast", "A toast.")).kept).toBe("own");
  await answer("Off the record: write a note to HR", { kind: "author" });
  expect((await rememberAgain("Make it shorter", "A note.")).kept).toBe("nothing");
  expect((await rememberAgain("You may remember this again", "Noted.")).kept).toBe("own");
});

it("tells memory nothing after a crash of a request off the record, nor of what follows it", async () => {
  const { rememberAgain } = createCore();
  expect((await rememberAgain("Off the record: write a note to HR", "A note.")).kept).toBe("nothing");
  expect((await rememberAgain("Make it shorter", "A note.")).kept).toBe("nothing");
});

it("takes a number for an answer only while its question is the last thing that Inkwell said", async () => {
  const { answer, tell, prompts } = createCore();
  await tell("dm", "D02", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nOne.", NOW - DAY);
  await tell("dm", "D03", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nTwo.", NOW - DAY + 1);
  const asked = await answer("Add the budget to yesterday's proposal summary", { kind: "author" });

  expect(asked.shown).toContain("Which one do you mean?");
  await answer("Never mind. Three subject lines for a dinner", { kind: "author" });
  await answer("2", { kind: "author" });

  expect(prompts.at(-1)).toMatch(/\n2$/);
  expect(prompts.at(-1)).not.toContain("<draft written");
});

it("names no draft after a message that was taken back", async () => {
  const { answer, tell, notes, prompts } = createCore();
  const said = "Remember that I lead the Hamster proposal.";
  await tell("dm", "D02", `${said} Write its summary`, "The proposal in short: hamsters for all.", NOW - DAY);
  const origin = { kind: "dm", channelId: "D02", conversationId: conversationId("T01", "dm", "D02", "1.1") } as const;
  await notes.add(ANN, { id: "n1", kind: "fact", text: "I lead the Hamster proposal", at: NOW - DAY, origin });
  await notes.forget(ANN, ["n1"]);

  await answer("Add the budget to yesterday's proposal summary", { kind: "author" });

  expect(prompts.at(-1)).toContain("hamsters for all");
  expect(prompts.at(-1)).not.toContain("I lead the Hamster");
});

it("says which earlier draft the reply was made from, and keeps the others for Not this one", async () => {
  const toast = "Dear Bill, for twenty years you have known where every box stands. Please raise your glasses.";
  const { answer, tell, questions } = createCore({ reply: `${toast} Cheers!` });
  await tell("dm", "D02", "Write a toast for Bill", toast, NOW - DAY);
  await tell("dm", "D03", "Write a toast for the summer party", "Dear all, what a summer this has been!", NOW - DAY);
  let told: readonly Notice[] = [];

  const reply: Surface["reply"] = async ({ deltas, afterwards }) => {
    let text = "";
    for await (const delta of deltas) text += delta;
    told = (await afterwards?.(text)) ?? [];
    return { text, ending: "complete" };
  };
  await answer("the toast for Bill, but with a cheer at the end", { kind: "author" }, { reply });

  expect(told).toEqual([
    { kind: "based_on", title: "Write a toast for Bill", written: "Sunday 11:00", question: "r1" },
  ]);
  expect(await questions.byId("r1", ANN)).toMatchObject({ isWaiting: true });
});

it("says nothing of earlier drafts where the reply has nothing of them", async () => {
  const { answer, tell } = createCore({ reply: "Which toast do you mean?" });
  await tell("dm", "D02", "Write a toast for Bill", "Dear Bill, twenty years!", NOW - DAY);
  let told: readonly Notice[] | undefined;

  const reply: Surface["reply"] = async ({ deltas, afterwards }) => {
    let text = "";
    for await (const delta of deltas) text += delta;
    told = await afterwards?.(text);
    return { text, ending: "complete" };
  };
  await answer("the toast for Bill, but shorter", { kind: "author" }, { reply });

  expect(told).toEqual([]);
});

it("asks a memory that has just failed for nothing more", async () => {
  const { answer, memory, shownNotices } = createCore();
  memory.failWith(new ServiceError("memory", "timeout"));

  await answer("Add the budget to yesterday's proposal summary", { kind: "author" });

  expect(memory.searches.map(({ scope }) => scope.realm)).toEqual(["open", "own"]);
  expect(shownNotices.at(-1)).toContainEqual({ kind: "memory_down" });
});

it.each([
  ["warn", new SurfaceError("the thread is gone")],
  ["error", new TypeError("a bug")],
] as const)("logs as %s what ended a reply, by whose fault it is", async (level, error) => {
  const { answer, levels } = createCore();
  await answer("Write a haiku", { kind: "author" }, { reply: () => Promise.reject(error) });
  expect(levels).toEqual([level]);
});

it("keeps no secret in what it is told to remember", async () => {
  const { answer, shownNotices } = createCore();

  await answer("Remember that my password for the press portal is hunter2!x", { kind: "author" });

  expect(JSON.stringify(shownNotices)).toContain("[secret removed]");
  expect(JSON.stringify(shownNotices)).not.toContain("hunter2");
});

it("leaves out facts, then the oldest rules, as the model takes less at once", async () => {
  const origin = { kind: "dm", channelId: "D02", conversationId: conversationId("T01", "dm", "D02", "1.1") } as const;
  async function askModelOf(contextTokens: number) {
    const { answer, notes, prompts, shownNotices } = createCore({ tokenBudget: tokenBudgetFor(contextTokens) });
    for (let number = 1; number <= 9; number += 1) {
      const text = `${number} ${"about the house style ".repeat(20)}`;
      await notes.add(ANN, { id: `r${number}`, kind: "rule", text: `Rule ${text}`, at: NOW - DAY + number, origin });
      await notes.add(ANN, { id: `f${number}`, kind: "fact", text: `Fact ${text}`, at: NOW - DAY + number, origin });
    }
    await answer("Write a haiku", { kind: "author" });
    const used = (kind: string) =>
      [...(prompts.at(-1) ?? "").matchAll(new RegExp(`${kind} (\\d) about`, "g"))].map(([, number]) => Number(number));
    return { rules: used("Rule"), facts: used("Fact"), notices: shownNotices.at(-1) };
  }
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  const large = await askModelOf(8_000);
  const middling = await askModelOf(3_000);
  const small = await askModelOf(2_000);

  expect(large).toEqual({ rules: nine, facts: nine, notices: [] });
  expect(middling).toEqual({ rules: nine, facts: nine.slice(0, middling.facts.length), notices: [] });
  expect(middling.facts.length).toBeLessThan(9);
  const count = 9 - small.rules.length;
  expect(small).toEqual({ rules: nine.slice(count), facts: [], notices: [{ kind: "rules_left_out", count }] });
  expect(count).toBeGreaterThan(0);
});

type Options = {
  readonly tokenBudget?: number;
  readonly writerError?: Error;
  readonly questions?: Partial<OpenQuestions>;
  readonly reply?: string;
};

/** The assistant over a real database and a memory in a list; what it prompts and shows is kept. */
function createCore({ writerError, questions: changed, tokenBudget, reply = "draft" }: Options = {}) {
  const store = openStore();
  const notes = createNoteStore(store, () => NOW);
  const memory = createFakeMemory();
  const prompts: string[] = [];
  const shownNotices: (readonly Notice[])[] = [];
  const levels: string[] = [];
  const outbox = {
    add(scope: Scope, id: string, messages: readonly StoredMessage[]) {
      void memory.add(scope, id, messages).catch(() => undefined);
    },
    withdraw: vi.fn(),
    remove: vi.fn(),
  };
  let count = 0;
  const questions = { ...createOpenQuestions(store, () => NOW), ...changed };
  const assistant = createAssistant({
    memory,
    outbox,
    notes,
    rulebook: createRulebook({ memory, notes, outbox, newId: () => `id${count++}`, now: () => NOW }),
    questions,
    replyKinds: createReplyKinds(store),
    offRecord: createOffRecordThreads(store),
    writer: {
      async *write({ messages }: Prompt) {
        prompts.push(messages.map(({ content }) => content).join("\n"));
        if (writerError) throw writerError;
        yield reply;
      },
    },
    tokenBudget,
    log: { info: () => undefined, warn: () => void levels.push("warn"), error: () => void levels.push("error") },
    now: () => NOW,
  });

  /** Something that was said and answered before. */
  async function tell(kind: PlaceKind, channelId: string, text: string, reply: string, at: number): Promise<void> {
    const scope = { person: ANN, realm: kind === "public" ? "open" : "own" } as const;
    await memory.add(scope, conversationId("T01", kind, channelId, `1.${count++}`), [
      { role: "user", text, at },
      { role: "assistant", text: reply, at },
    ]);
  }

  function requestFor(text: string, audience: Audience): AssistantRequest {
    const kind = audience.kind === "author" ? "dm" : audience.kind;
    const channelId = audience.kind === "author" ? "D01" : audience.channelId;
    return {
      id: "r1",
      author: { id: ANN, membership: "member", timeZone: "Europe/Berlin" },
      place: { kind, channelId, conversationId: conversationId("T01", kind, channelId, "9.9") },
      audience,
      text,
      at: NOW,
    };
  }

  async function answer(text: string, audience: Audience, edges: Partial<Surface> = {}) {
    const said = { shown: "", sentence: "" };
    await assistant.answer(requestFor(text, audience), {
      idle: () => undefined,
      below: async () => undefined,
      history: async () => ({ turns: [], unread: 0 }),
      audience: async () => audience,
      kindOf: async () => "public",
      async reply({ deltas, notices }) {
        let shown = "";
        for await (const delta of deltas) shown += delta;
        said.shown += shown;
        shownNotices.push(notices);
        return { text: shown, ending: "complete" };
      },
      async tell(notices) {
        shownNotices.push(notices);
        return { text: notices.map((notice) => noticeText(notice)).join("\n"), ending: "complete" };
      },
      async fail({ sentence }) {
        said.sentence = sentence;
      },
      ...edges,
    });
    return said;
  }
  const rememberAgain = (text: string, reply: string) =>
    assistant.rememberAgain(requestFor(text, { kind: "author" }), reply, "draft", {});
  return { answer, rememberAgain, tell, notes, memory, prompts, questions, shownNotices, levels };
}
