import type { Memory, NoteStore, Outbox } from "../../types.ts";
import { withoutLists } from "./lists.ts";
import { namePatterns, withoutNamed } from "./named/named.ts";
import { withoutNumbers } from "./numbers.ts";
import { withoutRandom } from "./random.ts";
import { withoutSeedPhrases } from "./seed-phrases.ts";
import { FORMATS, KEY_BLOCKS } from "./tokens.ts";

/** Stands in place of a secret. */
export const REMOVED = "[secret removed]";

/**
 * Returns a text without the keys, passwords, codes and numbers of cards, accounts and persons in it, as far as their forms or a
 * name beside them tell. Nothing else is kept, told to memory or put into a later prompt, since other drafts would find it. The
 * draft at hand is still made from the text as it was written.
 */
export function withoutSecrets(text: string): string {
  let rest = text;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = rest;
    rest = withoutSeen(rest);
    if (rest === before) break;
  }
  return rest;
}

/** One secret may hide another: "it was …, now it is …". A text in which a look finds nothing more does not change again. */
const MOST_LOOKS = 4;

function withoutSeen(text: string): string {
  const hasLongWord = LONG_WORD.test(text);
  const tokenless = hasLongWord ? withoutTokens(text) : text; // before the lists, which may lack a mark of a key afterwards
  const listless = withoutLists(tokenless, REMOVED);
  const nameless = withoutNamed(withoutNumbers(listless, REMOVED), REMOVED);
  const phraseless = withoutSeedPhrases(nameless, REMOVED);
  return hasLongWord ? withoutRandom(phraseless, REMOVED) : phraseless;
}

/** Any token has one, and few other texts do. */
const LONG_WORD = /[!-~]{14}|\[\d|-----BEGIN|PuTTY/;

function withoutTokens(text: string): string {
  const keyless = KEY_BLOCKS.reduce((rest, block) => rest.replace(block, REMOVED), text);
  return FORMATS.reduce((rest, { pattern }) => rest.replace(pattern, REMOVED), keyless);
}

/**
 * Makes the patterns ready, one in each step. The engine does so when a pattern is used for the first time, and compiles it at the
 * second: whoever wrote the first text with a name of a secret in it would wait for all of them.
 */
export function* getPatternsReady(): Generator<void> {
  for (const pattern of patterns()) {
    for (let use = 0; use < 2; use++) {
      pattern.lastIndex = 0;
      pattern.test(" ");
      yield;
    }
  }
}

function* patterns(): Generator<RegExp> {
  for (const { pattern } of FORMATS) yield pattern;
  yield* KEY_BLOCKS;
  yield* namePatterns();
}

/** Wraps an outbox so that memory is told nothing secret. */
export function withoutSecretsIn(outbox: Outbox): Outbox {
  return {
    add(scope, conversationId, messages, options) {
      outbox.add(
        scope,
        conversationId,
        messages.map((message) => ({ ...message, text: withoutSecrets(message.text) })),
        options,
      );
    },
    withdraw: (scope, conversationId, text) => outbox.withdraw(scope, conversationId, withoutSecrets(text)),
    remove: (scope, ids) => outbox.remove(scope, ids),
  };
}

/** Wraps a note store so that no rule or fact holds a secret, whichever way it came. */
export function withoutSecretsInNotes<Notes extends Pick<NoteStore, "add" | "replace" | "list">>(notes: Notes): Notes {
  const cleaned = createCleaner();
  return {
    ...notes,
    add: (person, note) => notes.add(person, { ...note, text: withoutSecrets(note.text) }),
    replace: (person, id, note) => notes.replace(person, id, { ...note, text: withoutSecrets(note.text) }),
    list: async (person) => (await notes.list(person)).map(cleaned),
  };
}

/** Wraps a memory so that nothing secret comes out of it, such as what it was told before a form was known here. */
export function withoutSecretsInMemory<Kept extends Pick<Memory, "search" | "messages">>(memory: Kept): Kept {
  const cleaned = createCleaner();
  return {
    ...memory,
    search: async (...query) => (await memory.search(...query)).map(cleaned),
    messages: async (...which) => (await memory.messages(...which)).map(cleaned),
  };
}

const KNOWN_MAX = 4_000;

/** Returns a function that takes the secrets out of things with a text. It knows the clean ones, which come again and again. */
function createCleaner() {
  const clean = new Set<string>();
  return <Thing extends { readonly text: string }>(thing: Thing): Thing => {
    if (clean.has(thing.text)) return thing;
    const text = withoutSecrets(thing.text);
    if (text !== thing.text) return { ...thing, text };
    if (clean.size >= KNOWN_MAX) clean.clear();
    clean.add(text);
    return thing;
  };
}
