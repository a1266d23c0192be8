import type { Store } from "../../store.ts";

/** How people rated their drafts. */
export type Ratings = {
  /**
   * Keeps whether a draft was good; of one draft the last click counts, whenever it arrives. `at`: when it was clicked. Returns at
   * once and never throws: a click that the database refuses for long is worth nothing more.
   */
  rate(person: string, draft: string, isGood: boolean, at: number): void;
};

/**
 * Keeps ratings as rows, one a draft: Slack tells of each click and of none that takes it back, so that a count alone could not
 * follow somebody who changes their mind.
 */
export function createRatings(store: Store): Ratings {
  return {
    rate(person, draft, isGood, at) {
      store.eventually([RATE, person, draft, isGood ? 1 : 0, at]);
    },
  };
}

const RATE = `INSERT INTO rating (person, draft, is_good, rated_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (person, draft) DO UPDATE SET is_good = excluded.is_good, rated_at = excluded.rated_at
  WHERE excluded.rated_at >= rating.rated_at`;
