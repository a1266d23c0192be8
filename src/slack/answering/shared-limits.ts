import { createLimits, type Group, type LimitOptions, type Limits } from "../../assistant/limits.ts";
import type { Log } from "../../ports/log.ts";
import type { Signals } from "../../ports/signals.ts";

type Ports = {
  readonly signals: Signals;
  readonly newId: () => string;
  readonly log: Pick<Log, "warn">;
};

const CHANNEL = "inkwell_asked";
const OUTSIDERS: Group = "outsiders";
const MAX_ELSEWHERE = 10_000; // drafts; those of a process that died never end

/** Creates limits that all processes of the workspace share: each tells the others which drafts it begins and ends. */
export function createSharedLimits(options: LimitOptions, { signals, newId, log }: Ports): Limits {
  const own = createLimits(options);
  const self = newId();
  const elsewhere = new Map<string, { leave(): void }>();

  signals.subscribe(CHANNEL, (payload) => {
    const [from, draft = "", person, workspace, group] = payload.split(" ");
    if (from === self) return;
    if (person === undefined || workspace === undefined) {
      elsewhere.get(draft)?.leave();
      elsewhere.delete(draft);
      return;
    }
    elsewhere.set(draft, own.countElsewhere(person, workspace, group === OUTSIDERS ? group : undefined));
    const [oldest] = elsewhere.keys();
    if (elsewhere.size > MAX_ELSEWHERE && oldest !== undefined) elsewhere.delete(oldest);
  });

  function tell(...words: string[]): void {
    signals.publish(CHANNEL, [self, ...words].join(" ")).catch((error: unknown) => {
      log.warn({ err: error }, "the other processes do not hear what is asked here");
    });
  }

  return {
    ...own,
    enter(person, workspace, group) {
      const entered = own.enter(person, workspace, group);
      if (entered.kind === "over") return entered;
      const draft = newId();
      tell(draft, person, workspace, ...(group === undefined ? [] : [group]));
      return {
        kind: "ok",
        leave() {
          entered.leave();
          tell(draft);
        },
      };
    },
  };
}
