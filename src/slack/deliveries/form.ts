import type { ReceiverEvent } from "@slack/bolt";
import { z } from "zod";
import { withoutNulls } from "../web-api/without-nulls.ts";

type Body = ReceiverEvent["body"];

/** What does not have the form that Inkwell reads: its kind, and the places where it differs, never what stands there. */
export type Misfit = { readonly kind: string; readonly paths: readonly string[] };

/** A listener was given something that does not have the form that it reads. */
export class MisfitError extends Error {
  readonly misfit: Misfit;

  constructor(misfit: Misfit) {
    super(`${misfit.kind}: ${misfit.paths.join(", ")}`);
    this.name = "MisfitError";
    this.misfit = misfit;
  }
}

/** An id of Slack's that begins with one of these letters. */
export const slackId = (letters: string) => z.string().regex(new RegExp(`^[${letters}][A-Z0-9]{1,30}$`));
/** The time of a message, which is also its name within a channel. */
export const timestamp = z.string().regex(/^\d{1,12}\.\d{1,8}$/);
/** A field that may be absent; Slack also sends some of them as null. */
export const maybe = <Form extends z.ZodType>(form: Form) => form.nullish().transform((value) => value ?? undefined);

/** A person has opened a tab of the app. */
export const HomeOpened = z.object({ user: slackId("UW"), channel: maybe(slackId("CDG")), tab: maybe(z.string()) });

/** A button of Inkwell's. Its value is empty where it has none. */
export const Button = z.object({
  type: z.literal("button"),
  value: maybe(z.string()).transform((value = "") => value),
});

const text = z.string();
const part = z.looseObject({});
const personWhoActed = {
  user: z.object({ id: slackId("UW"), team_id: maybe(slackId("TE")) }),
  team: maybe(z.object({ id: slackId("TE") })),
};
const whereToAnswer = { trigger_id: maybe(text), response_url: maybe(text) };
const sent = z.object({ values: z.record(text, z.record(text, part)) });
const shortcut = z.object({ ...personWhoActed, ...whereToAnswer, callback_id: text });

/** What Bolt and every listener read of each kind. A listener that reads more checks it with `fit`. */
const FORMS = new Map<string, z.ZodType>([
  ["event", z.object({ event: z.object({ type: text, item: maybe(part) }) })],
  [
    "command",
    z.object({
      command: text,
      text: maybe(text),
      user_id: slackId("UW"),
      team_id: slackId("TE"),
      channel_id: slackId("CDG"),
      ...whereToAnswer,
    }),
  ],
  [
    "block_actions",
    z.object({
      ...personWhoActed,
      ...whereToAnswer,
      actions: z.tuple([z.object({ type: text, action_id: text })], z.unknown()),
      container: part,
      channel: maybe(part),
    }),
  ],
  ["view_submission", z.object({ ...personWhoActed, view: z.object({ callback_id: text, state: sent }) })],
  ["view_closed", z.object({ ...personWhoActed, view: z.object({ callback_id: text }) })],
  ["shortcut", shortcut],
  [
    "message_action",
    shortcut.extend({ channel: z.object({ id: text }), message: part, trigger_id: text, response_url: text }),
  ],
]);

/**
 * Returns the body of a delivery as Bolt can read it: without null, at its top and in its event or message, which Bolt and
 * listeners take for a value.
 * Throws a `MisfitError` where it has not the form of its kind, or is of none.
 */
export function readBody(given: unknown): Body {
  if (!isObject(given)) throw new MisfitError({ kind: "unknown", paths: [""] });
  const top = withoutNulls(given) as Body;
  const body = { ...top };
  for (const part of ["event", "message"]) if (isObject(body[part])) body[part] = withoutNulls(body[part]);
  const kind = kindOf(body);
  const form = FORMS.get(kind);
  if (!form) throw new MisfitError({ kind: "unknown", paths: ["type"] });
  fit(kind, form, body);
  return kind === "command" ? { ...body, text: body.text ?? "" } : body;
}

/** Reads a part of a delivery by a form. Throws a `MisfitError` that holds only the places where it differs. */
export function fit<Form extends z.ZodType>(kind: string, form: Form, given: unknown): z.output<Form> {
  const read = form.safeParse(given);
  if (read.success) return read.data;
  throw new MisfitError({ kind, paths: read.error.issues.map(({ path }) => path.join(".")) });
}

/** In the order in which Bolt tells them apart. It takes what has a `name` for a menu, and what has `actions` for a click. */
function kindOf({ event, command, name, actions, type }: Body): string {
  if (event !== undefined || type === "event_callback") return "event";
  if (command !== undefined) return "command";
  if (name !== undefined || (actions !== undefined && type !== "block_actions")) return "";
  return typeof type === "string" ? type : "";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
