import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../state/context.ts";
import type { Target } from "../state/drafts.ts";

/** Keeps the unsent text of a field and its caret for this person and conversation. */
export function useDraft(target: Target, field: RefObject<HTMLTextAreaElement | null>) {
  const { actions } = usePage();
  const [text, setText] = useState(() => actions.draftOf(target));
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number | undefined>(undefined);

  /** Takes what the person typed. */
  const typed = (value: string, position: number) => {
    setText(value);
    setCaret(position);
    actions.keepDraft(target, value);
  };
  /** Replaces the text from outside the field, moves the caret and focuses the field. */
  const put = (value: string, position: number) => {
    wanted.current = position;
    typed(value, position);
    field.current?.focus();
  };
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  });
  useEffect(() => {
    return actions.onFill(() => {
      const draft = actions.draftOf(target);
      if (draft !== "" && draft !== field.current?.value) put(draft, draft.length);
    });
  }, []);
  return { text, caret, typed, put, setCaret };
}
