/** What Slack offers to click in an empty DM: a title, and the message that a click sends as it is. */
export type SuggestedPrompt = { readonly title: string; readonly message: string };

/** A draft of the person's own. `isNamed`: its title stands in it. */
type OwnDraft = { readonly title: string; readonly isNamed: boolean };

const MAX_TITLE = 60; // Slack names no limit; more does not fit on a button

/**
 * Returns the four prompts that Slack shows at most. None of them teaches Inkwell anything or says something about the person that
 * may be false. `drafts`: their own, newest first. A draft is asked for by its title in quotation marks, which are read as nobody's
 * orders; a title that is how its request began is shown and not sent.
 */
export function suggestedPrompts(drafts: readonly OwnDraft[] = []): readonly SuggestedPrompt[] {
  const [last, earlier] = drafts.filter(({ title }) => shown(title) !== "");
  if (last === undefined) return [...FIXED, IMPROVE];
  const shorten = { title: `Shorten “${shown(last.title)}”`, message: sent(last, "shorter") };
  if (!earlier?.isNamed) return [...FIXED, shorten];
  const befriend = { title: `Make “${shown(earlier.title)}” friendlier`, message: sent(earlier, "friendlier") };
  return [...FIXED.slice(0, -1), shorten, befriend];
}

/** The last one gives way to a second draft: whoever has two knows what Inkwell can do. */
const FIXED: readonly SuggestedPrompt[] = [
  { title: "Announce something", message: "Help me write an announcement" },
  { title: "See what I remember", message: "What do you remember about me?" },
  { title: "See what I can do", message: "What can you do?" },
];
const IMPROVE: SuggestedPrompt = { title: "Improve a text", message: "Help me make a text shorter and friendlier" };

function sent({ title, isNamed }: OwnDraft, change: string): string {
  return isNamed ? `Make my draft “${shown(title)}” ${change}` : `Make my last draft ${change}`;
}

/** Quotation marks within would end the quotation, and marks of Markdown would be read as such. */
function shown(title: string): string {
  const characters = [...title.replaceAll(/["“”„‟«»「」『』*`<>]/g, "").trim()];
  return characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join("")}…` : characters.join("");
}
