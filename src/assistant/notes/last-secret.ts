import type { PersonId } from "../types.ts";

/**
 * When each person last said something off the record: "undo" behind it takes back nothing that was said before. Known to one
 * process alone, and only for a while.
 */
export type LastSecret = {
  note(person: PersonId, at: number): void;
  /** Whether it was after a moment. */
  isAfter(person: PersonId, moment: number): boolean;
};

const KEPT_MAX = 500;

/** Makes an empty record. Beyond 500 people it drops the oldest. */
export function createLastSecret(): LastSecret {
  const kept = new Map<PersonId, number>();
  return {
    note(person, at) {
      kept.delete(person);
      kept.set(person, at);
      const [oldest] = kept.size > KEPT_MAX ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
    },
    isAfter: (person, moment) => (kept.get(person) ?? Number.NEGATIVE_INFINITY) > moment,
  };
}
