import type { types } from "@slack/bolt";
import type { Failure } from "../../assistant/errors.ts";
import { noticeText } from "../../assistant/notices.ts";
import { isGiven } from "../../assistant/privacy/privacy.ts";
import type { Choices, Notice, Proposal } from "../../assistant/surface.ts";
import type { Audience, Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { postLabel, SLACK_NAMES } from "./words.ts";

/** Blocks as Bolt takes them. */
export type Blocks = types.KnownBlock[];

/** The ids of Inkwell's buttons. Their values are the ids of rows; a click counts only when the person owns the row. */
export const ACTIONS = {
  undoNote: "note_undo",
  shareFact: "note_everywhere",
  restoreNotes: "notes_restore",
  undoEdit: "note_edit_undo",
  undoReplacement: "note_replacement_undo",
  forgetThese: "forget_these",
  forgetEverything: "forget_everything",
  chooseToForget: "forget_choose",
  clearRules: "rules_clear",
  keepRules: "rules_keep",
  forgetNotes: "notes_forget",
  keepAsRule: "rule_keep",
  noRule: "rule_no",
  keepProposed: "proposal_keep",
  declineProposal: "proposal_no",
  retry: "request_retry",
  notThisDraft: "draft_other",
  addInHome: "home_add",
  editInHome: "home_edit",
  forgetInHome: "home_forget",
  shareInHome: "home_everywhere",
  undoInHome: "home_undo",
  feedback: "draft_feedback",
  feedbackOther: "feedback_other",
  draftsInHome: "home_drafts_first",
  postDraft: "draft_post",
} as const;

/** The ids of the buttons that choose a draft, since those of one row must differ. The last is for none of them. */
export const CHOICE_ACTIONS = ["draft_choose_1", "draft_choose_2", "draft_choose_3", "draft_choose_none"];

/** The ids of the buttons that keep a ready-made rule, since those of one row must differ. Their values are its words. */
export const FEEDBACK_RULE_ACTIONS = ["feedback_rule_1", "feedback_rule_2", "feedback_rule_3"];

/** Builds a line of small letters. `text` is mrkdwn: people's words in it have passed `escapeMrkdwn`. */
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

/** Builds a line for each notice, with what a person can do about it. */
export function noticeBlocks(notices: readonly Notice[]): Blocks {
  return notices.flatMap((notice) => [
    notice.kind === "based_on" ? basedOnLine(notice) : line(escapeMrkdwn(noticeText(notice, SLACK_NAMES))),
    ...noticeActions(notice),
  ]);
}

/** Builds the buttons under a notice, if it has any. *Undo* stands under every change that can be taken back. */
export function noticeActions(notice: Notice): Blocks {
  switch (notice.kind) {
    case "saved":
      return [savedActions(notice.note)];
    case "replaced":
      return replacedActions(notice);
    case "retired":
    case "forgotten":
      if (notice.isFinal) return [];
      return [actions(button("Undo", ACTIONS.restoreNotes, notice.notes.map(({ id }) => id).join(" ")))];
    case "forget_asked":
      return [forgetActions(notice)];
    case "based_on":
      return notThisOne(notice.question);
    case "keep_proposed": {
      const keep = button("Keep", ACTIONS.keepProposed, toProposalValue(notice));
      return [actions(keep, button("No", ACTIONS.declineProposal, `keep ${notice.note.text}`))];
    }
    case "end_proposed": {
      const forget = button("Forget it", ACTIONS.forgetNotes, notice.note.id);
      return [actions(forget, button("Keep it", ACTIONS.declineProposal, `end ${notice.said}`))];
    }
    default:
      return [];
  }
}

/**
 * Returns what *Keep* keeps: kind, place, and last the words, which may hold spaces. Only the author sees the button, and a
 * click keeps it for whoever clicks, so no row is needed that a crash could lose.
 */
function toProposalValue({ note, instead }: Extract<Proposal, { kind: "keep_proposed" }>): string {
  const { kind, channelId, conversationId } = note.origin;
  return [note.kind, kind, channelId, conversationId, instead?.id ?? "-", note.text].join(" ");
}

/** Builds *Forget these 5*, *Choose* and *Keep*. The buttons hold ids: a click looks up again whose they are. */
function forgetActions(asked: Extract<Notice, { kind: "forget_asked" }>): types.ActionsBlock {
  const keep = button("Keep", ACTIONS.keepRules, "these");
  if (asked.isAll) return actions(button("Forget everything", ACTIONS.forgetEverything, "all", "danger"), keep);
  const things = forgettable(asked);
  const label = things.length === 1 ? "Forget it" : `Forget these ${things.length}`;
  const all = button(label, ACTIONS.forgetThese, things.join(" "), "danger");
  return things.length === 1
    ? actions(all, keep)
    : actions(all, button("Choose", ACTIONS.chooseToForget, things.join(" ")), keep);
}

const VALUE_CHARS = 2_000; // the most that a button holds

/** Returns what a list offers to forget, as far as a button holds it: `n:` and a note's id, or a realm and a memory's id. */
function forgettable({ notes, memories }: Extract<Notice, { kind: "forget_asked" }>): readonly string[] {
  const all = [...notes.map(({ id }) => `n:${id}`), ...memories.map(({ realm, item }) => `${realm}:${item.id}`)];
  let chars = 0;
  return all.filter((thing) => {
    chars += thing.length + 1;
    return chars <= VALUE_CHARS;
  });
}

function basedOnLine({ title, written }: Extract<Notice, { kind: "based_on" }>): types.ContextBlock {
  const name = title === "" ? "an earlier draft" : `*${escapeMrkdwn(title).replaceAll("*", "∗")}*`;
  return line(["Based on ".concat(name), escapeMrkdwn(written)].filter(Boolean).join(", "));
}

function notThisOne(question: string | undefined): Blocks {
  return question === undefined ? [] : [actions(button("Not this one", ACTIONS.notThisDraft, question))];
}

const LABEL_CHARS = 75; // Slack refuses a longer label of a button

/** Builds a button for each draft that a question offers, with its title and day, and one for none of them. */
export function choiceBlocks({ question, options }: Choices): Blocks {
  if (options.length === 0) return [];
  const drafts = options.slice(0, CHOICE_ACTIONS.length - 1).map(({ title, written }, index) => {
    const label = choiceLabel(title || "Untitled", written);
    return button(label, CHOICE_ACTIONS[index] ?? "", toChoiceValue({ question, answer: String(index + 1) }));
  });
  const none = button("None of these", CHOICE_ACTIONS.at(-1) ?? "", toChoiceValue({ question, answer: "none" }));
  return [actions(...drafts, none)];
}

function choiceLabel(title: string, written: string): string {
  const room = LABEL_CHARS - written.length - 2;
  const shown =
    title.length > room
      ? `${title
          .slice(0, room - 1)
          .toWellFormed()
          .trimEnd()}…`
      : title;
  return written === "" ? shown : `${shown}, ${written}`;
}

/** What a click on such a button answers, and to which question. */
export type ChoiceValue = { readonly question: string; readonly answer: string };

function toChoiceValue({ question, answer }: ChoiceValue): string {
  return `${answer} ${question}`;
}

/** Reads the value of such a button. Undefined for a value that is none. */
export function fromChoiceValue(value: string): ChoiceValue | undefined {
  const [, answer, question] = /^([1-3]|none) (\S{1,200})$/.exec(value) ?? [];
  return answer && question ? { question, answer } : undefined;
}

/** A draft that waits to be posted: the kind of readers that it was written for, where, by which request, and how many letters it has. */
export type WaitingDraft = {
  readonly readers: Audience["kind"];
  readonly channel: string;
  readonly request: string;
  readonly letters: number;
};

/** Builds the button that posts a draft in a channel. `name`: that of the channel. */
export function postButton({ readers, channel, request, letters }: WaitingDraft, name?: string): types.Button {
  const label = postLabel(name).slice(0, LABEL_CHARS).toWellFormed();
  return button(label, ACTIONS.postDraft, [readers, channel, letters, request].join(" "), "primary");
}

/** Reads the value of such a button. Undefined for a value that is none. */
export function fromPostValue(value: string): WaitingDraft | undefined {
  const [, readers, channel, letters, request] =
    /^(public|private|group|shared|unknown) ([CG][A-Z0-9]{1,30}) (\d{1,9}) (\S{1,200})$/.exec(value) ?? [];
  if (!readers || !channel || !letters || !request) return undefined;
  return { readers: readers as WaitingDraft["readers"], channel, request, letters: Number(letters) };
}

/** Returns the same notices as text for notifications and screen readers, escaped. */
export function noticesAsText(notices: readonly Notice[]): string {
  return notices.map((notice) => escapeMrkdwn(noticeText(notice, SLACK_NAMES))).join("\n");
}

/** Builds the buttons under a note that was saved. */
export function savedActions(note: Note): types.ActionsBlock {
  return actions(button("Undo", ACTIONS.undoNote, note.id), ...everywhereButton(note));
}

/** Builds the buttons under a note that took the place of others. `isFinal`: those cannot be brought back. */
export function replacedActions({ note, before, isFinal = false }: Replacement): Blocks {
  const value = [note.id, ...before.map(({ id }) => id)].join(" ");
  const buttons = [...(isFinal ? [] : [button("Undo", ACTIONS.undoReplacement, value)]), ...everywhereButton(note)];
  return buttons.length === 0 ? [] : [actions(...buttons)];
}

type Replacement = { readonly note: Note; readonly before: readonly Note[]; readonly isFinal?: boolean };

/** A rule or fact that was said in a message does not hold everywhere yet; a rule that was given as such does. */
function everywhereButton({ id, origin }: Note): readonly types.Button[] {
  return isGiven(origin) ? [] : [button("Use everywhere", ACTIONS.shareFact, id)];
}

/** Builds a failure, with *Retry* where the request is kept. Its reference, by which it is found in the log, stands below in small letters. */
export function failureBlocks({ sentence, reference }: Failure, requestId: string | undefined, where = ""): Blocks {
  const small = reference === undefined ? [] : [line(`Reference: ${reference}`)];
  const retry = requestId === undefined ? [] : [actions(button("Retry", ACTIONS.retry, requestId))];
  return [line(where + escapeMrkdwn(sentence)), ...retry, ...small];
}
