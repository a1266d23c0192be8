import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PageState, PageView as View } from "../../page-server/types.ts";
import { fields, initialValues, type Values, words } from "../block-kit/block-kit.ts";
import { BlocksView } from "../block-kit/blocks.ts";
import { FormContext } from "../block-kit/input-block.ts";
import { Dialog } from "../elements/dialog.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";

type Props = { readonly modal: View; readonly workspace: PageState };

/** Draws the topmost modal of the app. The app's errors appear at their fields. */
export function Modal({ modal, workspace }: Props): VNode {
  const { actions } = usePage();
  const initial = useMemo(() => initialValues(modal.blocks), [modal.blocks]);
  const [typed, setTyped] = useState<Values>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isSending, setSending] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);

  const values = { ...initial, ...typed };
  const set = (blockId: string, actionId: string, value: string | readonly string[]) => {
    setTyped({ ...typed, [blockId]: { ...typed[blockId], [actionId]: value } });
    if (errors[blockId]) setErrors(Object.fromEntries(Object.entries(errors).filter(([id]) => id !== blockId)));
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    const missing = missingFields(modal, values);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return focusWrong();
    setSending(true);
    const answer = await actions.act("submit", { viewId: modal.id, values: sent(values) });
    setSending(false);
    setErrors(Object.fromEntries(Object.entries(fields(answer.errors)).map(([id, text]) => [id, words(text)])));
    focusWrong();
  };
  const focusWrong = () => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const close = () => void actions.act("closeView", { viewId: modal.id });
  const submitLabel = words(modal.submit);
  return html`<${Dialog} title=${words(modal.title) || "Inkwell"} onClose=${close}>
    <form ref=${box} onSubmit=${submit} novalidate>
      <div class="dialog-body">
        <${FormContext.Provider} value=${{ values, errors, set }}>
          <${BlocksView} blocks=${modal.blocks} where=${{ viewId: modal.id }} workspace=${workspace} />
        <//>
      </div>
      <footer>
        <button type="button" class="button" onClick=${close}>${words(modal.close) || "Close"}</button>
        ${submitLabel && html`<button type="submit" class="button primary filled" aria-disabled=${isSending}>${submitLabel}</button>`}
      </footer>
    </form>
  <//>`;
}

/** Sends empty fields as null, as Slack's client does. */
function sent(values: Values): object {
  const filled = (one: Values[string]) =>
    Object.fromEntries(Object.entries(one).map(([id, value]) => [id, value === "" ? null : value]));
  return Object.fromEntries(Object.entries(values).map(([id, one]) => [id, filled(one)]));
}

/** Returns errors for required fields that are empty, which Slack's client reports before it sends. */
function missingFields({ blocks }: View, values: Values): Readonly<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== "input" || block.optional === true) continue;
    const [value] = Object.values(values[String(block.block_id)] ?? {});
    const isEmpty = typeof value === "string" ? value.trim() === "" : !value?.length;
    if (isEmpty) out[String(block.block_id)] = "Please complete this required field.";
  }
  return out;
}
