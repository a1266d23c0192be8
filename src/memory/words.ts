/** Scripts whose words run together; the full-text index splits at spaces and punctuation only. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The text as it is indexed: well-formed, in compatibility form, with spaces between the words of unspaced scripts. */
export function spaced(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKC")
    .replace(UNSPACED, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(" ")} `);
}

/** Whether the words of `phrase` stand in the text one after another, letter case and punctuation apart. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return plainWords(text).includes(plainWords(phrase));
}

function plainWords(text: string): string {
  return ` ${Array.from(spaced(text).matchAll(WORD), ([word]) => word.toLowerCase()).join(" ")} `;
}

/** The distinct words that tell something, stop-words out, in the order they appear and in their first spelling. */
export function tellingWords(text: string): string[] {
  const words = new Map<string, string>();
  for (const [word] of spaced(text).matchAll(WORD)) {
    const key = word.toLowerCase();
    if (!STOP_WORDS.has(key) && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}

/**
 * Words that stand in any sentence and tell nothing of its subject, pieces of contractions among them ("don't" is indexed as
 * "don" and "t"). Of other languages only those that are no English word and no name ("die", "war", "des", "los" are).
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
