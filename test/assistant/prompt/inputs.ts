import fc from "fast-check";
import { conversationId } from "../../../src/assistant/privacy/identity.ts";
import { buildPrompt } from "../../../src/assistant/prompt/prompt.ts";
import { countTokens } from "../../../src/assistant/prompt/tokens.ts";
import type { PromptInput, Remembered } from "../../../src/assistant/prompt/types.ts";
import type { Note, PlaceKind, Turn } from "../../../src/assistant/types.ts";

export const NOW = Date.UTC(2026, 10, 22, 23, 30);

export function anInput(change: Partial<PromptInput> = {}): PromptInput {
  return { now: NOW, request: "Write it", rules: [], preferences: [], facts: [], drafts: [], history: [], ...change };
}

export function aRule(text: string, at = NOW): Note {
  const origin = { kind: "rule", channelId: "C1", conversationId: conversationId("T1", "rule", "C1", "r1") } as const;
  return { id: text, kind: "rule", text, at, origin };
}

export function aFact(text: string, change: Partial<Remembered> = {}): Remembered {
  return { text, at: NOW, origin: "dm", ...change };
}

export function messagesOf(change: Partial<PromptInput>) {
  return buildPrompt(anInput(change)).prompt.messages;
}

/** What is known about the person: the second system message. */
export function knownOf(change: Partial<PromptInput>): string {
  return messagesOf(change)[1]!.content;
}

export function section(known: string, tag: string): string[] | undefined {
  const found = new RegExp(`<${tag}>\n([\\s\\S]*?)\n</${tag}>`).exec(known)?.[1];
  return found?.split("\n");
}

export function tokensOf(change: Partial<PromptInput>): number {
  return messagesOf(change).reduce((sum, { content }) => sum + countTokens(content), 0);
}

export const anyText = fc.string({ unit: "binary", maxLength: 400 });
export const anyRemembered = fc.record({
  text: anyText,
  at: fc.integer({ min: 0, max: NOW }),
  origin: fc.constantFrom<PlaceKind>("dm", "public", "private", "group", "shared", "rule", "unknown"),
});
export const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ role: fc.constant("user" as const), speaker: fc.string(), text: anyText }),
  fc.record({ role: fc.constant("assistant" as const), text: anyText }),
);
export const anyInput: fc.Arbitrary<PromptInput> = fc.record({
  now: fc.integer({ min: 0, max: 4e12 }),
  timeZone: fc.constantFrom("Europe/Berlin", "Asia/Tokyo", "Mars/Olympus", "", undefined),
  request: fc.string({ unit: "grapheme", maxLength: 2_000 }),
  rules: fc.array(
    anyText.map((text) => aRule(text)),
    { maxLength: 30 },
  ),
  preferences: fc.array(anyRemembered, { maxLength: 20 }),
  facts: fc.array(anyRemembered, { maxLength: 20 }),
  drafts: fc.array(fc.record({ text: fc.string({ maxLength: 3_000 }), at: fc.constant(NOW), title: anyText }), {
    maxLength: 3,
  }),
  isDraftMissing: fc.boolean(),
  history: fc.array(anyTurn, { maxLength: 15 }),
});
