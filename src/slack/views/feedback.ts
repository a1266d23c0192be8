import type { types } from "@slack/bolt";
import { ACTIONS, actions, type Blocks, button, FEEDBACK_RULE_ACTIONS, line } from "./blocks.ts";
import { NOTE_MODALS, noteModal } from "./note-modal.ts";
import { feedback as words } from "./words.ts";

/** How a draft was rated, and for whom it was written: a user id. */
export type Rating = { readonly isGood: boolean; readonly userId: string };

/** Builds the two buttons under a finished draft. Their values name its author, who alone may rate it. */
export function feedbackBlock(userId: string): types.ContextActionsBlock {
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: ACTIONS.feedback,
        positive_button: side(words.good, words.goodSpoken, `good ${userId}`),
        negative_button: side(words.bad, words.badSpoken, `bad ${userId}`),
      },
    ],
  };
}

function side(text: string, spoken: string, value: string) {
  return { text: { type: "plain_text", text, emoji: true }, accessibility_label: spoken, value } as const;
}

/** Reads the value of such a button. Undefined for a value that is none. */
export function fromRatingValue(value: string): Rating | undefined {
  const [, rating, userId] = /^(good|bad) ([A-Z0-9]{1,40})$/.exec(value) ?? [];
  return rating && userId ? { isGood: rating === "good", userId } : undefined;
}

/** Asks what to do differently: ready-made rules, each with a button that holds its words, and a window for other words. */
export function whatDifferently(): { readonly text: string; readonly blocks: Blocks } {
  const rules = words.rules.map(({ label, rule }, index) => button(label, FEEDBACK_RULE_ACTIONS[index] ?? "", rule));
  const other = button(words.other, ACTIONS.feedbackOther, "other");
  return { text: words.question, blocks: [line(words.question), actions(...rules, other)] };
}

/** Builds the window for a rule in the person's own words. `responseUrl`: where the question is, which the answer replaces. */
export function feedbackModal(responseUrl: string): types.ModalView {
  return { ...noteModal(), callback_id: NOTE_MODALS.feedback, private_metadata: responseUrl };
}
