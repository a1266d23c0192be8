import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FailureCode } from "../../src/assistant/errors.ts";
import { type Answer, type Failure, type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { aWriter, PROMPT, read } from "./writing.ts";

let model: ModelStandIn;
beforeEach(async () => {
  model = await startModelStandIn();
});
afterEach(() => model.close());

const HTML = { "content-type": "text/html" };

describe("a refused request", () => {
  const refusals: [string, Failure, FailureCode][] = [
    ["a wrong key", { status: 401 }, "unauthorized"],
    ["a key without the right", { status: 403 }, "unauthorized"],
    ["a model that is not there", { status: 404, body: { error: { message: "no such model" } } }, "not_found"],
    ["a model that is not there, said by Ollama", { status: 404, body: { error: "model 'x' not found" } }, "not_found"],
    ["a model out of the project's reach", { status: 403, body: { error: { code: "model_not_found" } } }, "not_found"],
    ["an address without a model server", { status: 404, body: "404 page not found" }, "bad_response"],
    ["a spent quota", { status: 429, body: { error: { code: "insufficient_quota" } } }, "quota"],
    ["an empty purse", { status: 402 }, "quota"],
    ["too many requests", { status: 429 }, "rate_limited"],
    ["a prompt over OpenAI's limit", { status: 400, body: { error: { code: "context_length_exceeded" } } }, "too_long"],
    [
      "a prompt over vLLM's limit",
      { status: 400, body: { object: "error", message: "This model's maximum context length is 4096 tokens." } },
      "too_long",
    ],
    [
      "a prompt over llama.cpp's limit",
      { status: 400, body: { error: { code: 400, type: "exceed_context_size_error", message: "" } } },
      "too_long",
    ],
    [
      "a prompt over the tokens of a minute",
      { status: 429, body: { error: { code: "rate_limit_exceeded", message: "Request too large for gpt-4o" } } },
      "too_long",
    ],
    ["a body that is too big", { status: 413 }, "too_long"],
    ["a request that is wrong", { status: 400 }, "invalid"],
    ["a request without sense", { status: 422 }, "invalid"],
    ["an error in Gemini's list", { status: 400, body: [{ error: { code: 400, message: "Bad" } }] }, "invalid"],
    ["a page in place of an error", { status: 400, body: "<html>Bad Request</html>", headers: HTML }, "bad_response"],
    ["a broken server", { status: 500, times: 2 }, "unavailable"],
    ["an overloaded server", { status: 503, body: "<html>busy</html>", headers: HTML, times: 2 }, "unavailable"],
    ["a server that gave up waiting", { status: 408, times: 2 }, "timeout"],
  ];
  it.each(refusals)("%s", async (_, failure, code) => {
    model.failNext({ times: 2, ...failure });
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "", code });
  });

  it("a server that is not there", async () => {
    const writer = aWriter(model);
    await model.close();
    expect((await read(writer.write(PROMPT))).code).toBe("unavailable");
    model = await startModelStandIn();
  });
});

describe("a completion that fails", () => {
  const endings: [string, Answer, string, FailureCode][] = [
    ["says nothing", [], "", "empty"],
    ["says only blanks", ["\n", "  "], "", "empty"],
    ["thinks and says nothing", { deltas: ["<think>Hm.</think>\n"], reasoning: ["Hm."] }, "", "empty"],
    ["thinks until its limit", { deltas: ["<think>Hm"], ending: { finish: "length" } }, "", "empty"],
    ["says nothing for a filter", { deltas: [], ending: { finish: "content_filter" } }, "", "invalid"],
    ["fails upstream before a word", { deltas: [], ending: { finish: "error" } }, "", "unavailable"],
    ["loses its rest to a filter", { deltas: ["Dear"], ending: { finish: "content_filter" } }, "Dear", "cut"],
    ["reaches the model's limit", { deltas: ["Dear", " all"], ending: { finish: "length" } }, "Dear all", "cut"],
    ["reaches it unstreamed", { deltas: ["Dear"], ending: { finish: "length" }, plain: true }, "Dear", "cut"],
    ["ends without saying so", { deltas: ["Dear", " all"], ending: "unfinished" }, "Dear all", "cut"],
    ["loses its connection", { deltas: ["Dear", " all"], ending: "destroyed" }, "Dear all", "cut"],
    ["ends before a word", { deltas: [], ending: "unfinished" }, "", "cut"],
    ["loses its connection before a word", { deltas: [], ending: "destroyed" }, "", "unavailable"],
    ["is a web page", { raw: ["\n<!doctype html><p>Sign in</p>"], headers: HTML }, "", "bad_response"],
    ["is a web page labelled as events", { raw: ["<html>"] }, "", "bad_response"],
    ["is garbage in events", { raw: ["data: {not json\n\n"] }, "", "bad_response"],
    [
      "turns to garbage",
      { raw: [`data: {"choices":[{"delta":{"content":"Dear"}}]}\n\ndata: 7\n\n`] },
      "Dear",
      "bad_response",
    ],
    ["is half an object", { raw: ['{"choices":[{"message":{"content":"Dear'] }, "", "bad_response"],
    ["is a stream of another kind", { raw: ['{"response":"Dear"}\n', '{"response":" all"}\n'] }, "", "bad_response"],
    ["is an error in place of an object", { raw: ['{"error":"Unexpected endpoint or method."}'] }, "", "unavailable"],
  ];
  it.each(endings)("%s", async (_, answer, text, code) => {
    model.reply(answer);
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text, code });
  });

  const events: [string, unknown, FailureCode][] = [
    ["a status", { code: 429, message: "slow down" }, "rate_limited"],
    ["a server error", { type: "server_error", message: "sorry" }, "unavailable"],
    ["a rate limit", { code: "rate_limit_exceeded" }, "rate_limited"],
    ["a wrong key", { type: "authentication_error" }, "unauthorized"],
    ["a spent quota", { type: "insufficient_quota" }, "quota"],
    ["a full context", { code: "context_length_exceeded", type: "invalid_request_error" }, "too_long"],
    ["a wrong request", { type: "invalid_request_error" }, "invalid"],
    ["a timeout", { type: "timeout" }, "timeout"],
    ["words alone", "out of memory", "unavailable"],
  ];
  it.each(events)("with an error event that tells of %s, keeping what came before", async (_, error, code) => {
    model.reply({ deltas: ["Dear", " all"], ending: { error } });
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "Dear all", code });
  });

  it("with an event named error", async () => {
    model.reply({ raw: ['event: error\ndata: {"type":"authentication_error"}\n\n'] });
    expect((await read(aWriter(model).write(PROMPT))).code).toBe("unauthorized");
  });

  it("is let go of, though its server would keep the connection open", async () => {
    model.reply({ raw: ['data: {"error":{"type":"invalid_request_error"}}\n\n'], ending: "silent" });
    expect((await read(aWriter(model).write(PROMPT))).code).toBe("invalid");
    await model.waitForAbort();
  });

  it("is cut at a million characters", async () => {
    model.reply(Array.from({ length: 30 }, () => "ab\n ".repeat(10_000)));
    const { text, code } = await read(aWriter(model).write(PROMPT));
    expect({ length: text.length, code }).toEqual({ length: 1_000_000, code: "cut" });
  });

  it("is given up where one event never ends", async () => {
    const released = Promise.withResolvers<void>();
    model.reply({
      raw: (async function* () {
        yield "data: ";
        for (let part = 0; part < 45; part++) yield "x".repeat(100_000);
        await released.promise;
      })(),
    });
    expect((await read(aWriter(model).write(PROMPT))).code).toBe("bad_response");
    released.resolve();
  });
});

describe("a failure's own words", () => {
  const SECRET = "My private letter to Ada";
  const error = { message: `Bad input: ${SECRET}`, code: SECRET, type: SECRET, param: SECRET };
  const answers: [string, Answer][] = [
    ["a refusal", { status: 400, headers: { "content-type": "application/json" }, raw: [JSON.stringify({ error })] }],
    ["a page", { status: 500, headers: HTML, raw: [`<p>${SECRET}</p>`] }],
    ["an error event", { deltas: [], ending: { error } }],
    ["garbage", { raw: [`data: {"content":"${SECRET}\n\n`] }],
    ["a half object", { raw: [`{"content":"${SECRET}`] }],
    ["a broken connection", { deltas: [SECRET], ending: "destroyed" }],
  ];
  it.each(answers)("hold nothing of what a person or a model wrote, after %s", async (_, answer) => {
    const log: unknown[] = [];
    model.reply(answer);
    const writer = aWriter(model, { log: { warn: (...entry) => log.push(entry) } });
    const { failure } = await read(writer.write({ messages: [{ role: "user", content: SECRET }] }));
    expect(failure?.message).toMatch(/^writer: \w+$/);
    expect(inspect([failure, log], { depth: Number.POSITIVE_INFINITY })).not.toContain("Ada");
  });

  it("hold the status and the provider's short code, for the operator's log", async () => {
    model.failNext({ status: 400, body: { error: { message: "Unsupported value", code: "unsupported_value" } } });
    const { failure } = await read(aWriter(model).write(PROMPT));
    expect(failure?.cause).toEqual({ status: 400, code: "unsupported_value" });
  });
});
