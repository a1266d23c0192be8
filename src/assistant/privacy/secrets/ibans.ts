import { matchesOf } from "./matches.ts";

/** How many characters the numbers of bank accounts have in each country (ISO 13616). */
const LENGTHS =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";
const LENGTH_OF = new Map(LENGTHS.split(" ").map((one) => [one.slice(0, 2), Number(one.slice(2))]));

/** How one begins: a country and two check digits. */
const BEGIN = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ \u00a0.-]?[A-Za-z0-9])/g;
/** Replaces the international numbers of bank accounts, in capitals or not, in groups or not, that pass their check digits. */
export function withoutIbans(text: string, removed: string): string {
  let out = "";
  let at = 0;
  for (const { index } of matchesOf(BEGIN, text)) {
    if (index < at) continue;
    const end = endOfIban(text, index);
    if (end === undefined) continue;
    out += text.slice(at, index) + removed;
    at = end;
  }
  return at === 0 ? text : out + text.slice(at);
}

/** Where the number ends that begins at a place of a text, if one does. */
function endOfIban(text: string, from: number): number | undefined {
  const length = LENGTH_OF.get(text.slice(from, from + 2).toUpperCase());
  if (length === undefined) return undefined;
  let rest = 0;
  let to = from + 4;
  for (let count = 4; count < length; count++) {
    if (valueAt(text, to) === undefined && GAPS.includes(text.charAt(to))) to++;
    const value = valueAt(text, to);
    if (value === undefined) return undefined;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    to++;
  }
  const passes = [0, 1, 2, 3].reduce((sum, offset) => {
    const value = valueAt(text, from + offset) ?? 0;
    return (sum * (value > 9 ? 100 : 10) + value) % 97;
  }, rest);
  return passes === 1 && valueAt(text, to) === undefined ? to : undefined;
}

const GAPS = [" ", "\u00a0", ".", "-"];

/** A figure by its value, a letter by ten and more. */
function valueAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  return code >= 97 && code <= 122 ? code - 87 : undefined;
}
