import type { Memory } from "./types.ts";

/** How much a memory may be told, at most. A limit that is absent does not exist. */
export type TellRates = { readonly callsPerSecond?: number; readonly tokensPerMinute?: number };

/** What the rest of Inkwell must know about the memory that it uses. Plain data. */
export type MemoryDescriptor = {
  /** As the log has it. */
  readonly name: string;
  /** What it keeps of a person and where, for that person to read. Follows a colon; no markup. */
  readonly whatItKeeps: string;
  /** True: told through the outbox. False: told at once, and through the outbox only after a failure. */
  readonly isQueued: boolean;
  readonly tellRates: TellRates;
};

/** A memory with its descriptor. */
export type DescribedMemory = Memory & { readonly descriptor: MemoryDescriptor };
