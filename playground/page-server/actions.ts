import { z } from "zod";
import { BotGone } from "../bot-process.ts";
import { DeliveryFailed } from "../slack/deliveries/delivery.ts";
import type { LocalSlack } from "../slack/local-slack.ts";
import { isRecord, LIMITS } from "../slack/web-api/limits.ts";
import type { Channel, Person } from "../slack/workspace/types.ts";
import type { ModelSettings } from "./bot/model-check.ts";
import type { PageParts } from "./parts.ts";

export type ActionResult =
  | { readonly ok: true; readonly [key: string]: unknown }
  | { readonly ok: false; readonly error: string; readonly models?: readonly string[] };

/** A request that cannot be fulfilled. The message is a sentence for the person; `models` is what they can choose instead. */
class Impossible extends Error {
  readonly models: readonly string[] | undefined;

  constructor(sentence: string, models?: readonly string[]) {
    super(sentence);
    this.models = models;
  }
}

type Action = (slack: LocalSlack, parts: PageParts, body: unknown) => Promise<Record<string, unknown> | undefined>;

const as = z.string();
const channel = z.string();
const text = z.string();
const ts = z.string();
const chosen = z.union([z.string(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), z.record(z.string(), chosen));

const MAX_SETTING = 2_000;
const setting = z.string().trim().max(MAX_SETTING).nullish();
const modelSchema = z.object({
  baseUrl: z
    .union([z.url({ protocol: /^https?$/, error: "the address must begin with http:// or https://" }), z.literal("")])
    .nullish(),
  apiKey: setting,
  model: setting,
  keep: z.boolean().nullish(),
  keepKey: z.boolean().nullish(),
});

/** The actions of the page, by name. */
const ACTIONS: Readonly<Record<string, Action>> = {
  say: action(
    z.object({ as, channel, text, threadTs: ts.optional() }),
    async ({ text, threadTs }, { slack, who, where }) => {
      const words = wordsIn(text);
      const thread = threadTs === undefined ? {} : { threadTs };
      return { ts: await slack.say({ as: who(), channel: where(), text: slack.typed(words), ...thread }) };
    },
  ),
  edit: action(z.object({ as, channel, ts, text }), async ({ ts, text }, { slack, who, where }) => {
    await slack.edit({ as: who(), channel: where(), ts, text: slack.typed(wordsIn(text)) });
  }),
  remove: action(z.object({ as, channel, ts }), async ({ ts }, { slack, who, where }) => {
    await slack.remove({ as: who(), channel: where(), ts });
  }),
  command: action(
    z.object({ as, channel, command: z.string(), text: text.default("") }),
    async ({ command, text }, { slack, parts, who, where }) => {
      if (!parts.declared.commands.some(({ name }) => name === command)) {
        throw new Impossible(`There is no command ${command}.`);
      }
      await parts.bot.settled();
      await slack.command({ as: who(), channel: where(), command, text: slack.typed(text.trim()) });
    },
  ),
  click: action(
    z.object({
      as,
      channel: channel.optional(),
      messageTs: ts.optional(),
      ephemeralId: ts.optional(),
      viewId: z.string().optional(),
      actionId: z.string(),
      value: chosen.optional(),
      values: values.optional(),
    }),
    async ({ messageTs, ephemeralId, viewId, actionId, value, values }, { slack, parts, who, where }) => {
      await parts.bot.settled();
      const pressed = { as: who(), actionId, ...(value !== undefined && { value }) };
      if (viewId !== undefined) {
        await slack.clickInView({ ...pressed, viewId, ...(values && { values }) });
        return;
      }
      await slack.click({
        ...pressed,
        channel: where(),
        ...(messageTs !== undefined && { messageTs }),
        ...(ephemeralId !== undefined && { ephemeralId }),
      });
    },
  ),
  submit: action(
    z.object({ as, viewId: z.string(), values: values.default({}) }),
    async (given, { slack, parts, who }) => {
      await parts.bot.settled();
      const { errors } = await slack.submit({ ...given, as: who() });
      return errors && { errors };
    },
  ),
  closeView: action(z.object({ as, viewId: z.string() }), async ({ viewId }, { slack, who }) => {
    await slack.closeView({ as: who(), viewId });
  }),
  openHome: action(z.object({ as }), async (_body, { slack, parts, who }) => {
    if (!parts.declared.hasHome) throw new Impossible("Inkwell has no Home tab.");
    await slack.openHome({ as: who() });
  }),
  shortcut: action(
    z.object({ as, channel, ts, callbackId: z.string() }),
    async ({ ts, callbackId }, { slack, parts, who, where }) => {
      if (!parts.declared.shortcuts.some((one) => one.callbackId === callbackId)) {
        throw new Impossible("There is no such shortcut.");
      }
      await parts.bot.settled();
      await slack.shortcut({ as: who(), channel: where(), ts, callbackId });
    },
  ),
  openMessages: action(z.object({ as }), async (_body, { slack, who }) => ({
    channel: (await slack.openMessagesTab({ as: who() })).id,
  })),
  stop: action(z.object({ as, channel, threadTs: ts }), async ({ threadTs }, { slack, who, where }) => {
    await slack.pressStop({ as: who(), channel: where(), threadTs });
  }),
  read: action(z.object({ as, channel, ts: ts.optional() }), async ({ ts }, { slack, who, where }) => {
    slack.read({ as: who(), channel: where(), ...(ts !== undefined && { ts }) });
  }),
  dismiss: action(z.object({ as, ephemeralId: ts }), async ({ ephemeralId }, { slack, who }) => {
    slack.dismiss({ as: who(), ephemeralId });
  }),
  visited: action(z.object({ as }), async (_body, { parts, who }) => {
    parts.visitors.add(who().id);
    parts.touched();
  }),
  model: action(modelSchema.nullable(), async (given, { parts }) => {
    const { keep, keepKey, ...named } = given ?? {};
    const settings: ModelSettings = Object.fromEntries(Object.entries(named).filter(([, value]) => value));
    if (Object.keys(settings).length === 0) {
      await parts.bot.connect(null).catch(botFailed);
      return;
    }
    const checked = await parts.checkModel(settings);
    if (!checked.works) throw new Impossible(checked.sentence, checked.models);
    const keeping = keep ? { withKey: keepKey === true } : undefined;
    await parts.bot.connect(checked.settings, keeping).catch(botFailed);
  }),
  forgetModel: action(z.object({}).nullable(), async (_body, { parts }) => {
    await parts.bot.forgetKept();
  }),
  reset: action(z.object({}).nullable(), async (_body, { parts }) => {
    await parts.reset().catch(botFailed);
  }),
};

type Scene = {
  readonly slack: LocalSlack;
  readonly parts: PageParts;
  /** The person who acts. Throws `Impossible` for an unknown id. */
  readonly who: () => Person;
  /** The conversation of the action. Throws `Impossible` when the person cannot see it. */
  readonly where: () => Channel;
};

function action<Body extends object | null>(
  schema: z.ZodType<Body>,
  /** An object it resolves with becomes part of the response. */
  run: (body: Body, scene: Scene) => Promise<unknown>,
): Action {
  return async (slack, parts, given) => {
    const parsed = schema.safeParse(given);
    if (!parsed.success) throw new Impossible(`This does not work: ${faultsIn(parsed.error)}.`);
    const body = parsed.data;
    const names: { as?: string; channel?: string } = body ?? {};
    const who = () => {
      const person = parts.visibility.find(names.as ?? "");
      if (!person) throw new Impossible("Nobody here has that name.");
      return person;
    };
    const where = () => {
      const found = slack.workspace.channel(names.channel ?? "");
      if (!found || !parts.visibility.sees(who(), found))
        throw new Impossible("That conversation does not exist, or you cannot see it.");
      return found;
    };
    const told = await run(body, { slack, parts, who, where });
    return isRecord(told) ? told : undefined;
  };
}

function faultsIn({ issues }: z.ZodError): string {
  return issues.map(({ message, path }) => `${message} (${path.join(".")})`).join("; ");
}

/**
 * Runs an action of the page. Resolves with `ok: false` and a sentence when it cannot be done; rejects on the server's
 * own bugs.
 */
export async function act(slack: LocalSlack, parts: PageParts, name: string, body: unknown): Promise<ActionResult> {
  const found = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!found) return { ok: false, error: `There is no action ${name}.` };
  try {
    return { ok: true, ...(await found(slack, parts, body)) };
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    const models = error instanceof Impossible ? error.models : undefined;
    return { ok: false, error: sentence, ...(models && { models }) };
  }
}

/**
 * Returns the sentence for an error; undefined for a bug.
 * The local Slack throws a plain `Error` for what its client would not let a person do.
 */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof DeliveryFailed) {
    return error.reason === "not_connected"
      ? "Inkwell is not connected right now. Please try again in a moment."
      : "Inkwell did not respond in time. Please try again.";
  }
  if (error instanceof Impossible) return error.message;
  if (!(error instanceof Error) || error.constructor !== Error) return undefined;
  const { message } = error;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? "" : "."}`;
}

/** Turns a `BotGone` into a sentence, since the person may be able to correct the settings. */
function botFailed(error: unknown): never {
  if (error instanceof BotGone)
    throw new Impossible(["Inkwell could not start:", error.message, ...error.lines].join(" "));
  throw error;
}

function wordsIn(text: string): string {
  const words = text.trim();
  if (words === "") throw new Impossible("Please write something first.");
  if (words.length > LIMITS.text) {
    throw new Impossible(`A message can have at most ${LIMITS.text.toLocaleString("en")} characters.`);
  }
  return words;
}
