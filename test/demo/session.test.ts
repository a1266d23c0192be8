import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createApp, type InkwellApp } from "../../src/app.ts";
import { ServiceError } from "../../src/assistant/errors.ts";
import type { Rulebook } from "../../src/assistant/notes/rulebook.ts";
import { givenPersonId } from "../../src/assistant/privacy/identity.ts";
import type { ConversationId, Memory, OpenQuestions, Prompt, Writer } from "../../src/assistant/types.ts";
import { readConfig } from "../../src/config.ts";
import { createConsole } from "../../src/demo/console.ts";
import { createDemoSession, type DemoSession } from "../../src/demo/session.ts";
import { createTracedMemory } from "../../src/demo/traced-memory.ts";
import { createLog } from "../../src/log.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { eventually } from "../support/patience.ts";
import { conversationsOn, count } from "./program.ts";

const person = givenPersonId("ana");
const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

type Options = {
  readonly writer?: Writer;
  readonly memory?: Memory;
  readonly questions?: Pick<OpenQuestions, "find">;
  readonly forget?: Rulebook["forget"];
  readonly drain?: () => Promise<void>;
  readonly patienceMs?: number;
};

/** The session on streams, with the real assistant behind it. */
async function startSession(options: Options = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = "";
  output.setEncoding("utf8").on("data", (part: string) => {
    screen += part;
  });
  const session: DemoSession = await createSession(input, output, options, () => session);
  const ended = session.run();
  return {
    session,
    ended,
    screen: () => screen,
    type: (...lines: readonly string[]) => void input.write(lines.map((line) => `${line}\n`).join("")),
    endInput: () => void input.end(),
    shows: (part: string) => eventually(() => expect(screen).toContain(part)),
  };
}

async function createSession(
  input: PassThrough,
  output: PassThrough,
  options: Options,
  self: () => DemoSession,
): Promise<DemoSession> {
  const console = createConsole({
    input,
    output,
    isTerminal: false,
    hasColours: false,
    onInterrupt: () => self().interrupt(),
  });
  const trace = { console, person, isEmbedded: true, timeZone: "UTC", now: Date.now };
  const { memory, added } = createTracedMemory(options.memory ?? createFakeMemory(), trace);
  const config = { ...readConfig({}), database: { kind: "sqlite", path: ":memory:" } as const };
  const app: InkwellApp = await createApp(config, createLog("silent"), {
    wrapMemory: () => memory,
    writer: options.writer ?? writerOf("A draft."),
  });
  running.push(() => app.close());
  const ports = {
    ...app,
    log: createLog("silent"),
    rulebook: { ...app.rulebook, ...(options.forget ? { forget: options.forget } : {}) },
    added,
    drain: options.drain ?? app.drain,
    questions: options.questions ?? { find: async () => undefined },
  };
  return createDemoSession(ports, { person, timeZone: "UTC", patienceMs: options.patienceMs ?? 60_000 }, console);
}

function writerOf(...deltas: readonly (string | Error)[]): Writer & { readonly prompts: Prompt[] } {
  const prompts: Prompt[] = [];
  return {
    prompts,
    async *write(prompt) {
      prompts.push(prompt);
      for (const delta of deltas) {
        if (typeof delta !== "string") throw delta;
        yield delta;
      }
    },
  };
}

describe("the question about the dialogues", () => {
  it.each(["y", "Y", "yes", "YES", " yes "])("takes %j for yes", async (word) => {
    const { type, endInput, ended, screen } = await startSession();
    type(word);
    endInput();
    await ended;

    expect(screen()).toContain("Dialogue 2 of 2");
  });

  it.each(["n", "N", "no", "No"])("takes %j for no", async (word) => {
    const { type, endInput, ended, screen } = await startSession();
    type(word);
    endInput();
    await ended;

    expect(screen()).not.toContain("Dialogue");
    expect(screen()).toContain("Two requests to try:");
  });

  it("is asked again after anything else", async () => {
    const { type, endInput, ended, screen } = await startSession();
    type("", "perhaps", "q", "yess", "n");
    endInput();
    await ended;

    expect(count(screen(), "Run the two pre-set dialogues first?")).toBe(5);
    expect(count(screen(), "Please answer y for yes or n for no.")).toBe(4);
    expect(screen()).toContain("Two requests to try:");
  });
});

describe("requests", () => {
  it.each(["exit", "QUIT", "q"])("end at %j", async (word) => {
    const { type, ended, screen } = await startSession();
    type("n", word);
    await ended;

    expect(screen()).toContain("Goodbye");
    expect(conversationsOn(screen())).toEqual([]);
  });

  it("that come while an answer is being written wait for it, in their order", async () => {
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    const writer: Writer = {
      async *write({ messages }) {
        seen.push(messages.at(-1)?.content ?? "");
        yield "Begun";
        await gate.promise;
        yield " and done.";
      },
    };
    const { type, endInput, ended, screen, shows } = await startSession({ writer });
    type("n", "One", "Two");
    await shows("Inkwell:\nBegun");
    type("Three");
    endInput();
    expect(seen).toEqual(["One"]);
    gate.resolve();
    await ended;

    expect(seen).toEqual(["One", "Two", "Three"]);
    expect(count(screen(), "Inkwell:\nBegun and done.\n")).toBe(3);
  });

  it("are shown with what was found for them before the draft, and what was stored after it", async () => {
    const { type, endInput, ended, screen } = await startSession();
    type("n", "A toast for Ana and Bo", "A toast for Ana and Bo, shorter");
    endInput();
    await ended;

    const [, , second = ""] = screen().split(/^Conversation: /m);
    const order = [
      "searchMemory request",
      "searchMemory response",
      "Memories found: ",
      "Inkwell:",
      "addMessage request",
      "addMessage response",
    ];
    expect(second).toMatch(new RegExp(order.join("[\\s\\S]*")));
    expect(second).toMatch(/1\. A toast for Ana and Bo \(said by you, \d{4}-\d\d-\d\d\)/);
    expect(count(second, "searchMemory request")).toBe(1);
  });

  it("are never held up by a memory that takes nothing", async () => {
    const memory: Memory = { ...createFakeMemory(), add: () => new Promise(() => {}) };
    const drain = () => new Promise<void>(() => {});
    const { type, endInput, ended, screen } = await startSession({ memory, drain, patienceMs: 1 });
    type("n", "One", "Two");
    endInput();
    await ended;

    expect(count(screen(), "Memory has not stored this yet.")).toBe(2);
    expect(count(screen(), "Inkwell:\nA draft.\n")).toBe(2);
  });

  it("go on in the same conversation where they answer Inkwell's own question", async () => {
    const options = [1, 2].map((n) => ({ conversationId: `demo:dm:console:c${n}`, at: n, title: `Draft ${n}` }));
    let askedIn: string | undefined;
    const questions = {
      find: async (id: ConversationId) =>
        id === askedIn ? { request: "Shorten it", options, conversation: id, askedAt: 0 } : undefined,
    };
    const { type, endInput, ended, screen, shows } = await startSession({ questions });
    type("n", "Shorten the draft");
    await shows("addMessage response");
    const [first = ""] = conversationsOn(screen());
    askedIn = first;
    type("2", "Something else altogether, please");
    endInput();
    await ended;

    const conversations = conversationsOn(screen());
    expect(conversations.slice(0, 2)).toEqual([first, first]);
    expect(conversations[2]).not.toBe(first);
  });
});

describe("an answer", () => {
  it("keeps what came of it when the model breaks off, marked as interrupted", async () => {
    const writer = writerOf("Dear team,", new ServiceError("writer", "cut"));
    const { type, endInput, ended, screen } = await startSession({ writer });
    type("n", "A dinner");
    endInput();
    await ended;

    expect(screen()).toMatch(/Inkwell:\nDear team,\n\[interrupted\] The AI service stopped partway/);
  });

  it("that failed before its first word is one sentence", async () => {
    const { type, endInput, ended, screen } = await startSession({
      writer: writerOf(new ServiceError("writer", "quota")),
    });
    type("n", "A dinner");
    endInput();
    await ended;

    expect(screen()).toContain("Inkwell has used up its quota at the AI service.");
    expect(screen()).not.toContain("Inkwell:");
  });

  it("passes no control characters on to the terminal", async () => {
    const { type, endInput, ended, screen } = await startSession({
      writer: writerOf("Red \u001b[31malert\u0007\r\nand more\u009b"),
    });
    type("n", "A dinner");
    endInput();
    await ended;

    expect(screen()).toContain("Inkwell:\nRed [31malert\nand more\n");
  });
});

describe("undo", () => {
  it("takes back what was saved last, then what was saved before", async () => {
    const writer = writerOf("Noted.");
    const { type, endInput, ended, screen } = await startSession({ writer });
    type(
      "n",
      "From now on, always sign as Ana.",
      "Always write in British English.",
      "undo",
      "UNDO",
      "undo",
      "A dinner",
    );
    endInput();
    await ended;

    expect(screen()).toContain('* From now on: Always sign as Ana. (type "undo" to take it back)');
    const taken = [...screen().matchAll(/^Forgotten: (.*)$/gm)].map((match) => match[1]);
    expect(taken).toEqual(["Always write in British English.", "Always sign as Ana."]);
    expect(screen()).toContain("There is nothing to undo.");
    const system = writer.prompts[2]?.messages.slice(0, -1).map(({ content }) => content);
    expect(system?.join("\n")).not.toContain("sign as Ana");
  });
});

it("survives a database that is locked, and says so", async () => {
  const forget = vi.fn<Rulebook["forget"]>().mockRejectedValueOnce(new Error("database is locked"));
  const { type, endInput, ended, screen } = await startSession({ forget });
  type("n", "From now on, always sign as Ana.", "undo", "A dinner");
  endInput();
  await ended;

  expect(forget).toHaveBeenCalledOnce();
  expect(screen()).toContain("Something went wrong on my side");
  expect(conversationsOn(screen())).toHaveLength(2);
});

describe("get messages", () => {
  it("says what is wrong when memory cannot be read", async () => {
    const memory: Memory = {
      ...createFakeMemory(),
      messages: () => Promise.reject(new ServiceError("memory", "timeout")),
    };
    const { type, endInput, ended, screen } = await startSession({ memory });
    type("n", "get messages some-id", `get messages ${"x".repeat(101)}`);
    endInput();
    await ended;

    expect(screen()).toContain("I couldn't read memory (timeout).");
    expect(screen()).toContain("at most 100 characters");
  });

  it("followed by more than an id is a request", async () => {
    const { type, endInput, ended, screen } = await startSession();
    type("n", "get messages across to a client politely");
    endInput();
    await ended;

    expect(conversationsOn(screen())).toHaveLength(1);
  });
});

it("lists its commands on help", async () => {
  const { type, endInput, ended, screen } = await startSession();
  type("n", "help");
  endInput();
  await ended;

  for (const command of ["get messages", "undo", "exit, quit or q"]) expect(screen()).toContain(`  ${command}`);
});
