/**
 * Removes the characters that nobody sees from a text that comes in pieces: in them a text says to a model, or of a link, what its
 * readers do not know. The result does not depend on how the text is cut, except within a surrogate pair.
 */
export type UnseenFilter = {
  /** Returns what can be shown by now. Holds back the few characters whose meaning depends on what comes next. */
  push(piece: string): string;
  /** Returns the rest. */
  end(): string;
  /** How many characters are held back. */
  heldChars(): number;
};

/** What has a use beside certain characters: joiners, selectors of a form, and the tags that tell one flag from another. */
const BOUND = /[\u200c\u200d\u180e\p{VS}\u{e0020}-\u{e007f}]/gv;
/** What has none: controls, marks of direction, blanks without width, soft hyphens, fillers, annotations. */
const USELESS = /[[\p{DI}\p{Cc}\ufff9-\ufffb]--[\t\n\r\u200c\u200d\u180e\p{VS}\u{e0020}-\u{e007f}]]/gv; // https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point

/** Most pieces have none, and cost no more than this look. */
const BEYOND_ASCII = /[^\t\n\r -~]/;
const JOINER = /^[\u200c\u200d]$/;
const ZERO_WIDTH_JOINER = "\u200d";
const TAG = /^[\u{e0020}-\u{e007f}]/u;
const LAST_TAG = "\u{e007f}";
const MAX_TAGS_CHARS = 14; // six tags and the last, in UTF-16: no flag has more
const BLACK_FLAG = "🏴";
const FLAG = /^\p{RGI_Emoji_Tag_Sequence}$/v;
const EMOJI_SELECTOR = "\ufe0f";
const KEY = /^[\d#*]$/;
const KEYCAP = "\u20e3";
const EMOJI = /^\p{Emoji}$/u;
const PICTURE = /^[\p{ExtPict}\p{EMod}]$/v;
const WORD = /^[\p{L}\p{M}\p{N}]$/u;
const MARK = /^\p{M}$/u;
/** Letters and marks of scripts whose letters take other forms beside each other; first those that are written joined. */
const CURSIVE =
  /^[[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Phag}]&&[\p{L}\p{M}]]$/v;
const INDIC =
  /^[[\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}\p{scx=Java}\p{scx=Bali}\p{scx=Newa}\p{scx=Tirh}\p{scx=Cakm}\p{scx=Mtei}]&&[\p{L}\p{M}]]$/v;
/** What takes a selector of a form that is no emoji, by the selector (https://www.unicode.org/Public/UCD/latest/ucd/StandardizedVariants.txt). */
const FORMS: readonly (readonly [selector: RegExp, base: RegExp])[] = [
  [/^[\ufe0e\ufe0f]$/, EMOJI],
  [/^[\ufe00-\ufe02]$/, /^[\p{sc=Han}\p{sc=Mymr}\p{sc=Phag}\p{Sm}、。！，．：；？]$/v],
  [/^[\u{e0100}-\u{e01ef}]$/u, /^\p{sc=Han}$/u],
  [/^[\u180b-\u180f]$/, /^\p{sc=Mong}$/u],
];

/**
 * Returns a text without the characters that nobody sees. Joiners stay inside emoji and beside letters of scripts that need them,
 * selectors behind what has another form, tags in the flags that are made of them; line breaks and tabs stay.
 */
export function withoutUnseen(text: string): string {
  const filter = createUnseenFilter();
  return filter.push(text) + filter.end();
}

/** Creates the filter for one text, by the rules of `withoutUnseen`. */
export function createUnseenFilter(): UnseenFilter {
  let before = ""; // the last character that stays
  let isSelected = false; // a selector has followed it
  let held = ""; // a joiner, the selector of a key, or the tags of a flag so far

  function words(seen: string): string {
    const out = settle(String.fromCodePoint(seen.codePointAt(0) ?? 0)) + seen;
    before = lastOf(seen);
    isSelected = false;
    return out;
  }

  /** Decides on what is held, now that the next character is known; empty at the end and before what nobody sees. */
  function settle(after: string): string {
    const one = held;
    held = "";
    if (JOINER.test(one) && joinerStays(before, one, after)) before = one;
    else if (one === EMOJI_SELECTOR && after === KEYCAP) isSelected = true;
    else return "";
    return one;
  }

  function bound(one: string): string {
    if (TAG.test(one)) return tag(one);
    const isJoiner = JOINER.test(one);
    if (isJoiner && JOINER.test(held)) return ""; // the first of several counts
    const out = settle("");
    const stays = !isJoiner && !isSelected && takes(before, one);
    if (isJoiner || (stays && KEY.test(before))) {
      held = one;
      return out;
    }
    isSelected ||= stays;
    return stays ? out + one : out;
  }

  /** Tags stay where all of them make a flag. */
  function tag(one: string): string {
    const out = TAG.test(held) ? "" : settle("");
    if (held === "" && (before !== BLACK_FLAG || isSelected)) return out;
    held += one;
    if (one !== LAST_TAG && held.length <= MAX_TAGS_CHARS) return out;
    const tags = held;
    held = "";
    before = one; // what follows belongs to no flag
    return FLAG.test(BLACK_FLAG + tags) ? out + tags : out;
  }

  return {
    push(piece) {
      if (!BEYOND_ASCII.test(piece)) return piece === "" ? "" : words(piece);
      const seen = piece.replace(USELESS, "");
      let out = "";
      let at = 0;
      for (const match of seen.matchAll(BOUND)) {
        if (match.index > at) out += words(seen.slice(at, match.index));
        out += bound(match[0]);
        at = match.index + match[0].length;
      }
      return at < seen.length ? out + words(seen.slice(at)) : out;
    },
    end: () => settle(""),
    heldChars: () => held.length,
  };
}

function joinerStays(before: string, joiner: string, after: string): boolean {
  if (joiner === ZERO_WIDTH_JOINER && PICTURE.test(before) && PICTURE.test(after)) return true;
  const isCursive = CURSIVE.test(before);
  if (isCursive || INDIC.test(before)) {
    const isShape = MARK.test(before) || (isCursive && joiner === ZERO_WIDTH_JOINER); // at the end of a word, too
    if (isShape || WORD.test(after)) return true;
  }
  return WORD.test(before) && (CURSIVE.test(after) || INDIC.test(after));
}

function takes(base: string, selector: string): boolean {
  if (KEY.test(base)) return selector === EMOJI_SELECTOR;
  return FORMS.some(([selectors, bases]) => selectors.test(selector) && bases.test(base));
}

/** The last character of a text that is not empty. */
function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}
