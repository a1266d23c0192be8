import { clearLine, createInterface, cursorTo } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";

/** How a line is set off where colours are allowed. */
export type Style = "plain" | "quiet" | "strong";

/** A terminal, or a pipe in its place. */
export type Console = {
  /** Adds text to the line that is being written. */
  write(text: string): void;
  /** Writes lines of their own. While the person is being asked something they appear above it. */
  print(lines: string | readonly string[], style?: Style): void;
  /**
   * The next line of input, trimmed; undefined when there is no more. Lines that came before they were asked for wait their
   * turn.
   */
  ask(prompt: string): Promise<string | undefined>;
  /** Takes no more input, and drops what waits. */
  close(): void;
};

type ConsoleOptions = {
  readonly input: Readable;
  readonly output: Writable;
  /** Both ends are a terminal: lines can be edited, and Ctrl-C arrives as a key. */
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
  readonly onInterrupt: () => void;
};

/** Reads lines and writes text. No control character of what is written reaches the terminal, whoever it comes from. */
export function createConsole({ input, output, isTerminal, hasColours, onInterrupt }: ConsoleOptions): Console {
  const lines = createInterface({ input, output, terminal: isTerminal, crlfDelay: Number.POSITIVE_INFINITY });
  const waiting: string[] = [];
  let asking: ((line: string | undefined) => void) | undefined;
  let isClosed = false;

  lines.on("line", (line) => {
    if (!asking) return void waiting.push(line);
    if (!isTerminal) output.write(`${printable(line)}\n`);
    answer(line);
  });
  lines.on("close", () => {
    isClosed = true;
    if (!asking) return;
    output.write("\n");
    answer(undefined);
  });
  lines.on("SIGINT", onInterrupt);

  function answer(line: string | undefined): void {
    const resolve = asking;
    asking = undefined;
    resolve?.(line?.trim());
  }

  function paint(text: string, style: Style): string {
    if (!hasColours || style === "plain" || text === "") return printable(text);
    return styleText(style === "quiet" ? "dim" : "bold", printable(text), { validateStream: false });
  }

  return {
    write: (text) => void output.write(printable(text)),

    print(text, style = "plain") {
      const isInterrupting = asking !== undefined && isTerminal;
      if (isInterrupting) {
        cursorTo(output, 0);
        clearLine(output, 0);
      }
      for (const line of typeof text === "string" ? [text] : text) output.write(`${paint(line, style)}\n`);
      if (isInterrupting) lines.prompt(true);
    },

    ask(prompt) {
      const next = waiting.shift();
      if (next !== undefined || isClosed) {
        output.write(`${prompt}${printable(next ?? "")}\n`);
        return Promise.resolve(next?.trim());
      }
      return new Promise((resolve) => {
        asking = resolve;
        if (!isTerminal) return void output.write(prompt);
        lines.setPrompt(prompt);
        lines.prompt();
      });
    },

    close() {
      waiting.length = 0;
      lines.close();
    },
  };
}

/** Text without control characters, save line breaks and tabs: none can move the cursor or paint over what stands there. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "");
}
