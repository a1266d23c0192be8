import type { Note } from "../types.ts";
/**
 * Tells whether a memory's text is one of the forgotten notes coming back: one contains the other, or seven in ten of the
 * note's telling words stand in it. Notes of one or two telling words count as contained only, since those words alone say
 * too little.
 */
export function createSuppression(forgotten: readonly Note[]): (text: string) => boolean {
  if (forgotten.length === 0) return () => false;
  const notes = forgotten.map(({ text }) => stemsOf(text)); // once: hundreds of them meet dozens of memories
  return (text) => {
    const passages = passagesOf(text).map(stemsOf);
    return notes.some((note) => passages.some((passage) => isSame(passage, note)));
  };
}

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

const SHORT_NOTE_WORDS = 2;

const SAME_SHARE = 0.7;

/** A memory of this length says one thing; in a longer text, a note's words may meet by chance, unless in one sentence. */
const ONE_PASSAGE_CHARS = 400;

function passagesOf(text: string): readonly string[] {
  if (text.length <= ONE_PASSAGE_CHARS) return [text];
  return text.split(/(?<=[.!?])\s|(?<=[。！？])|\n/).filter((passage) => passage.trim() !== "");
}

function isSame(passage: readonly string[], note: readonly string[]): boolean {
  if (note.length === 0 || passage.length === 0) return false;
  const telling = [...new Set(note.filter(isTelling))];
  if (contains(passage, note)) return true;
  if (passage.filter(isTelling).length >= SHORT_NOTE_WORDS && contains(note, passage)) return true;
  if (telling.length <= SHORT_NOTE_WORDS) return false;
  const said = new Set(passage);
  return telling.filter((word) => said.has(word)).length >= telling.length * SAME_SHARE;
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${part.join(" ")} `);
}

function isTelling(stem: string): boolean {
  return !STOP_STEMS.has(stem);
}

function stemsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\be-mail/g, "email");
  if (!UNSPACED.test(plain)) return (plain.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []).map(stemOf);
  const words = [...WORDS.segment(plain)].filter(({ isWordLike }) => isWordLike);
  return words.map(({ segment }) => stemOf(segment));
}

/** Only the commonest endings, so that "starts emails" meets "start my emails" and "writing" meets "write". */
function stemOf(word: string): string {
  return word
    .replace(/'s?$/, "")
    .replace(/ies$/, "y")
    .replace(/(?<=\w\w)(?:ing|ed)$/, "")
    .replace(/(?<=\w\w[^su])s$/, "")
    .replace(/(?<=\w\w)e$/, "")
    .replace(/(\w)\1$/, "$1");
}

/** Words that a note may have or lack without saying anything else. */
const STOP_STEMS: ReadonlySet<string> = new Set(
  (
    "a an the and or but if of in on at to for from with by as about into over i me my mine we us our you your he she it its they " +
    "them their this that these those is are was were be been being am do does did don't doesn't not no never always every all " +
    "any each please want wants prefer prefers like likes should must will would can have has had just so when user users " +
    "ich du er sie es wir der die das ein eine einen mein meine und oder nicht nie immer ist sind im in zu mit von auf für dass bitte " +
    "je tu il elle nous vous le la les un une des du de et ou ne pas jamais toujours mon ma mes est en que pour " +
    "yo el los las una unos y o no nunca siempre mi mis es del al por para que con eu os as um uma e não sempre meu minha é do da " +
    "io lo gli di non mai il mio sono per con che 我 你 的 了 是 在 请 要 都 和 不 不要 总是 は が を に で と の も です ます 私"
  )
    .split(" ")
    .map(stemOf),
);
