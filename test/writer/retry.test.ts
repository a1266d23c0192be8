import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type Failure, type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { aWriter, PROMPT, read } from "./writing.ts";

let model: ModelStandIn;
beforeEach(async () => {
  model = await startModelStandIn({ answer: "Hello." });
});
afterEach(() => model.close());

/** Answers so once, and well from then on. */
function first(answer: Answer) {
  model.reply(() => (model.requests.length === 1 ? answer : "Hello."));
}

describe("a second try", () => {
  it.each([429, 500, 502, 503, 408])("is made after a %i", async (status) => {
    model.failNext({ status });
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "Hello.", code: undefined });
    expect(model.requests).toHaveLength(2);
  });

  it("is made after a connection that broke without an answer", async () => {
    model.breakNext();
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "Hello.", code: undefined });
    expect(model.requests).toHaveLength(2);
  });

  it.each<[string, Answer]>([
    ["a connection that broke after the headers", { raw: [], ending: "destroyed" }],
    ["a stream that ended before the first word", { deltas: [], ending: "unfinished" }],
    ["a stream that broke while the model was thinking", { deltas: [], reasoning: ["Hm."], ending: "destroyed" }],
    ["an overloaded server's error event", { deltas: [], ending: { error: { type: "overloaded_error" } } }],
  ])("is made after %s", async (_, answer) => {
    first(answer);
    expect(await read(aWriter(model).write(PROMPT))).toMatchObject({ text: "Hello.", code: undefined });
    expect(model.requests).toHaveLength(2);
  });

  it("is made when the first token does not come", async () => {
    first("hang");
    const writer = aWriter(model, { timeouts: { firstTokenMs: 500 } });
    await writer.warm();
    expect((await read(writer.write(PROMPT))).text).toBe("Hello.");
    expect(model.requests).toHaveLength(2);
    await model.waitForAbort();
  });

  it("is the last one", async () => {
    model.failNext({ status: 503, times: 3 });
    expect((await read(aWriter(model).write(PROMPT))).code).toBe("unavailable");
    expect(model.requests).toHaveLength(2);
  });

  it.each<[string, Failure]>([
    ["the request was wrong", { status: 400 }],
    ["the key was refused", { status: 401 }],
    ["the quota is spent", { status: 429, body: { error: { code: "insufficient_quota" } } }],
    ["the model is not there", { status: 404 }],
  ])("is not made when %s", async (_, failure) => {
    model.failNext(failure);
    await read(aWriter(model).write(PROMPT));
    expect(model.requests).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ["broke", { deltas: ["Dear"], ending: "destroyed" }],
    ["ended early", { deltas: ["Dear"], ending: "unfinished" }],
    ["turned into an error", { deltas: ["Dear"], ending: { error: { type: "server_error" } } }],
  ])("is not made after a word was said, where the stream %s", async (_, answer) => {
    first(answer);
    expect((await read(aWriter(model).write(PROMPT))).text).toBe("Dear");
    expect(model.requests).toHaveLength(1);
  });

  it("waits as long as the server asks", async () => {
    model.failNext({ status: 429, headers: { "retry-after-ms": "120" } });
    expect((await read(aWriter(model).write(PROMPT))).text).toBe("Hello.");
    const [one, two] = model.requests.map(({ at }) => at);
    expect(two! - one!).toBeGreaterThanOrEqual(119);
  });

  it.each([
    ["seconds", "3600", 3_600_000],
    ["a date", new Date(Date.now() + 3_600_000).toUTCString(), 3_600_000],
  ])("is not made when the server asks for an hour in %s, which the failure tells", async (_, value, ms) => {
    model.failNext({ status: 429, headers: { "retry-after": value } });
    const { failure } = await read(aWriter(model).write(PROMPT));
    expect(failure?.code).toBe("rate_limited");
    expect(Math.abs((failure?.retryAfterMs ?? 0) - ms)).toBeLessThan(20_000);
    expect(model.requests).toHaveLength(1);
  });
});
