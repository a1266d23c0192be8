const ROUGH_CHARS = 5;

/**
 * Returns a word (in lower case) without its ending. `light` takes the commonest English endings, so that "starts emails"
 * meets "start my emails" and "writing" meets "write". `rough` keeps the first five letters, for texts in any language that
 * say the same in other words.
 */
export function stemOf(word: string, how: "light" | "rough" = "light"): string {
  if (how === "rough") return word.slice(0, ROUGH_CHARS);
  return word
    .replace(/'s?$/, "")
    .replace(/ies$/, "y")
    .replace(/(?<=\w\w)(?:ing|ed)$/, "")
    .replace(/(?<=\w\w[^su])s$/, "")
    .replace(/(?<=\w\w)e$/, "")
    .replace(/(\w)\1$/, "$1");
}
