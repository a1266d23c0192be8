/** What to do with a Markdown link: `plain` leaves it, `named` adds where it leads to its label, `refused` makes it text. */
export type LinkVerdict =
  | { readonly kind: "plain" }
  | { readonly kind: "refused" }
  | { readonly kind: "named"; readonly where: string };

const WEB = /^https?:\/\//i;
const MAIL = /^mailto:([^\s<>()[\]?]{1,200})/i;
const DISGUISED = /\\|&(?:#|commat;|sol;|period;|colon;|bsol;|num;)/i; // Markdown decodes it into another address
const BARE_HOST = /^[^\s/:?#]+\.[a-z]{2,}(?:[/?#]|$)/i;
const HOST = /(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,20}[\p{L}\p{N}-]{2,24}/gu;
const FILE_NAME = /\.(?:js|ts|jsx|tsx|json|ya?ml|txt|csv|pdf|docx?|xlsx?|pptx?|html?|css|png|jpe?g|gif|\d+)$/;
const UNSEEN = /[\u200b-\u200f\u2060\ufeff]/g;

/**
 * Judges the link `[label](target)`. Only web and mail addresses may be links, and a label that names another host must not hide
 * where the link leads. A target without a scheme cannot lead out of Slack, and stays. An undefined label was too long to keep:
 * then it is always shown where the link leads.
 */
export function linkVerdict(label: string | undefined, target: string): LinkVerdict {
  const address = destination(target);
  const mail = MAIL.exec(address)?.[1];
  const host = mail === undefined ? hostOf(address) : mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();
  if (host === "refused" || DISGUISED.test(address)) return { kind: "refused" };
  if (host === undefined) return { kind: "plain" };
  const where = mail ?? host;
  const isHonest = label !== undefined && (label.endsWith(`(${where})`) || !namesAnother(label, host));
  return isHonest ? { kind: "plain" } : { kind: "named", where };
}

/** Returns the address of a target, without angle brackets and title. */
function destination(target: string): string {
  const trimmed = target.trim();
  return (trimmed.startsWith("<") ? trimmed.slice(1).split(/[>\n]/, 1)[0] : trimmed.split(/\s/, 1)[0]) ?? "";
}

function hostOf(address: string): string | undefined {
  if (WEB.test(address)) return URL.canParse(address) ? new URL(address).host : "refused";
  if (/^[^/?#]*:|^\/\//.test(address)) return "refused";
  if (!BARE_HOST.test(address)) return undefined;
  return URL.canParse(`http://${address}`) ? new URL(`http://${address}`).host : "refused";
}

function namesAnother(label: string, host: string): boolean {
  const real = bare(host);
  const named = label.replace(UNSEEN, "").normalize("NFKC").replaceAll("。", ".").toLowerCase().match(HOST) ?? [];
  return named.some(
    (name) => !FILE_NAME.test(name) && !isSubdomain(bare(name), real) && !isSubdomain(real, bare(name)),
  );
}

function bare(host: string): string {
  return host.replace(/^www\./, "").replace(/:\d+$/, "");
}

/** Tells whether `host` is `other`, or lies below it. */
function isSubdomain(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}
