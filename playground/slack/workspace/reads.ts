import type { Change } from "./types.ts";

/** Keeps how far each person has read each conversation. */
export function createReads(changed: (change: Change) => void) {
  const reads = new Map<string, string>();

  /** Marks everything up to `ts` as read. An earlier `ts` than before changes nothing. */
  function markRead(user: string, channel: string, ts: string): void {
    const key = `${user}:${channel}`;
    if (ts <= (reads.get(key) ?? "0")) return;
    reads.set(key, ts);
    changed({ kind: "read", user, channel, ts });
  }

  return {
    reads,
    markRead,
    lastRead: (user: string, channel: string): string => reads.get(`${user}:${channel}`) ?? "0",
  };
}
