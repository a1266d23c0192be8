/**
 * Tells whether a message in a thread is for another person who takes part there: it calls them by name, as in "Ben, what do you
 * think?", "Danke, Ben!" or "@Ben …". What only speaks of them is not. `names`: all by which the others may be called.
 */
export function callsOneOf(text: string, names: readonly string[]): boolean {
  const said = text.slice(0, MAX_CHARS).toLowerCase();
  if (names.length === 0 || said.includes("inkwell")) return false;
  const known = callNames(names);
  const sentences = sentencesOf(said);
  const [first = "", last = ""] = [sentences[0], sentences.at(-1)];
  if (ABOUT_A_NAME.test(said)) return false;
  return (
    beginsWithCall(first, said.slice(said.indexOf(first)), known) ||
    beginsWithCall(last, last, known) ||
    endsWithCall(last, known)
  );
}

/** Tells whether a message may call somebody, whoever takes part, so that it is worth finding out who does. */
export function mayCall(text: string): boolean {
  const said = text.slice(0, MAX_CHARS).trim();
  return /^[^\p{L}]{0,3}@|[,:;!?，、：；！？–—-]/u.test(said) || said.split(/\s+/, 8).length > 1 || CJK.test(said);
}

const MAX_CHARS = 2_000; // who is called stands at one of the ends of a short message
const MAX_OPENERS = 4;
const MAX_LISTED = 8;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = /[\p{L}\p{N}]/u;
const LETTERS = /[\p{L}\p{M}\p{N}'’-]/u;

/** What stands before the name of whoever is called: greetings, thanks, and short answers. */
const OPENERS = [
  "hi|hey|hello|hiya|good morning|morning|ok|okay|yes|yep|yeah|no|nope|sure|right|great|cool|perfect|nice|sorry|thanks|thank you|many thanks|thx|ty|cheers|so much|a lot|and|but|so|oh|well",
  "hallo|moin|servus|guten morgen|ja|nein|gut|super|prima|klasse|danke|dankeschön|vielen dank|besten dank|danke dir|und|aber|entschuldige|sorry",
  "salut|bonjour|coucou|oui|non|merci|merci beaucoup|merci bien|d'accord|parfait|super|et|mais|désolée?|pardon",
  "hola|buenos días|buenas|sí|si|vale|gracias|muchas gracias|mil gracias|genial|perfecto|y|pero|perdona",
  "ciao|buongiorno|sì|va bene|grazie|grazie mille|molte grazie|perfetto|bene|e|ma|scusa",
  "olá|oi|bom dia|sim|não|tá|obrigad[oa]|muito obrigad[oa]|valeu|perfeito|mas|desculpa",
]
  .flatMap((some) => some.split("|"))
  .sort((one, other) => other.length - one.length); // the whole of "merci beaucoup", not its beginning
const OPENER = new RegExp(
  `[\\s,.!~]{0,3}(?:(?:${OPENERS.join("|")})(?![\\p{L}\\p{N}'’])|ありがとうございます|ありがとう|おはようございます|おはよう|こんにちは|すみません|了解です|はい|いいえ|谢谢你?|謝謝你?|多谢|感谢|你好|早上好|早安|好的|嗨|不好意思)[\\s,，、!！.。~]{0,3}`,
  "uy",
);
const HONORIFIC = /\s?(?:さん|様|さま|くん|君|ちゃん|氏|先生|老师|老師|同学|总|總|哥|姐)/y;
const AND = /\s{0,3}(?:[,，、&+/]|(?:and|und|et|y|e|ed|i)(?=\s)|と|和|跟|与|與)\s{0,3}@?/uy;
const LISTED_BEFORE = /(?:[,，、&+/]|\s(?:and|und|et|y|e|ed|i)|と|和|跟|与|與)\s{0,3}$/u;

/** What may follow a name without a comma, where the person is asked. */
const ASKS_NEXT =
  /^\s{0,3}(?:(?:can|could|would|will|do|did|are|have|should) (?:you|u)|please|(?:what|how|when|where|why|which|who) (?:do|did|would|are|can|about) you|what's your|(?:kannst|könntest|magst|würdest|hast|bist|willst|weißt|findest|meinst|schaust) du|könnt ihr|könntet ihr|was meinst|wie findest|bitte|(?:peux|pourrais|veux|as|penses|vois)[- ]tu|(?:pouvez|pourriez)[- ]vous|tu (?:peux|pourrais|en penses)|qu'en penses|puedes|podrías|podéis|qué (?:opinas|piensas|te parece|dices)|puoi|potresti|potete|cosa ne pensi|che ne (?:pensi|dici)|você|vocês|podes|poderias|consegues|o que (?:você )?acha|que achas)(?![\p{L}\p{N}])|^\s?(?:你们?|您|能不能|可以|请|はどう|、?どう)/u;
/** Words that speak to somebody. */
const TO_YOU =
  /(?<![\p{L}\p{N}])(?:you|your|u|du|dir|dich|dein|deine|deinen|ihr|euch|euer|tu|toi|ton|tes|vous|votre|tú|ti|te|puedes|puoi|potresti|você|vocês|teu|tua|podes)(?![\p{L}\p{N}])|[?？]|[你您]|ください|ますか/u;
/** After a name: it is put right, and nobody is called. */
const PUTS_RIGHT =
  /^[\s,，、–—-]{0,4}(?:(?:not|nicht|pas|non|no|não|with|without|mit|ohne|avec|sans|con|sin|senza|com|sem)(?![\p{L}\p{N}])|ではなく|じゃなく|不是)/u;
/** A message about how a name is written. */
const ABOUT_A_NAME =
  /(?<![\p{L}])(?:spell|spelled|spelt|spelling|(?:his|her|their|the|my) (?:first |last |full )?name|schreibt? (?:man )?(?:ihn|sie|seinen|ihren|den)|(?:seinen|ihren|den) namen|buchstabier|son (?:pré)?nom|orthographi|s'écrit|su nombre|se escribe|deletrea|(?:suo|il) nome|si scrive|(?:o|seu) nome|nome del[ea]|se escreve|soletra)|名前|綴り|と書|名字|拼写|拼寫/u;
/** The last words of a letter, before its author's name. */
const CLOSING =
  /(?:best|best wishes|regards|kind regards|yours|sincerely|cheers|love|grüßen?|gruß|lg|vg|mfg|cordialement|bises|amitiés|saludos|abrazos?|saluti|abraços?|atenciosamente|よろしく|敬具|此致|敬礼)[,，、]\s{0,3}$/u;

/** The names by which people are called, the longest first: whole ones, and their parts. */
function callNames(names: readonly string[]): readonly string[] {
  const all = names.slice(0, MAX_NAMES).flatMap((name) => {
    const whole = name.normalize("NFC").slice(0, MAX_NAME).toLowerCase().trim();
    const parts = whole.split(/[\s·・　]+/u);
    const isCjk = CJK.test(whole) && parts.length === 1 && [...whole].length > 2;
    const cut = isCjk ? [whole.slice(0, 2), whole.slice(1), whole.slice(2)] : [];
    return [
      whole,
      parts.join(""),
      parts[0] ?? "",
      parts.length > 1 && CJK.test(whole) ? (parts.at(-1) ?? "") : "",
      ...cut,
    ];
  });
  return [...new Set(all)].filter((name) => name.length > 1).sort((one, other) => other.length - one.length);
}

const MAX_NAMES = 200;
const MAX_NAME = 80;

function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const part of text.split(/(?<=[.!?。！？…]\s|[。！？]|\n)/u)) {
    const said = part.replace(/^[\s"'“”„«»¡¿(*_>]+/u, "").trimEnd();
    if (WORD.test(said) || said.startsWith("@")) found.push(said);
  }
  return found;
}

/** `all`: the sentence and what follows it. */
function beginsWithCall(sentence: string, all: string, names: readonly string[]): boolean {
  let at = 0;
  for (let count = 0; count < MAX_OPENERS; count += 1) {
    OPENER.lastIndex = at;
    const opener = OPENER.exec(sentence);
    if (opener === null || nameAt(sentence, at, names) > at) break;
    at += opener[0].length;
  }
  const isOpened = at > 0;
  while (sentence[at] === " ") at += 1;
  const isTyped = sentence[at] === "@";
  let end = nameAt(sentence, isTyped ? at + 1 : at, names);
  if (end < 0) return false;
  for (let count = 0; count < MAX_LISTED; count += 1) {
    AND.lastIndex = end;
    const and = AND.exec(sentence);
    const next = and === null ? -1 : nameAt(sentence, end + and[0].length, names);
    if (next < 0) break;
    end = next;
  }
  const rest = sentence.slice(end);
  if (PUTS_RIGHT.test(rest)) return false;
  if (isTyped || ASKS_NEXT.test(rest)) return true;
  const later = all.slice(end);
  const [mark = ""] = /^\s*([,:;!?，、：；！？]|[–—-]|[.…。]|$)/u.exec(rest) ?? ["none"];
  if (mark === "none") return false;
  if (/[,:;!?，、：；！？]/u.test(mark)) return true;
  return /[–—-]/.test(mark) ? TO_YOU.test(later) : isOpened || TO_YOU.test(later);
}

const END_MARKS: ReadonlySet<string> = new Set(' \n\t\u00a0\u202f\u3000!?.。！？…)"”»*_');

function endsWithCall(sentence: string, names: readonly string[]): boolean {
  let end = sentence.length;
  while (end > 0 && END_MARKS.has(sentence[end - 1] ?? "")) end -= 1;
  const marks = sentence.slice(end);
  let before = sentence.slice(0, end);
  for (const honorific of HONORIFICS)
    if (before.endsWith(honorific)) before = before.slice(0, -honorific.length).trimEnd();
  let isFound = false;
  for (let count = 0; count < MAX_LISTED; count += 1) {
    const name = names.find((one) => before.endsWith(one) && !LETTERS.test(before.at(-one.length - 1) ?? " "));
    if (name === undefined) break;
    isFound = true;
    before = before.slice(0, -name.length).replace(/@$/, "");
    const listed = LISTED_BEFORE.exec(before);
    if (listed === null || !names.some((one) => before.slice(0, listed.index).endsWith(one))) break;
    if (/[,，、]/u.test(listed[0])) return false; // "invite Ana, Ben": those whom it is about
    before = before.slice(0, listed.index);
  }
  if (!isFound || !/[,，、!?！？;–—]\s*$/u.test(before) || CLOSING.test(before)) return false;
  return /[!?！？]/u.test(marks) || TO_YOU.test(before);
}

const HONORIFICS = [
  "さん",
  "様",
  "さま",
  "くん",
  "君",
  "ちゃん",
  "氏",
  "先生",
  "老师",
  "老師",
  "同学",
  "总",
  "總",
  "哥",
  "姐",
];

/** Where a name ends that stands at a place, with what politeness adds to it; -1 where none does. */
function nameAt(text: string, at: number, names: readonly string[]): number {
  for (const name of names) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    HONORIFIC.lastIndex = end;
    const honorific = HONORIFIC.exec(text);
    if (honorific) return end + honorific[0].length;
    const next = text[end] ?? " ";
    if (CJK.test(next) || !LETTERS.test(next) || /^[-'’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2))) return end;
  }
  return -1;
}
