import type { Turn } from "../../assistant/types.ts";
import { personIdsIn } from "../text/incoming-text.ts";
import { idsIn, type NamesOf } from "../text/same-letters.ts";
import type { Directory, Person } from "./directory.ts";
import type { IncomingRequest } from "./incoming.ts";
import type { Workspace } from "./workspace.ts";

/** Whom a reply may mention, and how. */
export type Mentions = {
  /** The ids of the people whom the request mentions. */
  readonly allowedMentions: readonly string[];
  /** Their ids by the names that each of them alone has among all who are known in the request. */
  readonly mentionNames: ReadonlyMap<string, string>;
  /** Their names by their ids, for where nobody can be mentioned. */
  readonly namesById: ReadonlyMap<string, string>;
};

type Edges = { readonly directory: Directory; readonly workspace: Workspace };

/** All names of people by their ids. */
export type KnownNames = Map<string, readonly string[]>;

/** Who has taken part before. `named`: names of people too of whom no id is known. */
type TakenPart = { readonly known?: KnownNames; readonly named?: readonly string[] };

const MAX_MENTIONED = 20;

/** Returns a directory that notes in `known` everybody whom it names. */
export function notingNames(directory: Directory, known: KnownNames): Directory {
  return {
    ...directory,
    async nameOf(userId) {
      const found = await directory.person(userId);
      known.set(userId, allNames(found));
      return found.name;
    },
  };
}

/** Returns who speaks in earlier turns, or is quoted there: apps, and the authors of forwards, have a name alone. */
export function speakersIn(turns: readonly Turn[]): readonly string[] {
  return turns.flatMap(({ speaker, text }) => [...(speaker === undefined ? [] : [speaker]), ...authorsIn(text)]);
}

/** Returns the names over the forwards in a text. */
function authorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^> ([^\n]{1,80}) wrote:$/gm)].map(([, name = ""]) => name).slice(0, MAX_MENTIONED);
}

/**
 * Finds out whom a reply to a request may mention. What is looked up here was looked up before, when the request was read.
 */
export async function mentionsFor(
  { mentions, text, actor }: Pick<IncomingRequest, "mentions" | "text" | "actor">,
  { directory, workspace }: Edges,
  { known = new Map(), named = [] }: TakenPart = {},
): Promise<Mentions> {
  const allowed = [...new Set(mentions)].filter((id) => id !== workspace.botUserId);
  const mentioned = await namesOf(allowed.slice(0, MAX_MENTIONED), directory);
  if (mentioned.size === 0) return { allowedMentions: mentions, mentionNames: new Map(), namesById: new Map() };
  const others = await namesOf([actor.userId, ...personIdsIn(text)], directory);
  const people = new Map([...known, ...others, ...mentioned]);
  const owners = ownersOf(people, [...named, ...authorsIn(text)]);
  const mentionNames = new Map<string, string>();
  for (const [id, names] of mentioned)
    for (const name of names.flatMap((whole) => [whole, ...firstNameIn(whole)]))
      if (name.length > 1 && owners.get(keyOf(name))?.size === 1) mentionNames.set(name, id);
  const namesById = new Map([...mentioned].flatMap(([id, [name]]) => (name === undefined ? [] : [[id, name]])));
  return { allowedMentions: mentions, mentionNames, namesById };
}

async function namesOf(ids: readonly string[], directory: Directory): Promise<KnownNames> {
  return new Map(await Promise.all(ids.map(async (id) => [id, allNames(await directory.person(id))] as const)));
}

/** Looks up by which names people and channels may stand in texts from Slack; none of those that nobody can look up. Never rejects. */
export async function namesShown(texts: readonly string[], directory: Directory): Promise<NamesOf> {
  const named = async (id: string) => {
    if (id.startsWith("#")) return [await directory.channelName(id.slice(1))].filter((name) => name !== undefined);
    return allNames(await directory.person(id));
  };
  const ids = [...new Set(texts.flatMap(idsIn))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await named(id)] as const)));
  return (id) => names.get(id) ?? [];
}

function allNames({ names = [], firstName }: Person): readonly string[] {
  return firstName === undefined ? names : [...names, firstName];
}

/**
 * Returns whose each name may be. Letter case and forms of letters tell nobody apart. One of `named` is somebody else's where nobody
 * among `people` has it.
 */
function ownersOf(people: KnownNames, named: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  const add = (id: string, names: readonly string[]) => {
    for (const name of names.flatMap((whole) => [whole, ...firstWords(whole)])) {
      const key = keyOf(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  };
  const wholes = new Set([...people.values()].flat().map(keyOf));
  for (const [id, names] of people) add(id, names);
  for (const name of named) if (!wholes.has(keyOf(name))) add(`named ${name}`, [name]);
  return owners;
}

function keyOf(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

const TITLE = /^(?:the|an?|der|die|das|le|la|les|el|los|il|os|as|dr|mr|mrs|ms|prof|herr|frau)\.?$/i;

/** Returns the first name in a whole one; none where that begins with a title or an article, as "The Boss" does. */
function firstNameIn(whole: string): readonly string[] {
  const [first = ""] = whole.split(" ", 1);
  return TITLE.test(first) ? [] : [first];
}

/** Returns the words that may be the first name in a whole one, behind titles too. */
function firstWords(whole: string): readonly string[] {
  const words = whole.split(" ");
  return words.slice(0, words.findIndex((word) => !TITLE.test(word)) + 1);
}
