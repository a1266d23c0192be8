import type { types, ViewOutput } from "@slack/bolt";
import { z } from "zod";
import { parseRule } from "../../assistant/notes/preferences.ts";
import type { Note } from "../../assistant/types.ts";
import { noWords, tooLong } from "./words.ts";

/** The windows in which a rule or fact is written, by their callback ids. */
export const NOTE_MODALS = { add: "note_add", edit: "note_edit" } as const;

/** The field's block, which errors are told under, and its element. */
export const NOTE_FIELD = { block: "note", action: "text" } as const;

/** A window with one field: empty, or with the words of a note that is there. */
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
        hint: plain(what === "fact" ? "At most 500 characters." : "At most 500 characters. A rule holds everywhere."),
        element: {
          type: "plain_text_input",
          action_id: NOTE_FIELD.action,
          multiline: true,
          focus_on_load: true,
          ...(note ? { initial_value: note.text } : { placeholder: plain("Start e-mails with “Dear Customer”") }),
        },
      },
    ],
  };
}

/** The words of a window that was sent, as they will be kept; undefined where `noteErrors` says why not. */
export function readNote(view: Pick<ViewOutput, "state">): string | undefined {
  const rule = parseRule(fieldOf(view));
  return rule.kind === "add" ? rule.text : undefined;
}

/**
 * What stands under the field of a window that cannot be taken as it was sent; undefined for everything else. Only in its
 * acknowledgement can a window be told, so this is asked before a delivery is accepted.
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
  return state.values[NOTE_FIELD.block]?.[NOTE_FIELD.action]?.value ?? "";
}

function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text };
}
