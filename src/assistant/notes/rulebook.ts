import { conversationId } from "../privacy/identity.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { KeptMemory } from "../surface.ts";
import type {
  Memory,
  Note,
  NoteStore,
  Outbox,
  PersonId,
  ProposedNote,
  Realm,
  Replaced,
  Reverted,
  Scope,
} from "../types.ts";
import { byPosition, sameRule } from "./preferences.ts";

type Ports = {
  readonly memory: Pick<Memory, "list">;
  readonly notes: NoteStore;
  readonly outbox: Outbox;
  readonly newId: () => string;
  readonly now: () => number;
};

/** A memory, by the realm that keeps it. */
export type MemoryKey = { readonly realm: Realm; readonly id: string };

const REALMS: readonly Realm[] = ["open", "own"];
const PAGES_MAX = 400; // 20,000 messages, more than a person writes in years
const REMOVED_AT_ONCE = 200;

/** A person's rules and facts as they handle them. */
export type Rulebook = ReturnType<typeof createRulebook>;

/** A change that a person asked for. By its id it is known when it is done again after a crash. */
export type Operation = {
  /** The same in every attempt. */
  readonly id: string;
  /** 1 the first time. A higher attempt may find the change done, in part or whole. */
  readonly attempt: number;
  /** When the person asked for it. */
  readonly acceptedAt: number;
};

/** Makes the rulebook over a note store. Tells memory of every change. Its methods reject when the database refuses. */
export function createRulebook({ memory, notes, outbox, newId, now }: Ports) {
  const firstAttempt = (): Operation => ({ id: newId(), attempt: 1, acceptedAt: now() });

  function tell(person: PersonId, note: Note, mayBeThere = false): void {
    if (note.origin.kind !== "rule") return;
    const message = { role: "user", text: `From now on: ${note.text}`, at: note.at } as const;
    outbox.add({ person, realm: "own" }, note.origin.conversationId, [message], { mayBeThere });
  }

  /** In both realms, since the person may have said the same in a DM and in a public channel. */
  function withdraw(person: PersonId, note: Note): void {
    const own = realmOf(note.origin.kind);
    for (const realm of [own, own === "own" ? "open" : "own"] as const) {
      outbox.withdraw({ person, realm }, note.origin.conversationId, note.text);
    }
  }

  async function keep(person: PersonId, given: Note, { attempt }: Operation): Promise<Note> {
    const note = await notes.add(person, given);
    if (note.forgottenAt === undefined) tell(person, note, attempt > 1);
    return note;
  }

  async function listed(scope: Scope, wanted: ReadonlySet<string> | undefined): Promise<readonly KeptMemory[]> {
    const found: KeptMemory[] = [];
    for (let page = 1; page <= PAGES_MAX; page += 1) {
      const { items } = await memory.list(scope, page);
      if (items.length === 0) break;
      const those = wanted ? items.filter(({ id }) => wanted.has(id)) : items;
      found.push(...those.map((item) => ({ realm: scope.realm, item })));
      if (wanted && found.length >= wanted.size) break;
    }
    return found;
  }

  /** Returns what an earlier attempt made of an edit that it took back. */
  async function reverted(person: PersonId, before: string, after: string): Promise<Reverted> {
    const [held, forgotten] = [await notes.list(person), await notes.forgotten(person)];
    const back = held.filter(({ id }) => id === before);
    return { gone: back.length > 0 ? forgotten.filter(({ id }) => id === after) : [], back };
  }

  /** Each rule has a conversation of its own, so that what a memory makes of it can be told from all the rest. */
  function newRule(teamId: string, text: string, id: string): Note {
    const conversation = conversationId(teamId, "rule", "rules", id);
    return {
      id,
      kind: "rule",
      text,
      at: now(),
      origin: { kind: "rule", channelId: "rules", conversationId: conversation },
    };
  }

  return {
    /** Returns rules and then facts, each by their positions: the order in which people see them numbered. */
    async list(person: PersonId): Promise<readonly Note[]> {
      return numbered(await notes.list(person));
    },

    /** Returns the same list as it was at a moment, for a command that is done again after a crash. */
    async listAt(person: PersonId, at: number): Promise<readonly Note[]> {
      const still = (await notes.list(person)).filter((note) => note.at <= at);
      const since = (await notes.forgotten(person)).filter((note) => note.at <= at && (note.forgottenAt ?? 0) >= at);
      return numbered([...still, ...since]);
    },

    /** Keeps a new rule. */
    async add(person: PersonId, teamId: string, text: string, operation = firstAttempt()): Promise<Note> {
      return keep(person, newRule(teamId, text, operation.id), operation);
    },

    /**
     * Keeps what the person was asked about, as if they had said that it is to last, and forgets what it takes the place of.
     * Returns the note and what is gone.
     */
    async keepProposed(
      person: PersonId,
      { kind, text, origin }: ProposedNote,
      instead: string | undefined,
      operation = firstAttempt(),
    ): Promise<{ readonly note: Note; readonly before: readonly Note[] }> {
      const note = await keep(person, { id: operation.id, kind, text, at: now(), origin }, operation);
      const gone = instead === undefined || instead === note.id ? [] : await notes.forget(person, [instead]);
      const ever = operation.attempt > 1 && instead !== undefined ? await notes.forgotten(person) : [];
      const before = operation.attempt > 1 ? ever.filter(({ id }) => id === instead) : gone;
      for (const one of before) withdraw(person, one);
      return { note, before };
    },

    /** Keeps that the person said *No*, so that they are not asked about the same again. */
    decline: (person: PersonId, text: string, { id } = firstAttempt()) => notes.decline(person, id, text),

    /** Returns the words about which the person is not asked again. */
    declined: (person: PersonId) => notes.declined(person),

    /** Forgets what the person said *No* to. */
    forgetDeclined: (person: PersonId) => notes.forgetDeclined(person),

    /**
     * Replaces a note. Undefined where this person has none with that id. What is new stands where the old one stood, so its
     * number stays; a changed fact also stays in the conversation where it was said.
     */
    async edit(
      person: PersonId,
      teamId: string,
      id: string,
      text: string,
      operation = firstAttempt(),
    ): Promise<Replaced | undefined> {
      const known = [...(await notes.list(person)), ...(await notes.forgotten(person))];
      const old = known.find((note) => note.id === id);
      if (!old) return undefined;
      const { forgottenAt: _, ...active } = old;
      const changed =
        old.kind === "fact" ? { ...active, id: operation.id, text, at: now() } : newRule(teamId, text, operation.id);
      const replaced = await notes.replace(person, id, changed);
      if (!replaced) return undefined;
      const { before, after } = replaced;
      // An earlier attempt may have died before it told memory.
      if (after.forgottenAt === undefined) tell(person, after, operation.attempt > 1);
      if (!sameRule(before.text, after.text)) withdraw(person, before);
      return { before, after };
    },

    /**
     * Takes an edit back: the old note holds again, where it stood. Returns what is back; nothing where `after` no longer holds,
     * or where the old text has been said again since.
     */
    async revert(person: PersonId, before: string, after: string, { attempt } = firstAttempt()): Promise<Reverted> {
      const done = await notes.revert(person, before, after);
      const { gone, back } = attempt > 1 && done.gone.length === 0 ? await reverted(person, before, after) : done;
      for (const note of gone) withdraw(person, note);
      for (const note of back) tell(person, note);
      return { gone, back };
    },

    /** Forgets those of `ids` that this person has, and returns them. */
    async forget(person: PersonId, ids: readonly string[], { attempt } = firstAttempt()): Promise<readonly Note[]> {
      const now = await notes.forget(person, ids);
      const ever = attempt > 1 ? (await notes.forgotten(person)).filter(({ id }) => ids.includes(id)) : [];
      const gone = attempt > 1 ? ever : now; // an earlier attempt may have died before it told memory
      for (const note of gone) withdraw(person, note);
      return gone;
    },

    /** Brings back those of `ids` that this person took back, and returns them. */
    async restore(person: PersonId, ids: readonly string[], { attempt } = firstAttempt()): Promise<readonly Note[]> {
      const now = await notes.restore(person, ids);
      const back = attempt > 1 ? (await notes.list(person)).filter(({ id }) => ids.includes(id)) : now;
      for (const note of back) tell(person, note);
      return back;
    },

    /** Deletes memories of this person. Returns at once. */
    removeMemories(person: PersonId, memories: readonly MemoryKey[]): void {
      for (const [realm, ofIt] of Map.groupBy(memories, ({ realm }) => realm)) {
        const ids = ofIt.map(({ id }) => id);
        for (let start = 0; start < ids.length; start += REMOVED_AT_ONCE) {
          outbox.remove({ person, realm }, ids.slice(start, start + REMOVED_AT_ONCE));
        }
      }
    },

    /** Returns what memory keeps of a person: those of `wanted`, or all. Rejects when memory does not answer. */
    async memoriesOf(person: PersonId, wanted?: readonly MemoryKey[]): Promise<readonly KeptMemory[]> {
      const found = await Promise.all(
        REALMS.map(async (realm) => {
          const ids = wanted && new Set(wanted.filter((key) => key.realm === realm).map(({ id }) => id));
          return ids?.size === 0 ? [] : listed({ person, realm }, ids);
        }),
      );
      return found.flat().toSorted((one, other) => (one.item.at ?? 0) - (other.item.at ?? 0));
    },

    /** Makes a fact a rule, which may be used everywhere. Undefined where this person has no such note. */
    useEverywhere: (person: PersonId, id: string) => notes.promote(person, id),

    /** Returns the notes that this person took back. */
    forgotten: (person: PersonId) => notes.forgotten(person),
  };
}

/** Returns rules and then facts, each by their positions. */
function numbered(all: readonly Note[]): readonly Note[] {
  const ofKind = (kind: Note["kind"]) => byPosition(all.filter((note) => note.kind === kind));
  return [...ofKind("rule"), ...ofKind("fact")];
}
