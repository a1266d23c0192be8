import { personName } from "../person-name.ts";
import { blocksToMarkdown } from "./blocks.ts";
import { mrkdwnToMarkdown } from "./mrkdwn.ts";
import { linkWords, MARKS, oneLine, person, withEntities } from "./references.ts";
import type { Reading } from "./rich-text.ts";
import { type Fields, fieldsOf, listOf, wordsOf } from "./unknown.ts";

/** What Slack or an app writes in the place of words that it cannot show. */
const PLACEHOLDER =
  /^(?:This content can[’']t be displayed\.?|\[?no preview available\]?|This message contains interactive elements\.?)$/i;

/** Whether a text only stands in the place of words that cannot be shown there. */
export function isPlaceholder(text: string): boolean {
  return text.length < 60 && PLACEHOLDER.test(text.trim());
}

/** Words that came with a message, as Markdown. A forward stands in quotation marks and names its author. */
export type Attached = { readonly words: string; readonly isQuoted: boolean };

/**
 * Returns the words of a message's attachments: of forwarded messages, and all parts of an app's cards. Previews of links are
 * left out where `hasWords`: the message has words of its own beside them.
 */
export function attachmentWords(attachments: unknown, hasWords: boolean, reading: Reading = {}): readonly Attached[] {
  return listOf(attachments)
    .map(fieldsOf)
    .filter((attachment) => !(hasWords && isPreview(attachment)))
    .map((attachment) => {
      const isQuoted = isForward(attachment);
      return { words: isQuoted ? forwardWords(attachment, reading) : cardWords(attachment, reading), isQuoted };
    })
    .filter(({ words }) => words !== "");
}

/** Puts the mark of a quotation before each line. */
export function quoted(text: string): string {
  return text.replaceAll(/^/gm, "> ");
}

/** A message that somebody forwarded, or shared with its link alone. */
function isForward({ is_share, is_msg_unfurl, message_blocks }: Fields): boolean {
  return is_share === true || is_msg_unfurl === true || Array.isArray(message_blocks);
}

/** What Slack, or an app, shows of an address in a message. Nobody wrote it there. */
function isPreview({ is_share, from_url, original_url, app_unfurl_url, is_app_unfurl, service_name }: Fields): boolean {
  if (is_share === true) return false;
  return [from_url, original_url, app_unfurl_url, service_name].some(Boolean) || is_app_unfurl === true;
}

function forwardWords(attachment: Fields, reading: Reading): string {
  const messages = listOf(attachment.message_blocks).map((one) => fieldsOf(fieldsOf(one).message).blocks);
  const inBlocks = messages.map((blocks) => blocksToMarkdown(blocks, reading)).filter(Boolean);
  const words = inBlocks.length > 0 ? inBlocks.join("\n\n") : cardWords(attachment, reading);
  const files = fileNames(attachment.files);
  if (words === "" && files.length === 0) return "";
  const author = authorOf(attachment);
  return quoted([author && `${author} wrote:`, words, ...files].filter(Boolean).join("\n"));
}

/**
 * Names who wrote a forwarded message: by the name that it brings, or else by their id. Without an id, or the message's address,
 * the name is anybody's word.
 */
function authorOf({ author_name, author_subname, author_id, from_url }: Fields): string {
  const id = typeof author_id === "string" && /^[UW][A-Z0-9]{1,23}$/.test(author_id) ? author_id : undefined;
  if (id === undefined && wordsOf(from_url) === "") return "";
  const name = personName(withEntities(wordsOf(author_name) || wordsOf(author_subname)));
  return name !== "" || id === undefined ? name : person(id);
}

function fileNames(files: unknown): readonly string[] {
  const names = listOf(files).map((file) => wordsOf(fieldsOf(file).title) || wordsOf(fieldsOf(file).name));
  return names.map((name) => `[attached file: ${plain(name) || "unnamed"}]`);
}

/** Returns every part of an attachment that holds words, and its fallback where none does. */
function cardWords(attachment: Fields, reading: Reading): string {
  const { pretext, title, title_link, text, fields, blocks, fallback } = attachment;
  const heading = plain(wordsOf(title));
  const link = wordsOf(title_link);
  const shown = [
    mrkdwnToMarkdown(wordsOf(pretext)),
    heading === "" || link === "" ? heading : linkWords(plain(link), heading),
    mrkdwnToMarkdown(wordsOf(text)),
    ...listOf(fields).map((field) => fieldWords(fieldsOf(field))),
    blocksToMarkdown(blocks, reading),
  ].filter((part) => part !== "" && !isPlaceholder(part));
  if (shown.length > 0) return shown.join("\n");
  const instead = mrkdwnToMarkdown(wordsOf(fallback));
  return isPlaceholder(instead) ? "" : instead;
}

function fieldWords({ title, value }: Fields): string {
  const [name, words] = [plain(wordsOf(title)), mrkdwnToMarkdown(wordsOf(value))];
  return name === "" || words === "" ? name || words : `${name}: ${words}`;
}

function plain(text: string): string {
  return oneLine(withEntities(text.replaceAll(MARKS, "")));
}
