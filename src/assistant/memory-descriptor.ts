import type { Memory, PersonId } from "./types.ts";

/** The most that a memory may be told. Absent: no limit. */
export type TellRates = { readonly callsPerSecond?: number; readonly tokensPerMinute?: number };

/** What the rest of Inkwell needs to know of its memory. Plain data. */
export type MemoryDescriptor = {
  /** Its name in the log. */
  readonly name: string;
  /** Tells a person what it keeps of them and where. Plain text that follows a colon. */
  readonly whatItKeeps: string;
  /** True: it is told through the outbox. False: it is told at once, and through the outbox only after a failure. */
  readonly isQueued: boolean;
  readonly tellRates: TellRates;
};

/** A memory with its descriptor, and what its operator may ask of it. */
export type DescribedMemory = Memory & {
  readonly descriptor: MemoryDescriptor;
  /**
   * Deletes all items of a person, in both realms. What a memory keeps behind its items may stay; see its implementation. Holds up
   * nobody else. Rejects as `stopped` when the signal aborts; what is deleted by then stays deleted.
   */
  forgetPerson(person: PersonId, signal?: AbortSignal): Promise<void>;
  /** The same for what was made before a time, in milliseconds since the epoch. */
  forgetOlder(person: PersonId, before: number, signal?: AbortSignal): Promise<void>;
  /** Gives what is kept under one id of a person to another. Absent: that stays where it is. Throws as calls of a memory reject. */
  readonly mover?: {
    /** Returns everybody of whom something is kept. */
    people(): readonly PersonId[];
    /** Returns how many messages were moved. */
    move(from: PersonId, to: PersonId): number;
  };
};
