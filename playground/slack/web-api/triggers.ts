import { refuse } from "./refusal.ts";

/** What an interaction lets the app do for a moment: open a view before the person who acted. */
export type Trigger = {
  readonly user: string;
  /** The modal it happened in. */
  readonly viewId?: string;
};

// A trigger_id works for three seconds and once (Slack's page on interactivity).
const LIFE_MS = 3_000;
const KEPT = 1_000;

export type Triggers = ReturnType<typeof createTriggers>;

/** The trigger_ids of commands, clicks, shortcuts and submissions. */
export function createTriggers(workspace: { nextTs: () => string; now: () => number }) {
  const issued = new Map<string, { readonly trigger: Trigger; readonly expiresAt: number; isUsed: boolean }>();

  function issue(trigger: Trigger): string {
    const id = `${workspace.nextTs()}.${crypto.randomUUID().replaceAll("-", "")}`;
    issued.set(id, { trigger, expiresAt: workspace.now() + LIFE_MS, isUsed: false });
    if (issued.size > KEPT) issued.delete(issued.keys().next().value ?? "");
    return id;
  }

  /** Uses a trigger up; refuses one that is unknown, used or too old. */
  function exchange(id: string): Trigger {
    const found = issued.get(id);
    if (!found) return refuse("invalid_trigger_id");
    if (found.isUsed) return refuse("exchanged_trigger_id");
    if (workspace.now() >= found.expiresAt) return refuse("expired_trigger_id");
    found.isUsed = true;
    return found.trigger;
  }

  return { issue, exchange };
}
