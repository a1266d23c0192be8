import { toPlain } from "../../language/plain.ts";
import { remembering } from "../../language/remembering.ts";
import { readHead } from "../../learning/head.ts";
import { attributeOf, namesAttribute } from "./subjects.ts";

/**
 * Whom a fact is about, by how its sentence begins: "self" for the author ("I live …", "my job is …"), else the word for the
 * person or thing ("my sister lives …", "our dog is called …"). Undefined where that cannot be told.
 */
export function holderOf(text: string): string | undefined {
  return readHolder(text.slice(0, READ_CHARS));
}

const readHolder = remembering((text): string | undefined => {
  const whole = toPlain(text).toLowerCase();
  const plain = whole.slice(readHead(whole).fillers);
  const noun = ownedNoun(plain);
  if (noun !== undefined) return namesAttribute(noun) ? SELF : noun;
  if (AUTHOR.test(plain)) return SELF;
  const name = NAMED.exec(text.slice(whole.length - plain.length))?.[0].toLowerCase();
  return name ?? OTHER_PERSON.exec(plain)?.[0] ?? (JAPANESE_AUTHOR.test(plain) ? SELF : undefined);
});

/** Whether a sentence speaks of its author or of what is theirs, by a pronoun, a verb or "my": "I …", "our dog …", "vivo …". */
export function tellsOfAuthor(text: string): boolean {
  const plain = toPlain(text.slice(0, READ_CHARS)).toLowerCase();
  const words = plain.slice(readHead(plain).fillers);
  return ownedNoun(words) !== undefined || AUTHOR.test(words) || JAPANESE_AUTHOR.test(words);
}

/** Returns the noun behind "my" that a sentence is about. */
function ownedNoun(plain: string): string | undefined {
  const owned = OWNED.exec(plain);
  if (!owned || owned.index > NEAR) return undefined;
  return (owned.groups?.whose ?? owned.groups?.noun ?? owned.groups?.own ?? "").trim();
}

/**
 * Returns whose name a sentence tells: of the author, or of what belongs to them, as a subject such as "boss". Undefined where it
 * tells no name.
 */
function bearerOf(text: string): string | undefined {
  return readBearer(text.slice(0, READ_CHARS));
}

const readBearer = remembering((text): string | undefined => {
  const whole = toPlain(text).toLowerCase();
  const plain = whole.slice(readHead(whole).fillers);
  if (!TELLS_NAME.test(plain)) return undefined;
  const noun = ownedNoun(plain) ?? BEARER_AT_HEAD.exec(plain)?.[0];
  if (noun === undefined) return SELF;
  return attributeOf(noun.replace(/'s \p{L}+$/u, "")) ?? noun;
});

/** Whether a holder is the author. */
export function isSelf(holder: string): boolean {
  return holder === SELF;
}

/** Whether two facts may be about the same person or thing. */
export function isOfSame(one: string, other: string): boolean {
  const bearers = [bearerOf(one), bearerOf(other)];
  if (!bearers.includes(undefined) && bearers[0] !== bearers[1]) return false;
  const [first, second] = [holderOf(one), holderOf(other)];
  return first === undefined || second === undefined || first === second;
}

/** The author, as a holder. */
export const SELF = "self";
const READ_CHARS = 200;
/** "By the way, my …" begins with it; "I work with my sister" does not. */
const NEAR = 12;
const MY =
  "my|our|mein|meine|unser|unsere|mon|ma(?! (?:io|ora|adesso)\\b)|mes|notre|nos(?! (?:hemos|mud\\w{2,5})\\b)|mi(?! (?:sono|piace|ha|hanno|\\p{L}{2,12}o)\\b)|mis|nuestr[oa]s?|" +
  "mi[oaei]{1,2}|nostr[oaie]|meus?|minhas?|noss[oa]s?";
const WHICH =
  "(?:last|first|family|full)(?= name\\b)|(?:line|direct|immediate|current)(?= manager|boss)|new|old|eldest|youngest|older|younger|little|big|second|other|ex|best|neue[rsnm]?|alte[rsnm]?|kleine[rsnm]?|gro(?:ß|ss)e|alteste|" +
  "nouvelle?|nouveau|grande?|petite?|nuev[oa]|mayor|menor|nuov[oa]|nov[oa]";
/** What may stand before "my" in the same clause. */
const BEFORE_MY = "and|but|now|also|und|aber|jetzt|ubrigens|et|mais|y|pero|e|ma|mas|il|la|o|a";
/** "It's" and "my dog's the best" own nothing. */
const OWNS =
  "(?!(?:not|no|an?|the|my|our|on|in|at|now|moved|left|been|still|also|called|named|from|off|away|gone|back|based|just|going|really|very|so)\\b)";
const KIN = "女儿|儿子|妈|爸|妹|弟|姐|哥|老婆|老公|妻|丈夫|太太|同事|朋友|孩子|狗|猫";

/** A word behind "my", or behind "my mother's"; in Chinese and Japanese what stands before the verb or the particle. */
const OWNED = new RegExp(
  `^(?<whose>\\p{L}{2,20}'s ${OWNS}\\p{L}{2,20})|` +
    `(?:^|[,:;.!–—-] ?|\\b(?:${BEFORE_MY}) )(?:${MY}) (?:(?:${WHICH}) )?(?<noun>(?:\\p{L}{1,20}'s ${OWNS})?\\p{L}{2,20})|` +
    `^(?:我们?的|我家的?|我(?=${KIN})|うちの|私の|僕の|俺の)(?:新しい|新|现|旧|前)?` +
    "(?<own>[\\p{Script=Han}\\p{Script=Katakana}ー]{1,6}?)(?=叫|住|是|在|做|当|养|也|现在|已|不|の名前|は|が|、)",
  "u",
);
/** A sentence that tells a name. */
const TELLS_NAME =
  /\b(?:name(?:'s| is| ist)|called|call me|heiss?(?:e|t|en)|hei(?:ß|ss)(?:e|t|en)|appell\w{1,2}|nom (?:est|de)|prenom|llam[oa]|nombre (?:es|de)|chiam[oa]|nome (?:e|di|da|do)|cham[oa]|chama-se|chamo-me)\b|叫|名前|名は/u;
/** Whose name it is, where no "my" says so: "上司の名前は". */
const BEARER_AT_HEAD = /^(?:上司|部長|社長|课长|老板|经理|领导|会社|公司|同僚|同事)(?=の名|叫|的)/u;
/** A name that a sentence begins with: "Jonas no longer works in Sales". */
const NAMED = /^\p{Lu}\p{Ll}{1,20}(?= (?:no longer|isn't|is not|is no|doesn't|does not|has left|left|moved)\b)/u;
/** Somebody else: "he's not in Sales anymore", "the intern isn't on the project". */
const OTHER_PERSON = new RegExp(
  "\\b(?:he|she|they)\\b|^the (?!team|company|office|firm|rule)\\p{L}{2,20}(?= (?:isn't|is|has|no|doesn't|left)\\b)|" +
    "\\b(?:er|sie)(?= (?:ist|arbeitet|wohnt|lebt|hat|leitet)\\b)|\\b(?:il|elle)(?= (?:ne\\b|n'|est|a|travaille|habite|vit)\\b)|" +
    `\\b(?:ella|lui|lei|ele|ela)\\b|他|她|彼女?(?=は|が)|^(?:${KIN}|妈妈|爸爸|母|父|姉|兄|妹|弟|夫|妻|息子|娘|友人|同僚|上司)(?=は|が|已|不|没|也|现在)`,
  "u",
);
/** The author speaks of themselves, by a pronoun or by the verb. */
const AUTHOR =
  /\b(?:i(?! \p{L}{3,20}i(?!\p{L}))|i'm|i've|we|we're|ich|wir|je|nous|yo|nosotros|io|noi|eu|nos)\b|\bj'|\b\p{L}{2,15}(?:iamo|amos)(?!\p{L})|^(?:(?:ahora|ora|adesso|agora|ya|ya no|non|nao|no|hoy) )?(?:soy|estoy|vivo|trabajo|tengo|dirijo|lidero|llevo|gestiono|coordino|me|nos|somos|sono|abito|lavoro|dirigo|guido|gestisco|ho|mi|ci|siamo|sou|estou|moro|trabalho|tenho|gerencio|cuido|chamo)(?!\p{L})|我|私|僕|俺/u;
/** In Japanese nobody is named where the author speaks of themselves: "今は大阪に住んでいます", "上司は佐藤です" of what is theirs. */
const JAPANESE_AUTHOR =
  /^(?:(?:今|現在|今で|最近|普段|週末|平日|来週から|今月から)[はも]?、?|新しく)?(?:(?:上司|会社|職場|勤務先|名前|部署|役職|肩書き?|チーム|誕生日|出身)は|(?![^、。]{0,30}[はが])).{0,40}(?:住んで|勤め|働い|率い|担当|務め|引っ越|移り住|(?:なりました|なった|ています|ている|です|(?<!く)だ)[よね]{0,2}[。.!！]?$)/u;
