import { z } from "zod";
import type { Note, Sealed } from "../types.ts";
import { type Gist, gistsOf } from "./gist.ts";

type Digest = Sealed["digest"];

/**
 * Returns what is kept of a forgotten text so that it is known again: digests of its words' stems, never the words. `digest`
 * must need a key, or the words could be looked up.
 */
export function sealText(text: string, digest: Digest): string {
  return JSON.stringify(gistsOf(text).map((gist) => toPlain(digestGist(gist, digest))));
}

/** Reads what `sealText` made. Of a value that it did not make, nothing is known again. */
export function gistsOfSealed({ says }: Pick<Sealed, "says">): readonly Gist[] {
  try {
    return SEALED.parse(JSON.parse(says)).map((gist) => ({ ...gist, keys: new Map(gist.keys) }));
  } catch {
    return [];
  }
}

/** Returns a gist with the digests of its keys in their place. */
export function digestGist({ language, telling, line, keys }: Gist, digest: Digest): Gist {
  return {
    language,
    telling: telling.map((one) => ({ ...one, key: digest(one.key) })),
    line: line.map(digest),
    keys: new Map(Array.from(keys, ([key, isNegated]) => [digest(key), isNegated])),
  };
}

/** Returns the same digest, which remembers what it made. */
export function remembering(digest: Digest): Digest {
  const known = new Map<string, string>();
  return (word) => {
    const made = known.get(word) ?? digest(word);
    known.set(word, made);
    return made;
  };
}

/** Whether a note has lost its text. */
export function isSealed<Given extends Pick<Note, "sealed">>(note: Given): note is Given & { readonly sealed: Sealed } {
  return note.sealed !== undefined;
}

function toPlain({ language, telling, line, keys }: Gist): z.input<typeof SEALED>[number] {
  return { ...(language ? { language } : {}), telling: [...telling], line: [...line], keys: [...keys].toSorted() };
}

const SEALED = z.array(
  z.object({
    language: z
      .enum(["en", "de", "fr", "es", "it", "pt", "zh", "ja"])
      .optional()
      .transform((language) => language),
    telling: z.array(
      z.object({ class: z.enum(["concept", "name", "word", "kind"]), key: z.string(), isNegated: z.boolean() }),
    ),
    line: z.array(z.string()),
    keys: z.array(z.tuple([z.string(), z.boolean()])),
  }),
);
