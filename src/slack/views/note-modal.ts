import type { types, ViewOutput } from "@slack/bolt";
import { z } from "zod";
import { withoutUnseen } from "../../assistant/language/unseen.ts";
import { parseRule } from "../../assistant/notes/preferences.ts";
import type { Note } from "../../assistant/types.ts";
import { noWords, tooLong } from "./words.ts";

/** The callback ids of the windows in which a person writes a rule or a fact: in Home, and below a draft. */
export const NOTE_MODALS = { add: "note_add", edit: "note_edit", feedback: "note_feedback" } as const;

/** The ids of the field's block, under which errors stand, and of its element. */
export const NOTE_FIELD = { block: "note", action: "text" } as const;

/** Builds a window with one field: empty for a new rule, or with the words of a note. */
export function noteModal(note?: Note): types.ModalView {
  const what = note?.kind === "fact" ? "fact" : "rule";
  return {
    type: "modal",
    callback_id: note ? NOTE_MODALS.edit : NOTE_MODALS.add,
    private_metadata: note?.id ?? "",
    title: plain(note ? `Edit a ${what}` : "Add a rule"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: NOTE_FIELD.block,
        label: plain(what === "fact" ? "Fact" : "Rule"),
        hint: plain(what === "fact" ? "Up to 500 characters." : "Up to 500 characters. I follow a rule everywhere."),
        element: {
          type: "plain_text_input",
          action_id: NOTE_FIELD.action,
          multiline: true,
          focus_on_load: true,
          ...(note ? { initial_value: note.text } : { placeholder: plain("Start emails with “Dear Customer”") }),
        },
      },
    ],
  };
}

/** Reads the words that a person sent, as they are kept. Undefined when `noteErrors` says why not. */
export function readNote(view: Pick<ViewOutput, "state">): string | undefined {
  const rule = parseRule(fieldOf(view));
  return rule.kind === "add" ? rule.text : undefined;
}

/**
 * Returns the error for the field of a window whose words cannot be kept, and undefined for every other body. A window takes
 * errors only in its acknowledgement, so call this before the delivery is accepted.
 */
export function noteErrors(body: unknown): Readonly<Record<string, string>> | undefined {
  const sent = Sent.safeParse(body);
  if (!sent.success) return undefined;
  const rule = parseRule(fieldOf(sent.data.view));
  if (rule.kind === "add") return undefined;
  return { [NOTE_FIELD.block]: rule.reason === "too_long" ? tooLong(rule.characters) : noWords };
}

const Sent = z.object({
  type: z.literal("view_submission"),
  view: z.object({
    callback_id: z.enum(Object.values(NOTE_MODALS)),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

function fieldOf({
  state,
}: {
  state: { values: Record<string, Record<string, { value?: string | null | undefined }>> };
}) {
  return withoutUnseen(state.values[NOTE_FIELD.block]?.[NOTE_FIELD.action]?.value ?? "");
}

function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text };
}
