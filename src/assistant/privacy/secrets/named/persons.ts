import { matchesOf } from "../matches.ts";
import { type Groups, type Kind, type Looked, looked, smallPattern } from "./naming.ts";

/** A kind of number, by its names, and the form that it has without what stands between its groups. */
type Id = {
  readonly names: string;
  readonly form: RegExp;
  /** The names are words of a language ("ein", "sin"), so that only capitals, or "number", "is" or a colon behind them, tell. */
  readonly isWord?: boolean;
  /** Nothing but its length tells the number from a sum, so that it has no marks between its figures. */
  readonly isUngrouped?: boolean;
};

const IDS: Readonly<Record<string, Id>> = {
  social: { names: "ssn|social security|itin|tax id", form: /^\d{9}$/ },
  employer: { names: "ein", form: /^\d{9}$/, isWord: true },
  steuerid: {
    names:
      "steuer-?id(?:entifikationsnummer)?|steuerliche identifikationsnummer|steueridentifikationsnummer|(?<!USt-|UID-)idnr\\.?",
    form: /^\d{11}$/,
  },
  steuer: { names: "steuernummer", form: /^\d{10,13}$/ },
  sozial: {
    names: "sv-?nummer|sozialversicherungsnummer|rentenversicherungsnummer",
    form: /^\d{8}[A-Z]\d{3}$|^\d{10}$/i,
  },
  kranken: { names: "krankenversichertennummer", form: /^[A-Z]\d{9}$/i },
  ahv: { names: "ahv(?:-?nummer)?", form: /^756\d{10}$/ },
  insurance: { names: "national insurance", form: /^[A-Z]{2}\d{6}[A-D]$/i },
  ni: { names: "ni", form: /^[A-Z]{2}\d{6}[A-D]$/i },
  nhs: { names: "nhs", form: /^\d{10}$/ },
  medicare: { names: "medicare", form: /^\d{10,11}$|^\d[A-Z][A-Z\d]\d[A-Z][A-Z\d]\d[A-Z]{2}\d{2}$/ },
  secu: { names: "nir|sécurité sociale|sécu", form: /^[12]\d{4}(?:\d\d|2[AB])\d{6}(?:\d\d)?$/ },
  dni: { names: "dni", form: /^\d{8}[A-Z]?$/i },
  nie: { names: "nie", form: /^[XYZ]\d{7}[A-Z]$/i },
  nif: { names: "nif", form: /^\d{9}$|^\d{8}[A-Z]$|^[A-Z]\d{7}[A-Z\d]$/i },
  nss: { names: "nss", form: /^\d{11,12}$/ },
  fiscale: { names: "codice fiscale", form: /^[A-Z]{6}\w{9}[A-Z]$|^\d{11}$/i },
  cpf: { names: "cpf", form: /^\d{11}$/ },
  rg: { names: "rg", form: /^\d{8,9}$|^\d{8}X$/, isWord: true },
  pesel: { names: "pesel", form: /^\d{11}$/ },
  bsn: { names: "bsn", form: /^\d{8,9}$/ },
  personnummer: { names: "personnummer", form: /^\d{10}$|^\d{12}$/ },
  cpr: { names: "cpr", form: /^\d{10}$/, isWord: true },
  aadhaar: { names: "aadhaar", form: /^\d{12}$/ },
  pan: { names: "pan(?: card)?", form: /^[A-Z]{5}\d{4}[A-Z]$/ },
  sin: { names: "sin", form: /^\d{9}$/, isWord: true },
  tfn: { names: "tfn", form: /^\d{8,9}$/ },
  curp: { names: "curp", form: /^[A-Z]{4}\d{6}[A-Z\d]{8}$/i },
  rut: { names: "rut", form: /^\d{7,8}[\dK]$/i, isWord: true },
  passport: {
    names: "passports?|reisepass(?:nummer)?|passnummer|passeport|pasaporte|passaporto|passaporte",
    form: /^[A-Z]{0,3}\d{6,9}$|^\d{2}[A-Z]{2}\d{5}$|^(?=\D{0,6}\d)[CFGHJ-NPRTV-Z\d]{9,10}$/,
    isUngrouped: true,
  },
  licence: {
    names: "driv(?:er'?s|ing) licen(?:ce|se)|führerschein(?:nummer)?|permis de conduire",
    form: /^(?=\D{0,8}\d)[A-Z\d]{6,18}$/,
    isUngrouped: true,
  },
  ausweis: {
    names: "personalausweis(?:nummer)?|ausweisnummer",
    form: /^(?=\D{0,8}\d)[A-Z\d]{9,10}$/,
    isUngrouped: true,
  },
  account: {
    names:
      "account(?= (?:number|no))|kontonummer|konto-?nr\\.?|compte(?: bancaire| courant)|cuenta(?: bancaria| corriente)|conto(?: corrente| bancario)|conta(?: corrente| bancária| poupança)|(?:compte|cuenta|conto|conta)(?= ?(?:n[°º.]|num|núm))|girokonto|(?:checking|savings|current|bank) account",
    form: /^\d{6,17}$/,
  },
  routing: { names: "routing|aba", form: /^\d{9}$/ },
};

const NUMBER = "(?<number>[ -]?(?:number|no|nr|num|n\\.?|n°|nº|numéro|número|numero|nummer)(?!\\p{L})\\.?)?";
const IS = "[^\\w\\n:]{0,3}(?<link>:|is|ist|lautet|est|es|è|é)?[^\\w\\n]{0,3}";
const VALUE = "(?<value>(?=[A-Z]{0,6}\\d)[A-Z\\d](?:[ .-]?[A-Z\\d]){5,23})(?![\\p{L}\\d])";
const NAMED = smallPattern(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(IDS)
    .map(([kind, { names }]) => `(?<${kind}>${names})`)
    .join("|")})${NUMBER}(?<between> [^\\n.:\\d]{1,25}?)??${IS}${VALUE}`,
);
/** A number that follows "valid until" is a day. */
const EXPIRY = /expir|valid|renew|until|läuft|gültig|bis|scad|vence|caduc|jusqu|hasta|fino|até|issued|born/i;
const DATE = /^(?:\d{1,2}[ .-]\d{1,2}[ .-](?:\d{2}|\d{4})|(?:19|20)\d\d[ .-]\d{1,2}[ .-]\d{1,2})$/;
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3}){1,4}$/;

/** Chinese and Japanese names, which stand right before the number. */
const UNSPACED =
  /(?:身份证号?码?|护照号?码?|社保号|マイナンバー|パスポート番号|免許証番号)[^\w\n]{0,4}(?<value>[a-z]{0,2}\d(?:[ -]?[\dx]){6,17})(?!\w)/dgu;
const ACCOUNT_UNSPACED =
  /(?:(?:普通|当座)?口座(?:番号)?|(?:银行|开户|收款|汇款|銀行)(?:账号|账户|帐号|卡号?|帳號))[^\w\n]{0,4}(?<value>\d(?:[ -]?\d){5,18})(?!\w)/dgu;
/** Accounts with the number of their bank before or behind them. */
const BANK = "(?:sort code|blz|bankleitzahl|routing(?: number| no\\.?)?|aba|clabe|bsb|agência|ag\\.|filiale|guichet)";
const ACCOUNT_BY_BANK = [
  smallPattern(`(?<!\\p{L})${BANK}[\\s:.#]{0,3}\\d[\\d -]{3,10}[^\\d\\n]{1,30}?(?<value>\\d(?:[ -]?\\d){4,16})(?!\\w)`),
  smallPattern(
    `(?<!\\p{L})(?:account|acct|konto|compte|cuenta|conto|conta)[^\\d\\n]{0,12}(?<value>\\d(?:[ -]?\\d){4,16})(?=[^\\d\\n]{1,15}${BANK})`,
  ),
];

/** Words that stand for these names: a text without them is not looked through. */
export const PERSONS: Omit<Kind, "rows"> = {
  words:
    /ssn|social|tax|itin|steuer|idnr|sv-|svn|ein|versicher|ahv|ni|nhs|medicare|nir|sécu|dni|nie|nif|nss|fiscal|cpf|rg|pesel|bsn|person|cpr|aadhaar|pan|sin|tfn|curp|rut|reise|passport|passe?por|pasapor|passapor|passn|ausweis|licen|führer|permis|account|acct|routing|aba|sort code|konto|compte|cuenta|conto|conta|blz|身份|护照|社保|マイ|パスポート|免許|口座|账|帐|銀行|银行/,
  needsDigit: true,
};

/** All patterns of this file that are worth making ready before they are used. */
export const PERSON_PATTERNS: readonly RegExp[] = [NAMED, ...ACCOUNT_BY_BANK, ACCOUNT_UNSPACED, UNSPACED];

/** Replaces the numbers of persons and accounts that have the form which the name beside them asks for. */
export function withoutPersons(text: Looked, removed: string): Looked {
  const whole = ({ value }: Groups) => (DATE.test(value ?? "") ? undefined : value);
  const byBank = ACCOUNT_BY_BANK.reduce(
    (rest, pattern) => withoutFound(rest, pattern, removed, whole),
    withoutFound(text, NAMED, removed, idIn),
  );
  return [ACCOUNT_UNSPACED, UNSPACED].reduce((rest, pattern) => withoutFound(rest, pattern, removed, whole), byBank);
}

/** Replaces what `read` takes of the parts that a pattern finds: the value, or its beginning. */
function withoutFound(
  { text, small }: Looked,
  pattern: RegExp,
  removed: string,
  read: (groups: Groups) => string | undefined,
): Looked {
  let out = "";
  let at = 0;
  for (const match of matchesOf(pattern, small)) {
    const places = match.indices?.groups ?? {};
    const asWritten = Object.entries(places).map(([name, place]) => [name, place && text.slice(...place)]);
    const value = read(Object.fromEntries(asWritten));
    if (value === undefined) continue;
    const from = places.value?.[0] ?? 0;
    out += text.slice(at, from) + removed;
    at = from + value.length;
  }
  return at === 0 ? { text, small } : looked(out + text.slice(at));
}

/** The part of the value that is a number of the kind that was named: words behind it may look like groups of it. */
function idIn(groups: Groups): string | undefined {
  const { value = "", number = "", between = "", link = "" } = groups;
  const [kind, id] = Object.entries(IDS).find(([one]) => groups[one] !== undefined) ?? [];
  if (kind === undefined || id === undefined || EXPIRY.test(between)) return undefined;
  const { form, isWord = false, isUngrouped = false } = id;
  const name = groups[kind] ?? "";
  if (isWord && number + link === "" && name !== name.toUpperCase()) return undefined;
  const parts = value.split(/(?=[ .-])/);
  for (let count = parts.length; count > 0; count--) {
    const part = parts.slice(0, count).join("");
    const compact = part.replace(/[ .-]/g, "");
    if (!form.test(number === "" ? compact : compact.toUpperCase())) continue;
    if (DATE.test(part) || (isUngrouped && count > 1 && /^[\d .-]+$/.test(part))) return undefined;
    if (THOUSANDS.test(part) && /000$/.test(part)) return undefined;
    return part;
  }
  return undefined;
}
