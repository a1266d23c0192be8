import { withoutUnseen } from "../../assistant/language/unseen.ts";

/*
 * Slack puts Markdown into its own form. What stays are letters and digits, save a few that it writes in another way: these are
 * left out here on both sides, or more than one way to write them is allowed.
 */

/** Whose names Slack may show: of a person by `U1`, of a channel by `#C1`. None where nobody knows them. */
export type NamesOf = (id: string) => readonly string[];

/** A piece of what Slack shows: letters, in one of these ways. `isOpen`: or in any other, where nobody knows the name. */
type Piece = { readonly ways: readonly string[]; readonly isOpen?: true };

/** A message that Slack shows, ready to be compared. */
export type ShownLetters = {
  /** The head of a table that it begins with: a message that goes on with a table says it again. Empty where there is none. */
  readonly head: string;
  readonly pieces: readonly Piece[];
};

const MARKED = /\ue000(#?[A-Z0-9]{1,30})(?:\|([^\ue001]{0,200}))?\ue001/g;
const GAP = "\ue006"; // stands for somebody's name while letters are picked out
const MAX_IDS = 100; // Slack lets an app ask about as many a minute
const NAME_MAX = 60; // letters of a name that nobody knows

/** The number of an item, which Slack counts by itself; also behind the marks of quotations. */
const NUMBERS = /^[ \t>]{0,40}(?:\d{1,9}\\?[.)][ \t]{1,9}){1,3}/gm;
/** The line that begins or ends a block of code, with the language that Slack may drop. */
const FENCES = /^[ \t>*+-]{0,40}(?:`{3,40}|~{3,40})[^\n`]{0,200}$/gm;
const BOXES = /\[[ xX]\]/g;
/** An emoji, as its code or as itself. */
const EMOJI = /:[a-z0-9_+'-]{1,60}:|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}/gu;
/** A date with the words that stand for it. */
const DATES = /<!date\^[^<>|\n]{1,200}\|([^<>\n]{1,200})>/g;
const ENTITIES = /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/gi;
/** Where a link leads, which Inkwell adds to its label. */
const LEADS_TO = / \([^()\s]{1,300}\)(?=\]\()/g;
const LINKS = /\[([^[\]\n]{1,300})\]\(<?([^()\s<>]{1,2000})>?(?:\s{1,3}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\)/g;
const NO_LETTERS = /[^\p{L}\p{N}\ue006]/gu;

/** Returns the letters and digits of a text in Markdown, without those that Slack may write in another way. */
export function lettersIn(text: string): string {
  return pick(text.replaceAll(GAP, ""));
}

function pick(text: string): string {
  const words = withoutUnseen(text)
    .replaceAll(FENCES, "")
    .replaceAll(NUMBERS, "")
    .replaceAll(BOXES, "")
    .replaceAll(DATES, " $1 ")
    .replaceAll(EMOJI, "")
    .replaceAll(LEADS_TO, "")
    .replaceAll(LINKS, (_, label: string, address: string) => linkWords(label, address))
    .replaceAll(ENTITIES, "");
  return words.normalize("NFKC").replaceAll(NO_LETTERS, "");
}

/** What Slack makes a link by itself has its address for a label. */
function linkWords(label: string, address: string): string {
  const target = bare(address);
  return bare(label) === target ? target : `${label} ${target}`;
}

function bare(address: string): string {
  const target = address.replace(/^(?:mailto:|https?:\/\/)/i, "").replace(/\/$/, "");
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** Returns the ids of the people, and behind a `#` of the channels, in Markdown from Slack; of a hundred at most. */
export function idsIn(markdown: string): readonly string[] {
  return [...new Set([...markdown.matchAll(MARKED)].map(([, id = ""]) => id))].slice(0, MAX_IDS);
}

/** Prepares a message of Slack's for `holdsText`: Markdown in which people and channels stand by their ids, as `draftIn` returns it. */
export function shownLetters(markdown: string, namesOf: NamesOf): ShownLetters {
  const known = new Map<string, Piece>();
  const named: Piece[] = [];
  const text = markdown.replaceAll(GAP, "").replaceAll(MARKED, (mark, id: string, label?: string) => {
    const piece = known.get(mark) ?? nameOf(id, label, namesOf(id));
    known.set(mark, piece);
    named.push(piece);
    return GAP;
  });
  const [first = ""] = text.split("\n", 1);
  const head = first.startsWith("|") && !first.includes(GAP) ? first : "";
  const between = pick(text.slice(head.length)).split(GAP);
  return {
    head: lettersIn(head),
    pieces: between.flatMap((letters, at) => [{ ways: [letters] }, ...named.slice(at, at + 1)]),
  };
}

/** A name stands in a text whole, or as its first word. */
function nameOf(id: string, label: string | undefined, names: readonly string[]): Piece {
  const firsts = names.flatMap((name) => name.split(" ", 1));
  const ways = [id, ...(label ? [label] : []), ...names, ...firsts].map(lettersIn);
  return { ways: [...new Set(ways)], ...(names.length === 0 ? { isOpen: true } : {}) };
}

/**
 * Compares messages that Slack shows one after another with the letters of a text, as `lettersIn` returns them. Returns how many of
 * the messages, from the first on, hold all of the text and nothing else; undefined where none do.
 */
export function holdsText(messages: readonly ShownLetters[], letters: string): number | undefined {
  if (letters === "") return undefined;
  let ends: ReadonlySet<number> = new Set([0]);
  for (const [at, { head, pieces }] of messages.entries()) {
    const begin = { ways: at === 0 ? [head] : [head, ""] };
    for (const piece of [begin, ...pieces]) ends = endsOf(piece, ends, letters);
    if (ends.size === 0) return undefined;
    if (ends.has(letters.length)) return at + 1;
  }
  return undefined;
}

/** Returns where a piece can end in the letters, for each place where it can begin. */
function endsOf({ ways, isOpen }: Piece, starts: ReadonlySet<number>, letters: string): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const start of starts) {
    for (const way of ways) if (letters.startsWith(way, start)) ends.add(start + way.length);
    const most = isOpen ? Math.min(NAME_MAX, letters.length - start) : 0;
    for (let more = 1; more <= most; more++) ends.add(start + more);
  }
  return ends;
}
