import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { traceView } from "../../../playground/page/traces/trace-pane.ts";
import { callWords, refusalWords, STEPS } from "../../../playground/page/traces/trace-words.ts";
import type { Trace } from "../../../playground/page/workspace/trace.ts";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { failureWords } from "../../../src/trace/words.ts";
import { aWorkspace, textsIn } from "./elements.ts";

/** Words that only people who build programs use, and names from programs: `[object Object]`, camelCase, a.b, snake_case, ECODES. */
const FOR_DEVELOPERS =
  /\[object|undefined|NaN|\b(?:prompts?|tokens?|audience|realm|system|assistant|user|payload|stream|API|HTTP|JSON|null)\b|\b[a-z]+[A-Z]\w*|\b[a-z]+\.[a-zA-Z]+\b|\w_\w|\bE[A-Z]{4,}/;

const judged = (kind: "rule" | "fact" | "preference" | "message" | "draft", used: boolean) => ({
  kind,
  text: `A ${kind}.`,
  from: "dm" as const,
  score: 0.7312,
  used,
  ...(used ? {} : { why: "Others are nearer." }),
});

/** A record with everything in it that there can be. */
const FULL: Trace = {
  request: "r1",
  channel: "C1",
  threadTs: "1.0",
  replies: ["1.1"],
  person: "T1_U1",
  place: "public",
  audience: "public",
  at: 0,
  steps: Object.keys(STEPS).map((name, at) => ({ name: name as keyof typeof STEPS, atMs: at, tookMs: 1 })),
  found: [judged("message", true), judged("draft", false), judged("preference", false)],
  rules: [judged("rule", true)],
  facts: [judged("fact", false)],
  prompt: (["system", "user", "assistant", "user"] as const).map((role) => ({ role, content: "Words." })),
  model: "tiny",
  learned: [
    { kind: "rule", text: "Be brief." },
    { kind: "fact", text: "Ana leads." },
  ],
  ending: "complete",
  calls: [
    { method: "chat.startStream", atMs: 1, ok: true },
    { method: "some.newMethod", atMs: 2, ok: false, error: "not_in_channel" },
    { method: "chat.update", atMs: 3, ok: false, error: "ratelimited" },
    { method: "chat.update", atMs: 4, ok: false },
  ],
};

describe("What happened", () => {
  it.each<[string, Partial<Trace>]>([
    ["everything", {}],
    ["nothing", { steps: [], found: [], rules: [], facts: [], prompt: [], learned: [], calls: [], model: null }],
    ...(["author", "private", "group", "shared", "unknown"] as const).map((audience): [string, Partial<Trace>] => [
      audience,
      { audience },
    ]),
    ...(["stopped", "cut", "failed"] as const).map((ending): [string, Partial<Trace>] => [ending, { ending }]),
  ])("says in words for people who write: %s", (_, changes) => {
    const said = textsIn(traceView({ ...FULL, ...changes }, aWorkspace())).join(" ");
    expect(said).toContain("Step by step");
    expect(said).not.toMatch(FOR_DEVELOPERS);
  });

  it("has words for every call that the local Slack knows, and for any other", () => {
    const file = fileURLToPath(new URL("../../../playground/slack/web-api/web-api.ts", import.meta.url));
    const known = [...readFileSync(file, "utf8").matchAll(/"([a-z]+(?:\.[a-zA-Z]+)+)"/g)].map(([, name = ""]) => name);
    for (const name of [...known, "chat.scheduleMessage", "constructor", ""])
      expect(callWords(name)).not.toMatch(FOR_DEVELOPERS);
    for (const name of ["chat.startStream", "conversations.replies", "views.publish"])
      expect(callWords(name)).not.toBe(callWords("another.one"));
    for (const code of ["ratelimited", "msg_too_long", "restricted_action_thread_only_channel", "toString", undefined])
      expect(refusalWords(code)).not.toMatch(FOR_DEVELOPERS);
  });

  it.each<[string, unknown, string]>([
    [
      "a refusal with a number",
      new ServiceError("writer", "unavailable", { cause: { status: 503, code: undefined } }),
      "could not be reached (its server answered with the number 503).",
    ],
    [
      "a code of the provider",
      new ServiceError("writer", "quota", { cause: { status: 429, code: "insufficient_quota" } }),
      "has no credit left (its server answered with the number 429).",
    ],
    [
      "the network",
      new ServiceError("writer", "unavailable", { cause: { code: "ECONNREFUSED" } }),
      "could not be reached (nothing answers at its address).",
    ],
    [
      "an error in an error",
      new ServiceError("memory", "unavailable", {
        cause: new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ENOTFOUND" }) }),
      }),
      "Memory could not be reached (nobody has its address).",
    ],
    ["nothing more", new ServiceError("memory", "timeout"), "Memory did not answer in time."],
    [
      "a cause of any kind",
      new ServiceError("writer", "bad_response", { cause: { odd: {} } }),
      "The model answered with something else than a text.",
    ],
    [
      "Slack",
      Object.assign(new Error("An API error occurred: msg_too_long"), { data: { ok: false, error: "msg_too_long" } }),
      "Slack refused it (msg too long).",
    ],
    ["an object", { code: 7 }, "Inkwell has a fault."],
    ["a string", "gone", "Inkwell has a fault: gone"],
    ["nothing", undefined, "Inkwell has a fault."],
    ["null", null, "Inkwell has a fault."],
  ])("tells of a failure in words: %s", (_, error, words) => {
    expect(failureWords(error)).toContain(words);
    expect(failureWords(error)).not.toMatch(FOR_DEVELOPERS);
  });
});
