import type { Log } from "../ports/log.ts";
import type { BacklogCounts } from "./backlog.ts";
import type { Entry } from "./conversations.ts";
import type { Verdict } from "./tell-memory.ts";

type Options = {
  readonly log: Log;
  readonly now: () => number;
  readonly counts: () => Promise<BacklogCounts>;
};

export type Reports = ReturnType<typeof createReports>;

/** Logs how telling memory goes. docs/operations.md lists the alarms. */
export function createReports({ log, now, counts }: Options) {
  let isFailing = false;
  let alarmAt = 0;

  function overdue({ queuedAt, attempts }: Entry): void {
    const ageMs = now() - queuedAt;
    if (ageMs < OLD_MS || now() < alarmAt) return;
    alarmAt = now() + OLD_MS;
    void counts().then((backlog) =>
      log.error({ ageMs, attempts, ...backlog }, "memory has not been told of an entry for more than ten minutes"),
    );
  }

  return {
    told(): void {
      if (isFailing) log.info({}, "memory can be told again");
      isFailing = false;
    },

    failed(entry: Entry, error: unknown, { kind }: Verdict): void {
      const fields = { err: error, row: entry.id, kind: entry.work.kind, attempts: entry.attempts };
      if (kind === "never") log.error(fields, "memory can never take this entry; it is parked");
      if (kind !== "later") return;
      if (!isFailing) log.warn(fields, "memory could not be told; trying again");
      isFailing = true;
      overdue(entry);
    },

    halted(code: keyof typeof HALTED): void {
      void counts().then((backlog) => log.error({ code, ...backlog }, HALTED[code]));
    },
  };
}

const OLD_MS = 600_000;

const HALTED = {
  unauthorized:
    "memory refuses Inkwell's key; entries wait in the outbox. Correct MEMOS_API_KEY and start Inkwell again",
  quota: "memory's quota is used up; entries wait in the outbox. Raise it with the provider and start Inkwell again",
} as const;
