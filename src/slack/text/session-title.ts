import { withoutUnseen } from "../../assistant/language/unseen.ts";

const MAX_CHARS = 60;
const READ_CHARS = 400;
/** Mentions and other marks of Slack's, which stand in a title as they are. */
const MARKUP = /<[@#!][^<>\n]{0,200}>/g;

/** Returns a title as plain words on one line, at most 60 characters. Empty where nothing is left of it. */
export function sessionTitle(title: string): string {
  const words = withoutUnseen(title.slice(0, READ_CHARS)).replaceAll(MARKUP, "").replaceAll(/[<>]/g, "");
  const characters = [...words.replaceAll(/\s/g, " ").replaceAll(/ {2,}/g, " ").trim()];
  return characters.slice(0, MAX_CHARS).join("").trimEnd();
}
