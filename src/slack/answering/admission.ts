import { type Access, isOpenChannel, type NoAccess, noAccessSentence, whyNoAccess } from "../../assistant/access.ts";
import type { Limits } from "../../assistant/limits.ts";
import { limitSentence } from "../../assistant/notices.ts";
import type { Delivery } from "../../ports/inbox.ts";
import { type Actor, personOf } from "../requests/actor.ts";
import type { Directory } from "../requests/directory.ts";
import { membershipOf } from "../requests/request.ts";
import type { Workspace } from "../requests/workspace.ts";

/** Why somebody gets no answer. `canRetry`: asking again may succeed. */
export type Refusal = { readonly kind: "refused"; readonly sentence: string; readonly canRetry: boolean };

/** What somebody asks for. `channel`: where it is asked, or whose words it is about; absent for the person's own DM. */
export type Asked = { readonly actor: Actor; readonly channel?: string };

/** Decides who gets an answer. */
export type Admission = {
  /** Whether Inkwell writes in a channel. */
  isOpen(channel: string): boolean;
  /** Returns why a person gets no answers anywhere. Waits two seconds for Slack at most; never rejects. */
  whyNot(actor: Actor): Promise<NoAccess | undefined>;
  /** The same in a sentence for the person. */
  whyNotSaid(actor: Actor): Promise<string | undefined>;
  /**
   * Lets a person in who may ask here and is within the limits, which count the request until `leave` is called. A delivery
   * that is dealt with again after a crash was counted before. Waits two seconds for Slack at most; never rejects.
   */
  enter(asked: Asked, delivery: Pick<Delivery, "attempt">): Promise<{ readonly kind: "ok"; leave(): void } | Refusal>;
};

type Ports = {
  readonly access: Access;
  readonly limits: Limits;
  readonly directory: Directory;
  readonly workspace: Workspace;
};

/** Creates what decides who gets an answer in a workspace. */
export function createAdmission({ access, limits, directory, workspace }: Ports): Admission {
  const lookUp = async (actor: Actor) => membershipOf(actor, await directory.person(actor.userId), workspace);
  const isForAll = access.guests && access.otherCompanies;

  const whyNot = async (actor: Actor) => (isForAll ? undefined : whyNoAccess(access, await lookUp(actor), undefined));

  return {
    isOpen: (channel) => isOpenChannel(access, channel),

    whyNot,

    async whyNotSaid(actor) {
      const why = await whyNot(actor);
      return why && noAccessSentence(why);
    },

    async enter({ actor, channel }, { attempt }) {
      const membership = await lookUp(actor);
      const why = whyNoAccess(access, membership, channel);
      if (why) return { kind: "refused", sentence: noAccessSentence(why), canRetry: why === "unknown" };
      if (attempt > 1) return { kind: "ok", leave() {} };
      const entered = limits.enter(
        personOf(actor),
        workspace.teamId,
        membership === "member" ? "workspace" : "outsiders",
      );
      return entered.kind === "ok" ? entered : { kind: "refused", sentence: limitSentence(entered), canRetry: true };
    },
  };
}
