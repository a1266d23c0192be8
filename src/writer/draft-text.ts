/** Makes a model's deltas fit to show. */
type DraftText = {
  /** Takes a delta. Returns the text that may be shown now, or "". */
  push(delta: string): string;
  /** Returns the text that was held back, once no delta will come. */
  end(): string;
};

const OPEN = "<think>";
const CLOSE = "</think>";

/**
 * Leaves out a leading `<think>…</think>` block, as local reasoning models write, and blank lines before the first word.
 * Never returns half a character: the first half of a surrogate pair waits for the second, and a half without the other
 * becomes U+FFFD.
 */
export function createDraftText(): DraftText {
  let phase: "start" | "thinking" | "draft" = "start";
  let held = "";

  function advance(delta: string): string {
    held += delta;
    if (phase === "start") {
      const begin = held.trimStart();
      if (OPEN.startsWith(begin.slice(0, OPEN.length)) && begin.length < OPEN.length) return "";
      phase = begin.startsWith(OPEN) ? "thinking" : "draft";
      held = held.replace(/^\s*\n/, "");
    }
    if (phase === "thinking") {
      const at = held.indexOf(CLOSE);
      if (at === -1) {
        held = held.slice(-CLOSE.length);
        return "";
      }
      const rest = held.slice(at + CLOSE.length);
      phase = "start";
      held = "";
      return advance(rest);
    }
    const text = held;
    held = "";
    return text;
  }

  function whole(text: string): string {
    if (text.isWellFormed()) return text;
    const last = text.charCodeAt(text.length - 1);
    if (last < 0xd800 || last > 0xdbff) return text.toWellFormed();
    held = text.slice(-1);
    return text.slice(0, -1).toWellFormed();
  }

  return {
    push: (delta) => (phase === "draft" && held === "" ? whole(delta) : whole(advance(delta))),
    end() {
      const rest = phase === "thinking" || held.trim() === "" ? "" : held.toWellFormed();
      held = "";
      return rest;
    },
  };
}
