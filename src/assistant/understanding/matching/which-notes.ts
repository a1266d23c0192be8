import { remembering } from "../../language/remembering.ts";
import { stemOf } from "../../language/stems.ts";
import { fold, wordsOf } from "../../language/words.ts";
import { gistOf, gistsOf, type Telling } from "../../notes/gist.ts";
import type { Note } from "../../types.ts";
import { namesIn, namesPerson } from "./person-names.ts";
import { namesSubjectOf } from "./subjects.ts";

/** Words that say that something is remembered or no longer holds, and not what. */
const SAYS_NOTHING = [
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
];
/** Made with the first message that needs them, to start quickly. */
let nothing: ReadonlySet<string> | undefined;

const WEIGHTS: Record<Telling["class"], number> = { name: 2, concept: 1.5, word: 1, kind: 0.4 };
const ENOUGH = 0.27;
const EQUAL_WITHIN = 0.08;
const SUBJECT = 0.4;
const ALONE = 0.7;
const ROOT_CHARS = 5; // "vouvoiement" and "vouvoyer", "Siezen" and "gesiezt" begin alike

/**
 * Returns the notes that words mean, best first: those that share telling words, names or concepts with them, in any of eight
 * languages. Several where they fit equally well, or where only a name is said that all of them hold.
 */
export function notesMeant(words: string, notes: readonly Note[]): readonly Note[] {
  const whole = saidIn(words);
  const rated = notes
    .map((note) => {
      const [said, of] = withoutChance(words, whole, note.text);
      const fit = fitOf(said, of) + (namesSubjectOf(words, note.text) ? SUBJECT : 0);
      return { note, fit, shared: said.telling.filter(({ key }) => has(of.named, key)) };
    })
    .filter(({ fit }) => fit >= ENOUGH)
    .toSorted((one, other) => other.fit - one.fit);
  const [best] = rated;
  if (!best) return [];
  const topic = best.shared.every((one) => one.class === "name") ? best.shared : [];
  const isOnTopic = (shared: readonly Weighed[]) => topic.length > 0 && topic.every((one) => shared.includes(one));
  return rated.filter(({ fit, shared }) => fit >= best.fit - EQUAL_WITHIN || isOnTopic(shared)).map(({ note }) => note);
}

/** Returns what words and a note say, where a name in the words sounds like a common word of the note: "Mark", "a mark". */
function withoutChance(words: string, said: Said, note: string): readonly [Said, Said] {
  const of = saidIn(note);
  const keys = namesIn(words)
    .filter((name) => !namesPerson(note, name))
    .flatMap((name) => keysOf([name]).values().toArray())
    .filter((key) => has(of.named, key));
  return keys.length === 0 ? [said, of] : [without(said, keys), without(of, keys)];
}

function without({ named, telling }: Said, keys: readonly string[]): Said {
  const [left, roots] = [named.keys.difference(new Set(keys)), named.roots.difference(new Set(keys.map(rootOf)))];
  return { named: { keys: left, roots }, telling };
}

/** Returns the keys of what a text says, without the words that only speak of remembering. */
export function tellingKeys(text: string): ReadonlySet<string> {
  return new Set(saidIn(text).telling.map(({ key }) => key));
}

/** Whether a text names all of these keys. */
export function names(text: string, keys: ReadonlySet<string>): boolean {
  const named = namedIn(text);
  return [...keys].every((key) => has(named, key));
}

/** Whether a sentence names all that a note says. */
export function saysAllOf(sentence: string, note: string): boolean {
  const keys = tellingKeys(note);
  return keys.size > 0 && names(sentence, keys);
}

/** Returns how much of what both say is the same, 0 to 1: what is common of the words, and of the note. */
function fitOf(said: Said, note: Said): number {
  return 0.65 * shareOf(said.telling, note.named) + 0.35 * shareOf(note.telling, said.named);
}

/** Words that only one of the two has weigh less than those that both have: a wish comes with its reasons. */
function shareOf(wanted: readonly Weighed[], present: Named): number {
  const weigh = (some: readonly Weighed[]) => some.reduce((sum, one) => sum + WEIGHTS[one.class], 0);
  const met = weigh(wanted.filter(({ key }) => has(present, key)));
  return met === 0 ? 0 : met / (met + ALONE * (weigh(wanted) - met));
}

type Weighed = Pick<Telling, "class" | "key">;

/** By what a text names something: keys, and how those of its telling words begin. */
type Named = { readonly keys: ReadonlySet<string>; readonly roots: ReadonlySet<string> };

function has(present: Named, key: string): boolean {
  if (present.keys.has(key)) return true;
  return key.startsWith("w:") && key.length - 2 >= ROOT_CHARS && present.roots.has(rootOf(key));
}

const namedIn = remembering((text): Named => {
  const gists = gistsOf(text);
  return {
    keys: new Set(gists.flatMap(({ keys, line }) => [...keys.keys(), ...line])),
    roots: new Set(gists.flatMap(({ telling }) => telling.map(({ key }) => rootOf(key)))),
  };
});

function rootOf(key: string): string {
  return key.slice(0, ROOT_CHARS + 2).replaceAll("y", "i");
}

type Said = { readonly named: Named; readonly telling: readonly Weighed[] };

/** Reads a text. A quoted word or an abbreviation tells something even where it says nothing elsewhere: "users", IT. */
function saidIn(text: string): Said {
  return read(text.slice(0, READ_CHARS));
}

/** A note has at most 500 characters, and a wish names by its first words what is meant. */
const READ_CHARS = 500;

const read = remembering((text): Said => {
  const gists = gistsOf(text);
  nothing ??= keysOf(SAYS_NOTHING);
  const silent = nothing;
  const telling = gists.flatMap((gist) => gist.telling).filter(({ key }) => !silent.has(key));
  const known = new Set(telling.map(({ key }) => key.slice(2)));
  const quoted = Array.from(text.matchAll(QUOTED), ([all, words = all]) => wordsOf(words).map(fold))
    .flat()
    .filter((word) => !known.has(word));
  const more = quoted.map((word): Weighed => ({ class: "name", key: `l:${stemOf(word)}` }));
  return { named: namedIn(text), telling: [...telling, ...more] };
});

const QUOTED = /["“„«「『]\s?([^"“”„«»「」『』\n]{1,60})["”“»」』]|\b\p{Lu}{2,6}\b/gu;

/** Returns words as `gistOf` makes keys of them. */
function keysOf(lines: readonly string[]): ReadonlySet<string> {
  const words = lines.join(" ").split(" ");
  return new Set(words.flatMap((word) => [...gistOf(word).keys.keys()].filter((key) => !key.startsWith("c:"))));
}
