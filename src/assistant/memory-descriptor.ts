import type { Memory } from "./types.ts";

/** How much a memory may be told, at most. A limit that is absent does not exist. */
export type TellRates = { readonly callsPerSecond?: number; readonly tokensPerMinute?: number };

/** What the rest of Inkwell must know about the memory that it uses. Plain data. */
export type MemoryDescriptor = {
  /** As the log has it. */
  readonly name: string;
  /** What this memory keeps of a person and where, for that person to read. Continues a sentence after a colon, no markup. */
  readonly whatItKeeps: string;
  /** True: memory is told through the outbox, since a call takes long or may fail. False: at once, and through it after a failure. */
  readonly isQueued: boolean;
  readonly tellRates: TellRates;
};

/** A memory with its descriptor. */
export type DescribedMemory = Memory & { readonly descriptor: MemoryDescriptor };
