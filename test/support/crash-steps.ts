import { expect } from "vitest";
import type { LocalSlack } from "../../playground/slack/server.ts";
import { NOTE_FIELD } from "../../src/slack/views/note-modal.ts";
import { emptyList } from "../../src/slack/views/words.ts";
import { answersIn, type CrashWorld } from "./crash-world.ts";
import { eventually } from "./patience.ts";
import { blockText } from "./world.ts";

type Channel = { readonly id: string };
type Person = { readonly id: string };

/** Who acts in a crash world, and where; Ana in #general unless told. The process may die before it acknowledges. */
export type Actor = { readonly person: Person; readonly channel: Channel };

export function anaIn({ slack }: Pick<CrashWorld, "slack">): Actor {
  return { person: slack.people.ana, channel: slack.channels.general };
}

/** Types a command. Resolves with how Slack saw it: taken, or not acknowledged because the process died. */
export async function command(
  world: CrashWorld,
  name: string,
  text: string,
  { person, channel }: Actor = anaIn(world),
): Promise<"taken" | "refused"> {
  const sent = world.slack.command({ as: person.id, channel: channel.id, command: name, text });
  return sent.then(
    () => "taken",
    () => "refused",
  );
}

/** Presses a button under the newest line that holds one and that only this person sees. */
export async function clickWhisper(world: CrashWorld, actionId: string, { person, channel }: Actor = anaIn(world)) {
  const holds = ({ blocks }: { blocks?: readonly object[] }) => JSON.stringify(blocks ?? []).includes(actionId);
  const holder = await world.slack.waitFor(() => world.slack.ephemerals(person.id).findLast(holds));
  const pressed = { as: person.id, channel: channel.id, ephemeralId: holder.id, actionId };
  await world.slack.click(pressed).catch(() => {});
}

/** Opens Home, and waits until there is something to see. */
export async function openHome({ slack }: CrashWorld, { id }: Person = slack.people.ana): Promise<void> {
  await slack.openHome({ as: id });
  await slack.waitFor(() => homeText({ slack }, { id }) !== "");
}

/** Presses a button in Home: the first of that kind. */
export async function clickInHome({ slack }: CrashWorld, actionId: string, { id }: Person = slack.people.ana) {
  const home = slack.homeOf(id);
  await slack.clickInView({ as: id, viewId: home!.id, actionId }).catch(() => {});
}

/** Submits the window that is open, or opens, with these words in the field of a note. */
export async function submitNote(world: CrashWorld, text: string, person: Person = world.slack.people.ana) {
  await submit(world, { [NOTE_FIELD.block]: { [NOTE_FIELD.action]: text } }, person);
}

type Values = Parameters<LocalSlack["submit"]>[0]["values"];

/** Submits the window that is open, or opens, with these values. */
export async function submit({ slack }: CrashWorld, values: Values, { id }: Person): Promise<void> {
  const view = await slack.waitFor(() => slack.modalsOf(id).at(-1));
  await slack.submit({ as: id, viewId: view.id, ...(values ? { values } : {}) }).catch(() => {});
}

/** What only this person sees in channels. */
export function whispers({ slack }: CrashWorld, { id }: Person = slack.people.ana): string[] {
  return slack.ephemerals(id).map(({ text }) => text);
}

/** What Home says. */
export function homeText({ slack }: Pick<CrashWorld, "slack">, { id }: Person = slack.people.ana): string {
  return blockText(slack.homeOf(id)?.blocks);
}

/** Resolves when Home says that. */
export function homeSays(world: CrashWorld, text: string, person?: Person): Promise<true> {
  return world.slack.waitFor(() => homeText(world, person).includes(text) || undefined);
}

/** A person's rules and facts, as Inkwell lists them. */
export async function listed(world: CrashWorld, actor: Actor = anaIn(world)): Promise<string[]> {
  const { slack } = world;
  const seen = slack.ephemerals(actor.person.id).length;
  await command(world, "/write-pref", "", actor);
  // A reply that was on its way when the process died may come first.
  const isList = ({ text }: { text: string }) => text.includes("What I remember about you") || text === emptyList();
  const list = await slack.waitFor(() => slack.ephemerals(actor.person.id).slice(seen).find(isList));
  return [...blockText(list.blocks).matchAll(/^\d+\. (.*)$/gm)].map(([, text = ""]) => text);
}

/** How many adds to memory held this text. */
export function toldOf({ memos }: CrashWorld, text: string): number {
  return memos.requests.filter(({ path, body }) => path === "add/message" && JSON.stringify(body).includes(text))
    .length;
}

/** How many of Ana's memories in MemOS say this. */
export function memories({ memos }: CrashWorld, text: string): number {
  return memos.memoriesOf("T0LOCAL01_U0ANA0001").filter((memory) => memory.text.includes(text)).length;
}

/** Whether MemOS was searched for a text that was taken back, to delete what it knows of it. */
export function takenBack({ memos }: CrashWorld, text: string): boolean {
  return memos.requests.some(({ path, body }) => path === "search/memory" && body.query === text);
}

/** Ben asks for one text and gets it: everything that was on its way has had its turn by then. */
export async function passOnce({ slack, memos }: CrashWorld): Promise<void> {
  const { benDm: channel } = slack.channels;
  const ts = await slack.say({ as: slack.people.ben, channel, text: "Write an invitation to the autumn picnic" });
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.length > 0);
  await eventually(() => {
    expect(memos.messagesOf("T0LOCAL01_U0BEN0001", `T0LOCAL01:dm:${channel.id}:${ts}`)).toHaveLength(2);
  });
}
