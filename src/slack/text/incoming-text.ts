import { withoutUnseen } from "../../assistant/language/unseen.ts";
import { quoted } from "./incoming/attachments.ts";
import { blocksToMarkdown } from "./incoming/blocks.ts";
import { fileWords, readFiles } from "./incoming/files.ts";
import { readMessage, type SentWords } from "./incoming/message-words.ts";
import { mrkdwnToMarkdown } from "./incoming/mrkdwn.ts";
import { MARKS, PERSON, PERSON_END, withEntities, withReferences } from "./incoming/references.ts";
import { fieldsOf } from "./incoming/unknown.ts";
import { escapeMrkdwn } from "./markdown.ts";
import { withMarkdownMarks, withSlackMarks } from "./own-marks.ts";
import { personName } from "./person-name.ts";

/** The parts of a message from Slack that hold words. */
export type MessageWords = SentWords & { readonly files?: readonly unknown[] | undefined };

/** Returns a person's name, by their id; `ofChannel` a channel's, where the readers may see it. */
export type NameOf = ((userId: string) => Promise<string>) & {
  readonly ofChannel?: (channelId: string) => Promise<string | undefined>;
};

/**
 * Decodes a text from Slack's encoding: links keep their address, entities become characters, and what nobody sees goes. Marks
 * such as `*bold*` stay. Call it once. People stand in the result by their id, between two characters of Unicode's private use
 * area, until `namePeople` names them.
 */
export function plainText(text: string): string {
  return withoutUnseen(withEntities(withReferences(text.replaceAll(MARKS, ""))));
}

/** Returns what somebody typed into the field of a window, which Slack does not encode. */
export function typedText(text: string): string {
  return withoutUnseen(text.replaceAll(MARKS, "")).trim();
}

/** Decodes a text as `plainText` does, and turns Slack's marks into those of Markdown. */
export function markdownText(text: string): string {
  return withoutUnseen(mrkdwnToMarkdown(text));
}

/** Encodes a text in Markdown for people to see. `readShown` reads the same text again. */
export function encodedText(text: string): string {
  return escapeMrkdwn(withSlackMarks(text)).replaceAll(PERSON_MARKED, (_, id: string) =>
    id.startsWith("#") ? `<${id}>` : `<@${id}>`,
  );
}

/** Returns a text in which people stand by their ids as Markdown that mentions them. Channels lose their names. */
export function withMentions(text: string): string {
  return text.replaceAll(PERSON_MARKED, (_, id: string) => (id.startsWith("#") ? "#a-channel" : `<@${id}>`));
}

/** A text with people named, and their names as they stand in it behind an `@`. */
export type Named = { readonly text: string; readonly names: readonly string[] };

/** Replaces the people and channels in a plain text by their names. Beyond the first 100 they get the name that the text has for them. */
export async function namePeople(text: string, nameOf: NameOf): Promise<Named> {
  if (!text.includes(PERSON)) return { text: compact(text), names: [] };
  const ids = [...new Set([...text.matchAll(PERSON_MARKED)].map(([, id = ""]) => id))].slice(0, MAX_NAMES);
  const find = (id: string) => (id.startsWith("#") ? nameOf.ofChannel?.(id.slice(1)) : nameOf(id));
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await find(id)] as const)));
  const used = new Set<string>();
  const named = text.replaceAll(PERSON_MARKED, (_, id: string, label?: string) => {
    if (id.startsWith("#")) return `#${names.get(id) ?? "a-channel"}`;
    const name = names.get(id) ?? (personName(label) || "someone");
    used.add(name);
    return `@${name}`;
  });
  return { text: compact(named), names: [...used] };
}

/**
 * Returns the same text in as little memory as it takes. V8 keeps two bytes for each character of what is cut out of a text with
 * marks in it, though the marks are gone, and patterns look through such a text five times as long.
 */
function compact(text: string): string {
  return BEYOND_LATIN_1.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** Returns a message as the model reads it: its words with people named, without the mentions of `without`, and its files. */
export async function readWords(message: MessageWords, nameOf: NameOf, without?: string): Promise<string> {
  const lines = [messageText(message, without), ...readFiles(message.files).map(fileWords)].filter(Boolean);
  return (await namePeople(lines.join("\n"), nameOf)).text;
}

/** Returns a text that `encodedText` made as Markdown, with people named. */
export function readShown(text: string, nameOf: NameOf): Promise<string> {
  return readPlain(withMarkdownMarks(text), nameOf);
}

/** Returns a text that somebody typed in a command, with people named. */
export async function readPlain(text: string, nameOf: NameOf): Promise<string> {
  return (await namePeople(plainText(text).trim(), nameOf)).text;
}

/**
 * Returns the words of a message as Markdown, without its files: its own, forwards with their authors, and cards of apps. People
 * stand in it by their ids. `without`: the id of somebody whose mentions are left out.
 */
export function messageText(message: MessageWords, without?: string): string {
  const { said, attached } = readMessage(message);
  const words = without === undefined ? said : withoutMention(said, without);
  return [words, ...attached.map(({ words }) => words)].filter(Boolean).join("\n\n");
}

/**
 * Returns the words of a request as Markdown: what its author typed, then what others and apps wrote and what stands in files, as
 * quotations, because no rule is learnt from a quotation. Empty where there are files alone. `without`: see `messageText`.
 */
export function requestText(message: MessageWords, without: string): string {
  const { own, beside, attached } = readMessage(message);
  const said = withoutMention(own, without);
  const apps = withoutMention(beside, without);
  if (said === "" && apps === "" && attached.length === 0) return "";
  const files = readFiles(message.files);
  const unseen = files.some(({ words }) => words === "") ? [NOT_SEEN] : [];
  const others = attached.map(({ words, isQuoted }) => (isQuoted ? words : quoted(words)));
  return [said, apps && quoted(apps), ...others, [...files.map(fileWords), ...unseen].join("\n")]
    .filter(Boolean)
    .join("\n\n");
}

/** Returns the names of a message's files of whose words Slack sent none. */
export function unseenFiles({ files }: MessageWords): readonly string[] {
  return readFiles(files).flatMap(({ name, words }) => (words === "" ? [name] : []));
}

const NOT_SEEN = "[Inkwell has not seen what is in an attached file whose words do not stand here.]";

const DRAFT_BLOCKS = new Set<unknown>("markdown rich_text table data_table header divider image section".split(" "));

/**
 * Returns the draft in a posted message of Inkwell's as Markdown, from the blocks above its small print: the message's `text` only
 * holds a short form, and Slack gives Markdown back as rich text.
 */
export function draftIn(blocks: readonly unknown[] = []): string {
  return withoutUnseen(blocksToMarkdown(draftBlocks(blocks), { hasLinks: true }));
}

/** Returns the blocks of a draft in a posted message of Inkwell's, without the small print below it. */
export function draftBlocks(blocks: readonly unknown[]): readonly unknown[] {
  const end = blocks.findIndex((block) => !DRAFT_BLOCKS.has(fieldsOf(block).type));
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** Returns every text in a tree of Block Kit, in order. */
export function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    (key === "text" || key === "url") && typeof value === "string" ? [value] : wordsIn(value),
  );
}

/** Removes all mentions of `userId` from a text, in Slack's encoding or decoded, and the blanks and marks that they leave. */
export function withoutMention(text: string, userId: string): string {
  const mention = new RegExp(`<@${userId}(?:\\|[^<>]*)?>|${PERSON}${userId}(?:\\|[^${PERSON_END}]*)?${PERSON_END}`);
  const parts = withoutEmptyMarks(text.split(mention));
  const out: string[] = [];
  let isLineStart = true;
  let hasGap = false;
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    const words = part.slice(at === 0 ? 0 : blanksBefore(part), isLast ? undefined : part.length - blanksBehind(part));
    hasGap ||= at > 0 && blanksBefore(part) > 0;
    if (words !== "") {
      out.push(hasGap && !isLineStart && !words.startsWith("\n") ? ` ${words}` : words);
      isLineStart = words.endsWith("\n");
      hasGap = false;
    }
    hasGap ||= blanksBehind(part) > 0;
  }
  return out.join("").trim();
}

/** A mention in bold leaves marks around nothing. */
function withoutEmptyMarks(parts: readonly string[]): readonly string[] {
  const left = [...parts];
  for (let at = 1; at < left.length; at++) {
    for (const mark of ["_", "**", "*", "~~", "~"]) {
      const [before = "", after = ""] = [left[at - 1], left[at]];
      if (!before.endsWith(mark) || !after.startsWith(mark)) continue;
      left[at - 1] = before.slice(0, -mark.length);
      left[at] = after.slice(mark.length);
    }
  }
  return left;
}

function blanksBefore(text: string): number {
  let at = 0;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

function blanksBehind(text: string): number {
  let at = text.length;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at -= 1;
  return text.length - at;
}

/** Returns the ids of the people in a plain text that `namePeople` looks up. */
export function personIdsIn(text: string): readonly string[] {
  const ids = [...text.matchAll(PERSON_MARKED)].map(([, id = ""]) => id);
  return [...new Set(ids)].slice(0, MAX_NAMES).filter((id) => !id.startsWith("#"));
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

const PERSON_MARKED = /\ue000(#?[A-Z0-9]+)(?:\|([^\ue001]*))?\ue001/g;
const MAX_NAMES = 100; // Slack lets an app ask about as many a minute
