import { EVERYTHING_ABOUT, RELATED } from "../wordings/topics.ts";

const COURTESY = /^(?:please|bitte|stp|s'il te plait|por favor|per favore),?\s/u;

/** What may follow the author: "me and my work", "us, please". In front of any other word, "us", "mi" and "nos" are no author. */
const BEHIND_AUTHOR =
  "(?! (?!(?:please|now|again|and|or|from|in|that|which|who|you|bitte|jetzt|et|s'il|stp|dans|que|y|e|o|por|per|ya|en|de|da|do|ahora|ora|adesso|agora|che)\\b)[\\p{L}\\d])";

/** What names nothing: the author, who means all that is remembered, and what was said before. */
const NO_TOPIC = new RegExp(
  "^(?:d[ei] )?(?:me|myself|mich|mir|uns|meine person|moi|nous|nosotros|noi|mim|you)(?![\\p{L}'’-])" +
    `|^(?:d[ei] )?(?:us|mi|nos|eu)(?![\\p{L}'’-])${BEHIND_AUTHOR}` +
    "|^(?:rules?|facts?|preferences?) (?:and|or|&)$|^(?:this|that|it|them|das|es|dies\\w{0,2}|ca|cela|eso|esto|questo|quello|isso|isto)$",
  "u",
);

/** What a wish to forget everything about something is about. */
export type Topic = {
  readonly words: string;
  /** It says that more has to do with it, as one does of what is remembered: "everything related to Acme". */
  readonly isRelated: boolean;
};

/**
 * Returns what a wish to forget everything about something is about: "Acme", of "everything to do with Acme". Takes words
 * without the order itself, as typed and as `toPlain` makes them, both equally long. Undefined where it is about all, or names
 * nothing.
 */
export function topicOf(about: string, plainAbout: string): Topic | undefined {
  const head = COURTESY.exec(plainAbout)?.[0].length ?? 0;
  const plain = plainAbout.slice(head);
  const found = EVERYTHING_ABOUT.exec(plain);
  const topic = found?.groups?.topic;
  if (!topic || NO_TOPIC.test(topic)) return undefined;
  const start = plainAbout.indexOf(topic, head);
  return { words: about.slice(start, start + topic.length), isRelated: RELATED.test(plain) };
}
