import { isRecord } from "../../slack/web-api/limits.ts";
import type { Block, Message } from "../../slack/workspace/types.ts";

export type Button = { readonly label: string; readonly actionId: string; readonly value: string };

/** A quiet line or a row of buttons below the text of a message. */
export type Footer =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] };

export type Content = { readonly body: string; readonly footers: readonly Footer[] };

type Shown = Pick<Message, "text"> & Partial<Pick<Message, "blocks" | "stream">>;

/** Returns the readable content of a message. Blocks replace its text, except in a stream, where they follow it. */
export function contentOf({ text, blocks = [], stream }: Shown): Content {
  const texts = blocks.flatMap(textOf);
  const footers = blocks.flatMap(footerOf);
  if (stream) return { body: [text, ...texts].filter(Boolean).join("\n"), footers };
  return { body: texts.length + footers.length > 0 ? texts.join("\n") : text, footers };
}

function textOf({ type, text }: Block): string[] {
  const words = isRecord(text) ? text.text : text;
  return (type === "section" || type === "header" || type === "markdown") && typeof words === "string" ? [words] : [];
}

function footerOf({ type, elements, accessory }: Block): Footer[] {
  const all: unknown[] = Array.isArray(elements) ? elements : [];
  if (type === "context") {
    const texts = all.flatMap((one) => (isRecord(one) && typeof one.text === "string" ? [one.text] : []));
    return [{ kind: "line", text: texts.join(" ") }];
  }
  const buttons = [...all, accessory].flatMap(buttonOf);
  return buttons.length > 0 ? [{ kind: "buttons", buttons }] : [];
}

function buttonOf(element: unknown): Button[] {
  if (isRecord(element) && element.type === "feedback_buttons") {
    const { action_id, positive_button, negative_button } = element;
    return [positive_button, negative_button].flatMap((one) =>
      buttonOf({ ...toRecord(one), type: "button", action_id }),
    );
  }
  if (!isRecord(element) || element.type !== "button" || !isRecord(element.text)) return [];
  return [
    { label: String(element.text.text), actionId: String(element.action_id), value: String(element.value ?? "") },
  ];
}

function toRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
