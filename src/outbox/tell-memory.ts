import { isServiceError } from "../assistant/errors.ts";
import type { Memory, Scope, StoredMessage } from "../assistant/types.ts";
import type { Work } from "./rows.ts";

/** What the outbox needs of a memory. */
export type MemoryWriter = Pick<Memory, "add" | "messages" | "withdraw" | "delete">;

/**
 * Tells memory one thing. Where an earlier attempt may have reached memory, reads the conversation first, and adds only what it
 * does not end with. A withdrawal or removal is simply repeated, since twice is the same as once. Resolves with false, having told
 * nothing, when `mayTell` says no. Rejects as memory does.
 */
export async function tellMemory(
  memory: MemoryWriter,
  { work, mayBeThere }: { readonly work: Work; readonly mayBeThere: boolean },
  mayTell: () => boolean,
): Promise<boolean> {
  const { scope, conversationId } = work;
  const stored = work.kind === "add" && mayBeThere ? await memory.messages(scope, conversationId, MAX_READ) : [];
  if (!mayTell()) return false;
  if (work.kind === "withdraw") {
    await memory.withdraw(scope, conversationId, work.text);
    return true;
  }
  if (work.kind === "remove") {
    await removeAll(memory, scope, work.ids);
    return true;
  }
  const missing = notStored(work.messages, stored);
  if (missing.length > 0) await memory.add(scope, conversationId, missing);
  return true;
}

/** Deletes items by their ids. One that is gone, or another person's, is no error. */
export async function removeAll(memory: Pick<Memory, "delete">, scope: Scope, ids: readonly string[]): Promise<void> {
  for (const id of ids) await memory.delete(scope, id).catch(ignoreMissing);
}

export type Verdict =
  | { readonly kind: "done" }
  /** Send it again later. `wasTaken`: it may have reached memory all the same. `isBusy`: memory asks for fewer calls. */
  | { readonly kind: "later"; readonly wasTaken: boolean; readonly isBusy: boolean; readonly retryAfterMs: number }
  /** Memory takes nothing until somebody changes the key or the quota. */
  | { readonly kind: "halt"; readonly code: "unauthorized" | "quota" }
  /** Memory can never take this entry. */
  | { readonly kind: "never" };

/** Decides what to do after memory failed. An error that is a bug is tried five times, in case it passes. */
export function judge(error: unknown, work: Work, attempts: number): Verdict {
  if (!isServiceError(error)) {
    if (attempts >= MAX_ATTEMPTS_AT_A_BUG) return { kind: "never" };
    return { kind: "later", wasTaken: true, isBusy: false, retryAfterMs: 0 };
  }
  switch (error.code) {
    case "unauthorized":
    case "quota":
      return { kind: "halt", code: error.code };
    case "not_found":
      return work.kind === "add" ? { kind: "never" } : { kind: "done" };
    case "invalid":
    case "too_long":
      return { kind: "never" };
    default: {
      const isBusy = error.code === "rate_limited";
      return { kind: "later", wasTaken: error.uncertain, isBusy, retryAfterMs: error.retryAfterMs ?? 0 };
    }
  }
}

function ignoreMissing(error: unknown): void {
  if (!isServiceError(error) || error.code !== "not_found") throw error;
}

const MAX_READ = 50;
const MAX_ATTEMPTS_AT_A_BUG = 5;

/**
 * Returns the messages that the conversation in memory does not end with yet; memory may hold the first of them. Only the end
 * is compared, since a conversation is told in order, and the same words may have been said earlier. Order within the end is
 * ignored, since memory's times are coarse.
 */
function notStored(messages: readonly StoredMessage[], stored: readonly StoredMessage[]): readonly StoredMessage[] {
  for (let taken = messages.length; taken > 0; taken -= 1) {
    const window = Math.min(taken, MAX_READ);
    if (sameWords(messages.slice(taken - window, taken), stored.slice(-window))) return messages.slice(taken);
  }
  return messages;
}

function sameWords(some: readonly StoredMessage[], others: readonly StoredMessage[]): boolean {
  const [left, right] = [some, others].map((messages) => messages.map(comparable).sort().join("\n"));
  return left === right;
}

/** Services trim what they store, and normalise characters. */
function comparable({ role, text }: StoredMessage): string {
  return `${role} ${text.toWellFormed().normalize("NFC").replace(/\s+/g, " ").trim()}`;
}
