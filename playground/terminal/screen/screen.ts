import type { Writable } from "node:stream";
import { styleText } from "node:util";
import { printable } from "./printable.ts";

/** How a line looks where colours are allowed. */
export type Style = "plain" | "quiet" | "strong" | "alert";

/** The prompt with what is typed, which hides while something is printed. */
export type PromptLine = { hide(): void; show(): void };

export type Screen = {
  readonly hasColours: boolean;
  /** Prints whole lines. */
  print(lines: string | readonly string[], style?: Style): void;
  /** Continues the current line with rendered text, which may contain colours. */
  write(text: string): void;
  /** Ends the current line, if it has begun. */
  endLine(): void;
  /** Prints a status line. The next output erases it, except where the cursor cannot move. */
  status(text: string): void;
  clearStatus(): void;
  /** Sets the prompt for the last line; undefined removes it. */
  setPrompt(prompt: PromptLine | undefined): void;
};

const FORMATS = { quiet: "dim", strong: "bold", alert: "yellow" } as const;
const ERASE_LINE = "\r\x1b[K";

/** Writes the chat to a terminal or a pipe. `canMove` allows moving the cursor. */
export function createScreen(output: Writable, options: { canMove: boolean; hasColours: boolean }): Screen {
  const { canMove, hasColours } = options;
  let isAtStart = true;
  let hasStatus = false;
  let prompt: PromptLine | undefined;

  function put(text: string): void {
    if (text === "") return;
    takeStatusAway();
    prompt?.hide();
    output.write(text);
    isAtStart = text.endsWith("\n");
    if (!prompt) return;
    if (!isAtStart) output.write("\n");
    isAtStart = true;
    prompt.show();
  }

  function takeStatusAway(): void {
    if (hasStatus && canMove) output.write(ERASE_LINE);
    hasStatus = false;
  }

  function endLine(): void {
    if (!isAtStart) put("\n");
  }

  function paint(line: string, style: Style): string {
    const text = printable(line);
    if (!hasColours || style === "plain" || text === "") return text;
    return styleText(FORMATS[style], text, { validateStream: false });
  }

  return {
    hasColours,
    print(lines, style = "plain") {
      endLine();
      const all = typeof lines === "string" ? [lines] : lines;
      put(all.map((line) => `${paint(line, style)}\n`).join(""));
    },
    write: put,
    endLine,
    status(text) {
      if (hasStatus || prompt) return;
      endLine();
      output.write(canMove ? paint(text, "quiet") : `${printable(text)}\n`);
      hasStatus = true;
    },
    clearStatus: takeStatusAway,
    setPrompt(next) {
      if (next) endLine();
      takeStatusAway();
      prompt = next;
    },
  };
}
