/** Words of letters and digits long enough to be a key. Not those in an address, which often holds ids that are none. */
const CANDIDATE = /(?<![\w/.@#&?=%$-])[A-Za-z0-9+_-]{20,400}={0,2}(?![\w/.@-]{0,200}[/@])/g;
/** The same with the two marks of base64, and longer, since paths have them too. */
const BASE64 = /(?<![\w/.@#&?=%$+:-])[A-Za-z0-9+/]{40,4000}={0,2}(?![\w/.@-])/g;
/** What stands before words of chance that are public: fingerprints, and the keys that others may have. */
const PUBLIC = /(?:sha\d{1,3}[-:]|ssh-\w{2,10} |ecdsa-\S{1,30} |fingerprint:? )$/i;
const PUBLIC_BLOCK = /-----BEGIN [A-Z0-9 ]{0,30}(?:CERTIFICATE|PUBLIC KEY|REQUEST|MESSAGE|SIGNATURE)[A-Z ]{0,20}-----/;

const MIN_RUN = 16;
const MIN_RUN_ONE_CASE = 24;

/** Replaces the words that look like chance: letters and digits that change too often for a name or a number. */
export function withoutRandom(text: string, removed: string): string {
  if (PUBLIC_BLOCK.test(text)) return text;
  const replace = (looks: (word: string) => boolean) => (word: string, at: number, whole: string) => {
    const isPublic = PUBLIC.test(whole.slice(Math.max(0, at - 40), at)) || PUBLIC.test(word.slice(0, 7));
    return !isPublic && looks(word) ? removed : word;
  };
  return text.replace(BASE64, replace(changesOften)).replace(CANDIDATE, replace(looksRandom));
}

function changesOften(word: string): boolean {
  return (
    /\d/.test(word) &&
    /[g-z]/.test(word) &&
    /[G-Z]/.test(word) &&
    !word.startsWith("aHR0c") &&
    switches(word) / word.length > 0.35
  );
}

/** Tells whether a word looks made by chance. Hexadecimal ones do not count: most are the ids of commits and tickets. */
export function looksRandom(word: string): boolean {
  const longest = word.split(/[-_+=]/).reduce((most, part) => (part.length > most.length ? part : most), "");
  if (/^[a-f0-9]+$|^[A-F0-9]+$/.test(longest) || /^aHR0c/.test(word)) return false; // "http", in base64
  const digits = longest.replace(/\D/g, "").length;
  const share = switches(longest) / longest.length;
  if (/[a-z]/.test(longest) && /[A-Z]/.test(longest)) return longest.length >= MIN_RUN && digits >= 2 && share > 0.3;
  return longest.length >= MIN_RUN_ONE_CASE && digits >= 4 && digits < longest.length / 2 && share > 0.2;
}

/** How often a word goes over from small letters to capitals to digits. A word of chance does at every second character. */
function switches(word: string): number {
  return word.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
}
