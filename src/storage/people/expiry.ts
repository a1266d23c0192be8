import type { DescribedMemory } from "../../assistant/memory-descriptor.ts";
import type { PersonId } from "../../assistant/types.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import { within } from "../../ports/within.ts";
import type { Store } from "../store.ts";
import type { KnownPeople } from "./known-people.ts";
import { createPersonRows, type WaitingRequests } from "./person-rows.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const SLACK_MS = 60_000; // so that a turn is not missed by a moment
/** After so many failures in a row it is memory that is away, or the database, and no single person. */
const MANY_FAILURES = 10;
/** For a memory that does not hear the signal. */
const GRACE_MS = 3_000;

type Options = {
  readonly store: Store;
  readonly memory: Pick<DescribedMemory, "list" | "forgetPerson" | "forgetOlder">;
  readonly people: KnownPeople;
  readonly requests: WaitingRequests;
  readonly now: () => number;
  /** Called when the database or memory fails, once for all people of the same hour; an hour later it is tried again. */
  readonly onFault: (error: unknown) => void;
  /** For how many days memory keeps what it was told; for ever unless given. */
  readonly memoryDays?: number | undefined;
  /** After how many days all of a person goes whose account was deactivated; never unless given. */
  readonly deactivatedDays?: number | undefined;
};

export type Expiry = {
  /** Resolves when what was due has been deleted, or `onFault` called. */
  settled(): Promise<void>;
  /** Begins nothing more, and waits up to three seconds for what is under way. The rest is due again within the hour. */
  stop(): Promise<void>;
};

/** Something that is to be done for each of the people who are due. */
type Work = {
  /** What the turn is called in the database. */
  readonly name: string;
  due(): Promise<readonly PersonId[]>;
  /** Rejects when the signal aborts, unless it is through. */
  doFor(person: PersonId, signal: AbortSignal): Promise<void>;
};

/**
 * Deletes everything of those who left, and what memory has kept for longer than it is to, now and every hour; of several
 * processes only one does, at a time. Whoever cannot be dealt with holds up nobody else, and is due again in an hour.
 */
export function startExpiry(options: Options): Expiry {
  const { onFault, memoryDays, deactivatedDays } = options;
  const works = [
    ...(deactivatedDays === undefined ? [] : [forgettingLeft(options, deactivatedDays)]),
    ...(memoryDays === undefined ? [] : [forgettingOld(options, memoryDays)]),
  ].map((work) => createTurns(options, work));
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    for (const takeTurn of works) {
      await takeTurn(ending.signal).catch((error: unknown) => {
        if (!ending.signal.aborted) onFault(error);
      });
    }
  }

  function begin(): void {
    running = running.then(run);
  }

  begin();
  const timer = setInterval(begin, HOUR_MS).unref();
  return {
    settled: () => running,
    async stop() {
      ending.abort(new Error("this process is ending"));
      clearInterval(timer);
      await within(GRACE_MS, running, () => {});
    },
  };
}

/** Returns what does a piece of work for all who are due, and rejects with the first failure once it is through. */
function createTurns({ store, now }: Options, { name, due, doFor }: Work) {
  const failed = new Set<PersonId>();

  /** Those who failed the last time come last. */
  const inOrder = (people: readonly PersonId[]) => [
    ...people.filter((person) => !failed.has(person)),
    ...people.filter((person) => failed.has(person)),
  ];

  return async (signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    const endsAt = now() + HOUR_MS - SLACK_MS;
    if ((await store.run(TAKE_TURN, name, endsAt, now())) === 0) return; // another process has it
    const failures: unknown[] = [];
    let inARow = 0;
    for (const person of inOrder(await due())) {
      if (signal.aborted || now() >= endsAt || inARow >= MANY_FAILURES) break; // whoever has the next turn goes on
      try {
        await doFor(person, signal);
        failed.delete(person);
        inARow = 0;
      } catch (error) {
        failed.add(person);
        failures.push(error);
        inARow += 1;
      }
    }
    if (failures.length > 0) throw failures[0];
  };
}

/** Each day once. */
function forgettingOld({ memory, people, now }: Options, days: number): Work {
  return {
    name: "old memories",
    due: () => people.notClearedSince(now() - DAY_MS + HOUR_MS),
    async doFor(person, signal) {
      await memory.forgetOlder(person, now() - days * DAY_MS, signal);
      await people.noteCleared(person);
    },
  };
}

function forgettingLeft({ store, memory, people, requests, now }: Options, days: number): Work {
  const rows = createPersonRows(store, requests);
  const leftSince = () => people.leftBy(now() - days * DAY_MS);
  /** Others may have been dealt with for most of an hour, in which somebody may have come back. */
  const hasLeft = async (person: PersonId) => (await leftSince()).includes(person);

  async function conversationsOf(person: PersonId, signal: AbortSignal): Promise<readonly string[]> {
    const conversations: string[] = [];
    for (const realm of ["open", "own"] as const) {
      for (let page = 1; ; page += 1) {
        signal.throwIfAborted();
        const { items } = await memory.list({ person, realm }, page);
        if (items.length === 0) break;
        conversations.push(...items.flatMap(({ conversationId }) => conversationId ?? []));
        await nextTurn(); // a memory in this process answers within the same one
      }
    }
    return conversations;
  }

  return {
    name: "people who left",
    due: leftSince,
    /** While an answer is being written, or memory has to be told of one, it is left for an hour: the rest would stay for ever. */
    async doFor(person, signal) {
      if (!(await hasLeft(person)) || (await rows.isAwaited(person))) return;
      await rows.removeReplies(await rows.read(person, await conversationsOf(person, signal)));
      if (!(await hasLeft(person))) return;
      await memory.forgetPerson(person, signal);
      if (await rows.isAwaited(person)) return; // they are back, and nobody heard of it
      await rows.remove(person, await rows.read(person, []));
      await store.scrub();
    },
  };
}

const TAKE_TURN = `INSERT INTO budget (key, next_at) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET next_at = excluded.next_at WHERE budget.next_at <= ?`;
