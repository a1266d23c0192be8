import type { Rulebook } from "../../assistant/notes/rulebook.ts";
import { partsOf } from "../../assistant/privacy/identity.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { DraftsFirst } from "../../ports/drafts-first.ts";
import type { Log } from "../../ports/log.ts";
import { type HomeContent, homeFault, homeView } from "../views/home-view.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { SlackCallError } from "../web-api/slack-call-error.ts";

type Ports = {
  readonly gateway: Gateway;
  readonly rulebook: Rulebook;
  readonly memory: HomeContent["memory"];
  readonly draftsFirst: Pick<DraftsFirst, "isWanted">;
  readonly now: () => number;
  readonly log: Pick<Log, "info" | "warn">;
};

/** What Home says at its top: what can be undone, or one sentence. */
export type News = Pick<HomeContent, "last" | "said">;

export type Home = {
  /** Shows a person their Home as it is now. Resolves when Slack has it. Never rejects: when Slack refuses, the log says so. */
  show(person: PersonId, news?: News): Promise<void>;
  /** The person has opened Home, so this workspace has one. Shows it. */
  opened(person: PersonId, news?: News): Promise<void>;
  /** A person's notes have changed. Shows their Home and does not wait. */
  changed(person: PersonId): void;
  /** Carries out a person's action in Home, then shows Home once, with the news that `work` returns. Rejects as `work` does. */
  act(person: PersonId, work: () => Promise<News>): Promise<void>;
  /** Resolves when no Home is on its way to Slack. */
  settled(): Promise<void>;
};

const MAX_LOOKS = 3; // how often the notes are read while others change them

/**
 * Creates what shows people their Home tab. Slack keeps the view that was published last, and does not say when a person closes
 * it. So Home is published after every change, in case the person is looking.
 */
export function createHome({ gateway, rulebook, memory, draftsFirst, now, log }: Ports): Home {
  const showing = new Map<PersonId, Promise<void>>();
  const acting = new Set<PersonId>(); // `act` shows what they change
  let isOff = false; // the app was installed before it had a Home

  /** Publishes one view of a person after another, so that the latest state is shown last. */
  function show(person: PersonId, news: News = {}): Promise<void> {
    if (isOff) return Promise.resolve();
    const shown = (showing.get(person) ?? Promise.resolve())
      .then(() => publishLatest(person, news))
      .catch((error: unknown) => {
        isOff = error instanceof SlackCallError && error.code === "not_enabled";
        log.info({ err: error }, "home not shown");
      })
      .finally(() => {
        if (showing.get(person) === shown) showing.delete(person);
      });
    showing.set(person, shown);
    return shown;
  }

  /** Reads the notes again after publishing: another process may have changed them and published before us. */
  async function publishLatest(person: PersonId, news: News): Promise<void> {
    let notes = await read(person);
    for (let look = 1; ; look++) {
      await publish(person, notes ? homeView({ ...notes, ...news, memory, at: now() }) : homeFault());
      const after = await read(person);
      if (look === MAX_LOOKS || isSame(notes, after)) return;
      notes = after;
    }
  }

  async function read(person: PersonId): Promise<Read | undefined> {
    try {
      const [notes, forgotten, isDraftFirst] = await Promise.all([
        rulebook.list(person),
        rulebook.forgotten(person),
        draftsFirst.isWanted(person),
      ]);
      return { notes, forgotten, isDraftFirst };
    } catch (error) {
      log.warn({ err: error }, "notes not read");
      return undefined;
    }
  }

  function publish(person: PersonId, view: ReturnType<typeof homeView>): Promise<unknown> {
    return gateway.call("views.publish", { user_id: partsOf(person).userId, view });
  }

  return {
    show,

    opened(person, news) {
      isOff = false;
      return show(person, news);
    },

    changed(person) {
      if (!acting.has(person)) void show(person);
    },

    async act(person, work) {
      acting.add(person);
      const news = await work().finally(() => acting.delete(person));
      await show(person, news);
    },

    async settled() {
      await Promise.all(showing.values());
    },
  };
}

/** What is read of a person for their Home. */
type Read = Pick<HomeContent, "notes" | "forgotten" | "isDraftFirst">;

function isSame(one: Read | undefined, other: Read | undefined): boolean {
  const told = (read: Read | undefined) => read?.notes.map(({ id, kind }) => `${id} ${kind}`).join();
  return told(one) === told(other) && one?.isDraftFirst === other?.isDraftFirst;
}
