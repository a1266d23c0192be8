import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../state/context.ts";
import type { Target } from "../state/drafts.ts";

/** What is being written in a field, where the caret is, and how both are changed; kept for the person and the place. */
export function useDraft(target: Target, field: RefObject<HTMLTextAreaElement | null>) {
  const { actions } = usePage();
  const [text, setText] = useState(() => actions.draftOf(target));
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number | undefined>(undefined);

  /** As it was typed. */
  const typed = (value: string, position: number) => {
    setText(value);
    setCaret(position);
    actions.keepDraft(target, value);
  };
  /** As something else puts it there; the caret is moved along. */
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
