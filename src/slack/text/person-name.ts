const MAX_CHARS = 80;
/** Read of what Slack sends, so that a name of any length costs nothing. */
const READ_CHARS = 400;
/** Controls, and characters that nobody sees: bidi marks, tags, private use. Joiners stay: Hindi, Persian and emoji need them. */
const UNSEEN = /(?![\u200c\u200d])\p{C}/gu;
/** Markup, and what ends a sentence or makes a speaker of a name. */
const MARKUP = /[!?:;|<>[\]{}*_~`\\=。！？：；，]/gu;
/** The end of a sentence, but for titles and initials. */
const FULL_STOP =
  /(?<=\p{L}{2})(?<!(?:^|[\s(])(?:[DM]r|Mrs|Ms|Mx|St|Sra?|Dra?|Jr|Prof|Ing|Mme|Mlle|Rev|Fr|Capt|Gen|Col|Lt|Hon|Dott|Avv|med))\.(?=\s|$)/gu;
const ADDRESS = /\S*(?:[@＠]\S+\.\S+|:\/\/|\bwww\.)\S*/gu;

/**
 * Returns a person's name, or other words out of a profile, as they may stand among other people's words: one line of at most 80
 * characters, without addresses, markup, unseen characters and the ends of sentences. Everybody chooses their own name: what it
 * says is read by nobody for an order (`AssistantRequest.names`). Empty where nothing is left.
 */
export function personName(raw: string | undefined): string {
  const line = (raw ?? "").slice(0, READ_CHARS).replaceAll(/\s/g, " ").replaceAll(UNSEEN, "");
  const bare = line.replaceAll(ADDRESS, "").replaceAll(MARKUP, " ").replaceAll(FULL_STOP, "");
  return [...bare.replaceAll(/ {2,}/g, " ").trim()].slice(0, MAX_CHARS).join("").trimEnd();
}
