/** What Slack offers to click in an empty DM: a title, and the message that a click sends as it is. */
export type SuggestedPrompt = { readonly title: string; readonly message: string };

const MAX_TITLE = 60; // Slack names no limit; more does not fit on a button

/**
 * Returns the four prompts that Slack shows at most. None of them teaches Inkwell anything or says something about the person that
 * may be false. `lastDraft`: the title of their own last draft.
 */
export function suggestedPrompts(lastDraft?: string): readonly SuggestedPrompt[] {
  return [
    ...FIXED,
    lastDraft ? { title: `Shorten: ${cut(lastDraft)}`, message: "Make my last draft shorter" } : IMPROVE,
  ];
}

const FIXED: readonly SuggestedPrompt[] = [
  { title: "Announce something", message: "Help me write an announcement" },
  { title: "See what I remember", message: "What do you remember about me?" },
  { title: "See what I can do", message: "What can you do?" },
];
const IMPROVE: SuggestedPrompt = { title: "Improve a text", message: "Help me make a text shorter and friendlier" };

function cut(title: string): string {
  const characters = [...title];
  return characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join("")}…` : title;
}
