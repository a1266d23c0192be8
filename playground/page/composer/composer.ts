import type { VNode } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { nextIndex } from "../elements/list-keys.ts";
import { usePage } from "../state/context.ts";
import type { Target } from "../state/drafts.ts";
import { type Choice, choicesFor, usageHint } from "./completion.ts";
import { useDraft } from "./use-draft.ts";

type Props = {
  readonly target: Target;
  readonly workspace: PageState;
  readonly placeholder: string;
  /** What a screen reader says instead of the placeholder. */
  readonly label?: string;
  /** The root of the thread where Inkwell is working; shows a stop button. */
  readonly running: string | undefined;
  readonly onEditLast: () => void;
};

/**
 * Draws the field for a new message, as in Slack.
 * Enter sends, Shift+Enter starts a new line, the up arrow in an empty field edits the person's last message, and `/`
 * and `@` bring suggestions.
 */
export function Composer({ target, workspace, placeholder, label, running, onEditLast }: Props): VNode {
  const { actions } = usePage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(target, field);
  const { text } = draft;
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | undefined>();
  const hasCommands = target.threadTs === undefined;
  const choices = closedFor === text ? [] : choicesFor(text, draft.caret, workspace, hasCommands);
  const active = choices[Math.min(at, choices.length - 1)];

  const choose = (choice: Choice) => {
    setAt(0);
    draft.put(choice.text, choice.caret);
  };
  const send = async () => {
    if (text.trim() === "") return;
    draft.typed("", 0);
    const isSent = await actions.send(target, text);
    if (!isSent && field.current?.value === "") draft.typed(text, text.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    const moved = VERTICAL.has(event.key) ? nextIndex(event.key, at, choices.length) : undefined;
    if (active && isPlain && moved !== undefined) setAt(moved);
    else if (active && isPlain && (event.key === "Tab" || event.key === "Enter")) choose(active);
    else if (active && event.key === "Escape") setClosedFor(text);
    else if (event.key === "Enter" && !event.shiftKey && !event.altKey) void send();
    else if (event.key === "ArrowUp" && isPlain && text === "") onEditLast();
    else return;
    event.preventDefault();
  };
  const onInput = ({ currentTarget }: FieldEvent) => {
    setAt(0);
    draft.typed(currentTarget.value, currentTarget.selectionStart);
  };
  const follow = ({ currentTarget }: FieldEvent) => draft.setCaret(currentTarget.selectionStart);

  const hint = usageHint(text, workspace);
  return html`<div class="composer">
    ${choices.length > 0 && html`<${Choices} id=${id} choices=${choices} active=${active} onChoose=${choose} />`}
    ${hint && html`<p class="usage quiet" id="${id}-hint">${hint}</p>`}
    <div class="box">
      <textarea
        ref=${field}
        rows=${Math.min(MAX_ROWS, text.split("\n").length)}
        value=${text}
        aria-label=${label ?? placeholder}
        placeholder=${placeholder}
        aria-autocomplete="list"
        aria-controls=${active ? `${id}-list` : undefined}
        aria-activedescendant=${active ? `${id}-${active.id}` : undefined}
        aria-describedby=${hint ? `${id}-hint` : undefined}
        onInput=${onInput}
        onKeyDown=${onKeyDown}
        onKeyUp=${follow}
        onClick=${follow}
      ></textarea>
      ${running !== undefined && html`<${StopButton} channel=${target.channel} threadTs=${running} />`}
      <button type="button" class="send" title="Send" aria-label="Send" aria-disabled=${text.trim() === ""} onClick=${() => void send()}>
        ${icon("send")}
      </button>
    </div>
  </div>`;
}

const MAX_ROWS = 10;
const VERTICAL: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown"]);

type FieldEvent = { readonly currentTarget: HTMLTextAreaElement };

function StopButton({ channel, threadTs }: { channel: string; threadTs: string }): VNode {
  const { actions } = usePage();
  const stop = () => void actions.act("stop", { channel, threadTs });
  return html`<button type="button" class="stop" onClick=${stop}>${icon("stop")} Stop</button>`;
}

type ChoicesProps = {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly active: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
};

function Choices({ id, choices, active, onChoose }: ChoicesProps): VNode {
  const shown = choices.map(
    (choice) => html`<div
      role="option"
      key=${choice.id}
      id="${id}-${choice.id}"
      aria-selected=${choice.id === active?.id}
      onPointerDown=${(event: Event) => {
        event.preventDefault(); // keeps the focus in the field
        onChoose(choice);
      }}
    >
      <strong>${choice.label}</strong> <span class="quiet">${choice.note}</span>
    </div>`,
  );
  return html`<div class="choices-list" role="listbox" id="${id}-list" aria-label="Suggestions">${shown}</div>`;
}
