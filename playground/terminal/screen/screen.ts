import type { Writable } from "node:stream";
import { styleText } from "node:util";
import { printable } from "./printable.ts";

/** How a line is set off where colours are allowed. */
export type Style = "plain" | "quiet" | "strong" | "alert";

/** What is being typed, which has to make room for what is printed meanwhile. */
export type PromptLine = { hide(): void; show(): void };

export type Screen = {
  readonly hasColours: boolean;
  /** Whole lines. */
  print(lines: string | readonly string[], style?: Style): void;
  /** More of the line that is being written; rendered text, which may bring its own colours. */
  write(text: string): void;
  /** Ends the line that is being written, if there is one. */
  endLine(): void;
  /** A line that the next output takes away again where the cursor can move; elsewhere it stays. */
  status(text: string): void;
  clearStatus(): void;
  /** The prompt that stands on the last line from now on; none when absent. */
  setPrompt(prompt: PromptLine | undefined): void;
};

const FORMATS = { quiet: "dim", strong: "bold", alert: "yellow" } as const;
const ERASE_LINE = "\r\x1b[K";

/** Writes a chat to a terminal or to a pipe. `canMove`: the cursor may be sent back to the beginning of its line. */
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
