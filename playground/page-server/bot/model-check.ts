import { boundedFetch, readAnswer } from "../../../src/writer/bounded-fetch.ts";
import { providerErrorIn } from "../../../src/writer/errors.ts";

/** The model settings that a person entered on the page. */
export type ModelSettings = { readonly baseUrl?: string; readonly apiKey?: string; readonly model?: string };

/** What came of asking a model server. `settings`: those that work; `models`: what the server has instead. */
export type Checked =
  | { readonly works: true; readonly settings: ModelSettings }
  | { readonly works: false; readonly sentence: string; readonly models?: readonly string[] };

export type ModelCheck = (settings: ModelSettings) => Promise<Checked>;

type Answer = { readonly status: number; readonly body: unknown; readonly text: string };

const OPENAI = "https://api.openai.com/v1";
/** What the bot uses where no model is named (src/config.ts). */
const DEFAULT_MODEL = "gpt-4o";
const LIST_MS = 10_000;
/** A server on one's own machine loads its model at the first request, and stops loading when the client leaves. */
const ANSWER_MS = 90_000;
const MAX_MODELS = 500;
const MAX_NAME = 200;

/**
 * Makes the check of a model that somebody wants to connect. It asks the server for its list of models, which costs nothing. Only
 * where there is no list, or one that anybody gets, so that it says nothing about the key, the model itself is asked for one
 * token. What the server says goes no further, since servers quote keys.
 */
export function createModelCheck({ listMs = LIST_MS, answerMs = ANSWER_MS, openAi = OPENAI } = {}): ModelCheck {
  return async (given) => {
    const { apiKey, model } = given;
    if (apiKey !== undefined && !/^[!-~]+$/.test(apiKey))
      return failed("The key was refused: a key has no spaces or letters with accents.");
    const base = given.baseUrl === undefined ? openAi : mended(given.baseUrl);
    const settings = { ...given, ...(given.baseUrl !== undefined && { baseUrl: base }) };
    const ask = (path: string, waitMs: number, key: string | undefined, body?: object) =>
      askServer(`${base}${path}`, waitMs, key, body);
    try {
      const listed = await ask("/models", listMs, apiKey);
      const trouble = troubleOf(listed, apiKey);
      if (trouble) return trouble;
      const models = modelsIn(listed);
      if (models.length > 0) {
        const wanted = model ?? (given.baseUrl === undefined ? DEFAULT_MODEL : undefined);
        if (wanted === undefined) return { works: false, sentence: "It has these models: choose one.", models };
        if (!models.some((name) => isSame(name, wanted))) return unknown(wanted, models);
        const isForAnybody = apiKey !== undefined && modelsIn(await ask("/models", listMs, undefined)).length > 0;
        if (!isForAnybody) return { works: true, settings };
      }
      const asked = model ?? DEFAULT_MODEL;
      const answer = await askModel(asked, (body) => ask("/chat/completions", answerMs, apiKey, body));
      return troubleOfAnswer(answer, { apiKey, model: asked, base }) ?? { works: true, settings };
    } catch (error) {
      return failed(
        isLate(error)
          ? "The server did not answer in time. Please try again when it is less busy."
          : `Nothing answers at this address: ${hostOf(base)}.`,
      );
    }
  };
}

async function askServer(url: string, waitMs: number, key: string | undefined, body?: object): Promise<Answer> {
  const response = await boundedFetch(url, {
    method: body ? "POST" : "GET",
    headers: {
      accept: "application/json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(waitMs),
  });
  const text = await readAnswer(response);
  return { status: response.status, body: parsed(text), text };
}

/** Asks for one token. Models disagree on how that is said, and some take no limit at all. */
async function askModel(model: string, ask: (body: object) => Promise<Answer>): Promise<Answer> {
  const body = { model, messages: [{ role: "user", content: "Hello" }], stream: false };
  for (const limit of [{ max_tokens: 1 }, { max_completion_tokens: 1 }]) {
    const answer = await ask({ ...body, ...limit });
    if (answer.status !== 400 || !answer.text.includes("max_")) return answer;
  }
  return ask(body);
}

/** What an answer to either question tells of the key or the server; undefined where it tells of no trouble. */
function troubleOf(answer: Answer, apiKey: string | undefined): Checked | undefined {
  const { status } = answer;
  const words = wordsOf(answer);
  if (status === 401 || status === 403 || /api[_ ]key[_ ](?:not valid|invalid)/i.test(words))
    return failed(apiKey === undefined ? "The key was refused: this server needs one." : "The key was refused.");
  if (status === 402 || /insufficient_quota|insufficient_balance|billing/i.test(words))
    return failed("The key is right, but its account has no credit left.");
  if (status === 429) return failed("The server is too busy right now. Please try again in a minute.");
  if (status >= 500 && status !== 501) return failed(`The server answers with a fault of its own (${status}).`);
  return undefined;
}

/** What the answer to a request for one token tells; undefined where the model answered. */
function troubleOfAnswer(
  answer: Answer,
  { apiKey, model, base }: { apiKey: string | undefined; model: string; base: string },
): Checked | undefined {
  const { status, body, text } = answer;
  const trouble = troubleOf(answer, apiKey);
  if (trouble) return trouble;
  const words = wordsOf(answer);
  if (status >= 400 && /model/i.test(words) && UNKNOWN.test(words)) return unknown(model);
  if (status === 200 && (hasChoices(body) || text.startsWith("data:"))) return undefined;
  if (status === 400 || status === 422) return failed(`The server refused a test message (${status}).`);
  const hint = URL.parse(base)?.pathname.endsWith("/v1") ? "" : " Such addresses mostly end in /v1.";
  return failed(`Nothing answers at this address as a model would: ${hostOf(base)}.${hint}`);
}

const UNKNOWN =
  /not[ _]found|not exist|not a valid|invalid[ _]model|unknown|no such|not supported|not available|no models loaded/i;

function wordsOf({ body }: Answer): string {
  const error = providerErrorIn(body);
  return error ? `${error.code} ${error.type} ${error.message}`.slice(0, 2_000) : "";
}

/** The names in a list of models: `{data: [{id}]}` (OpenAI), `[{id}]` (Together), `{models: [{name}]}`. */
function modelsIn({ status, body }: Answer): readonly string[] {
  if (status !== 200) return [];
  const list = Array.isArray(body) ? body : isRecord(body) ? (body.data ?? body.models) : undefined;
  if (!Array.isArray(list)) return [];
  const names: unknown[] = list.map((one: unknown) => (isRecord(one) ? (one.id ?? one.name) : one));
  return names.flatMap((name) => (isName(name) ? [name] : [])).slice(0, MAX_MODELS);
}

function unknown(model: string, models?: readonly string[]): Checked {
  const known = models ? " It has these models: choose one." : "";
  return { works: false, sentence: `It does not know the model ${model}.${known}`, ...(models && { models }) };
}

function failed(sentence: string): Checked {
  return { works: false, sentence };
}

/** Returns the address as servers print it in their manuals, without what people copy along. */
function mended(baseUrl: string): string {
  let base = baseUrl.trim();
  while (base.endsWith("/")) base = base.slice(0, -1);
  return base.endsWith(COMPLETIONS) ? base.slice(0, -COMPLETIONS.length) : base;
}

const COMPLETIONS = "/chat/completions";

function isName(name: unknown): name is string {
  return typeof name === "string" && name !== "" && name.length <= MAX_NAME;
}

/** Whether a list's name means this model: Ollama lists a version behind a colon, Gemini a folder before it. */
function isSame(listed: string, wanted: string): boolean {
  return [wanted, `${wanted}:latest`, `models/${wanted}`].includes(listed);
}

function hasChoices(body: unknown): boolean {
  return isRecord(body) && Array.isArray(body.choices);
}

function hostOf(base: string): string {
  return URL.parse(base)?.host ?? base;
}

function isLate(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
