import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { isServiceError } from "../../src/assistant/errors.ts";
import type { StructuredQuestion } from "../../src/assistant/types.ts";
import { createStructuredReader, type StructuredReaderOptions } from "../../src/writer/structured-reader.ts";
import { type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";

const SCHEMA = {
  type: "object",
  properties: { found: { type: "boolean" } },
  required: ["found"],
  additionalProperties: false,
};
const QUESTION: StructuredQuestion = {
  name: "what_is_there",
  prompt: {
    messages: [
      { role: "system", content: "Answer with JSON." },
      { role: "user", content: "Anything?" },
    ],
  },
  jsonSchema: SCHEMA,
};

let model: ModelStandIn;
beforeEach(async () => {
  model = await startModelStandIn();
});
afterEach(() => model.close());

const aReader = (options: Partial<StructuredReaderOptions> = {}) =>
  createStructuredReader({ baseUrl: model.baseUrl, model: "test-model", ...options });

/** How reading fails. */
async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => new Error("it did not fail"),
    (thrown: unknown) => thrown,
  );
  if (!isServiceError(error)) throw error;
  return error.code;
}

it("asks for a strict schema and few tokens, and does not stream", async () => {
  model.answerReadings({ json: { found: true } });
  expect(await aReader().read(QUESTION)).toEqual({ found: true });
  expect(model.requests).toHaveLength(0);
  expect(model.readings[0]?.body).toMatchObject({
    model: "test-model",
    messages: QUESTION.prompt.messages,
    response_format: { type: "json_schema", json_schema: { name: "what_is_there", strict: true, schema: SCHEMA } },
  });
  expect(model.readings[0]?.body.max_completion_tokens).toBeLessThanOrEqual(500);
});

it.each([
  ["in a fence, from a server that ignores schemas", { json: { found: true }, inFence: true }],
  ["among words", { text: 'Sure! {"found":true} I hope that helps.' }],
  ["after the thoughts of a local model", { text: '<think>{"found":false}?</think>\n{"found":true}' }],
])("finds JSON %s", async (_, answer) => {
  model.answerReadings(answer);
  expect(await aReader().read(QUESTION)).toEqual({ found: true });
});

it.each([
  [
    "response_format",
    "Unsupported parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    400,
  ],
  ["response_format", "Unknown field: response_format", 422],
  ["max_completion_tokens", "Unrecognized request argument supplied: max_completion_tokens", 400],
])(
  "leaves %s out from the next question on, once a server has refused it, and does not ask twice",
  async (field, message, status) => {
    const reader = aReader();
    model.answerReadings({ status, body: { error: { message, type: "invalid_request_error" } } });
    expect(await codeOf(reader.read(QUESTION))).toBe("invalid");
    expect(model.readings).toHaveLength(1);
    model.answerReadings({ json: { found: true } });
    expect(await reader.read(QUESTION)).toEqual({ found: true });
    expect(model.readings[1]?.body).not.toHaveProperty(field);
    const other = field === "response_format" ? "max_completion_tokens" : "response_format";
    expect(model.readings[1]?.body).toHaveProperty(other);
  },
);

describe("fails", () => {
  it.each([
    ["without JSON", { text: "I found nothing." }],
    ["with half an object", { text: '{"found": tr' }],
    ["with nothing", { text: "" }],
  ])("%s", async (_, answer) => {
    model.answerReadings(answer);
    expect(await codeOf(aReader().read(QUESTION))).toBe("bad_response");
  });

  it("when the time is over, and lets go of the connection", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); // the time must not be over before the server is asked
    onTestFinished(() => void vi.useRealTimers());
    model.answerReadings("hang");
    const reading = codeOf(aReader({ timeoutMs: 5_000 }).read(QUESTION));
    await model.waitForReading();
    vi.advanceTimersByTime(5_000);
    expect(await reading).toBe("timeout");
    await model.waitForAbandonedReading();
  });

  it("when it is stopped", async () => {
    model.answerReadings("hang");
    const stop = new AbortController();
    const reading = aReader().read(QUESTION, stop.signal);
    await model.waitForReading();
    stop.abort();
    expect(await codeOf(reading)).toBe("stopped");
  });

  it("at once while the server is busy, which leaves it to the drafts", async () => {
    let time = 0;
    const reader = aReader({ now: () => time });
    model.answerReadings({ status: 429 });
    expect(await codeOf(reader.read(QUESTION))).toBe("rate_limited");
    model.answerReadings({ json: { found: true } });
    time = 59_000;
    expect(await codeOf(reader.read(QUESTION))).toBe("rate_limited");
    expect(model.readings).toHaveLength(1);
    time = 61_000;
    expect(await reader.read(QUESTION)).toEqual({ found: true });
  });

  it("at once where three questions are under way", async () => {
    model.answerReadings("hang");
    const stop = new AbortController();
    const reader = aReader();
    const three = [1, 2, 3].map(() => codeOf(reader.read(QUESTION, stop.signal)));
    expect(await codeOf(reader.read(QUESTION))).toBe("rate_limited");
    await model.waitForReading(3);
    stop.abort();
    expect(await Promise.all(three)).toEqual(["stopped", "stopped", "stopped"]);
  });
});
