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
 * Words that stand in any sentence and tell nothing of its subject. Pieces of contractions are among them ("don't" is indexed
 * as "don" and "t"). Other languages have their commonest particles only: a word such as German "die" or "war" means
 * something in English, and a frequent word weighs next to nothing in the ranking anyway.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves
  who whom whose which what when where why how
  be am is are was were been being do does did doing done have has had having
  can could will would shall should may might must ought
  and or but nor so yet if then else because as until while though although than
  of at by for with about against between into through during before after above below to from up down in out on off
  over under again further once here there
  all any both each few more most other others another some such no not only own same too very just also ever
  s t d ll m re ve o don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn ain
  please
  的 了 是 在 我 你 您 他 她 它 我们 你们 他们 这 那 和 与 吗 呢 吧 啊 也 都 就 把 被 给 请 有 什么 怎么
  の は が を に へ と で も や か ね よ です ます した する いる ある この その あの これ それ から まで など
  der das und oder ein eine einen einem einer den dem des ist sind ich du wir ihr sie es mit von zu auf für im nicht
  le la les un une des et ou est sont je tu il elle nous vous ils elles du au aux dans pour sur avec que qui ne pas
  el los las y es son yo que en de con por para se lo al del
  `
    .split(/\s+/)
    .filter(Boolean),
);
