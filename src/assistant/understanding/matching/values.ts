import { toPlain } from "../../language/plain.ts";
import { isUnspaced, wordsOf } from "../../language/words.ts";
import { gistsOf } from "../../notes/gist.ts";
import type { Note } from "../../types.ts";
import { MOVED, NARROWS } from "../wordings/changing.ts";
import { subjectsOf } from "./subjects.ts";
import { names } from "./which-notes.ts";

/** No sentence that is read is longer (learning/own-words.ts). */
const SENTENCE_CHARS = 1_000;

/**
 * Whether what is newly said tells who or where as an older fact does, so that it may stand in its place: "My manager is Ana" for
 * "My manager is Tom". "My manager is annoyed" and "I live on the third floor" do not.
 */
export function tellsValueOf(newer: string, older: Pick<Note, "kind" | "text">): boolean {
  if (older.kind !== "fact") return true;
  const sentence = newer.slice(0, SENTENCE_CHARS);
  const plain = toPlain(sentence).toLowerCase();
  const kept = toPlain(older.text).toLowerCase();
  if (BOSS.test(plain) && (BOSS.test(kept) || subjectsOf(older.text).includes("boss"))) return namesSomebody(sentence);
  if (LIVES.test(plain) && LIVES.test(kept) && !MOVED.test(plain)) return namesPlace(sentence);
  return true;
}

/** Whether a sentence ends no more than a part of what a note tells: "I no longer work on Fridays" beside "I work at Acme". */
export function endsOnlyPart(plain: string, { kind, text }: Pick<Note, "kind" | "text">): boolean {
  return kind === "fact" && NARROWS.test(plain) && !NARROWS.test(toPlain(text).toLowerCase());
}

/**
 * Whether a sentence ends the same of something else than a fact tells: "I no longer live in Rome" beside "I live in Lyon", "Lea isn't
 * my manager any more" beside Tom. It shares how the fact begins and none of what it says, and names another.
 */
export function endsOther(sentence: string, { kind, text }: Pick<Note, "kind" | "text">): boolean {
  if (kind !== "fact") return false;
  const read = (words: string) => gistsOf(words).flatMap((gist) => gist.telling.filter((one) => one.class !== "kind"));
  const [said, kept] = [read(sentence.slice(0, SENTENCE_CHARS)), read(text)];
  if (!said.every(({ isNegated }) => isNegated)) return false;
  const shared = kept.filter(({ key }) => names(sentence, new Set([key])));
  const isRelation = ({ key, class: kind }: (typeof kept)[number]) =>
    kind !== "name" && (RELATIONS.has(key) || key === kept[0]?.key);
  const other = said.filter(({ key }) => !SAYS_END.test(key) && !names(text, new Set([key])));
  return shared.length > 0 && shared.length < kept.length && other.length > 0 && shared.every(isRelation);
}

/** What a fact says of something, as concepts: somebody lives in Lyon, leads Sales. */
const RELATIONS: ReadonlySet<string> = new Set(["lead", "boss", "work", "live", "called"].map((name) => `c:${name}`));
/** Keys of words that say no more than that something ends, or for what it stands: "no longer", "the team". */
const SAYS_END =
  /^(?:c:long|c:team|[wn]:(?:anymor|longer|team|job|there|here|compan|office|firm|role|posit|place|city|town|sinc|afte|becaus|plus|mehr|ma|mas|mai|piu|dort|da|la|alli|li|我.|我|もう|今).{0,2})$/u;

const BOSS =
  /\b(?:boss|manager|supervisor|chef|chefin|cheffe|vorgesetzter?|patron|patronne|responsable|jef[ea]|capo|capa|responsabile|chefe)\b|上司|老板|经理|领导|主管|部長/u;
const LIVES =
  /\b(?:liv(?:e|es|ing)|based|wohn\p{L}{1,3}|lebe?|habit\p{L}{1,3}|vis|viv[oe]|abit[oa]|mor[oa])\b|\bj'habite|住/u;

function namesSomebody(text: string): boolean {
  if (isUnspaced(text)) return CHINESE_NAME.test(text) || JAPANESE_NAME.test(text);
  const values = Array.from(text.matchAll(IS), ({ groups }) => groups?.value ?? "");
  if (values.length === 0) return true; // "Ana has become my manager", "I report to Ana"
  return NAME_APART.test(text) || values.some((value) => isName(value, text));
}

function isName(value: string, text: string): boolean {
  const [first = "", second] = wordsOf(value);
  if (/^[^\p{L}]{0,2}\p{Lu}/u.test(value)) return !OF_A_NATION.test(first);
  if (OWN.test(value)) return true; // "Ana is my manager"
  const usesCapitals = /\p{Lu}/u.test(text.slice(1));
  return !usesCapitals && second === undefined && !A_STATE.test(toPlain(first)) && !ARTICLE.test(text);
}

function namesPlace(text: string): boolean {
  if (isUnspaced(text)) return !NO_PLACE.test(text);
  return IN_PLACE.test(text) || (!/\p{Lu}/u.test(text.slice(2)) && IN_PLACE_SMALL.test(text));
}

const OWN =
  /^(?:my|our|mein|meine|unser|unsere|mon|ma|notre|mi|nuestr[oa]|il mio|la mia|o meu|a minha|meu|minha)(?!\p{L})/iu;
/** "My manager has changed: Ana Ruiz". */
const NAME_APART = /[:–—-]\s(?:now )?\p{Lu}/u;
const ARTICLE = /\s(?:is|ist|est|es|è|é)\s(?:an?|eine?|une?|una|uma|um|uno)\s/u;
const CHINESE_NAME =
  /(?:是|叫|换成了?|变成了?)(?:[\p{Script=Latin}@]|(?:小|老|阿)?(?!个|一|很|非|不|我|在|好|最)[\p{Script=Han}]{1,3}(?:总|经理|先生|女士|老师)?(?:了)?[。.!！]?$)/u;
const JAPANESE_NAME =
  /(?:は|が)(?:今|新しく|今は)?[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}ー]{1,12}(?:さん|氏|様|部長|課長)?(?:です|だ|に(?:なり|変わ|代わ)|になった)/u;
/** What a person comes from and believes in, spelt like a name in English. */
const OF_A_NATION =
  /^(?:swedish|british|irish|scottish|welsh|spanish|danish|finnish|polish|turkish|english|french|german|dutch|italian|american|indian|chinese|japanese|korean|canadian|australian|russian|ukrainian|brazilian|mexican|portuguese|greek|swiss|austrian|norwegian|catholic|muslim|jewish)$/iu;
/** What somebody is like, by the endings of such words and the commonest that have none. */
const A_STATE =
  /(?:ed|ing|ful|less|ous|ive|able|ish)$|^(?:sick|ill|late|busy|away|out|off|back|angry|happy|sad|mad|nice|kind|great|cool|new|old|gone|here|there|strict|tough|rude|krank|sauer|mude|weg|nett|neu|streng|bose|malade|fache|sympa|absent|gentil|content|enfermo|malo|bueno|serio|malato|stanco|bravo|severo|doente|cansado|simpatico|fixe)$/iu;
const NO_PLACE =
  /[0-9０-９一二三四五六七八九十](?:楼|层|階)|楼上|楼下|一个人|独自|跟|和|合租|公寓|一人|一緒|家族と|実家|マンション|アパート|と住/u;

/** A person by name behind "is", as the writer spells it: "is now Ana", "est désormais Luc". Takes the text itself. */
const IS =
  /(?:\s|^)(?:is|'s|are|was|ist|heißt|heisst|est|s'appelle|es|se llama|è|e'|si chiama|é|chama-se|se chama)\s(?:(?:now|also|currently|called|named|again|officially|jetzt|nun|neuerdings|wieder|seit heute|maintenant|désormais|ahora|ora|adesso|agora|o|a|el|la|il|der|die|mr|mrs|ms|dr|herr|frau|señora?|don|doña|m|mme|madame|monsieur)\.?\s){0,3}(?<value>\S{1,40}(?:\s\S{1,40})?)/giu;

/** A place behind "in" and its like, as the writer spells it. Takes the text itself. */
const IN_PLACE =
  /(?:^|\s)(?:in|to|at|near|from|nach|bei|à|a|en|em|no|na|nos|nas|au|aux|nel|nella|nei|around|outside|im Raum|in der (?=Schweiz|Türkei|Ukraine|Slowakei|Toskana|Provence|Bretagne|Normandie|Pfalz|Steiermark|Eifel)|in den (?=USA|Niederlanden))\s(?:(?:the|downtown|central|north|south|east|west|greater|la|el|los|las|il|lo|o)\s)?(?=\p{Lu}|@|d')/u;

/** The same where no capitals are used. */
const IN_PLACE_SMALL =
  /\b(?:in|to|nach|à|en|em)\s(?!(?:the|an?|my|our|his|her|their|this|that|der|die|das|dem|den|einer?|einem|meine[mr]?|el|la|los|un|una|uno|le|les|une|il|lo|o|um|uma|first|second|third|town|bed|peace|fear)\b)\p{Ll}{3,20}(?:\s(?:now|today|jetzt|maintenant|ahora|ora|agora|these days))?[.!]?$/u;
