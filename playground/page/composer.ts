import type { VNode } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageState } from "../page-server/types.ts";
import { type Choice, choicesFor, usageHint } from "./completion.ts";
import { usePage } from "./context.ts";
import type { Target } from "./drafts.ts";
import { html } from "./html.ts";
import { icon } from "./icons.ts";
import { nextIndex } from "./keyboard.ts";

type Props = {
  readonly target: Target;
  readonly workspace: PageState;
  readonly placeholder: string;
  /** The thread in which Inkwell is at work, where its stop button belongs to this composer. */
  readonly running: string | undefined;
  readonly onEditLast: () => void;
};

/** Where one writes. Enter sends, Shift+Enter begins a line, up changes the last message, `/` and `@` complete. */
export function Composer({ target, workspace, placeholder, running, onEditLast }: Props): VNode {
  const { actions } = usePage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => actions.draftOf(target));
  const [caret, setCaret] = useState(text.length);
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | undefined>();
  const next = useRef<number | undefined>(undefined);
  const choices = closedFor === text ? [] : choicesFor(text, caret, workspace, target.threadTs === undefined);
  const active = choices[Math.min(at, choices.length - 1)];

  const change = (value: string, position: number) => {
    setText(value);
    setCaret(position);
    setAt(0);
    actions.keepDraft(target, value);
  };
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    field.current?.setSelectionRange(next.current, next.current);
    next.current = undefined;
  });
  useEffect(() => {
    return actions.onFill(() => {
      const draft = actions.draftOf(target);
      if (draft === field.current?.value || draft === "") return;
      next.current = draft.length;
      change(draft, draft.length);
      field.current?.focus();
    });
  }, []);

  const choose = (choice: Choice) => {
    next.current = choice.caret;
    change(choice.text, choice.caret);
    field.current?.focus();
  };
  const send = async () => {
    const words = text;
    if (words.trim() === "") return;
    change("", 0);
    if (!(await actions.send(target, words)) && field.current?.value === "") change(words, words.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    const moved =
      event.key === "ArrowUp" || event.key === "ArrowDown" ? nextIndex(event.key, at, choices.length) : undefined;
    if (active && isPlain && moved !== undefined) setAt(moved);
    else if (active && isPlain && (event.key === "Tab" || event.key === "Enter")) choose(active);
    else if (active && event.key === "Escape") setClosedFor(text);
    else if (event.key === "Enter" && !event.shiftKey && !event.altKey) void send();
    else if (event.key === "ArrowUp" && isPlain && text === "") onEditLast();
    else return;
    event.preventDefault();
  };
  const follow = (event: Event) => setCaret((event.currentTarget as HTMLTextAreaElement).selectionStart);

  const hint = usageHint(text, workspace);
  return html`<div class="composer">
    ${choices.length > 0 && html`<${Choices} id=${id} choices=${choices} active=${active} onChoose=${choose} />`}
    ${hint && html`<p class="usage quiet" id="${id}-hint">${hint}</p>`}
    <div class="box">
      <textarea
        ref=${field}
        rows=${Math.min(10, text.split("\n").length)}
        value=${text}
        aria-label=${placeholder}
        placeholder=${placeholder}
        aria-autocomplete="list"
        aria-controls=${active ? `${id}-list` : undefined}
        aria-activedescendant=${active ? `${id}-${active.id}` : undefined}
        aria-describedby=${hint ? `${id}-hint` : undefined}
        onInput=${(event: Event) => {
          const element = event.currentTarget as HTMLTextAreaElement;
          change(element.value, element.selectionStart);
        }}
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
        event.preventDefault(); // the field keeps the focus
        onChoose(choice);
      }}
    >
      <strong>${choice.label}</strong> <span class="quiet">${choice.note}</span>
    </div>`,
  );
  return html`<div class="choices-list" role="listbox" id="${id}-list" aria-label="Suggestions">${shown}</div>`;
}
