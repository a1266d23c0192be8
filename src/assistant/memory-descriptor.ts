import type { Memory } from "./types.ts";

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

/** A memory with its descriptor. */
export type DescribedMemory = Memory & { readonly descriptor: MemoryDescriptor };
