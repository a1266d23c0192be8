import { createStreamEscaper, type EscapeOptions } from "../text/escape.ts";
import { advance, CLOSING_CHARS, closing, cutOf, resume, START, type TextState } from "../text/split.ts";
import { CONTEXT_CHARS, endIn, MAX_CHARS, MIN_CHARS } from "./message-end.ts";

/** What to show next: text that goes on in the open message, or begins another one. */
export type Step = {
  /** The text for Slack. When it begins a message, it first opens the last one's code block or table again. */
  readonly text: string;
  /** Closes a code block that is open at the end of the text, in case the message ends here. */
  readonly closing: string;
  /** The message takes no more after this: it is full or old. */
  readonly ends: boolean;
  /** For `putBack`: the text as it was taken. */
  readonly taken: string;
  /** For `confirm`: where the text stands after the step, and how many characters of the model's it shows in all. */
  readonly after: TextState;
  readonly rawChars: number;
};

/**
 * Counts the text of one reply: what the model wrote, what Slack confirmed, and what is still to be shown. Begins another message
 * where `message-end.ts` ends one. Makes no calls and has no clock: `now` is in milliseconds since the epoch. One step is out at a
 * time, and is confirmed or put back.
 */
export interface ReplyLedger {
  /** Adds what the model wrote. */
  push(delta: string): void;
  /** The model has finished. What the escaper held back can be shown. */
  end(): void;
  /** Whether there is something to show that people can see. */
  isReady(): boolean;
  /** Takes what the open message has room for, or what begins the next one. Undefined when there is nothing to show. */
  next(now: number): Step | undefined;
  /** Slack has the step. */
  confirm(step: Step, now: number): void;
  /** Slack does not have the step: `next` gives its text again. */
  putBack(step: Step): void;
  /** Drops what is still to be shown. */
  discard(): void;
  /** The open message takes no more; the next step begins another. */
  closeMessage(): void;
  /** Slack refused a text for its length: messages are half as long from now on, and never shorter than 1,000 characters. */
  shrink(): void;
  /** Whether messages can be shorter still. */
  canShrink(): boolean;
  /** The confirmed text of the newest message. */
  messageText(): string;
  /** Closes a code block that is open at the end of that text. Empty where none is. */
  closing(): string;
  /** All that the model wrote so far. */
  written(): string;
  /** As much of it as people have seen. */
  shown(): string;
}

type Message = { readonly openedAt: number; readonly pieces: string[]; chars: number; tail: string };

/** Creates the ledger of a reply that has no text yet. */
export function createLedger(options: EscapeOptions = {}): ReplyLedger {
  const escaper = createStreamEscaper(options);
  const pending = createPending();
  const raw: string[] = [];
  let rawChars = 0;
  let shownChars = 0;
  let isEnded = false;
  let limit = MAX_CHARS;
  let state = START;
  let message: Message | undefined;
  let isOpen = false;

  /** `text` was taken; `body` is what the message can show of it, of which it shows the first `at` characters. */
  function stepOf(
    text: string,
    body: string,
    at: number,
    from: { head: string; state: TextState },
    ends: boolean,
  ): Step {
    const left = body.slice(at);
    pending.add(left);
    const shown = ends || isEnded ? body.slice(0, at).trimEnd() : body.slice(0, at);
    const after = advance(from.state, shown);
    const taken = text.slice(0, text.length - left.length);
    const rawTaken = rawChars - left.length - escaper.heldChars();
    return { text: from.head + shown, closing: closing(after), ends, taken, after, rawChars: rawTaken };
  }

  function begin(text: string): Step {
    const [head, body, resumed] = resume(state, text.replace(/^\n+/, ""));
    const room = limit - head.length - CLOSING_CHARS;
    const at = body.length <= room ? body.length : cutOf(body, { from: 1, room, min: room / 2 }).at;
    return stepOf(text, body, at, { head, state: resumed }, at < body.length);
  }

  function goOn(open: Message, text: string, now: number): Step {
    const room = Math.max(limit - open.chars - CLOSING_CHARS, 0);
    const at = endIn(text, { tail: open.tail, room, ageMs: now - open.openedAt, isEnded });
    return stepOf(text, text, at ?? text.length, { head: "", state }, at !== undefined);
  }

  return {
    push(delta) {
      raw.push(delta);
      rawChars += delta.length;
      pending.add(escaper.push(delta));
    },
    end() {
      pending.add(escaper.end());
      isEnded = true;
    },
    isReady: pending.isVisible,
    next(now) {
      if (!pending.isVisible()) return undefined;
      const text = pending.takeAll();
      const step = isOpen && message !== undefined ? goOn(message, text, now) : begin(text);
      if (step.text !== "" || step.ends) return step;
      state = step.after; // the text only closed a code block that the last message has closed already
      shownChars = step.rawChars;
      return undefined;
    },
    confirm(step, now) {
      if (!isOpen || message === undefined) message = { openedAt: now, pieces: [], chars: 0, tail: "" };
      isOpen = true;
      message.pieces.push(step.text);
      message.chars += step.text.length;
      message.tail = (message.tail + step.text).slice(-CONTEXT_CHARS);
      state = step.after;
      shownChars = step.rawChars;
    },
    putBack: (step) => pending.putBack(step.taken),
    discard: () => void pending.takeAll(),
    closeMessage() {
      isOpen = false;
    },
    shrink() {
      limit = Math.max(MIN_CHARS, Math.floor(limit / 2));
    },
    canShrink: () => limit > MIN_CHARS,
    messageText: () => message?.pieces.join("") ?? "",
    closing: () => closing(state),
    written: () => raw.join(""),
    shown: () => raw.join("").slice(0, shownChars),
  };
}

/** Keeps the text that is still to be shown, escaped. */
function createPending() {
  let pieces: string[] = [];
  let isVisible = false;
  return {
    /** Whether people would see any of it. */
    isVisible: () => isVisible,
    add(text: string): void {
      if (text === "") return;
      pieces.push(text);
      isVisible ||= /\S/.test(text);
    },
    putBack(text: string): void {
      pieces.unshift(text);
      isVisible ||= /\S/.test(text);
    },
    takeAll(): string {
      const text = pieces.length === 1 ? (pieces[0] ?? "") : pieces.join("");
      pieces = [];
      isVisible = false;
      return text;
    },
  };
}
