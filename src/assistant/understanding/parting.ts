import { isUnspaced, wordsOf } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { ENGLISH, OTHER } from "../learning/kinds.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { holderOf, isSelf, SELF } from "./matching/holders.ts";
import { BEFORE_CONTENT } from "./wordings/content.ts";
import { NEVER_AGAIN } from "./wordings/keeping.ts";
import {
  EVERY_TIME,
  OCCASIONS,
  ORDERS,
  ORDERS_BEHIND,
  REMEMBER_BEHIND,
  SOON_OVER,
  TELLS_HOW,
} from "./wordings/ordering.ts";
import { THEIR_HABIT, THEIR_TEXTS } from "./wordings/others.ts";

/** Between two things that are to last, the second of which says so itself: "… and remember that …", "… und ab jetzt …". */
const BETWEEN =
  /[,;，、]?\s{0,2}(?:(?:\b(?:and|und|et|y|e)\s)(?=(?:please |bitte )?(?:(?:remember|keep in mind|bear in mind|note|don't forget) that\b|from now on\b|going forward\b|merke? dir,? dass\b|denk daran,? dass\b|ab (?:jetzt|sofort)\b|souviens-toi (?:que|qu')|retiens (?:que|qu')|desormais\b|recuerda que\b|a partir de ahora\b|ricorda(?:ti)? che\b|d'ora in poi\b|lembra-te (?:de )?que\b|a partir de agora\b))|(?<=[，、,])(?:并且?|还有)?(?=(?:请)?(?:记住|以后|从现在起))|(?<=[てで](?:ください)?、)(?=.{1,100}(?:覚え|記憶し|メモし)て(?:おいて)?(?:ください|下さい|ね)?[。.!！]?$))/gu;
const MOST_PARTS = 4;

/** A thing of its author's own that is to be remembered: "remember that I …". Others may stand in the text that is asked for. */
const REMEMBER_OWN =
  /^(?:(?:and|und|et|y|e) )?(?:please |bitte )?(?:(?:remember|keep in mind|bear in mind|note|don't forget) that (?:i|i'm|i've|my|we|our)\b|(?:merke? dir|denk daran),? dass (?:ich|mein|wir|unser)|(?:souviens-toi|retiens) (?:que |qu')(?:j'|je|mon|ma|nous|notre)|(?:recuerda|ricorda(?:ti)?|lembra-te (?:de )?) ?(?:que|che) (?!\S{1,10} (?:es|est|e)\b))|^(?:请)?记住我|(?:覚え|記憶し|メモし)て(?:おいて)?(?:ください|下さい|ね)?[。.!！]?$/u;

/** Returns a sentence in parts where it says of several things that they last: "From now on sign with Ana and remember that …". */
export function withLastingApart(sentence: OwnSentence): readonly OwnSentence[] {
  const { plain } = sentence;
  const parts: OwnSentence[] = [];
  let from = 0;
  for (const { index, 0: mark } of plain.matchAll(BETWEEN)) {
    if (index <= from || parts.length >= MOST_PARTS) continue;
    const before = cut(sentence, from, index);
    const isAsked = asksBefore(before, plain.slice(index + mark.length));
    if (!isAsked && !saysItLasts(before.plain)) continue;
    parts.push(isAsked ? { ...before, isAsked } : before);
    from = index + mark.length;
  }
  return from === 0 ? [sentence] : [...parts, cut(sentence, from, plain.length)];
}

/** Whether a text is asked for, and behind it something is to be remembered that is no part of that text. */
function asksBefore(before: OwnSentence, rest: string): boolean {
  return REMEMBER_OWN.test(rest) && ordersText(before) && !BEFORE_CONTENT.test(`${before.plain} `);
}

/** Whether words say themselves that they last: "from now on", "remember that". */
export function saysItLasts(plain: string): boolean {
  return isLed(plain, [ENGLISH.command, OTHER.command]) || isLed(plain, [ENGLISH.standing, OTHER.standing]);
}

function isLed(plain: string, kinds: readonly Pick<RegExp, "test">[]): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return kinds.some((kind) => kind.test(words));
}

const AND =
  "(?:and then|and also|and|then|so|but|und dann|und|dann|also|aber|et puis|et|puis|alors|donc|y luego|y|luego|e poi|e|poi|quindi|e depois|depois|entao)";
/** Where an order may begin behind something else: "…, so", "… and", "…，并". */
const BEFORE_ORDER = new RegExp(
  `[,;，、；]\\s{0,3}(?:${AND}\\s{1,2}|(?:并且?|然后|再|顺便|另外|也|そして|それから){1,2})?|\\s[–—-]{1,2}\\s(?:${AND}\\s{1,2})?|\\s${AND}\\s{1,2}|(?:并且?|然后)(?=告诉|告訴|给|給|通知|写|寫)`,
  "gu",
);
const MARK = /^\s{0,2}[,;，、；–—-]/u;
const MOST_JOINTS = 12;

/**
 * Returns a sentence in two where it says something that lasts and then asks for a text: "Remember that I'm coeliac and write to
 * the restaurant", "I'm allergic to nuts, write the caterer". The note ends where the request begins.
 */
export function withRequestApart(sentence: OwnSentence): readonly OwnSentence[] {
  const { plain } = sentence;
  const joints = [...plain.matchAll(BEFORE_ORDER)].slice(0, MOST_JOINTS);
  for (const { index, 0: mark } of joints) {
    const before = cut(sentence, 0, index);
    const rest = cut(sentence, index + mark.length, plain.length);
    if (!isLong(before.plain) || !ordersText(rest)) continue;
    if (/^\p{Lu}/u.test(rest.quote) && !MARK.test(mark)) continue; // a name: "Kim and Tell Inc merged"
    if (isNote(before.plain, rest.plain, mark)) return [before, { ...rest, isAsked: true }];
    if (isReason(before.plain, rest.plain, mark))
      return [
        { ...before, isAsked: isOccasion(before.plain), isReason: !STANDING_TEXT.test(rest.plain) },
        { ...rest, isAsked: true },
      ];
  }
  return [sentence];
}

/** Whether a text is asked for behind something else in a sentence: "tell me what you know about my job and write a bio". */
export function asksBehind(sentence: OwnSentence): boolean {
  const { plain } = sentence;
  const joints = [...plain.matchAll(BEFORE_ORDER)].slice(0, MOST_JOINTS);
  return joints.some(({ index, 0: mark }) => ordersText(cut(sentence, index + mark.length, plain.length)));
}

/** Texts that tell who their author is: what is to change in them lasts. */
const STANDING_TEXT =
  /\b(?:bio|biogra(?:ph|f)\p{L}{1,4}|signatur\p{L}?|firma|assinatura|profil\p{L}{0,2}|perfil|footer|fu(?:ß|ss)zeile|pied de page|out-of-office|abwesenheits\p{L}{0,12}|about (?:text|page|me)|linkedin|resume|cv|lebenslauf|curricul\p{L}{1,3}|letterhead|briefkopf|business card|visitenkarte)(?!\p{L})|签名|简介|简历|名片|署名|自己紹介|プロフィール|略歴|名刺/u;

/** Whether words before an order say themselves that they last, and the order is no part of them. */
function isNote(plain: string, rest: string, mark: string): boolean {
  // "From now on answer the team in German and tell the board the truth" orders two things alike.
  if (NEVER_AGAIN.test(plain)) return !TELLS_HOW.test(rest) && MARK.test(mark);
  if (isLed(plain, [ENGLISH.standing, OTHER.standing]))
    return !TELLS_HOW.test(rest) && !WHEN.test(plain) && (MARK.test(mark) || !isOrder(plain));
  return !WHEN.test(plain) && (isLed(plain, [ENGLISH.command, OTHER.command]) || REMEMBER_BEHIND.test(plain));
}

/** Whether words before an order tell something of their author, who gives it as the reason. */
function isReason(plain: string, rest: string, mark: string): boolean {
  const state = withoutNow(plain);
  const holder = holderOf(state) ?? (isUnspaced(state) ? SELF : undefined); // Japanese leaves out who
  const isOwn = holder !== undefined && isSelf(holder) && STATES.test(state);
  return (isOwn || isOfOthers(plain)) && MARK.test(mark) && !WHEN.test(plain) && !TELLS_HOW.test(rest);
}

/** Whether words tell no more than what a text is needed for: "I'm on call on Saturday". */
function isOccasion(plain: string): boolean {
  const state = withoutNow(plain);
  return OCCASIONS.test(state) || SOON_OVER.test(state) || isOfOthers(plain);
}

/** "Now I work in Bilbao" is no more for a day than "I work in Bilbao". */
function withoutNow(plain: string): string {
  return plain.replace(NOW, "");
}

const NOW =
  /^(?:(?:now|as of (?:now|today)|currently|jetzt|maintenant|desormais|ahora|ora|adesso|agora),? (?=(?:i|my|we|our|je|j'|mon|ma|nous|arbeite|wohne|bin|leite|trabaj|viv|soy|mi|lavor|abit|vivo|sono|il mio|la mia|trabalh|mor|sou|o meu|a minha)(?! \w{2,20}ing\b))|(?:今は|現在は?|今では)[、,]?)|(?<=^我)(?:现在|目前|如今|現在)(?=在.{1,12}(?:工作|上班|任职|担任|住)|是|住|负责|担任|当)/u;

/** Whether words tell how somebody else writes: "Karin from legal always asks for dates, write her a note". */
function isOfOthers(plain: string): boolean {
  return [THEIR_HABIT, THEIR_TEXTS].some((kind) => kind.test(plain));
}

/** Whether a sentence that lasts is an order itself. */
function isOrder(plain: string): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  const lead = Math.max(ENGLISH.standingLead.headLength(words), OTHER.standingLead.headLength(words));
  return ORDERS.test(words.slice(lead));
}

/** What the author says of themselves, and no wish or question: "I'm allergic to nuts". */
const STATES =
  /^(?:(?:hi|hello|hallo|hey|bonjour|hola|ciao|ola),? )?(?:i'm|i am|i've|i have|i (?:now )?(?:live|work|run|lead|moved|don't eat|can't eat|eat|prefer|like|hate|love|always|never)|i'd prefer|my|our|we're|we are|ich (?:bin|habe|wohne|arbeite|esse|leite)|mein|unser|wir (?:sind|heißen)|je (?:suis|vis|travaille|dirige|ne mange)|j'(?:ai|habite)|mon|ma|notre|nous sommes|(?:ahora )?(?:soy|estoy|tengo|vivo|trabajo)|mi|nuestr[oa]|somos|(?:ora )?(?:sono|ho|abito|lavoro)|il mio|la mia|(?:il|la) nostr[oa]|siamo|(?:agora )?(?:sou|estou|tenho|moro|trabalho)|o meu|a minha|[oa] noss[oa])(?![\p{L}])(?! (?:thinking|wondering|need|want)\b)|^我(?!想|要|需要|希望)|^私は|^(?:(?:arbeite|wohne|bin|leite|habe) ich|wohne)\b|(?:で働いて|に勤めて|に住んで|を担当して|を務めて)(?:い?る|い?ます)$|(?:役職|肩書き?|名字|苗字|勤務先|会社名|職場)は.{1,30}(?:です|になりました|だ)$/u;
/** What follows is said for an occasion: "when I write to Tom, be brief and tell him …". */
const WHEN = /\b(?:when(?:ever)? (?:i|you|we)|if|unless|every time|wenn|falls|quand|cuando|quando)\b/u;

/** Whether a clause is an order for one text, to somebody or of a kind. */
export function ordersText({ plain, quote }: Pick<OwnSentence, "plain" | "quote">): boolean {
  if (EVERY_TIME.test(plain)) return false;
  if (isUnspaced(plain) && ORDERS_BEHIND.test(plain)) return true;
  const found = ORDERS.exec(plain);
  if (!found) return false;
  const name = found.groups?.name;
  if (name === undefined) return true;
  const at = found[0].length - name.length;
  return isNamed(quote.slice(at, at + name.length), quote);
}

/** Whether a word is a name: it begins with a capital, or its writer uses none and it is no word for several. */
function isNamed(word: string, quote: string): boolean {
  return /^\p{Lu}/u.test(word) || (!/\p{Lu}/u.test(quote) && !/s$/u.test(word) && wordsOf(quote).length <= SHORT);
}

const SHORT = 3;
const CLAUSE_WORDS = 2;
const CLAUSE_CHARS = 4; // of a script without spaces

function isLong(clause: string): boolean {
  return isUnspaced(clause) ? clause.length >= CLAUSE_CHARS : wordsOf(clause).length >= CLAUSE_WORDS;
}

function cut({ quote, plain, listed }: OwnSentence, from: number, to: number): OwnSentence {
  return { quote: quote.slice(from, to), plain: plain.slice(from, to), listed };
}
