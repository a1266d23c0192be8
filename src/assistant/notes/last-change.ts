import type { Note } from "../types.ts";
import { positionOf } from "./preferences.ts";

/** What a person did last to their notes, as the change that takes it back. */
export type LastChange = {
  /** When the person made it, in milliseconds since the epoch. */
  readonly at: number;
} & (
  | { readonly kind: "forget" | "restore"; readonly ids: readonly string[] }
  | { readonly kind: "revert"; readonly before: string; readonly after: string }
  | { readonly kind: "swap"; readonly away: readonly string[]; readonly back: readonly string[] }
);

/**
 * Finds what takes back the last change, by the moments that the notes bear: notes that came last go, those that went last
 * come back, an edited one gets its words of before, and what took the place of others makes room for them. Notes that came or went
 * at one moment do so together. Undefined where
 * there was no change.
 */
export function lastChange(held: readonly Note[], forgotten: readonly Note[]): LastChange | undefined {
  const positions = new Set(held.map(positionOf));
  const gone = forgotten.filter((note) => !positions.has(positionOf(note))); // the others were edited
  const cameAt = Math.max(...held.map(timeOf));
  const wentAt = Math.max(...gone.map(({ forgottenAt = 0 }) => forgottenAt));
  if (held.length === 0 && gone.length === 0) return undefined;
  if (wentAt > cameAt) {
    return { kind: "restore", at: wentAt, ids: idsOf(gone.filter(({ forgottenAt }) => forgottenAt === wentAt)) };
  }
  const came = held.filter((note) => timeOf(note) === cameAt);
  const [after] = came;
  if (wentAt === cameAt)
    return {
      kind: "swap",
      at: cameAt,
      away: idsOf(came),
      back: idsOf(gone.filter((note) => note.forgottenAt === wentAt)),
    };
  const before = after && wordsBefore(after, forgotten);
  return after && before
    ? { kind: "revert", at: cameAt, before: before.id, after: after.id }
    : { kind: "forget", at: cameAt, ids: idsOf(came) };
}

/** Returns the note that an edit, or its undoing, put this one instead of. */
function wordsBefore(after: Note, forgotten: readonly Note[]): Note | undefined {
  return forgotten
    .filter((note) => positionOf(note) === positionOf(after) && (note.forgottenAt ?? 0) >= timeOf(after))
    .toSorted((a, b) => (b.forgottenAt ?? 0) - (a.forgottenAt ?? 0))[0];
}

function timeOf({ at, restoredAt = 0 }: Note): number {
  return Math.max(at, restoredAt);
}

function idsOf(notes: readonly Note[]): readonly string[] {
  return notes.map(({ id }) => id);
}
