import { withoutUnseen } from "../../../assistant/language/unseen.ts";
import { quoted } from "./attachments.ts";
import { MARKS, oneLine, withEntities } from "./references.ts";
import { type Fields, fieldsOf, listOf, wordsOf } from "./unknown.ts";

/** A file of a message: its name, and its words where Slack sent them with the message. */
export type ReadFile = { readonly name: string; readonly words: string; readonly isCut: boolean };

/** Reads the files of a message: of a snippet its preview, of an e-mail its text, of a voice message what was said. */
export function readFiles(files: unknown): readonly ReadFile[] {
  return listOf(files).map((file) => {
    const fields = fieldsOf(file);
    const { words, isCut } = wordsIn(fields);
    const name = plain(wordsOf(fields.title) || wordsOf(fields.name)) || "unnamed";
    return { name, words: withoutUnseen(words.replaceAll(MARKS, "")).trim(), isCut };
  });
}

/** Returns a line with a file's name, above its words as a quotation, since they may be anybody's. */
export function fileWords({ name, words, isCut }: ReadFile): string {
  const line = `[attached file: ${name}]`;
  if (words === "") return line;
  return `${line}\n${quoted(isCut ? `${words}\n[The file goes on here, unseen.]` : words)}`;
}

function wordsIn(file: Fields): Omit<ReadFile, "name"> {
  const { mode, subtype, plain_text, preview, preview_is_truncated, transcription } = file;
  const mail = wordsOf(plain_text);
  if (mail !== "") return { words: mail, isCut: preview_is_truncated === true };
  const { preview: spoken, has_more } = fieldsOf(transcription);
  const said = wordsOf(fieldsOf(spoken).content);
  if (said !== "") return { words: said, isCut: has_more === true };
  const isText = mode === "snippet" || mode === "post" || mode === "email" || subtype === "slack_audio";
  return { words: isText ? wordsOf(preview) : "", isCut: preview_is_truncated === true };
}

function plain(text: string): string {
  return withoutUnseen(oneLine(withEntities(text.replaceAll(MARKS, ""))));
}
