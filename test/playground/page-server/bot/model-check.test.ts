import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createModelCheck } from "../../../../playground/page-server/bot/model-check.ts";

const KEY = "sk-right-4711";
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Answer = (request: IncomingMessage, body: Record<string, unknown>) => Reply | "hang" | Promise<Reply | "hang">;
type Reply = { readonly status?: number; readonly json?: unknown; readonly text?: string; readonly to?: string };

const list = (...ids: string[]): Reply => ({
  json: { object: "list", data: ids.map((id) => ({ id, object: "model" })) },
});
const done: Reply = { json: { choices: [{ message: { content: "H" }, finish_reason: "length" }] } };
const refusal = (status: number, error: unknown): Reply => ({ status, json: { error } });
const notFound: Reply = { status: 404, text: "404 page not found" };
const isMine = ({ headers }: IncomingMessage) => headers.authorization === `Bearer ${KEY}`;

/** A model server on this machine. `asked` tells what it was asked for, and with which body. */
async function aServer(answers: { readonly models?: Answer; readonly completions?: Answer }) {
  const asked: string[] = [];
  const bodies: Record<string, unknown>[] = [];
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString() || "{}");
    asked.push(`${request.method} ${request.url}${request.headers.authorization ? " with a key" : ""}`);
    bodies.push(body);
    const answer =
      request.url === "/v1/models"
        ? answers.models
        : request.url === "/v1/chat/completions"
          ? answers.completions
          : undefined;
    const reply: Reply | "hang" = await (answer?.(request, body) ?? notFound);
    if (reply === "hang") return;
    const headers = {
      ...(reply.json !== undefined && { "content-type": "application/json" }),
      ...(reply.to && { location: reply.to }),
    };
    response
      .writeHead(reply.status ?? 200, headers)
      .end(reply.json === undefined ? reply.text : JSON.stringify(reply.json));
  }
  const server = createServer((request, response) => void handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, bodies };
}

const check = createModelCheck({ listMs: 5_000, answerMs: 5_000 });

describe("a model that is asked before it is connected", () => {
  it("works by its server's list alone, which costs nothing", async () => {
    const { url, asked } = await aServer({ models: () => list("tiny", "large") });
    expect(await check({ baseUrl: url, model: "tiny" })).toEqual({
      works: true,
      settings: { baseUrl: url, model: "tiny" },
    });
    expect(asked).toEqual(["GET /v1/models"]);
  });

  it.each([
    [
      "a list that only the key opens",
      (request: IncomingMessage) => (isMine(request) ? list("tiny") : refusal(401, "no")),
      2,
    ],
    ["a list that is open to anybody, by one token of the model", () => list("tiny"), 3],
  ])("works with its key: %s", async (_, models, count) => {
    const { url, asked } = await aServer({
      models,
      completions: (request) => (isMine(request) ? done : refusal(401, "no")),
    });
    expect(await check({ baseUrl: url, apiKey: KEY, model: "tiny" })).toMatchObject({ works: true });
    expect(asked).toHaveLength(count);
    const wrong = await check({ baseUrl: url, apiKey: "sk-wrong-0815", model: "tiny" });
    expect(wrong).toEqual({ works: false, sentence: "The key was refused." });
  });

  it.each<[string, Reply]>([
    ["401", refusal(401, { message: `Incorrect API key provided: ${KEY}`, code: "invalid_api_key" })],
    ["403", refusal(403, { message: "Forbidden" })],
    [
      "400 with Gemini's words",
      { status: 400, json: [{ error: { code: 400, message: "API key not valid. Pass a valid one." } }] },
    ],
    ["401 without a word", { status: 401, text: "" }],
  ])("has its key refused with %s, and nothing of it is quoted", async (_, reply) => {
    for (const answers of [{ models: () => reply }, { completions: () => reply }]) {
      const { url } = await aServer(answers);
      expect(await check({ baseUrl: url, apiKey: KEY, model: "tiny" })).toEqual({
        works: false,
        sentence: "The key was refused.",
      });
    }
  });

  it("is said to need a key where none was given", async () => {
    const { url } = await aServer({ models: () => refusal(401, "no") });
    expect(await check({ baseUrl: url, model: "tiny" })).toMatchObject({
      sentence: expect.stringMatching(/^The key was refused: .*needs one/),
    });
  });

  it.each(["sk with spaces", "sk-ключ", "“sk-quoted”", "sk-1\nX-Other: 2"])(
    "is not asked with what cannot be a key: %s",
    async (apiKey) => {
      const { url, asked } = await aServer({ models: () => list("tiny") });
      expect(await check({ baseUrl: url, apiKey, model: "tiny" })).toMatchObject({
        works: false,
        sentence: expect.stringMatching(/^The key was refused/),
      });
      expect(asked).toEqual([]);
    },
  );

  it("is not there where nothing listens, where the name is nobody's, and where the connection breaks", async () => {
    const { url } = await aServer({});
    for (const close of closing.splice(0)) close();
    for (const baseUrl of [url, "http://nobody.invalid/v1", "http://127.0.0.1:1/v1"]) {
      const { host } = new URL(baseUrl);
      expect(await check({ baseUrl, model: "tiny" })).toEqual({
        works: false,
        sentence: `Nothing answers at this address: ${host}.`,
      });
    }
  });

  it.each<[string, Reply]>([
    ["a web page", { text: "<!doctype html><title>Welcome</title>" }],
    ["not found", notFound],
    ["somewhere else", { status: 302, to: "http://127.0.0.1:1/login" }],
    ["JSON of another kind", { json: { hello: "there" } }],
  ])("is not there where the address answers with %s", async (_, reply) => {
    const { url } = await aServer({ models: () => reply, completions: () => reply });
    expect(await check({ baseUrl: url, model: "tiny" })).toMatchObject({
      works: false,
      sentence: expect.stringMatching(/^Nothing answers at this address as a model would/),
    });
  });

  it("is looked for with /v1 at the end, in words, where that is missing", async () => {
    const { url } = await aServer({ models: () => list("tiny") });
    const checked = await check({ baseUrl: url.slice(0, -3), model: "tiny" });
    expect(checked).toMatchObject({ works: false, sentence: expect.stringContaining("end in /v1") });
  });

  it.each(["/", "//", "/chat/completions", "/chat/completions/"])(
    "is found at an address with %s behind it, and connected without",
    async (end) => {
      const { url } = await aServer({ models: () => list("tiny") });
      expect(await check({ baseUrl: url + end, model: "tiny" })).toMatchObject({
        works: true,
        settings: { baseUrl: url },
      });
    },
  );

  it.each<[string, Reply, string[]]>([
    ["OpenAI's list", list("small", "large"), ["small", "large"]],
    ["Together's list", { json: [{ id: "org/small" }] }, ["org/small"]],
    ["a list by names", { json: { models: [{ name: "small:latest" }] } }, ["small:latest"]],
  ])("can be chosen from %s where it is another, or none is named", async (_, reply, models) => {
    const { url } = await aServer({ models: () => reply, completions: () => done });
    expect(await check({ baseUrl: url, model: "tiny" })).toEqual({
      works: false,
      sentence: "It does not know the model tiny. It has these models: choose one.",
      models,
    });
    expect(await check({ baseUrl: url })).toEqual({
      works: false,
      sentence: "It has these models: choose one.",
      models,
    });
    expect(await check({ baseUrl: url, model: models[0] ?? "" })).toMatchObject({ works: true });
  });

  it("is known without what Ollama and Gemini put around its name", async () => {
    const { url } = await aServer({ models: () => list("llama3.2:latest", "models/gemini-4") });
    expect(await check({ baseUrl: url, model: "gemini-4" })).toMatchObject({ works: true });
    expect(await check({ baseUrl: url, model: "llama3.2" })).toMatchObject({ works: true });
    expect(await check({ baseUrl: url, model: "llama3" })).toMatchObject({ works: false });
  });

  it("is the usual one of OpenAI where none is named", async () => {
    const { url } = await aServer({
      models: (request) => (isMine(request) ? list("gpt-4o", "gpt-6-luna") : refusal(401, "no")),
    });
    const openAi = createModelCheck({ openAi: url });
    expect(await openAi({ apiKey: KEY })).toEqual({ works: true, settings: { apiKey: KEY } });
    expect(await openAi({ apiKey: KEY, model: "gpt-9" })).toMatchObject({
      works: false,
      models: ["gpt-4o", "gpt-6-luna"],
    });
  });

  it.each<[string, Reply]>([
    ["no such page", notFound],
    ["an empty list", list()],
    ["no JSON", { text: "ok" }],
    ["405", { status: 405, text: "" }],
  ])("is asked for one token where the list is %s", async (_, models) => {
    const { url, asked, bodies } = await aServer({ models: () => models, completions: () => done });
    expect(await check({ baseUrl: url, model: "tiny" })).toMatchObject({ works: true });
    expect(asked).toEqual(["GET /v1/models", "POST /v1/chat/completions"]);
    expect(bodies[1]).toMatchObject({ model: "tiny", max_tokens: 1 });
  });

  it("is asked again in the words that it takes, where it refuses a limit", async () => {
    const seen: string[] = [];
    const { url } = await aServer({
      completions: (_, body) => {
        seen.push(
          Object.keys(body)
            .filter((name) => name.startsWith("max_"))
            .join(),
        );
        return body.max_tokens || body.max_completion_tokens
          ? refusal(400, { message: "Unsupported parameter: 'max_tokens'" })
          : done;
      },
    });
    expect(await check({ baseUrl: url, model: "tiny" })).toMatchObject({ works: true });
    expect(seen).toEqual(["max_tokens", "max_completion_tokens", ""]);
  });

  it.each<[string, Reply]>([
    ["OpenAI", refusal(404, { message: "The model `tiny` does not exist", code: "model_not_found" })],
    ["Ollama", refusal(404, 'model "tiny" not found, try pulling it first')],
    ["OpenRouter", refusal(400, { message: "tiny is not a valid model ID", code: 400 })],
    ["LiteLLM", refusal(400, { message: "Invalid model name passed in model=tiny" })],
    ["DeepSeek", refusal(400, { message: "Model Not Exist" })],
    ["LM Studio", refusal(404, "No models loaded. Please load a model.")],
  ])("is unknown in the words of %s, where there is no list", async (_, reply) => {
    const { url } = await aServer({ completions: () => reply });
    expect(await check({ baseUrl: url, model: "tiny" })).toEqual({
      works: false,
      sentence: "It does not know the model tiny.",
    });
  });

  it.each<[string, Reply, RegExp]>([
    ["no credit", refusal(429, { code: "insufficient_quota", message: "You exceeded your quota" }), /no credit left/],
    ["no money", refusal(402, "Insufficient Balance"), /no credit left/],
    ["too many requests", refusal(429, { message: "slow down" }), /too busy/],
    ["a fault", refusal(500, { message: "llama runner terminated" }), /fault of its own \(500\)/],
  ])("tells of %s plainly", async (_, reply, sentence) => {
    for (const answers of [{ models: () => reply }, { completions: () => reply }]) {
      const { url } = await aServer(answers);
      expect(await check({ baseUrl: url, apiKey: KEY, model: "tiny" })).toMatchObject({
        works: false,
        sentence: expect.stringMatching(sentence),
      });
    }
  });

  it.each<[string, Parameters<typeof aServer>[0]]>([
    ["its list", { models: () => "hang" }],
    ["its model", { completions: () => "hang" }],
  ])("is not connected where %s does not come in time", async (_, answers) => {
    const { url } = await aServer(answers);
    const hasty = createModelCheck({ listMs: 200, answerMs: 200 });
    expect(await hasty({ baseUrl: url, model: "tiny" })).toMatchObject({
      works: false,
      sentence: expect.stringMatching(/did not answer in time/),
    });
  });

  it("is waited for while it is loaded", async () => {
    const { url } = await aServer({ completions: () => new Promise((resolve) => setTimeout(resolve, 300, done)) });
    expect(await createModelCheck({ listMs: 100_000, answerMs: 5_000 })({ baseUrl: url, model: "tiny" })).toMatchObject(
      { works: true },
    );
  });
});
