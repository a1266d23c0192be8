/** Scripts that put no space between words. The full-text index splits at spaces and punctuation only. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Returns the text as the index reads it: NFKC, well-formed, words apart in every script. */
export function segmentWords(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKC")
    .replace(UNSPACED, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(" ")} `);
}

/** Whether the text has the words of `phrase` in a row. Ignores letter case and punctuation. */
export function containsPhrase(text: string, phrase: string): boolean {
  return plainWords(text).includes(plainWords(phrase));
}

function plainWords(text: string): string {
  return ` ${Array.from(segmentWords(text).matchAll(WORD), ([word]) => word.toLowerCase()).join(" ")} `;
}

/** Returns the distinct words that are no stop words, in order, as first spelt. */
export function contentWords(text: string): string[] {
  const words = new Map<string, string>();
  for (const [word] of segmentWords(text).matchAll(WORD)) {
    const key = word.toLowerCase();
    if (!STOP_WORDS.has(key) && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}

/**
 * Words that say nothing of a sentence's subject. Contractions are in pieces, as in the index ("don" and "t"). Words of other
 * languages are missing where English has them too, or as names ("die", "war", "des", "los").
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those
  i me my mine myself we us our ours you your yours yourself
  he him his she her hers it its they them their theirs
  who whom whose which what when where why how
  be am is are was were been being do does did doing have has had having
  can could will would shall should may might must
  and or but so if then than as because
  of at by for with about to from in into on
  there also just very please
  s t d ll m re ve don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn
  der das und ein eine einen einem einer ist sind ich wir mit von für im nicht
  le une et sont je il nous vous ils aux dans avec qui
  el y que de con por para
  的 了 是 在 我 你 您 他 她 它 我们 你们 他们 这 那 和 与 吗 呢 吧 啊 也 都 就 把 被 给 请 有 什么 怎么 什么时候
  の は が を に へ と で も や か ね よ です ます した する いる い て ある この その あの これ それ から まで など
  `
    .split(/\s+/)
    .filter(Boolean),
);
