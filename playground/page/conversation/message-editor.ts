import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageMessage, PageState } from "../../page-server/types.ts";
import { focusComposer } from "../elements/focus.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";
import { asTyped } from "../workspace/names.ts";

type Props = { readonly message: PageMessage; readonly workspace: PageState };

/** Lets a person edit their own message, in its place in the list. */
export function MessageEditor({ message, workspace }: Props): VNode {
  const { actions } = usePage();
  const [text, setText] = useState(() => asTyped(workspace, message.text));
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  const close = () => {
    const isInSide = field.current?.closest('[data-pane="side"]') != null;
    actions.edit(undefined);
    focusComposer(isInSide ? "side" : "main");
  };
  const save = async () => {
    if (text.trim() === "") return;
    const { ok } = await actions.act("edit", { channel: message.channel, ts: message.ts, text });
    if (ok) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void save();
    } else event.stopPropagation(); // so that arrow keys move in the text, not in the list of messages
  };
  return html`<div class="editor">
    <textarea
      ref=${field}
      aria-label="Edit message"
      rows=${Math.min(8, text.split("\n").length)}
      value=${text}
      onInput=${(event: Event) => setText((event.currentTarget as HTMLTextAreaElement).value)}
      onKeyDown=${onKeyDown}
    ></textarea>
    <div class="editor-buttons">
      <button type="button" class="button" onClick=${close}>Cancel</button>
      <button type="button" class="button primary filled" onClick=${() => void save()}>Save</button>
    </div>
  </div>`;
}
