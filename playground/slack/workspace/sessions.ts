import type { Change } from "./types.ts";

export type SessionStatus = "processing" | "active" | "suspended" | "closed";
export type Session = { status: SessionStatus; text: string; setAt: number; custom: boolean; title?: string };
export type SuggestedPrompts = {
  readonly title?: string;
  readonly prompts: readonly { title: string; message: string }[];
};

// A status text disappears after two minutes, the working indicator of a session after about an hour (Slack's method
// pages).
const STATUS_TEXT_LIFE_MS = 2 * 60_000;
const PROCESSING_LIFE_MS = 60 * 60_000;

/** Keeps the agent sessions of threads, and the prompts that conversations suggest. */
export function createSessions(now: () => number, changed: (change: Change) => void) {
  const sessions = new Map<string, Session>();
  const prompts = new Map<string, SuggestedPrompts>();

  function setSession(channel: string, threadTs: string, status: SessionStatus, text = "", custom = false): void {
    const title = sessions.get(`${channel}:${threadTs}`)?.title;
    sessions.set(`${channel}:${threadTs}`, {
      status,
      text,
      setAt: now(),
      custom,
      ...(title !== undefined && { title }),
    });
    changed({ kind: "status", channel, thread_ts: threadTs });
  }

  /** Names a session. Returns its title before; throws where there is no such session. */
  function nameSession(channel: string, threadTs: string, title: string): string | undefined {
    const found = sessions.get(`${channel}:${threadTs}`);
    if (!found) throw new Error(`there is no session in the thread ${threadTs}`);
    const before = found.title;
    found.title = title;
    changed({ kind: "status", channel, thread_ts: threadTs });
    return before;
  }

  function session(channel: string, threadTs: string): Session | undefined {
    const found = sessions.get(`${channel}:${threadTs}`);
    if (!found) return undefined;
    const age = now() - found.setAt;
    if (found.custom && age >= STATUS_TEXT_LIFE_MS) return { ...found, status: "active", text: "" };
    return found.status === "processing" && age >= PROCESSING_LIFE_MS ? { ...found, status: "active" } : found;
  }

  /** Removes the app's status text, as Slack does when the app replies. */
  function clearStatusText(channel: string, threadTs: string): void {
    if (sessions.get(`${channel}:${threadTs}`)?.custom) setSession(channel, threadTs, "active");
  }

  /** Returns all sessions, each with its conversation and thread. */
  function allSessions(): { channel: string; threadTs: string; session: Session }[] {
    return [...sessions.keys()].flatMap((key) => {
      const [channel = "", threadTs = ""] = key.split(":");
      const found = session(channel, threadTs);
      return found ? [{ channel, threadTs, session: found }] : [];
    });
  }

  return { sessions, setSession, nameSession, session, allSessions, clearStatusText, prompts };
}
