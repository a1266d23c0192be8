import { describe, expect, it, vi } from "vitest";
import { createAssistant } from "../../src/assistant/answer.ts";
import { ServiceError } from "../../src/assistant/errors.ts";
import { createRulebook } from "../../src/assistant/notes/rulebook.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import { realmOf, realmsFor } from "../../src/assistant/privacy/privacy.ts";
import type { Shown, Surface } from "../../src/assistant/surface.ts";
import type {
  AssistantRequest,
  Audience,
  ConversationId,
  Membership,
  Note,
  PlaceKind,
  Prompt,
  Scope,
  StoredMessage,
  Writer,
} from "../../src/assistant/types.ts";
import { createNoteStore } from "../../src/storage/rows/notes.ts";
import { createOffRecordThreads } from "../../src/storage/rows/off-record-threads.ts";
import { createOpenQuestions } from "../../src/storage/rows/open-questions.ts";
import { createReplyKinds } from "../../src/storage/rows/reply-kinds.ts";
import { createObserver } from "../../src/trace/observer.ts";
import type { Trace } from "../../src/trace/types.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { columns, ELSEWHERE, HERE, readTable, rows, SAID_RULES } from "../support/privacy-table.ts";
import { openStore } from "../support/store.ts";

const ANN = personId("T01", "U01");
const DAY = 24 * 60 * 60 * 1000;
const ALONE: Audience = { kind: "author" };
const PUBLIC: Audience = { kind: "public", channelId: HERE };

it("tells what went into a draft, in which order, and how it ended", async () => {
  const { ask, keep, tell, prompts } = createCore();
  await keep("rule", "rule", "Sign with Ann");
  await keep("fact", "dm", "I lead the Hamster project");
  await tell("dm", "D02", "Hamster launches on Friday", "Hamster is coming.");
  await tell("dm", "D03", "Announce the launch of Hamster", "Done.");

  const trace = await ask("Announce the launch of Hamster", ALONE);

  expect(trace).toMatchObject({ request: "r1", channel: "C9", threadTs: "9.9", askedTs: "9.9", person: ANN });
  expect(trace).toMatchObject({ place: "dm", audience: "author", model: "m1", ending: "complete" });
  expect(trace.rules).toMatchObject([{ text: "Sign with Ann", used: true }]);
  expect(trace.facts).toMatchObject([{ text: "I lead the Hamster project", from: "dm", used: true }]);
  expect(trace.found).toMatchObject([
    {
      text: "Announce the launch of Hamster",
      used: false,
      why: "It only asked for a text, or a rule or fact says it already.",
    },
    { text: "Hamster launches on Friday", kind: "message", from: "dm", at: expect.any(Number), used: true },
    { text: "Hamster is coming.", used: false, why: expect.stringContaining("only lead to a draft") },
  ]);
  expect(trace.prompt).toEqual(prompts.at(-1)?.messages);
  expect(trace.steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["history", "memory search", "rules and facts"]),
  );
  const inOrder = ["asked", "begun", "prompt", "first word from the model", "model finished", "shown", "remembered"];
  expect(names(trace, inOrder)).toEqual(inOrder);
  for (const { atMs, tookMs = 0 } of trace.steps) expect(Math.min(atMs, tookMs)).toBeGreaterThanOrEqual(0);
});

describe("what the privacy table holds back", () => {
  const WORDS: Record<PlaceKind, string> = {
    dm: "a DM with Inkwell",
    public: "a public channel",
    private: "private channel",
    group: "group DM",
    shared: "channel shared with another company",
    unknown: "unknown origin",
    rule: "",
  };
  const lines = readTable()
    .filter(({ said, rule }) => rule !== "yes" && said !== SAID_RULES)
    .flatMap(({ said, readBy, rule }) =>
      rows[said]!.flatMap((kind) => columns[readBy]!.map((audience) => ({ said: kind, readBy: audience, rule }))),
    );

  it("is more than half of its cells", () => expect(lines.length).toBeGreaterThan(12));

  it.each(lines)("is named with why: said in $said, read in $readBy.kind", async ({ said, readBy }) => {
    const { ask, keep, tell } = createCore();
    await keep("fact", said, "I lead the Hamster project");
    await tell(said, ELSEWHERE, "Hamster launches on Friday", "Noted, thanks.");

    const trace = await ask("Announce the launch of Hamster", readBy);

    const [fact] = trace.facts;
    expect(fact).toMatchObject({ text: "I lead the Hamster project", used: false });
    expect(fact?.why?.toLowerCase()).toContain(WORDS[said].toLowerCase());
    expect(fact?.why).toContain(`This reply is read in a ${WORDS[readBy.kind as PlaceKind].replace(/^a /, "")}.`);
    const heldBack = trace.steps.find(({ name }) => name === "held back")?.note;
    expect(heldBack).toContain("Not for this reply");
    if (realmsFor(readBy, "member").includes(realmOf(said))) {
      expect(trace.found[0]).toMatchObject({ text: "Hamster launches on Friday", used: false, why: fact?.why });
    } else {
      expect(trace.found).toEqual([]);
      expect(heldBack).toMatch(/Only what was said in public channels is searched|public channels is not searched/);
    }
    expect(JSON.stringify(trace.prompt)).not.toMatch(/on Friday|I lead/);
  });

  it("is a rule from a message, where another company reads, and not where it was said", async () => {
    const { ask, keep, prompts } = createCore();
    await keep("rule", "rule", "Sign with Ann");
    await keep("rule", "dm", "Sound proud of the Hamster project");
    await keep("rule", "shared", "Call the Hamster project by its code");

    const shared = await ask("Announce the launch", { kind: "shared", channelId: HERE });

    expect(shared.rules).toMatchObject([
      { text: "Sign with Ann", used: true },
      { used: false, why: expect.stringMatching(/DM with Inkwell.*shared with another company/) },
      { used: false, why: expect.stringMatching(/shared with another company/) },
    ]);
    expect(JSON.stringify(prompts.at(-1)?.messages)).not.toContain("Hamster");
    const there = await ask("Announce the launch", { kind: "shared", channelId: ELSEWHERE });
    expect(there.rules).toMatchObject([{ used: true }, { used: false }, { used: true }]);
  });

  it.each<[Membership, RegExp]>([
    ["guest", /^Guests get their own rules/],
    ["stranger", /^People of other companies get their own rules/],
    ["unknown", /^Slack cannot say who asks/],
  ])("is everything but the rules of a %s", async (membership, why) => {
    const { ask, keep } = createCore();
    await keep("rule", "rule", "Sign with Ann");
    await keep("fact", "dm", "I lead the Hamster project");

    const trace = await ask("Announce the launch", ALONE, { membership });

    expect(trace.rules).toMatchObject([{ used: true }]);
    expect(trace.facts).toMatchObject([{ used: false, why: expect.stringMatching(why) }]);
    expect(trace.steps).toContainEqual(
      expect.objectContaining({ name: "held back", note: expect.stringMatching(/rules/) }),
    );
  });

  it("is everything but rules where nobody knows who reads", async () => {
    const { ask, keep } = createCore();
    await keep("fact", "public", "I lead the Hamster project");

    const trace = await ask("Announce the launch", { kind: "unknown", channelId: HERE });

    expect(trace.facts[0]?.why).toMatch(/^Slack cannot say who reads this reply/);
  });

  it("is also what was said where the channel is private by now", async () => {
    const { ask, tell } = createCore();
    await tell("public", "C05", "Hamster launches on Friday", "Noted, thanks.");

    const trace = await ask("Announce the launch of Hamster", PUBLIC, { surface: { kindOf: async () => "private" } });

    expect(trace.found).toMatchObject([
      { from: "public", used: false, why: expect.stringContaining("private channel") },
    ]);
  });
});

it("tells of what was passed over without any need for privacy", async () => {
  const { ask, keep, tell, notes, memory } = createCore();
  await tell("dm", "C9", "Hamster in this thread", "Noted, thanks.", "9.9");
  await keep("fact", "dm", "Hamster is my secret pet", "n7");
  await notes.forget(ANN, ["n7"]);
  await tell("dm", "D02", "Remember: Hamster is my secret pet", "Noted, thanks.");
  await memory.add({ person: ANN, realm: "own" }, conversationId("T01", "rule", "rules", "n1"), [
    { role: "user", text: "From now on: Hamster in capitals", at: 1 },
  ]);

  const trace = await ask("Announce Hamster", ALONE);

  const why = new Map(trace.found.map((item) => [item.text, item.why]));
  expect(why.get("Hamster in this thread")).toMatch(/^Said in this thread/);
  expect(why.get("Remember: Hamster is my secret pet")).toMatch(/taken it back/);
  expect(why.get("From now on: Hamster in capitals")).toMatch(/^A rule/);
  expect(trace.found.every(({ used }) => !used)).toBe(true);
});

it("tells which facts found no room in the prompt", async () => {
  const { ask, keep, prompts } = createCore();
  for (let count = 0; count < 40; count += 1) await keep("fact", "dm", `${count} ${"写".repeat(480)}`);

  const trace = await ask("写".repeat(40_000), ALONE);

  const told = prompts.at(-1)?.messages[1]?.content ?? "";
  const used = trace.facts.filter((fact) => fact.used);
  expect(used.length).toBeGreaterThan(0);
  expect(used.length).toBeLessThan(40);
  for (const fact of trace.facts) {
    expect(fact.used, fact.text.slice(0, 3)).toBe(told.includes(`- ${fact.text} (said`));
    expect(fact.why).toEqual(fact.used ? undefined : expect.stringContaining("no room"));
  }
});

describe("of earlier drafts", () => {
  const REQUEST = "Add the budget to yesterday's proposal summary";

  it("tells which one goes in", async () => {
    const { ask, tell } = createCore();
    await tell("dm", "D02", "Write the summary of the proposal", "# Hamster\n\nOne & <two>.");

    const trace = await ask(REQUEST, ALONE);

    expect(trace.found).toContainEqual(
      expect.objectContaining({ kind: "draft", text: "# Hamster\n\nOne & <two>.", from: "dm", used: true }),
    );
  });

  it("tells that it asks, and the one that was chosen then", async () => {
    const { ask, tell } = createCore();
    await tell("dm", "D02", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nOne.");
    await tell("dm", "D03", "Write the summary of the Hamster proposal", "# Hamster proposal\n\nTwo.");

    const asked = await ask(REQUEST, ALONE);
    const chosen = await ask("2", ALONE);

    const drafts = (trace: Trace) => trace.found.filter(({ kind }) => kind === "draft");
    expect(asked.prompt).toEqual([]);
    expect(drafts(asked)).toMatchObject([{ used: false }, { used: false }]);
    expect(drafts(asked)[0]?.why).toContain("asks which one");
    expect(drafts(chosen)).toMatchObject([{ used: true }]);
  });
});

it("tells what was learned, without the secret that the model was told", async () => {
  const { ask } = createCore();

  const trace = await ask("Remember that my password for the press portal is hunter2!x", ALONE);

  expect(trace.learned).toEqual([{ kind: "fact", text: expect.stringContaining("[secret removed]") }]);
  expect(JSON.stringify(trace.prompt)).toContain("hunter2!x");
  expect(names(trace, ["learned"])).toContain("learned");
});

it("tells of a failure in the words that people read, and the reason behind it", async () => {
  const cause = new Error("connect ECONNREFUSED");
  const { ask } = createCore({ writerError: new ServiceError("writer", "unavailable", { cause }) });

  const trace = await ask("Write a haiku", ALONE);

  expect(trace).toMatchObject({ ending: "failed", error: expect.stringContaining("can't reach") });
  expect(trace.steps.find(({ name }) => name === "failed")?.note).toBe(
    "The model could not be reached (nothing answers at its address).",
  );
});

it.each<[string, Error | undefined, Shown["ending"]]>([
  ["stopped before a word", new ServiceError("writer", "stopped"), "stopped"],
  ["stopped midway", undefined, "stopped"],
  ["cut", undefined, "cut"],
])("tells of a reply that was %s", async (_, writerError, ending) => {
  const { ask } = createCore({ ending, ...(writerError ? { writerError } : {}) });

  const trace = await ask("Write a haiku", ALONE);

  expect(trace.ending).toBe(ending);
  expect(trace.error).toBeUndefined();
});

it("tells that memory failed", async () => {
  const { ask, memory } = createCore();
  memory.failWith(new ServiceError("memory", "timeout"));

  const trace = await ask("Write a haiku", ALONE);

  expect(trace.steps.find(({ name }) => name === "memory search")?.note).toBe("failed: Memory did not answer in time.");
});

it("tells of the draft for the readers that there are in the end", async () => {
  const { ask, tell } = createCore();
  await tell("public", "C05", "Hamster launches on Friday", "Noted, thanks.");

  const trace = await ask("Announce the launch of Hamster", PUBLIC, {
    surface: { audience: async () => ({ kind: "shared", channelId: HERE }) },
  });

  expect(trace.audience).toBe("shared");
  expect(names(trace, ["readers looked up", "readers changed"])).toEqual(
    expect.arrayContaining(["readers looked up", "readers changed"]),
  );
  expect(JSON.stringify(trace.prompt)).not.toContain("on Friday");
});

it("says that nothing is kept of a guest", async () => {
  const { ask } = createCore();

  const trace = await ask("Write a haiku", ALONE, { membership: "guest" });

  expect(trace.steps.find(({ name }) => name === "remembered")?.note).toMatch(/^Nothing is kept/);
});

it("tells at every news of it, the last time with its end", async () => {
  const { ask, told } = createCore();

  await ask("Write a haiku", ALONE);

  const endings = told.map(({ ending }) => ending);
  expect(endings.length).toBeGreaterThan(5);
  expect(endings[0]).toBeUndefined();
  expect(endings.at(-1)).toBe("complete");
});

it("counts a request of which nothing came as failed", () => {
  const { observer, told } = createCore();

  observer.replies.asked("r1", { channel: "C9", threadTs: "9.9", person: ANN, at: Date.now() });
  observer.replies.closed("r1");

  expect(told.at(-1)).toMatchObject({ request: "r1", ending: "failed" });
});

it("tells of each message of a reply at once, and of the first word only once", () => {
  const { observer, told } = createCore();
  observer.replies.asked("r1", { channel: "C9", threadTs: "9.9", person: ANN, at: Date.now() });

  observer.replies.posted("r1", "10.1");
  observer.replies.posted("r1", "10.2");

  expect(told.at(-1)?.replies).toEqual(["10.1", "10.2"]);
  expect(names(told.at(-1)!, ["first word in Slack"])).toHaveLength(1);
});

it("passes over what it was not told the beginning of, or is told after the end", async () => {
  const { ask, told, observer } = createCore();
  await ask("Write a haiku", ALONE);
  const before = told.length;

  observer.replies.posted("r1", "1.1");
  observer.replies.refused("r2", "no");
  observer.replies.posted("r2", "1.1");

  expect(told.length).toBe(before);
});

it("lets a model know at once that no more of its words are wanted", async () => {
  const onReturn = vi.fn(async () => ({ done: true as const, value: undefined }));
  const silent = { next: () => new Promise<never>(() => undefined), return: onReturn };
  const { ask } = createCore({ write: () => ({ [Symbol.asyncIterator]: () => silent }) });

  await ask("Write a haiku", ALONE, {
    surface: {
      async reply({ deltas }) {
        const reading = deltas[Symbol.asyncIterator]();
        void reading.next();
        await reading.return?.();
        return { text: "", ending: "stopped" };
      },
    },
  });

  expect(onReturn).toHaveBeenCalledOnce();
});

function names({ steps }: Trace, wanted: readonly string[]): readonly string[] {
  return steps.map(({ name }) => name).filter((name) => wanted.includes(name));
}

type Options = {
  readonly writerError?: Error;
  readonly ending?: Shown["ending"];
  readonly write?: Writer["write"];
};

/** The assistant over a real database and a memory in a list, watched by an observer. */
function createCore({ writerError, ending = "complete", write }: Options = {}) {
  const store = openStore();
  const now = Date.now();
  const notes = createNoteStore(store, () => now);
  const memory = createFakeMemory();
  const told: Trace[] = [];
  const prompts: Prompt[] = [];
  const observer = createObserver((trace) => told.push(trace), "m1");
  let count = 0;
  let lastShown = "";
  const outbox = {
    add: (scope: Scope, id: string, messages: readonly StoredMessage[]) =>
      void memory.add(scope, id, messages).catch(() => undefined),
    withdraw: () => undefined,
    remove: () => undefined,
  };
  const ports = {
    memory,
    outbox,
    notes,
    rulebook: createRulebook({ memory, notes, outbox, newId: () => `id${count++}`, now: () => now }),
    questions: createOpenQuestions(store, () => now),
    replyKinds: createReplyKinds(store),
    offRecord: createOffRecordThreads(store),
    writer: {
      write:
        write ??
        async function* (prompt: Prompt) {
          prompts.push(prompt);
          if (writerError) throw writerError;
          yield "draft";
        },
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => now,
  };
  const assistant = observer.assistant(createAssistant(observer.ports(ports)));

  /** A note that was given at a place of that kind, elsewhere. */
  function keep(kind: Note["kind"], where: PlaceKind, text: string, id = `n${count++}`): Promise<Note> {
    const origin = { kind: where, channelId: ELSEWHERE, conversationId: conversationOf(where, ELSEWHERE, id) };
    return notes.add(ANN, { id, kind, text, at: now - DAY, origin });
  }

  /** Something that was said and answered before. */
  async function tell(kind: PlaceKind, channelId: string, text: string, reply: string, thread = `1.${count++}`) {
    await memory.add({ person: ANN, realm: realmOf(kind) }, conversationOf(kind, channelId, thread), [
      { role: "user", text, at: now - DAY },
      { role: "assistant", text: reply, at: now - DAY },
    ]);
  }

  /** What was told of the request in the end. */
  async function ask(
    text: string,
    audience: Audience,
    { membership = "member", surface = {} }: { membership?: Membership; surface?: Partial<Surface> } = {},
  ): Promise<Trace> {
    const kind: PlaceKind = audience.kind === "author" ? "dm" : audience.kind;
    const place = { kind, channelId: "C9", conversationId: conversationOf(kind, "C9", "9.9") };
    const request: AssistantRequest = { id: "r1", author: { id: ANN, membership }, place, audience, text, at: now };
    observer.replies.asked("r1", { channel: "C9", threadTs: "9.9", askedTs: "9.9", person: ANN, at: now });
    await assistant.answer(request, {
      idle: () => undefined,
      below: async () => undefined,
      history: async () => ({ turns: lastShown ? [{ role: "assistant", text: lastShown }] : [], unread: 0 }),
      audience: async () => audience,
      kindOf: async () => "public",
      async tell() {
        return { text: "", ending: "complete" };
      },
      async reply({ deltas }) {
        let shown = "";
        for await (const delta of deltas) shown += delta;
        lastShown = shown;
        return { text: shown, ending };
      },
      fail: async () => undefined,
      ...surface,
    });
    observer.replies.closed("r1");
    return told.at(-1)!;
  }
  return { ask, keep, tell, notes, memory, prompts, told, observer };
}

/** Of unknown origin is what has an id that is not ours. */
function conversationOf(kind: PlaceKind, channelId: string, thread: string): ConversationId {
  return kind === "unknown" ? ("elsewhere" as ConversationId) : conversationId("T01", kind, channelId, thread);
}
