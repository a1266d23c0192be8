import { withoutUnseen } from "../../assistant/language/unseen.ts";

/**
 * What to do with a Markdown link: `plain` leaves it, `named` adds where it leads to its label, `refused` makes it text. `target`
 * stands in the place of the link's own.
 */
export type LinkVerdict =
  | { readonly kind: "plain"; readonly target?: string }
  | { readonly kind: "refused" }
  | { readonly kind: "named"; readonly where: string; readonly target?: string };

/** Tells whether an address stood in what a text was made of. */
export type IsKnownAddress = (address: string) => boolean;

type Judging = {
  /** The words about the link that may read as its label, with the label; the label alone by default. */
  readonly around?: string | undefined;
  /** No address by default. */
  readonly isKnown?: IsKnownAddress | undefined;
};

const WEB = /^https?:\/\//i;
const MAIL = /^mailto:([^\s<>()[\]?&,;%"\\@]{1,100}@[\p{L}\p{N}.-]{1,200})(?:\?|$)/iu;
const DISGUISED = /\\|&(?:#|commat|sol|period|colon|bsol|num;)/i; // Markdown decodes it into another address
const BARE_HOST = /^[^\s/:?#]+\.[a-z]{2,}(?:[/?#]|$)/i;
const HOST = /(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,20}[\p{L}\p{N}-]{2,24}/gu;
const FILE_NAME = /\.(?:js|ts|jsx|tsx|json|ya?ml|txt|csv|pdf|docx?|xlsx?|pptx?|html?|css|png|jpe?g|gif|\d+)$/;
/** Names of files whose endings are also those of countries or other domains. */
const WELL_KNOWN_FILE =
  /^(?:readme|changelog|contributing|license|security|install|todo|agents|claude|skill|code_of_conduct|index|notes)\.(?:md|mdx|rst)$/;
const SHARED_ENDING = /\.(?:md|py|sh|rs|pl|ps|zip|mov|app|java|rb|go|ai|cc|so|tf)$/;
/** A longer label is read by nobody as the name of a host. */
const MAX_LABEL = 2_000;

/**
 * Judges the link `[label](target)`. Only web and mail addresses may be links, and of a mail link only the address stays. A label
 * that names another host must not hide where the link leads; nor must any label where the address is not known, unless it
 * names the host itself. A target without a scheme cannot lead out of Slack, and stays. Where a label is undefined, since it was
 * too long to keep, or cannot be read, it is always shown where the link leads.
 */
export function linkVerdict(
  label: string | undefined,
  target: string,
  { around = label, isKnown = () => false }: Judging = {},
): LinkVerdict {
  const address = destination(target);
  const mail = MAIL.exec(address)?.[1];
  const host = mail === undefined ? hostOf(address) : mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();
  if (host === "refused" || DISGUISED.test(address)) return { kind: "refused" };
  if (host === undefined) return { kind: "plain" };
  const where = mail ?? host;
  const kept = mail === undefined ? address : `mailto:${mail}`;
  const replaced = kept.length === address.length ? {} : { target: kept };
  const read = readLabel(label);
  const readAround = around === label ? read : readLabel(around);
  const isHonest =
    read !== undefined &&
    readAround !== undefined &&
    (read.endsWith(`(${where.toLowerCase()})`) ||
      (!namesAnother(readAround, host, address) && (names(read, where) || isKnown(kept.replaceAll("&amp;", "&")))));
  return isHonest ? { kind: "plain", ...replaced } : { kind: "named", where, ...replaced };
}

/** Returns the address that a `mailto:` link leads to, without what would be written there. Undefined for any other link. */
export function mailAddress(address: string): string | undefined {
  return MAIL.exec(address)?.[1];
}

/** Returns the address of a target, without angle brackets and title. */
function destination(target: string): string {
  const trimmed = target.trim();
  return (trimmed.startsWith("<") ? trimmed.slice(1).split(/[>\n]/, 1)[0] : trimmed.split(/\s/, 1)[0]) ?? "";
}

function hostOf(address: string): string | undefined {
  if (!address.includes(".") && !address.includes(":") && !address.startsWith("//")) return undefined;
  if (WEB.test(address)) return URL.canParse(address) ? new URL(address).host : "refused";
  if (/^[^/?#]*:|^\/\//.test(address)) return "refused";
  if (!BARE_HOST.test(address)) return undefined;
  return URL.canParse(`http://${address}`) ? new URL(`http://${address}`).host : "refused";
}

const ENTITY = /&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|([a-z][a-z\d]{1,31});)/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "" },
  ...{ period: ".", sol: "/", colon: ":", commat: "@", hyphen: "-", dash: "-" },
};

/**
 * Returns the words of a label as they are shown, in small letters: escapes, entities, the marks of emphasis and code, and
 * what nobody sees are read. Undefined for a label that is too long, or has an entity that this does not know.
 */
function readLabel(label: string | undefined): string | undefined {
  if (label === undefined || label.length > MAX_LABEL) return undefined;
  let isReadable = true;
  const decoded = label.replace(/\\(?=[!-/:-@[-`{-~])/g, "").replace(ENTITY, (_, decimal, hexadecimal, name) => {
    const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
    const character = name === undefined ? characterOf(code) : ENTITIES[String(name).toLowerCase()];
    isReadable &&= character !== undefined;
    return character ?? "";
  });
  if (!isReadable) return undefined;
  const seen = withoutUnseen(decoded.replaceAll(/[*_~`]/g, "").toWellFormed());
  return seen.normalize("NFKC").replaceAll("。", ".").toLowerCase();
}

function characterOf(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function namesAnother(words: string, host: string, address: string): boolean {
  const real = bare(host);
  return hostsIn(words).some(
    (name) => !isFile(name, address) && !isSubdomain(bare(name), real) && !isSubdomain(real, bare(name)),
  );
}

/** Whether a name is a file's: by its ending, as one that everybody knows, or since the address ends with it. */
function isFile(name: string, address: string): boolean {
  if (FILE_NAME.test(name) || WELL_KNOWN_FILE.test(name)) return true;
  if (!SHARED_ENDING.test(name) || !URL.canParse(address)) return false;
  return new URL(address).pathname.toLowerCase().endsWith(`/${name}`);
}

/** Whether a label names a host, or a mail address, itself. */
function names(label: string, where: string): boolean {
  if (where.includes("@")) return label.includes(where.toLowerCase());
  return hostsIn(label).some((name) => bare(name) === bare(where));
}

function hostsIn(words: string): readonly string[] {
  return words.match(HOST) ?? [];
}

function bare(host: string): string {
  return host.replace(/^www\./, "").replace(/:\d+$/, "");
}

/** Tells whether `host` is `other`, or lies below it. */
function isSubdomain(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}
