import { INVISIBLE } from "./escape.ts";

type Attachment = { readonly text?: string | undefined; readonly fallback?: string | undefined };
type File = { readonly name?: string | undefined; readonly title?: string | undefined };

/** A message as Slack delivers it, as far as its words go. */
export type MessageWords = {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly files?: readonly File[] | undefined;
};

/** Names for the ids that stand in people's messages. */
export type NameOf = (userId: string) => Promise<string>;

/**
 * What a message says, for the model: ids become names, links keep their address, entities are decoded. A message whose
 * text is empty may say everything in its attachments or blocks; files are named, not read.
 */
export async function readWords(message: MessageWords, nameOf: NameOf): Promise<string> {
  const words = await decode(messageText(message), nameOf);
  return [words, ...fileLines(message.files)].filter(Boolean).join("\n");
}

/** The same without its files, still in Slack's encoding. */
export function messageText({ text, attachments, blocks }: MessageWords): string {
  return (text || attachedWords(attachments).join("\n") || blockWords(blocks)).trim();
}

/** What is attached to a message: of one that was passed on, its words. */
export function attachedWords(attachments: readonly Attachment[] = []): readonly string[] {
  return attachments.map(({ text, fallback }) => (text ?? fallback ?? "").trim()).filter(Boolean);
}

export function fileLines(files: readonly File[] = []): readonly string[] {
  return files.map(({ name, title }) => `[attached file: ${title || name || "unnamed"}]`);
}

function blockWords(blocks: readonly unknown[] = []): string {
  return blocks.map((block) => wordsIn(block).join(" ")).join("\n");
}

/** Every text in Block Kit's tree, in order. */
export function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    (key === "text" || key === "url") && typeof value === "string" ? [value] : wordsIn(value),
  );
}

/** Takes a mention of `userId` out of a text, wherever it stands. */
export function withoutMention(text: string, userId: string): string {
  return text.replaceAll(new RegExp(`\\s*<@${userId}(\\|[^>]*)?>\\s*`, "g"), " ").trim();
}

/** The people a text mentions, and groups and channels as `!…`. */
export function mentionedIn(text: string): readonly string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>|<(!(?:subteam\^|here|channel|everyone))[^>]*>/g)].map(
    ([, user, group]) => user ?? group ?? "",
  );
}

async function decode(text: string, nameOf: NameOf): Promise<string> {
  const ids = [...new Set(mentionedIn(text).filter((id) => !id.startsWith("!")))].slice(0, MAX_NAMES);
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)));
  return text
    .replaceAll(/<([^<>\n]{1,2000})>/g, (_, inner: string) => readReference(inner, names))
    .replaceAll(ENTITY, decodeEntity)
    .replaceAll(INVISIBLE, "");
}

const MAX_NAMES = 20;
const ENTITY = /&(lt|gt|amp);/g;

function decodeEntity(_: string, name: string): string {
  return name === "lt" ? "<" : name === "gt" ? ">" : "&";
}

/** `@U1|ana`, `#C1|general`, `!here`, `!subteam^S1|@team`, `!date^…|fallback`, `https://…|label`. */
function readReference(inner: string, names: ReadonlyMap<string, string>): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  if (target.startsWith("@")) return `@${names.get(target.slice(1)) ?? label ?? "someone"}`;
  if (target.startsWith("#")) return `#${label || "a-channel"}`;
  if (target.startsWith("!")) return label ?? `@${target.slice(1).split("^")[0]}`;
  const address = target.replace(/^mailto:/, "");
  return label && label !== address ? `${label} (${address})` : address;
}
