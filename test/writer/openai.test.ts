import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PromptMessage } from "../../src/assistant/types.ts";
import { type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { eventually } from "../support/patience.ts";
import { runNode } from "../support/processes.ts";
import { aWriter, PROMPT, read } from "./writing.ts";

let model: ModelStandIn;
beforeEach(async () => {
  model = await startModelStandIn();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await model.close();
});

describe("a request to the model", () => {
  it("asks for a stream of the prompt's messages as they are", async () => {
    await read(aWriter(model).write(PROMPT));
    expect(model.requests.map(({ body }) => body)).toEqual([
      { model: "test-model", messages: PROMPT.messages, stream: true },
    ]);
  });

  it("carries the key", async () => {
    await read(aWriter(model, { apiKey: "sk-one" }).write(PROMPT));
    expect(model.requests[0]?.headers.authorization).toBe("Bearer sk-one");
  });

  it("carries no key when none was given, even where the environment has one", async () => {
    vi.stubEnv("OPENAI_API_KEY", "sk-from-the-environment");
    vi.stubEnv("OPENAI_ADMIN_KEY", "sk-admin");
    await read(aWriter(model).write(PROMPT));
    expect(model.requests[0]?.headers.authorization).toBeUndefined();
  });

  it("leaves through the same connection as the one before, even if that took its time to close", async () => {
    const answered = Promise.withResolvers<void>();
    model.reply({
      raw: (async function* () {
        yield `${event("Done.")}data: [DONE]\n\n`;
        await answered.promise;
      })(),
    });
    const writer = aWriter(model);
    await read(writer.write(PROMPT));
    model.reply("Hello.");
    await read(writer.write(PROMPT));
    answered.resolve();
    await eventually(async () => {
      const before = model.connections;
      await read(writer.write(PROMPT));
      expect(model.connections).toBe(before);
    });
    expect(model.aborted).toBe(0);
  });

  it("is not printed, even where the environment tells the SDK to log", async () => {
    vi.stubEnv("OPENAI_LOG", "debug");
    const levels = ["debug", "info", "log", "warn", "error"] as const;
    const printed = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}));
    await read(aWriter(model).write(PROMPT));
    const lines = printed.flatMap((spy) => spy.mock.calls);
    vi.restoreAllMocks();
    expect(lines).toEqual([]);
  });

  it("is the first thing that loads the SDK, unless it was warmed", async () => {
    const source = new URL("../../src/writer/openai.ts", import.meta.url).href;
    const script = `
      import { registerHooks } from "node:module";
      const loaded = new Set();
      registerHooks({ resolve: (name, context, next) => (loaded.add(name), next(name, context)) });
      const { createOpenAiWriter } = await import(${JSON.stringify(source)});
      const writer = createOpenAiWriter({ apiKey: "sk-one", model: "test-model" });
      const before = loaded.has("openai");
      await writer.warm();
      console.log(JSON.stringify({ before, after: loaded.has("openai") }));`;
    const { out } = await runNode(["--input-type=module", "-e", script]);
    expect(JSON.parse(out)).toEqual({ before: false, after: true });
  });
});

describe("a completion", () => {
  it("arrives as the model said it", async () => {
    model.reply(["Good ", "morning", ", all! 🌞"]);
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "Good morning, all! 🌞", code: undefined });
  });

  it("is handed on word by word while it is being said", async () => {
    const firstRead = Promise.withResolvers<void>();
    model.reply({
      raw: (async function* () {
        yield event("First");
        await firstRead.promise;
        yield `${event(" second.")}data: [DONE]\n\n`;
      })(),
    });
    const pieces: string[] = [];
    for await (const piece of aWriter(model).write(PROMPT)) {
      pieces.push(piece);
      firstRead.resolve();
    }
    expect(pieces).toEqual(["First", " second."]);
  });

  it("is handed on in one piece where it came in one", async () => {
    model.reply({ raw: [`${event("One")}${event(" two")}${event(" three")}data: [DONE]\n\n`] });
    expect((await read(aWriter(model).write(PROMPT))).pieces).toEqual(["One two three"]);
  });

  it("is whole when it is said by a server that does not stream", async () => {
    model.reply({ deltas: ["All ", "at once."], reasoning: ["Hm."], plain: true });
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ pieces: ["All at once."], code: undefined });
  });

  it("leaves out what the model only thought", async () => {
    model.reply({ deltas: ["Dear all"], reasoning: ["They want", " a letter."] });
    expect((await read(aWriter(model).write(PROMPT))).text).toBe("Dear all");
    model.reply(["<th", "ink>They want", " a letter.</thi", "nk>", "\n\n", "Dear all"]);
    expect((await read(aWriter(model).write(PROMPT))).text).toBe("Dear all");
  });

  it("may be the model's refusal, or come in parts", async () => {
    const refusal = { choices: [{ delta: { refusal: "I cannot help with that." }, finish_reason: "stop" }] };
    model.reply({ raw: [`data: ${JSON.stringify(refusal)}\n\n`] });
    expect((await read(aWriter(model).write(PROMPT))).text).toBe("I cannot help with that.");
    const parts = [
      { type: "thinking", thinking: [{ type: "text", text: "Hm." }] },
      { type: "text", text: "Dear all" },
    ];
    model.reply({ raw: [`data: ${JSON.stringify({ choices: [{ delta: { content: parts } }] })}\n\ndata: [DONE]\n\n`] });
    expect((await read(aWriter(model).write(PROMPT))).text).toBe("Dear all");
  });

  it("never holds half a character, though the model said one in two halves", async () => {
    model.reply(["Sun \ud83c", "\udf1e and \udf1e, \ud83c"]);
    const { pieces, text } = await read(aWriter(model).write(PROMPT));
    expect(text).toBe("Sun 🌞 and \ufffd, \ufffd");
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  });

  it("ends with the model's last word, though the server keeps the connection open", async () => {
    model.reply({ raw: [`${event("Done.")}data: [DONE]\n\n`], ending: "silent" });
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "Done.", code: undefined });
    await model.waitForAbort();
  });

  it("arrives right for 64 people at once", async () => {
    const writer = aWriter(model);
    model.reply(({ body }) => Array.from({ length: 240 }, () => `${body.messages[0]?.content} `));
    const texts = await Promise.all(
      Array.from({ length: 64 }, async (_, person) => {
        const { text } = await read(writer.write({ messages: [{ role: "user", content: `p${person}` }] }));
        return text === `p${person} `.repeat(240);
      }),
    );
    expect(texts).toEqual(Array(64).fill(true));
  });
});

describe("two system messages in a row", () => {
  const messages: PromptMessage[] = [
    { role: "system", content: "One." },
    { role: "system", content: "Two." },
    { role: "user", content: "Hello." },
    { role: "system", content: "Three." },
  ];
  const joined = [{ role: "system", content: "One.\n\nTwo." }, messages[2], messages[3]];

  function takesOneSystemMessage(status: number, message: string) {
    model.reply(({ body }) => {
      if (body.messages[1]?.role !== "system") return "Hello.";
      const headers = { "content-type": "application/json" };
      return { status, headers, raw: [JSON.stringify({ error: { code: status, message } })] };
    });
  }

  it("stay two for a server that takes them", async () => {
    await read(aWriter(model).write({ messages }));
    expect(model.requests.map(({ body }) => body.messages)).toEqual([messages]);
  });

  it.each([
    [400, "Conversation roles must alternate."],
    [500, "Jinja Exception: System message must be at the beginning."],
  ])("become one, for good, where a server refuses them with %i", async (status, message) => {
    takesOneSystemMessage(status, message);
    const writer = aWriter(model);
    expect((await read(writer.write({ messages }))).text).toBe("Hello.");
    expect((await read(writer.write({ messages }))).text).toBe("Hello.");
    expect(model.requests.map(({ body }) => body.messages)).toEqual([messages, joined, joined]);
  });

  it("stay two for the next request where joining them was no help", async () => {
    const writer = aWriter(model);
    model.failNext({ status: 400, times: 2 });
    expect((await read(writer.write({ messages }))).code).toBe("invalid");
    await read(writer.write({ messages }));
    expect(model.requests.map(({ body }) => body.messages)).toEqual([messages, joined, messages]);
  });
});

function event(content: string) {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
}
