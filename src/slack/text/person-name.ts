import { withoutUnseen } from "../../assistant/language/unseen.ts";

const MAX_CHARS = 80;
/** Read of what Slack sends, so that a name of any length costs nothing. */
const READ_CHARS = 400;
/** What no font has. */
const UNASSIGNED = /[\p{Co}\p{Cn}\p{Cs}]/gu;
/** Markup, and what ends a sentence or makes a speaker of a name. */
const MARKUP = /[!?:;|<>[\]{}*_~`\\=。！？：；，]/gu;
/** The end of a sentence, but for titles and initials. */
const FULL_STOP =
  /(?<=\p{L}{2})(?<!(?:^|[\s(])(?:[DM]r|Mrs|Ms|Mx|St|Sra?|Dra?|Jr|Prof|Ing|Mme|Mlle|Rev|Fr|Capt|Gen|Col|Lt|Hon|Dott|Avv|med))\.(?=\s|$)/gu;
/** What makes an address of a word. */
const ADDRESS = /^[^@＠]*[@＠][^.]+\.\S|:\/\/|\bwww\./u;

/**
 * Returns a person's name, or other words out of a profile, as they may stand among other people's words: one line of at most 80
 * characters, without addresses, markup, unseen characters and the ends of sentences. Everybody chooses their own name: what it
 * says is read by nobody for an order (`AssistantRequest.names`). Empty where nothing is left.
 */
export function personName(raw: string | undefined): string {
  const line = withoutUnseen((raw ?? "").slice(0, READ_CHARS).replaceAll(/\s/g, " ")).replaceAll(UNASSIGNED, "");
  const words = line.split(" ").filter((word) => !ADDRESS.test(word));
  const bare = words.join(" ").replaceAll(MARKUP, " ").replaceAll(FULL_STOP, "");
  const name = [...bare.replaceAll(/ {2,}/g, " ").trim()].slice(0, MAX_CHARS).join("");
  return withoutUnseen(name).trimEnd(); // again: what stood beside a joiner or a selector may be gone
}
