import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageState } from "../../page-server/types.ts";
import { Dialog } from "../elements/dialog.ts";
import { focusComposer } from "../elements/focus.ts";
import { html } from "../elements/html.ts";
import { nextIndex } from "../elements/list-keys.ts";
import { usePage } from "../state/context.ts";
import type { Route } from "../state/store.ts";
import { botName, labelOf } from "../workspace/names.ts";

type Goal = { readonly id: string; readonly label: string; readonly note: string; readonly route: Route };

/** Draws the Ctrl+K dialog: type part of a name, and Enter goes to that conversation. */
export function Switcher({ workspace }: { workspace: PageState }): VNode {
  const { actions } = usePage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  useLayoutEffect(() => field.current?.focus(), []);
  const goals = goalsIn(workspace).filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  const active = goals[Math.min(at, goals.length - 1)];

  const close = () => actions.openSwitcher(false);
  const go = (goal: Goal) => {
    close();
    actions.go(goal.route);
    requestAnimationFrame(() => focusComposer());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key.startsWith("Arrow") ? nextIndex(event.key, at, goals.length) : undefined;
    if (next !== undefined && (event.key === "ArrowUp" || event.key === "ArrowDown")) setAt(next);
    else if (event.key === "Enter" && active) go(active);
    else return;
    event.preventDefault();
  };
  return html`<${Dialog} title="Go to" onClose=${close} class="switcher">
    <div class="dialog-body">
      <input
        ref=${field}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls=${id}
        aria-activedescendant=${active && `${id}-${active.id}`}
        aria-label="Name of a conversation"
        placeholder="Where to?"
        autocomplete="off"
        value=${text}
        onInput=${(event: Event) => {
          setText((event.currentTarget as HTMLInputElement).value);
          setAt(0);
        }}
        onKeyDown=${onKeyDown}
      />
      <div role="listbox" id=${id} class="goals" aria-label="Conversations">
        ${goals.map(
          (
            goal,
          ) => html`<div role="option" key=${goal.id} id="${id}-${goal.id}" aria-selected=${goal === active} onClick=${() => go(goal)}>
            ${goal.label} <span class="quiet">${goal.note}</span>
          </div>`,
        )}
      </div>
      ${goals.length === 0 && html`<p class="quiet">No matches.</p>`}
      <p class="quiet keys">F6 next pane · ↑ ↓ messages · ↑ in an empty field edits your last message · Esc closes</p>
    </div>
  <//>`;
}

function goalsIn(workspace: PageState): readonly Goal[] {
  const name = botName(workspace);
  const conversations = workspace.conversations.map((one): Goal => {
    const note = one.unread > 0 ? `${one.unread} unread` : "";
    const label = one.kind === "app" ? `${name}: Messages` : labelOf(workspace, one);
    return { id: one.id, label, note, route: { kind: "conversation", id: one.id } };
  });
  return [...conversations, { id: "home", label: `${name}: Home`, note: "", route: { kind: "home" } }];
}
