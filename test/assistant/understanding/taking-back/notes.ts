import { expect } from "vitest";
import type { Note } from "../../../../src/assistant/types.ts";
import { isAskedFirst } from "../../../../src/assistant/understanding/forgetting.ts";
import { understand } from "../../../../src/assistant/understanding/understand.ts";
import { note } from "../scoring.ts";

/** What holds while people forget, by a short name. */
const HELD = {
  greeting: note("rule", 'Always start with "Hi all"'),
  emojis: note("rule", "No emojis"),
  signature: note("rule", 'Sign my mails with "Best, Ana"'),
  department: note("fact", "I run Marketing"),
  city: note("fact", "I live in Lyon"),
  boss: note("fact", "My boss is Lena"),
  birthday: note("fact", "My birthday is on 4 May"),
} satisfies Readonly<Record<string, Note>>;

export type HeldName = keyof typeof HELD;

/** What a message wants forgotten among them. `undefined` where it wants nothing. Nothing may be kept or retired. */
export function wished(text: string) {
  const { forget, keep, retire, ask, isAll } = understand(text, Object.values(HELD));
  expect([...keep.map((one) => one.text), ...retire.map((one) => one.note.text)], "kept or retired").toEqual([]);
  expect(ask, "asked").toBeUndefined();
  const namesOf = (some: readonly Note[]) =>
    Object.entries(HELD)
      .filter(([, { id }]) => some.some((one) => one.id === id))
      .map(([name]) => name);
  return {
    forget: forget && { what: forget.what, notes: namesOf(forget.notes), isAsked: isAskedFirst(forget) },
    isAll,
  };
}
