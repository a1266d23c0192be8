import { type Gist, gistOf, gistsOf, type Telling } from "../notes/gist.ts";
import type { Note } from "../types.ts";
import { namesSubjectOf } from "./subjects.ts";

/** Words that say that something is remembered or no longer holds, and not what. As `gistOf` makes keys of them. */
const SAYS_NOTHING = keysOf(
  "rule rules preference preferences fact facts thing things bit part about regarding memory remember forget know known told " +
    "said say stored saved kept keep store save delete erase remove drop ignore scrap undo more longer anymore again now back " +
    "please actually information everything anything all note notes business stuff setting line",
  "regel regeln vorgabe sache sachen über merken gemerkt vergiss vergessen weiß gesagt gespeichert lösche mehr wieder jetzt alles bitte doch",
  "règle règles préférence chose oublie oublier mémoire retenu dit plus désormais maintenant tout enregistré efface supprime",
  "regla reglas preferencia cosa sobre olvida olvidar recuerda memoria dicho más ahora todo borra elimina guardado",
  "regola regole preferenza cosa dimentica ricorda memoria detto più adesso tutto cancella elimina salvato",
  "regra regras preferência coisa esquece esqueça lembra memória disse mais agora tudo apaga elimina guardado",
  "规则 偏好 关于 记住 忘记 忘 掉 删除 之前 说 过 不再 现在 了 我",
  "ルール 好み こと について 覚え 忘れ 忘れて 削除 消し 言っ もう 今 私",
);
const WEIGHTS: Record<Telling["class"], number> = { name: 2, concept: 1.5, word: 1, kind: 0.4 };
const ENOUGH = 0.34;
const EQUAL_WITHIN = 0.08;
const SUBJECT = 0.4;

/**
 * Returns the notes that words mean, best first: those that share telling words, names or concepts with them, in any of eight
 * languages. Several where they fit equally well.
 */
export function notesMeant(words: string, notes: readonly Note[]): readonly Note[] {
  const said = gistsOf(words);
  const rated = notes
    .map((note) => ({
      note,
      fit: fitOf(said, gistsOf(note.text)) + (namesSubjectOf(words, note.text) ? SUBJECT : 0),
    }))
    .filter(({ fit }) => fit >= ENOUGH)
    .toSorted((one, other) => other.fit - one.fit);
  const best = rated[0]?.fit ?? 0;
  return rated.filter(({ fit }) => fit >= best - EQUAL_WITHIN).map(({ note }) => note);
}

/** Returns the keys of what a text says, without the words that only speak of remembering. */
export function tellingKeys(text: string): ReadonlySet<string> {
  return new Set(tellingOf(gistsOf(text)).map(({ key }) => key));
}

/** Whether a text names all of these keys. */
export function names(text: string, keys: ReadonlySet<string>): boolean {
  const said = gistsOf(text);
  return [...keys].every((key) => said.some((gist) => gist.keys.has(key)));
}

/** Returns how much of what both say is the same, 0 to 1: what is common of the words, and of the note. */
function fitOf(said: readonly Gist[], note: readonly Gist[]): number {
  return 0.65 * shareOf(tellingOf(said), note) + 0.35 * shareOf(tellingOf(note), said);
}

function shareOf(wanted: readonly Telling[], present: readonly Gist[]): number {
  const weigh = (some: readonly Telling[]) => some.reduce((sum, one) => sum + WEIGHTS[one.class], 0);
  const met = wanted.filter(({ key }) => present.some(({ keys }) => keys.has(key)));
  return wanted.length === 0 ? 0 : weigh(met) / weigh(wanted);
}

function tellingOf(gists: readonly Gist[]): readonly Telling[] {
  return gists.flatMap(({ telling }) => telling).filter(({ key }) => !SAYS_NOTHING.has(key));
}

function keysOf(...lines: readonly string[]): ReadonlySet<string> {
  const words = lines.join(" ").split(" ");
  return new Set(words.flatMap((word) => [...gistOf(word).keys.keys()].filter((key) => !key.startsWith("c:"))));
}
