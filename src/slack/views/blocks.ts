import type { types } from "@slack/bolt";
import type { Failure } from "../../assistant/errors.ts";
import { noticeText } from "../../assistant/notices.ts";
import type { Notice } from "../../assistant/surface.ts";
import type { Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { SLACK_NAMES } from "./words.ts";

/** Blocks as Bolt takes them. */
export type Blocks = types.KnownBlock[];

/** The ids of Inkwell's buttons. Their values are the ids of rows; a click counts only when the person owns the row. */
export const ACTIONS = {
  undoNote: "note_undo",
  shareFact: "note_everywhere",
  restoreNotes: "notes_restore",
  undoEdit: "note_edit_undo",
  clearRules: "rules_clear",
  keepRules: "rules_keep",
  forgetNotes: "notes_forget",
  keepAsRule: "rule_keep",
  noRule: "rule_no",
  retry: "request_retry",
  addInHome: "home_add",
  editInHome: "home_edit",
  forgetInHome: "home_forget",
  shareInHome: "home_everywhere",
  undoInHome: "home_undo",
} as const;

/** Builds a line in small print. `text` is mrkdwn: people's words in it have passed `escapeMrkdwn`. */
export function line(text: string): types.ContextBlock {
  return { type: "context", elements: [{ type: "mrkdwn", text: text.slice(0, MAX_TEXT) }] };
}

/** Builds a button. */
export function button(text: string, actionId: string, value: string, style?: "danger" | "primary"): types.Button {
  return {
    type: "button",
    text: { type: "plain_text", text },
    action_id: actionId,
    value,
    ...(style ? { style } : {}),
  };
}

/** Builds a row of buttons. */
export function actions(...elements: types.Button[]): types.ActionsBlock {
  return { type: "actions", elements };
}

const MAX_TEXT = 3_000; // Slack refuses a longer text object

/** Builds a line for each notice. *Undo* stands under what was saved, and under a fact *Use everywhere* too. */
export function noticeBlocks(notices: readonly Notice[]): Blocks {
  return notices.flatMap((notice) => {
    const said = line(escapeMrkdwn(noticeText(notice, SLACK_NAMES)));
    return notice.kind === "saved" ? [said, savedActions(notice.note)] : [said];
  });
}

/** Returns the same notices as text for notifications and screen readers, escaped. */
export function noticesAsText(notices: readonly Notice[]): string {
  return notices.map((notice) => escapeMrkdwn(noticeText(notice, SLACK_NAMES))).join("\n");
}

/** Builds the buttons under a note that was saved. */
export function savedActions(note: Note): types.ActionsBlock {
  const undo = button("Undo", ACTIONS.undoNote, note.id);
  return note.kind === "fact" ? actions(undo, button("Use everywhere", ACTIONS.shareFact, note.id)) : actions(undo);
}

/** Builds a failure with *Retry*. Its reference, by which it is found in the log, stands in small print. */
export function failureBlocks({ sentence, reference }: Failure, requestId: string): Blocks {
  const small = reference === undefined ? [] : [line(`Reference: ${reference}`)];
  return [line(escapeMrkdwn(sentence)), actions(button("Retry", ACTIONS.retry, requestId)), ...small];
}
