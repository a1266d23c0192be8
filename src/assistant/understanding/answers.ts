import type { Basis } from "../considered.ts";
import { isServiceError } from "../errors.ts";
import type { Rulebook } from "../notes/rulebook.ts";
import { createSuppression } from "../notes/suppression.ts";
import { AUTHOR_ALONE, mayUse } from "../privacy/privacy.ts";
import type { Answer, Notice } from "../surface.ts";
import type { AssistantRequest, Memory, Note } from "../types.ts";
import type { Ask } from "./asking.ts";
import { memoriesAbout } from "./matching/memories-about.ts";
import { names, notesMeant, tellingKeys } from "./matching/which-notes.ts";

type Asked = Pick<AssistantRequest, "author" | "place">;

/**
 * What shaped the last reply to a person in a conversation, which others may share; in a direct message also the last one in any of
 * its conversations, since each message of its main field begins another. Known to the process that wrote it alone, and only for a
 * while.
 */
export type LastBasis = {
  /** `basis`: undefined for a reply of which nothing may be said later. */
  note(asked: Asked, basis: Basis | undefined): void;
  find(asked: Asked): Basis | undefined;
};

const KEPT_MAX = 500;

/** Makes an empty record. Beyond 500 replies it drops the oldest. */
export function createLastBasis(): LastBasis {
  const kept = new Map<string, Basis | undefined>();
  const keyOf = ({ author, place }: Asked) => `${author.id} ${place.conversationId}`;
  const dmOf = ({ author, place }: Asked) => (place.kind === "dm" ? [`${author.id} in ${place.channelId}`] : []);
  return {
    note(asked, basis) {
      for (const key of [keyOf(asked), ...dmOf(asked)]) {
        kept.delete(key);
        kept.set(key, basis);
        const [oldest] = kept.size > KEPT_MAX ? kept.keys() : [];
        if (oldest !== undefined) kept.delete(oldest);
      }
    },
    find(asked) {
      const key = [keyOf(asked), ...dmOf(asked)].find((one) => kept.has(one));
      return key === undefined ? undefined : kept.get(key);
    },
  };
}

type Ports = {
  readonly memory: Pick<Memory, "search">;
  readonly rulebook: Pick<Rulebook, "list" | "forgotten">;
  readonly lastBasis: LastBasis;
};

/**
 * Answers a question from rows and from what shaped the last draft, for its author alone. No fact or message that was forgotten
 * is named. Where memory fails, a notice says so. Rejects when the database refuses.
 */
export async function answerTo(ports: Ports, ask: Ask, request: AssistantRequest): Promise<readonly Notice[]> {
  const { membership, id } = request.author;
  const [all, forgotten] = await Promise.all([ports.rulebook.list(id), ports.rulebook.forgotten(id)]);
  const notes = all.filter(({ kind, origin }) => kind === "rule" || mayUse(origin, AUTHOR_ALONE, membership));
  const rules = notes.filter((note) => note.kind === "rule");
  const isForgotten = createSuppression(forgotten);
  switch (ask.kind) {
    case "help":
      return [{ kind: "helped" }];
    case "rules":
      return [{ kind: "rules_listed", rules }];
    case "why":
      return [reasons(ports.lastBasis.find(request), rules, isForgotten)];
    case "memory":
      return await memoryOf(ports, ask.topic, request, { notes, isForgotten });
  }
}

type IsForgotten = (text: string) => boolean;

function reasons(basis: Basis | undefined, rules: readonly Note[], isForgotten: IsForgotten): Answer {
  const used = (items: Basis["rules"]) => items.filter(({ why }) => why === undefined).map(({ text }) => text);
  if (!basis) return { kind: "reasons", isLast: false, rules: rules.map(({ text }) => text), facts: [] };
  const facts = used([...basis.facts, ...basis.memories]).filter((text) => !isForgotten(text));
  return { kind: "reasons", isLast: true, rules: used(basis.rules), facts };
}

/** Returns the notes that a topic means: of one with a name, such as "Kim's birthday", only those that have the name. */
function notesAbout(topic: string, notes: readonly Note[]): readonly Note[] {
  const own = [...tellingKeys(topic)].filter((key) => key.startsWith("n:"));
  const meant = notesMeant(topic, notes);
  return own.length === 0 ? meant : meant.filter(({ text }) => own.some((key) => names(text, new Set([key]))));
}

async function memoryOf(
  { memory }: Pick<Ports, "memory">,
  asked: string,
  { author }: AssistantRequest,
  { notes, isForgotten }: { notes: readonly Note[]; isForgotten: IsForgotten },
): Promise<readonly Notice[]> {
  const topic = tellingKeys(asked).size === 0 ? "" : asked; // "about me" names nothing
  if (topic === "") return [{ kind: "memory_listed", topic, notes, memories: [] }];
  const listed = { kind: "memory_listed", topic, notes: notesAbout(topic, notes) } as const;
  try {
    const memories = await memoriesAbout(memory, author, topic);
    return [{ ...listed, memories: memories.filter(({ item }) => !isForgotten(item.text)) }];
  } catch (error) {
    if (!isServiceError(error)) throw error;
    return [{ ...listed, memories: [] }, { kind: "messages_not_listed" }];
  }
}
