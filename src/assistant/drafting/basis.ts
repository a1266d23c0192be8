import type { Basis, Considered } from "../considered.ts";
import type { GoingOn } from "../earlier/situation.ts";
import type { Fate, Remembered } from "../prompt/types.ts";
import type { Recalled } from "../recall.ts";
import type { AssistantRequest } from "../types.ts";

/** What memory and notes give to a prompt. `foundOf` maps each to the thing that was found. */
export type Given = {
  readonly preferences: readonly Remembered[];
  readonly facts: readonly Remembered[];
  readonly foundOf: ReadonlyMap<object, Considered>;
};

/** Picks the preferences and facts for the prompt from all that was found. */
export function givenOf({ facts, memories, hits }: Recalled): Given {
  const foundOf = new Map<object, Considered>();
  const remembered = (found: Considered): Remembered => {
    const { text, at, from: origin } = found;
    const given = { text, origin, ...(at === undefined ? {} : { at }) };
    foundOf.set(given, found);
    return given;
  };
  const usable = hits.flatMap((hit) => memories.find(({ source }) => source === hit) ?? []);
  const isFact = ({ kind, why }: Considered) => kind === "fact" || (kind === "message" && why === undefined);
  return {
    preferences: usable.filter(({ kind }) => kind === "preference").map(remembered),
    facts: [...facts.filter(({ why }) => why === undefined), ...usable.filter(isFact)].map(remembered),
    foundOf,
  };
}

/** Returns what became of each thing that was found, by what became of its text in the prompt. */
export function fatesOf(fates: ReadonlyMap<object, Fate>, { foundOf }: Given): ReadonlyMap<object, Fate> {
  return new Map([...fates].map(([given, fate]) => [foundOf.get(given) ?? given, fate]));
}

/** Returns what shaped a reply, and why the rest did not. A question has no `fates`, since no prompt led to it. */
export function basisOf(
  { audience }: AssistantRequest,
  { rules, facts, memories, unsearched }: Recalled,
  earlier: GoingOn,
  fates: ReadonlyMap<object, Fate> = new Map(),
): Basis {
  const judged = (item: Considered & { readonly source?: object }): Considered => {
    const { source, ...rest } = item;
    const fate = fates.get(item) ?? (source && fates.get(source));
    return rest.why !== undefined || fate === undefined || fate === "used" ? rest : { ...rest, why: fate };
  };
  const drafts = earlier.kind === "go" ? [...earlier.drafts, ...earlier.candidates] : [];
  return {
    audience: audience.kind,
    rules: rules.map(judged),
    facts: facts.map(judged),
    memories: memories.map(judged),
    drafts: [...drafts, ...earlier.passedOver].map(judged),
    ...(unsearched ? { unsearched } : {}),
  };
}
