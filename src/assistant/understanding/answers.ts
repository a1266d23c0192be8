import type { Basis } from "../considered.ts";
import type { Answer } from "../surface.ts";
import type { AssistantRequest, ConversationId, Memory, Note } from "../types.ts";
import type { Ask } from "./asking.ts";
import { memoriesAbout } from "./memories-about.ts";
import { notesMeant, tellingKeys } from "./which-notes.ts";

/** What shaped the last reply of a conversation. Known to the process that wrote it alone, and only for a while. */
export type LastBasis = {
  note(conversation: ConversationId, basis: Basis): void;
  find(conversation: ConversationId): Basis | undefined;
};

const CONVERSATIONS_MAX = 500;

/** Makes an empty record. Beyond 500 conversations it drops the oldest. */
export function createLastBasis(): LastBasis {
  const kept = new Map<ConversationId, Basis>();
  return {
    note(conversation, basis) {
      kept.delete(conversation);
      kept.set(conversation, basis);
      const [oldest] = kept.size > CONVERSATIONS_MAX ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
    },
    find: (conversation) => kept.get(conversation),
  };
}

type Ports = { readonly memory: Pick<Memory, "search">; readonly lastBasis: LastBasis };

/** Answers a question from rows and from what shaped the last draft. For its author alone. Rejects when memory fails. */
export async function answerTo(
  { memory, lastBasis }: Ports,
  { kind, topic: words }: Ask,
  { author, place }: AssistantRequest,
  notes: readonly Note[],
): Promise<Answer> {
  const topic = tellingKeys(words).size === 0 ? "" : words; // "about me" names nothing
  const rules = notes.filter((note) => note.kind === "rule");
  switch (kind) {
    case "help":
      return { kind: "helped" };
    case "rules":
      return { kind: "rules_listed", rules };
    case "why": {
      const basis = lastBasis.find(place.conversationId);
      const used = (items: Basis["rules"] = []) => items.filter(({ why }) => why === undefined).map(({ text }) => text);
      if (!basis) return { kind: "reasons", isLast: false, rules: rules.map(({ text }) => text), facts: [] };
      return {
        kind: "reasons",
        isLast: true,
        rules: used(basis.rules),
        facts: used([...basis.facts, ...basis.memories]),
      };
    }
    case "memory": {
      const meant = topic === "" ? notes : notesMeant(topic, notes);
      const memories = topic === "" ? [] : await memoriesAbout(memory, author.id, topic);
      return { kind: "memory_listed", topic, notes: meant, memories };
    }
  }
}
