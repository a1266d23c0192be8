import { createStreamEscaper, type EscapeOptions } from "../text/escape.ts";
import { advance, CLOSING_CHARS, closing, cutOf, resume, START, type TextState } from "../text/split.ts";

/** What to show next: text that goes on in the open message, or begins another one. */
export type Step = {
  /** What Slack is to be given; with the head that opens a code block or a table again when it begins a message. */
  readonly text: string;
  /** Closes a code block, for where the message ends here. */
  readonly closing: string;
  /** The message takes no more after this: it is full or old. */
  readonly ends: boolean;
  /** What it would take to put the step back, and to enter it in the books. */
  readonly taken: string;
  readonly after: TextState;
  readonly rawChars: number;
};

/**
 * The books of one reply: what the model wrote, what Slack confirmed, what is still to be shown, and where one message
 * ends and the next begins. Knows no calls and no clock. One step is out at a time, and is confirmed or put back.
 */
export interface ReplyLedger {
  push(delta: string): void;
  /** Nothing more will come: what the escaper held back is let go. */
  end(): void;
  /** Whether there is something worth a call. */
  isReady(): boolean;
  /** Takes what the open message has room for, or what begins the next one; undefined when there is nothing to show. */
  next(now: number): Step | undefined;
  confirm(step: Step, now: number): void;
  putBack(step: Step): void;
  /** The open message takes no more; the next step begins another. */
  closeMessage(): void;
  /** Slack refused this much: messages are half as long from now on, and never shorter than 1,000 characters. */
  shrink(): void;
  /** Whether messages can be shorter still. */
  canShrink(): boolean;
  /** The confirmed text of the newest message. */
  messageText(): string;
  /** What would close a code block that is open at the end of that text. */
  closing(): string;
  /** All that the model wrote so far. */
  written(): string;
  /** What people have seen of the draft, as the model wrote it. */
  shown(): string;
}

/** Slack takes about 12,000 characters a streamed message and 12,000 in its Markdown blocks. */
const MAX_CHARS = 11_000;
const MIN_CHARS = 1_000;
const NEARLY_FULL = 800; // this near to full, a message ends at the next blank line
/** A stream lives about five minutes, however lively it is. */
const OLD_MS = 210_000; // from here on it ends at the next line
const TOO_OLD_MS = 240_000;
const CONTEXT_CHARS = 1_000; // of what was sent is looked at when a border is sought

type Message = { readonly openedAt: number; readonly pieces: string[]; chars: number; tail: string };

export function createLedger(options: EscapeOptions = {}): ReplyLedger {
  const escaper = createStreamEscaper(options);
  const raw: string[] = [];
  let rawChars = 0;
  let shownChars = 0;
  let pending: string[] = [];
  let isVisible = false;
  let isEnded = false;
  let limit = MAX_CHARS;
  let state = START;
  let message: Message | undefined;
  let isOpen = false;

  function hold(text: string): void {
    if (text === "") return;
    pending.push(text);
    isVisible ||= /\S/.test(text);
  }

  function takeAll(): string {
    const text = pending.length === 1 ? (pending[0] ?? "") : pending.join("");
    pending = [];
    isVisible = false;
    return text;
  }

  /** `body` is what is left of `text` for this message, of which it shows the first `at` characters. */
  function stepOf(
    text: string,
    body: string,
    at: number,
    from: { head: string; state: TextState },
    ends: boolean,
  ): Step {
    const left = body.slice(at);
    hold(left);
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
    const at = endIn(open, text, isEnded ? 0 : now - open.openedAt);
    return stepOf(text, text, at ?? text.length, { head: "", state }, at !== undefined);
  }

  /** Where in the text to come the open message has to end; undefined when it need not yet. */
  function endIn(open: Message, text: string, ageMs: number): number | undefined {
    const room = Math.max(limit - open.chars - CLOSING_CHARS, 0);
    const isDue = text.length > room || ageMs >= TOO_OLD_MS;
    const mayEnd = !isEnded && (text.length > room - NEARLY_FULL || ageMs >= OLD_MS);
    if (!isDue && !mayEnd) return undefined;
    const from = open.tail.length;
    const { at, border } = cutOf(open.tail + text, { from, room: from + Math.min(text.length, room), min: from });
    const isGood = border === "blank" || (border === "line" && ageMs >= OLD_MS);
    return isDue || isGood ? at - from : undefined;
  }

  return {
    push(delta) {
      raw.push(delta);
      rawChars += delta.length;
      hold(escaper.push(delta));
    },
    end() {
      hold(escaper.end());
      isEnded = true;
    },
    isReady: () => isVisible,
    next(now) {
      if (!isVisible) return undefined;
      const text = takeAll();
      const step = isOpen && message !== undefined ? goOn(message, text, now) : begin(text);
      if (step.text !== "" || step.ends) return step;
      state = step.after; // the end of a code block that the last message has closed already
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
    putBack(step) {
      pending.unshift(step.taken);
      isVisible ||= /\S/.test(step.taken);
    },
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
