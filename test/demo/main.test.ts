import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DIALOGUES, EXAMPLES } from "../../src/demo/script.ts";
import { type MemosStandIn, startMemosStandIn } from "../support/memos-stand-in.ts";
import { type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { conversationsOn, count, runProgram, startProgram } from "./program.ts";

const [DINNER = "", SUMMARY = ""] = EXAMPLES;
/** Has words in common with a dialogue, as the stand-in's search needs. */
const ABOUT_WORK = "Introduce me: my job in the marketing department of an internet company";
const OPENAI_KEY = "sk-test-0123456789";
const MEMOS_KEY = "mpg-test-0123456789";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkwell-demo-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("without any key", () => {
  it("plays the dialogues in one conversation, with 2 searches and 2 adds, and says how to connect a model", async () => {
    const { code, screen, errors } = await runProgram(folder, ["y"]);

    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(count(screen, "searchMemory request")).toBe(2);
    expect(count(screen, "searchMemory response")).toBe(2);
    expect(count(screen, "addMessage request")).toBe(2);
    expect(count(screen, "addMessage response")).toBe(2);
    const conversations = conversationsOn(screen);
    expect(conversations).toHaveLength(2);
    expect(new Set(conversations).size).toBe(1);
    expect(screen).toContain('"user_id": "memos_writing_user_123"');
    expect(screen).toMatch(/^Inkwell:\n\[No model connected\].*OPENAI_API_KEY/m);
    for (const example of EXAMPLES) expect(screen).toContain(example);
    expect(screen.trimEnd()).toMatch(/Goodbye.*$/);
  });

  it("finds in a later run what was said in an earlier one", async () => {
    await runProgram(folder, ["y"]);
    const { screen } = await runProgram(folder, ["n", DINNER]);

    expect(screen).toMatch(/Memories found: [1-9]\d*\n\s+1\. My job is in the marketing department/);
    expect(screen).toContain("rule: In summaries, I like to see three bullet points before anything else.");
  });

  it("answers piped requests in their order, each in a conversation that no run had before", async () => {
    const first = await runProgram(folder, ["NO", "First text", "", "Second text", "Third text", "Q"]);
    const second = await runProgram(folder, ["n", "First text", "exit", "never read"]);

    const asked = [...first.screen.matchAll(/^Your request: (.+)$/gm)].map((match) => match[1]);
    expect(asked).toEqual(["First text", "Second text", "Third text", "Q"]);
    expect(second.screen).not.toContain("never read");
    const conversations = [...conversationsOn(first.screen), ...conversationsOn(second.screen)];
    expect(conversations).toHaveLength(4);
    expect(new Set(conversations).size).toBe(4);
  });

  it("shows what is stored of the last conversation, and of another one", async () => {
    const before = await runProgram(folder, ["n", "A toast for Ana"]);
    const [id = ""] = conversationsOn(before.screen);
    const { screen } = await runProgram(folder, [
      "n",
      "get messages",
      `GET MESSAGES ${id}`,
      "A toast for Bo",
      "get messages",
      "quit",
    ]);

    expect(screen).toContain("There is no conversation yet");
    expect(screen).toMatch(
      new RegExp(`Memory has 1 message of ${id}\n {2}user, .*: A toast for Ana\n(?! {2}assistant)`), // no model wrote an answer
    );
    expect(screen).toMatch(
      new RegExp(`Memory has 1 message of ${conversationsOn(screen)[0]}\n {2}user, .*: A toast for Bo\n`),
    );
    expect(count(screen, "getMessages request")).toBe(2);
  });

  it("leaves politely when the input ends before the first answer", async () => {
    const { code, screen, errors } = await runProgram(folder, []);

    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(screen).toContain("2 add and 2 search calls");
    expect(screen).toContain("Goodbye");
  });

  it("leaves at the word exit although its input stays open", async () => {
    const program = startProgram(folder);
    program.type("n", "EXIT");

    expect(await program.left()).toBe(0);
  });

  it("writes no escape codes into a pipe, even where colours are forced, and passes none on", async () => {
    const { screen } = await runProgram(folder, ["y", "Say \u001b[31mred\u001b[0m and \u009b2J", "q"], {
      FORCE_COLOR: "1",
    });

    expect(screen).toContain("Say [31mred[0m and 2J");
    expect(screen).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("names a faulty setting and goes no further", async () => {
    const { code, screen, errors } = await runProgram(folder, ["n"], { DEMO_USER_ID: "no spaces please" });

    expect(code).toBe(1);
    expect(screen).toBe("");
    expect(errors).toContain("DEMO_USER_ID must be");
    expect(errors).not.toContain("    at ");
  });

  it("writes log lines to standard error, and only when a level is asked for", async () => {
    const { screen, errors } = await runProgram(folder, ["n", "A toast"], { LOG_LEVEL: "info" });

    expect(errors).toContain('"msg":"answered"');
    expect(screen).not.toContain('"msg"');
  });
});

describe("with MemOS and a model", () => {
  let memos: MemosStandIn;
  let model: ModelStandIn;
  let settings: Record<string, string>;

  beforeEach(async () => {
    memos = await startMemosStandIn({ apiKey: MEMOS_KEY });
    model = await startModelStandIn({ answer: "Dear team, dinner is on us." });
    settings = {
      MEMOS_API_KEY: MEMOS_KEY,
      MEMOS_BASE_URL: memos.url,
      OPENAI_API_KEY: OPENAI_KEY,
      OPENAI_BASE_URL: model.baseUrl,
      DEMO_USER_ID: "ana_of_marketing",
    };
  });

  afterEach(async () => {
    await Promise.all([memos.stop(), model.close()]);
  });

  it("spends 2 adds and 2 searches on the dialogues, all for the demo person, the second with the first one's turns", async () => {
    const { code, screen } = await runProgram(folder, ["Yes"], settings);

    expect(code).toBe(0);
    expect(memos.requests.map(({ path }) => path)).toEqual([
      "search/memory",
      "add/message",
      "search/memory",
      "add/message",
    ]);
    expect(new Set(memos.requests.map(({ body }) => body.user_id))).toEqual(new Set(["ana_of_marketing"]));
    const adds = memos.requests.filter(({ path }) => path === "add/message");
    expect(new Set(adds.map(({ body }) => body.conversation_id))).toEqual(new Set(conversationsOn(screen)));
    expect(new Set(conversationsOn(screen)).size).toBe(1);
    const second = model.requests[1]?.body.messages.map(({ role, content }) => `${role}: ${content}`);
    expect(second).toContain(`user: [the person]: ${DIALOGUES[0]}`);
    expect(second).toContain("assistant: Dear team, dinner is on us.");
  });

  it("carries what the dialogues taught into the prompt of a later request", async () => {
    await runProgram(folder, ["y", DINNER, SUMMARY], settings);

    expect(model.requests).toHaveLength(4);
    for (const { body } of model.requests.slice(2)) {
      const system = body.messages.filter(({ role }) => role !== "user" && role !== "assistant");
      const instructions = system.map(({ content }) => content).join("\n");
      expect(instructions).toContain("always use a light tone and begin with 'Dear XX'");
      expect(instructions).toContain("three bullet points before anything else");
      expect(instructions).toContain("marketing department of an internet company");
    }
    expect(model.requests[2]?.body.messages.at(-1)).toMatchObject({ role: "user", content: DINNER });
  });

  it("shows each request and response without the key", async () => {
    const { screen } = await runProgram(folder, ["y", ABOUT_WORK, "get messages"], settings);

    expect(screen).toContain(`searchMemory request: POST ${memos.url}/search/memory`);
    expect(screen).toContain(`addMessage request: POST ${memos.url}/add/message`);
    expect(screen).toContain(`getMessages request: POST ${memos.url}/get/message`);
    expect(count(screen, "authorization: Token [redacted]")).toBe(7);
    expect(count(screen, /(?:searchMemory|addMessage|getMessages) response: 200 in \d+ ms/)).toBe(7);
    expect(screen).toContain('"task_id"');
    expect(screen).toMatch(/Memories found: [1-9]/);
    expect(screen).toContain("Inkwell:\nDear team, dinner is on us.\n");
    expect(screen).not.toContain(MEMOS_KEY);
    expect(screen).not.toContain(OPENAI_KEY);
  });

  it("leaves the key out of a response that repeats it", async () => {
    memos.fail("search/memory", { status: 400, body: `{"code":40000,"message":"bad key ${MEMOS_KEY}"}` });
    const { screen } = await runProgram(folder, ["n", DINNER], settings);

    expect(screen).toContain("bad key [redacted]");
    expect(screen).not.toContain(MEMOS_KEY);
  });

  it("shows nothing of other people whose words still wait for MemOS in the same database", async () => {
    memos.fail("add/message", { status: 401, code: 40132 }, 1);
    await runProgram(folder, ["n", "A secret toast for the boss"], settings);

    const { screen } = await runProgram(folder, ["n", DINNER], { ...settings, DEMO_USER_ID: "somebody_else" });

    const added = memos.requests.filter(({ path }) => path === "add/message").map(({ body }) => body.user_id);
    expect(added).toEqual(["ana_of_marketing", "ana_of_marketing", "somebody_else"]);
    expect(screen).not.toContain("secret toast");
    expect(count(screen, "addMessage request")).toBe(1);
  });

  it("takes back in MemOS, too, what is undone", async () => {
    const program = startProgram(folder, settings);
    program.type("n", "From now on, always sign my letters as Ana of Marketing.", "undo");
    await program.shows("Forgotten: Always sign my letters as Ana of Marketing.");
    await program.shows("getMemory response: 200");
    program.type("exit");

    expect(await program.left()).toBe(0);
    expect(
      memos
        .memoriesOf("ana_of_marketing")
        .map(({ text }) => text)
        .join("\n"),
    ).not.toContain("sign my letters");
  });

  it("answers without memory when MemOS refuses, says so, and takes the next request", async () => {
    memos.fail("*", { status: 401, code: 40132 }, 100);
    const { code, screen } = await runProgram(folder, ["n", DINNER, SUMMARY], settings);

    expect(code).toBe(0);
    expect(count(screen, "Inkwell:\nDear team, dinner is on us.")).toBe(2);
    expect(count(screen, "doesn't use them")).toBe(2);
  });

  it("shows the draft as it comes, stops it at Ctrl-C, goes on, and leaves at Ctrl-C at the prompt", async () => {
    model.reply({ deltas: ["Dear team,"], ending: "silent" });
    const program = startProgram(folder, settings);
    program.type("n", DINNER);
    await program.shows("Dear team,");
    program.process.kill("SIGINT");
    await program.shows("[stopped]");
    await model.waitForAbort();

    model.reply("Another draft.");
    program.type(SUMMARY);
    await program.shows(/Another draft\.[\s\S]*addMessage response[\s\S]*Your request: $/);
    program.process.kill("SIGINT");

    expect(await program.left()).toBe(0);
    expect(program.screen().trimEnd()).toMatch(/Goodbye.*$/);
  });

  it("leaves at a second Ctrl-C when an answer does not end", async () => {
    model.reply("hang");
    const program = startProgram(folder, settings);
    program.type("n", DINNER);
    await model.waitForRequest();
    program.process.kill("SIGINT");
    await program.shows("Stopped before anything was written.");
    program.process.kill("SIGINT");

    expect(await program.left()).toBe(0);
  });
});
