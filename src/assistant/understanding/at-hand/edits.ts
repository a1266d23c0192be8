import { isUnspaced } from "../../language/words.ts";
import type { OwnSentence } from "../../learning/own-words.ts";
import { WISHES } from "../../learning/wishes.ts";
import { CUTS, FORGETS, NO_LONGER } from "../wordings/cutting.ts";
import { NAMES_RULE, OF_AUTHOR } from "../wordings/pointing.ts";
import { PLACES, SECTIONS } from "../wordings/topics.ts";
import { IT_NO_MORE, REST_STAYS } from "./wordings.ts";

/**
 * Whether an order to delete is about a text: "take Leeds out of the itinerary", "forget Ana, send it to Bea", "forget the
 * greeting, the rest is fine".
 */
export function isEdit({ plain }: Pick<OwnSentence, "plain">): boolean {
  const isOfText = WISHES.edit.test(plain) || PLACES.test(plain) || REST_STAYS.test(plain) || cutsSection(plain);
  return isOfText && !WISHES.ofMemory.test(plain) && !NAMES_RULE.test(plain);
}

/** Whether an order cuts a part that every text has: "remove the intro". "Delete my title" and "no more titles from now on" do not. */
function cutsSection(plain: string): boolean {
  if (isUnspaced(plain) && plain.length > SHORT_CHARS) return false; // it says more than what is to go
  return (
    SECTIONS.test(plain) &&
    WISHES.forget.test(plain) &&
    mayCut(plain) &&
    !NO_LONGER.test(plain) &&
    !OF_AUTHOR.test(plain)
  );
}

const SHORT_CHARS = 14;

/** Whether the next sentence says that the rest of the draft at hand stays: "Forget the greeting. The rest is good." */
export function isBesideDraft(
  { plain }: Pick<OwnSentence, "plain">,
  next: Pick<OwnSentence, "plain"> | undefined,
): boolean {
  if (WISHES.ofMemory.test(plain) || NAMES_RULE.test(plain) || !next) return false;
  return REST_STAYS.exec(next.plain)?.index === 0;
}

/** Whether an order may be one to take something out of the draft at hand: "remove my signature", "das mit Falcon kann weg". */
export function mayCut(plain: string): boolean {
  return CUTS.test(plain) && !saysMemory(plain);
}

/** Whether a sentence speaks of what is remembered in so many words. */
export function saysMemory(plain: string): boolean {
  return [FORGETS, WISHES.ofMemory, NAMES_RULE].some((kind) => kind.test(plain));
}

/** Returns a sentence without "…, I don't want it any more" at its end. Undefined where it says no such thing. */
export function withoutReason({ quote, plain, listed }: OwnSentence): OwnSentence | undefined {
  const at = IT_NO_MORE.exec(plain)?.index ?? 0;
  return at === 0 ? undefined : { quote: quote.slice(0, at), plain: plain.slice(0, at), listed };
}
