import type { Outbox, PersonId, StoredMessage } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/** Whom Inkwell remembers, and who has left. */
export type KnownPeople = {
  /** Returns the same outbox, which notes whom memory is told of. */
  noting(outbox: Outbox): Outbox;
  /** Returns all whom memory was told of, and was last rid of what is old before that time or never. Rejects when the database refuses. */
  notClearedSince(at: number): Promise<readonly PersonId[]>;
  /** Memory is rid of what is old of this person. Rejects when the database refuses. */
  noteCleared(person: PersonId): Promise<void>;
  /**
   * Slack says that an account is deactivated, or active again. Rejects where the database refuses to note the first, and does not
   * wait for the second, which it hears of whatever anybody changes in their profile.
   */
  noteAccount(person: PersonId, isDeactivated: boolean): Promise<void>;
  /** Returns those whose account was deactivated by then, and who did not come back. Rejects when the database refuses. */
  leftBy(at: number): Promise<readonly PersonId[]>;
};

type Options = {
  readonly now: () => number;
  /** False: nobody is ever deleted for having left, so nothing is noted of who leaves. */
  readonly isLeavingNoted?: boolean;
};

const NOTED_EVERY_MS = 60 * 60 * 1000; // an exact time tells nothing more, and costs a write an answer
/** What was said so soon after an account was deactivated may be what was under way, by another clock. */
const UNDER_WAY_MS = 15 * 60 * 1000;

/** Keeps people as rows. */
export function createKnownPeople(store: Store, { now, isLeavingNoted = true }: Options): KnownPeople {
  const peopleIn = async (sql: string, ...values: readonly (string | number)[]) =>
    (await store.all<{ person: PersonId }>(sql, ...values)).map(({ person }) => person);

  return {
    noting: (outbox) => ({
      ...outbox,
      add(scope, conversationId, messages, options) {
        store.eventually([REMEMBER, scope.person, lastSaidAt(messages)]);
        outbox.add(scope, conversationId, messages, options);
      },
    }),
    notClearedSince: (at) => peopleIn(NOT_CLEARED, at),
    async noteCleared(person) {
      await store.run(CLEARED, now(), person);
    },
    async noteAccount(person, isDeactivated) {
      if (!isDeactivated) store.eventually([RETURN, person, now()], { isUrgent: true });
      else if (isLeavingNoted) await store.run(LEAVE, person, now());
    },
    leftBy: (at) => peopleIn(LEFT, at),
  };
}

/** When the person said the last of it; not when it was answered, since they may have left meanwhile. */
function lastSaidAt(messages: readonly StoredMessage[]): number {
  return messages.reduce((last, { role, at }) => (role === "user" ? Math.max(last, Math.floor(at)) : last), 0);
}

/** Whoever was away may be back, which is noted at once. */
const REMEMBER = `INSERT INTO remembered_person (person, told_at) VALUES (?, ?)
  ON CONFLICT (person) DO UPDATE SET told_at = excluded.told_at
  WHERE remembered_person.told_at < excluded.told_at - ${NOTED_EVERY_MS} OR (remembered_person.told_at < excluded.told_at
    AND EXISTS (SELECT 1 FROM deactivated_person WHERE deactivated_person.person = excluded.person))`;
const NOT_CLEARED = "SELECT person FROM remembered_person WHERE cleared_at < ?";
const CLEARED = "UPDATE remembered_person SET cleared_at = ? WHERE person = ?";
/** Slack may have said that the account is active again while no process heard it: then its person has written again. */
const IS_BACK = `EXISTS (SELECT 1 FROM remembered_person
  WHERE remembered_person.person = deactivated_person.person AND told_at > deactivated_person.since + ${UNDER_WAY_MS})`;
/** Of an account that stays deactivated, whatever else of it changes, the first time counts. */
const LEAVE = `INSERT INTO deactivated_person (person, since) VALUES (?, ?)
  ON CONFLICT (person) DO UPDATE SET since = excluded.since WHERE ${IS_BACK}`;
/** Not what was noted later, should the database have refused this for a while. */
const RETURN = "DELETE FROM deactivated_person WHERE person = ? AND since <= ?";
const LEFT = `SELECT person FROM deactivated_person WHERE since <= ? AND NOT ${IS_BACK}`;
