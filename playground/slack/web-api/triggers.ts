import { refuse } from "./refusal.ts";

/** The right to open a view for the person who just acted. */
export type Trigger = {
  readonly user: string;
  /** The modal in which the person acted. */
  readonly viewId?: string;
};

// A `trigger_id` works once, within three seconds (Slack's page on interactivity).
const LIFE_MS = 3_000;
const KEPT = 1_000;

export type Triggers = ReturnType<typeof createTriggers>;

/** Issues and redeems the `trigger_id`s of commands and interactions. */
export function createTriggers(workspace: { nextTs: () => string; now: () => number }) {
  const issued = new Map<string, { readonly trigger: Trigger; readonly expiresAt: number; isUsed: boolean }>();

  function issue(trigger: Trigger): string {
    const id = `${workspace.nextTs()}.${crypto.randomUUID().replaceAll("-", "")}`;
    issued.set(id, { trigger, expiresAt: workspace.now() + LIFE_MS, isUsed: false });
    if (issued.size > KEPT) issued.delete(issued.keys().next().value ?? "");
    return id;
  }

  /** Redeems a trigger. Throws a `Refusal` for one that is unknown, used or expired. */
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
