import { INVISIBLE } from "./escape.ts";
import { personName } from "./person-name.ts";

type Attachment = { readonly text?: string | undefined; readonly fallback?: string | undefined };
type File = { readonly name?: string | undefined; readonly title?: string | undefined };

/** The parts of a message from Slack that hold words. */
export type MessageWords = {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly files?: readonly File[] | undefined;
};

/** Returns a person's name, by their id. */
export type NameOf = (userId: string) => Promise<string>;

/**
 * Decodes a text from Slack's encoding: links keep their address, entities become characters. Call it once. People stand in the
 * result by their id, between two characters of Unicode's private use area, until `namePeople` names them.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(PERSON_MARKS, "")
    .replaceAll(/<([^<>\n]{1,2000})>/g, (_, inner: string) => readReference(inner))
    .replaceAll(ENTITY, decodeEntity)
    .replaceAll(INVISIBLE, "");
}

/** A text with people named, and their names as they stand in it behind an `@`. */
export type Named = { readonly text: string; readonly names: readonly string[] };

/** Replaces the people in a plain text by their names. Beyond the first 20 they get the name that the text has for them. */
export async function namePeople(text: string, nameOf: NameOf): Promise<Named> {
  if (!text.includes(PERSON)) return { text, names: [] };
  const ids = [...new Set([...text.matchAll(PERSON_MARKED)].map(([, id = ""]) => id))].slice(0, MAX_NAMES);
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)));
  const used = new Set<string>();
  const named = text.replaceAll(PERSON_MARKED, (_, id: string, label?: string) => {
    const name = names.get(id) ?? (personName(label) || "someone");
    used.add(name);
    return `@${name}`;
  });
  return { text: named, names: [...used] };
}

/** Returns a message as the model reads it: its words with people named, and the names of its files. */
export async function readWords(message: MessageWords, nameOf: NameOf): Promise<string> {
  const { text } = await namePeople(plainText(messageText(message)), nameOf);
  return [text, ...fileLines(message.files)].filter(Boolean).join("\n");
}

/** Returns the words of a message in Slack's encoding, without its files. */
export function messageText({ text, attachments, blocks }: MessageWords): string {
  return (text || attachedWords(attachments).join("\n") || blockWords(blocks)).trim();
}

/** Returns the words of a message's attachments. A forwarded message is one. */
export function attachedWords(attachments: readonly Attachment[] = []): readonly string[] {
  return attachments.map(({ text, fallback }) => (text ?? fallback ?? "").trim()).filter(Boolean);
}

/** Returns a line for each file of a message, with its name. */
export function fileLines(files: readonly File[] = []): readonly string[] {
  return files.map(({ name, title }) => `[attached file: ${title || name || "unnamed"}]`);
}

function blockWords(blocks: readonly unknown[] = []): string {
  return blocks.map((block) => wordsIn(block).join(" ")).join("\n");
}

/** Returns every text in a tree of Block Kit, in order. */
export function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    (key === "text" || key === "url") && typeof value === "string" ? [value] : wordsIn(value),
  );
}

/** Removes all mentions of `userId` from a text in Slack's encoding. */
export function withoutMention(text: string, userId: string): string {
  return text
    .split(new RegExp(`<@${userId}(?:\\|[^<>]*)?>`))
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
}

/** Returns the ids of the people whom a text mentions. */
export function peopleIn(text: string): readonly string[] {
  return mentionedIn(text).filter((mention) => !mention.startsWith("!"));
}

/** Returns everybody whom a text mentions: people by their id, groups and whole channels as `!…`. */
export function mentionedIn(text: string): readonly string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>|<(!(?:subteam\^|here|channel|everyone))[^<>]*>/g)].map(
    ([, user, group]) => user ?? group ?? "",
  );
}

const PERSON = "\ue000";
const PERSON_END = "\ue001";
const PERSON_MARKS = /[\ue000\ue001]/g;
const PERSON_MARKED = /\ue000([A-Z0-9]+)(?:\|([^\ue001]*))?\ue001/g;
const MAX_NAMES = 20;
const ENTITY = /&(lt|gt|amp);/g;

function decodeEntity(_: string, name: string): string {
  return name === "lt" ? "<" : name === "gt" ? ">" : "&";
}

/** `inner` is `@U1|ana`, `#C1|general`, `!here`, `!subteam^S1|@team`, `!date^…|fallback` or `https://…|label`. */
function readReference(inner: string): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  if (/^@[A-Z0-9]+$/.test(target)) return `${PERSON}${inner.slice(1)}${PERSON_END}`;
  if (target.startsWith("@")) return `@${personName(label) || "someone"}`;
  if (target.startsWith("#")) return `#${label || "a-channel"}`;
  if (target.startsWith("!")) return label ?? `@${target.slice(1).split("^")[0]}`;
  const address = target.replace(/^mailto:/, "");
  return label && label !== address ? `${label} (${address})` : address;
}
