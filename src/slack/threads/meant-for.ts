import { mayReadToo } from "../../assistant/privacy/privacy.ts";
import type { Audience, PlaceKind } from "../../assistant/types.ts";
import type { DraftsFirst, MeantThread } from "../../ports/drafts-first.ts";
import { audienceOf } from "../requests/request.ts";

/** What the drafts of one thread are meant for, while one is written. */
export type MeantFor = {
  /** Returns the channel that a draft is posted in once its author has seen it. Undefined where there is none, or nobody can tell. */
  channel(): Promise<string | undefined>;
  /** Returns who reads that channel, by a look at its kind; undefined where the drafts are for nobody but who asks. Never rejects. */
  readers(kindOf: (channel: string) => Promise<PlaceKind>): Promise<Audience | undefined>;
  /**
   * The next draft is for these readers. Returns the `ts` of the last of Inkwell's messages that was not for them; empty where all
   * are. `newest`: the `ts` of the newest that stands in the thread.
   */
  writeFor(readers: Audience, newest: string): Promise<string>;
};

/** Drafts of a thread that are meant for no other place. */
export const MEANT_HERE: MeantFor = {
  channel: async () => undefined,
  readers: async () => undefined,
  writeFor: async () => "",
};

/** Creates what knows of a thread, by its key, what its drafts are meant for. */
export function createMeantFor(rows: Pick<DraftsFirst, "meant" | "noteReaders">, thread: string): MeantFor {
  let found: Promise<MeantThread | "unknown" | undefined> | undefined;
  const find = () => {
    found ??= rows.meant(thread);
    return found;
  };
  return {
    async channel() {
      const meant = await find();
      return meant === "unknown" ? undefined : meant?.channel;
    },
    async readers(kindOf) {
      const meant = await find();
      if (meant === undefined) return undefined;
      return meant === "unknown" ? { kind: "unknown", channelId: thread } : readersThere(meant.channel, kindOf);
    },
    async writeFor({ kind }, newest) {
      const meant = await find();
      if (meant === undefined || meant === "unknown") return "";
      if (meant.readers === kind) return meant.since;
      const isForOthers = meant.readers !== "" && !mayReadToo(meant.readers as Audience["kind"], kind);
      const since = isForOthers ? newest : meant.since;
      found = Promise.resolve({ ...meant, readers: kind, since });
      await rows.noteReaders(thread, kind, since);
      return since;
    },
  };
}

/** Returns who reads a channel that drafts are meant for. No DM is one. */
export async function readersThere(
  channel: string,
  kindOf: (channel: string) => Promise<PlaceKind>,
): Promise<Audience> {
  const kind = await kindOf(channel);
  return audienceOf(kind === "dm" ? "unknown" : kind, channel);
}
