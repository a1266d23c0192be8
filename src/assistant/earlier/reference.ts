import { localDateTime } from "../prompt/local-time.ts";
import { sentencesOf, splitInstruction, wordsOf } from "./instruction.ts";
import { readTimePhrases, type TimePhrase } from "./time-phrases.ts";
import {
  ABOUT_BEFORE,
  BY_YOU,
  CHANGE,
  CHANGE_OF_DEFINITE,
  ELSEWHERE,
  ENGLISH,
  FILLERS,
  HERE,
  INSERTION,
  LAST,
  LIKE,
  MADE_BEFORE,
  MADE_CLAUSE,
  MADE_UNNAMED,
  NOTHING_AFTER,
  ONE_BEFORE,
  OTHER_ACT,
  OTHER_LANGUAGES,
  PLACES,
  POLITENESS,
  STANDING,
  STOP_WORDS,
  THING_AFTER,
  THING_BEFORE,
  TOLD_BEFORE,
  TOPIC_END,
} from "./words.ts";

/** What a request says of the earlier work it goes on with. */
export type Reference = {
  /** The words for a time, and the time they mean (`to` not included). */
  readonly phrase?: string;
  readonly from?: number;
  readonly to?: number;
  /** The content words about the earlier work, to search a memory with; may be empty ("go on where we left off"). */
  readonly topic: string;
  /**
   * The words point away from the thread at hand: to a time, or to another conversation. Without it ("shorten the
   * newsletter"), a draft in the same thread is what is meant, if there is one.
   */
  readonly elsewhere: boolean;
};

/** So much text behind an instruction is the very text to work on. */
const MATERIAL_CHARS = 300;
/** Where nothing points to the past, a shorter piece is taken for it. */
const SHORT_MATERIAL_CHARS = 20;

/**
 * Whether a request goes on with earlier work that is not in it: "add the budget section to yesterday's proposal", "make last
 * week's newsletter shorter", "use the structure of the report you wrote". Something new about a past thing ("an email about
 * yesterday's outage") is not that, nor is a text pasted along. Reads English, and simpler wordings in German, Spanish, French,
 * Portuguese, Italian, Chinese and Japanese.
 */
export function readReference(text: string, now: number, timeZone?: string): Reference | undefined {
  const { instruction, materialChars } = splitInstruction(text.replaceAll("’", "'"));
  if (STANDING.test(instruction)) return undefined;
  for (const sentence of sentencesOf(instruction)) {
    const times = readTimePhrases(sentence, now, timeZone);
    const found = readEnglish(sentence, times, instruction) ?? readOther(sentence, times);
    if (found) return isTextHere(sentence, materialChars, found) ? undefined : toReference(found, instruction);
  }
  return undefined;
}

/** Text behind an instruction is what to work on, unless it is to be put into the earlier work. */
function isTextHere(sentence: string, materialChars: number, { pastTold }: Found): boolean {
  const isPointedAt = HERE.test(sentence);
  if (!pastTold) return isPointedAt || materialChars >= SHORT_MATERIAL_CHARS;
  if (INSERTION.test(withoutPoliteness(sentence))) return false;
  return materialChars >= (isPointedAt ? SHORT_MATERIAL_CHARS : MATERIAL_CHARS);
}

/** An earlier draft that may be the one meant; `score` is 0 to 1, comparable within one search. */
export type Candidate = {
  readonly conversationId: string;
  readonly at: number;
  readonly score: number;
  readonly title: string;
  readonly text: string;
};

export type Choice =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly candidate: Candidate }
  | { readonly kind: "several"; readonly candidates: readonly Candidate[] };

/** Drafts whose scores are no further apart fit equally well, and the person is asked. */
const EQUAL_WITHIN = 0.1;
const OFFERED_MAX = 4;

/**
 * The draft that a reference means. Those from the time it names come before all others, then the score decides; where several
 * lie within a tenth of the best, all of them (at most 4, best first).
 */
export function chooseDraft(candidates: readonly Candidate[], { from, to }: Pick<Reference, "from" | "to">): Choice {
  const isInside = ({ at }: Candidate) => from !== undefined && to !== undefined && at >= from && at < to;
  const inside = candidates.filter(isInside);
  const ranked = newestOfEachText(inside.length > 0 ? inside : candidates).toSorted(
    (one, other) => other.score - one.score || other.at - one.at,
  );
  const [best, ...others] = ranked;
  if (!best) return { kind: "none" };
  const rounding = 1e-9;
  const equals = others.filter(({ score }) => best.score - score <= EQUAL_WITHIN + rounding);
  if (equals.length === 0) return { kind: "one", candidate: best };
  return { kind: "several", candidates: [best, ...equals].slice(0, OFFERED_MAX) };
}

/** How `questionWhich` begins, by which it is known again among stored replies. */
export const WHICH_DRAFT = "Which one do you mean?";

/** Markdown that asks which of several drafts is meant: a numbered line each, with its date in the person's time zone. */
export function questionWhich(candidates: readonly Candidate[], timeZone?: string): string {
  const lines = candidates.map(({ title, at }, index) => {
    const written = localDateTime(at, timeZone);
    return `${index + 1}. **${plain(title) || "Untitled"}**${written ? `, ${written}` : ""}`;
  });
  return `${WHICH_DRAFT} Please answer with the number.\n\n${lines.join("\n")}`;
}

/** What was offered, to understand an answer that names a title or a day. */
export type Offer = {
  readonly candidates: readonly Pick<Candidate, "title" | "at">[];
  readonly now: number;
  readonly timeZone?: string | undefined;
};

/**
 * Which of `count` offered drafts an answer picks, counted from 1 as in the question: "2", "the second one please", "number two",
 * "the latter"; with the offer at hand also words of one title and a day ("the proposal", "Tuesday's"). Nothing for any other
 * message, which is then a request of its own.
 */
export function readChoice(text: string, count: number, offer?: Offer): number | undefined {
  const answer = text.trim();
  if (answer === "" || answer.length > CHOICE_MAX_CHARS) return undefined;
  const said = choiceWords(answer);
  const [word, ...more] = said;
  if (word !== undefined && more.length === 0) {
    const place = LAST.has(word) ? count : (PLACES.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined));
    if (place !== undefined) return place >= 1 && place <= count ? place : undefined;
  }
  return offer && offeredPlace(answer.replaceAll("’", "'"), { ...offer, candidates: offer.candidates.slice(0, count) });
}

const CHOICE_MAX_CHARS = 80;

/** The only candidate whose day and title the answer fits, when nothing else is said. */
function offeredPlace(answer: string, { candidates, now, timeZone }: Offer): number | undefined {
  const time = readTimePhrases(answer, now, timeZone)[0];
  const named = choiceWords(time ? answer.replace(time.phrase, " ") : answer);
  if (!time && named.length === 0) return undefined;
  const fitting = candidates.flatMap(({ title, at }, index) => {
    const titleWords = new Set(wordsOf(title.toLowerCase()));
    const isThen = !time || (at >= time.from && at < time.to);
    return isThen && named.every((word) => titleWords.has(word)) ? [index + 1] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What Chinese and Japanese put around a number. */
const COUNTERS = /[第个個番目]/g;

function choiceWords(text: string): readonly string[] {
  return wordsOf(text.toLowerCase().replace(COUNTERS, " ")).filter((word) => !FILLERS.has(word) && word !== "s");
}

function newestOfEachText(candidates: readonly Candidate[]): readonly Candidate[] {
  const newest = new Map<string, Candidate>();
  for (const candidate of candidates.toSorted((one, other) => one.at - other.at))
    newest.set(candidate.text.trim(), candidate);
  return [...newest.values()];
}

/** A title cannot bring its own Markdown into the question. */
function plain(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/[\\`*_~[\]<>|]/g, "\\$&")
    .trim();
}

/** `about`: the words on the earlier work. `pastTold`: the request says that it was done before. */
type Found = { readonly about: string; readonly time?: TimePhrase | undefined; readonly pastTold: boolean };

function toReference({ about, time }: Found, instruction: string): Reference {
  const named = (time ? about.replace(time.phrase, " ") : about).replace(ELSEWHERE, " ");
  const topic = wordsOf(named).filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return { ...time, topic: topic.join(" "), elsewhere: time !== undefined || ELSEWHERE.test(instruction) };
}

function readEnglish(sentence: string, times: readonly TimePhrase[], instruction: string): Found | undefined {
  const request = withoutPoliteness(sentence);
  const somethingElse = OTHER_ACT.test(request);
  const asksElsewhere = sentencesOf(instruction).some((other) => OTHER_ACT.test(withoutPoliteness(other)));
  /** Whether what is named up to `end` is to be worked on. */
  const goesOn = (end: number) => {
    if (somethingElse) return LIKE.test(sentence.slice(0, end));
    return BY_YOU.test(sentence) || (CHANGE.test(instruction) && !asksElsewhere);
  };

  for (const time of times) {
    const dated = datedThing(sentence, time);
    if (dated) return goesOn(dated.end) ? { about: dated.about, time, pastTold: true } : undefined;
  }
  const opening = times.find(({ phrase }) => sentence.startsWith(phrase));
  const told = TOLD_BEFORE.exec(sentence) ?? MADE_BEFORE.exec(sentence);
  if (told && goesOn(told.index + told[0].length)) {
    return { about: thingFrom(sentence, thingIndex(told)), time: opening, pastTold: true };
  }
  const unnamed = MADE_UNNAMED.exec(sentence);
  const unnamedEnd = unnamed ? unnamed.index + unnamed[0].length : 0;
  if (unnamed && CHANGE.test(instruction) && goesOn(unnamedEnd))
    return { about: thingFrom(sentence, unnamedEnd), time: opening, pastTold: true };

  const definite = CHANGE_OF_DEFINITE.exec(request);
  return definite ? { about: thingFrom(request, thingIndex(definite)), pastTold: false } : undefined;
}

/** The text that a time phrase belongs to: "yesterday's proposal summary", "the launch email from Tuesday". */
function datedThing(sentence: string, { phrase }: TimePhrase): { end: number; about: string } | undefined {
  const start = sentence.indexOf(phrase);
  const before = sentence.slice(0, start);
  const after = sentence.slice(start + phrase.length);
  if (ABOUT_BEFORE.test(before)) return undefined;
  const following = THING_AFTER.exec(after);
  if (following) return { end: start, about: thingFrom(after, thingIndex(following)) };
  const preceding = THING_BEFORE.exec(before);
  if (preceding) return { end: start, about: thingFrom(sentence, thingIndex(preceding)) };
  const one = ONE_BEFORE.exec(before);
  if (one) return { end: start, about: "" };
  return NOTHING_AFTER.test(after) ? { end: start, about: before } : undefined;
}

/** Where the named thing begins in the text that was searched. */
function thingIndex(match: RegExpExecArray): number {
  return match.indices?.groups?.thing?.[0] ?? match.index;
}

/** The thing that begins at an index and what is said of it ("launch email for Acme"), up to what is to be done to it. */
function thingFrom(sentence: string, index: number): string {
  const rest = sentence.slice(index).replace(MADE_CLAUSE, " ");
  const end = rest.search(TOPIC_END);
  return end < 0 ? rest : rest.slice(0, end);
}

function withoutPoliteness(sentence: string): string {
  const rest = sentence.replace(POLITENESS, "");
  return rest === sentence ? rest : withoutPoliteness(rest);
}

function readOther(sentence: string, times: readonly TimePhrase[]): Found | undefined {
  if (ENGLISH.test(sentence)) return undefined;
  const time = times.find(({ phrase }) => !ABOUT_BEFORE.test(sentence.slice(0, sentence.indexOf(phrase))));
  for (const { change, resume, otherAct, noun, made } of OTHER_LANGUAGES) {
    if (otherAct.test(sentence) || !noun.test(sentence)) continue;
    const isMade = made.test(sentence);
    const isResumed = resume.test(sentence);
    if (!isMade && !(time && (isResumed || change.test(sentence))) && !(isResumed && times.length === 0)) continue;
    const about = wordsOf(sentence).filter((word) => noun.test(word) || !(change.test(word) || resume.test(word)));
    return { about: about.join(" "), time, pastTold: isMade || time !== undefined };
  }
  return undefined;
}
