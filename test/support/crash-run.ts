import { expect } from "vitest";
import type { LocalSlack } from "../../playground/slack/server.ts";
import type { Channel, Person } from "../../playground/slack/workspace/types.ts";
import { type CrashWorld, INTERRUPTED } from "./crash-world.ts";
import { eventually } from "./patience.ts";
import { blockText } from "./world.ts";

/** One run of a row's script: by a person of their own, in a channel and a DM of their own. */
export type Run = {
  readonly world: CrashWorld;
  readonly person: Person;
  readonly channel: Channel;
  readonly dm: Channel;
};

let runs = 0;

/** Lets a new person come into the workspace. */
export function newRun(world: CrashWorld): Run {
  const { workspace, botUserId, people, channels } = world.slack;
  runs += 1;
  const number = String(runs).padStart(3, "0");
  const person = { ...people.ana, id: `U0RUN0${number}`, name: `person${number}`, realName: `Person ${number}` };
  workspace.people.set(person.id, person);
  const members = new Set([person.id, botUserId]);
  const channel = workspace.addChannel({ ...channels.general, id: `C0RUN0${number}`, name: `run${number}`, members });
  return { world, person, channel, dm: workspace.dmOf(person.id) };
}

/** The listener that a delivery is for, as rows name it. */
export function listenerOf({ body }: LocalSlack["deliveries"][number]): string {
  const { event, command, type, view, callback_id, actions } = body as DeliveredBody;
  if (event) return `event ${event.type}`;
  if (command) return `command ${command}`;
  if (type === "view_submission") return `view ${view?.callback_id}`;
  return type === "message_action" ? `messageShortcut ${callback_id}` : `action ${actions?.[0]?.action_id}`;
}

type DeliveredBody = {
  readonly type?: string;
  readonly event?: { readonly type: string };
  readonly command?: string;
  readonly callback_id?: string;
  readonly view?: { readonly callback_id: string };
  readonly actions?: readonly { readonly action_id: string }[];
};

/** Resolves when Inkwell has dealt with all that was delivered, and told memory of it. */
export async function isQuiet({ world }: Run): Promise<void> {
  await eventually(() => expect(world.waiting()).toBe(0), 20_000);
}

/**
 * What people can read after a run, and what MemOS was told, without ids and times: two runs of one script have the same
 * outcome. What MemOS remembers counts once however often it was told, because taking it back twice is the same as once.
 */
export function outcomeOf(run: Run, { tellsAgain = false }: { readonly tellsAgain?: boolean } = {}) {
  const { world, person, channel, dm } = run;
  const { slack, memos } = world;
  const own = (text: string) =>
    text
      .replaceAll(person.id, "PERSON")
      .replaceAll(channel.id, "CHANNEL")
      .replaceAll(`#${channel.name}`, "#CHANNEL")
      .replaceAll(/\/p\d{16}\b/g, "/pMOMENT")
      .replaceAll(dm.id, "DM")
      .replaceAll(person.realName, "NAME")
      .replaceAll(/\b(?:today|\w+day) \d\d:\d\d/g, "TIME");
  const told = memos.requests.filter(({ path, body }) => path.startsWith("add/") && isOf(run, JSON.stringify(body)));
  const users = [...new Set(told.map(({ body }) => String(body.user_id)))];
  const remembered = users.flatMap((user) => memos.memoriesOf(user).map(({ text }) => own(text)));
  return {
    channel: threadsIn(run, channel).map(own),
    dm: threadsIn(run, dm).map(own),
    whispers: [...new Set(slack.ephemerals(person.id).map(({ text }) => own(text)))].toSorted(),
    home: own(blockText(slack.homeOf(person.id)?.blocks)),
    titles: slack.messages(dm.id).map(({ ts }) => slack.statusOf(dm.id, ts)?.title),
    prompts: slack.suggestedPrompts(dm.id)?.prompts ?? [],
    memory: onceWhere(
      (line) => tellsAgain && line.includes("From now on: "),
      told.map(({ path, body }) => own(`${path} ${wordsOf(body)}`)),
    ).toSorted(),
    remembered: [...new Set(remembered)].toSorted(),
  };
}

/** The lines, of which those that may come twice come once. */
function onceWhere(mayRepeat: (line: string) => boolean, lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => !mayRepeat(line) || lines.indexOf(line) === index);
}

function isOf({ person }: Run, text: string): boolean {
  return text.includes(person.id);
}

function wordsOf(body: Readonly<Record<string, unknown>>): string {
  const { user_id, messages } = body;
  const said = (messages ?? []) as { role: string; content: string }[];
  return [user_id, ...said.map(({ role, content }) => `${role}: ${content}`)].filter(Boolean).join("\n");
}

/** Every message of a conversation, threads included, without what a restart interrupted and marked. */
function threadsIn({ world: { slack } }: Run, channel: Channel): string[] {
  const all = slack.messages(channel.id).flatMap(({ ts }) => slack.messages(channel.id, ts));
  return all
    .filter(({ text }) => !text.includes(INTERRUPTED))
    .map(
      ({ user, text, blocks, streaming }) => `${user}: ${text}\n${blockText(blocks)}${streaming ? "(at work)" : ""}`,
    );
}
