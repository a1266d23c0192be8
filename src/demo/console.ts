import { clearLine, createInterface, cursorTo } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import { withoutUnseen } from "../assistant/language/unseen.ts";

/** How a line looks where colours are on. */
export type Style = "plain" | "quiet" | "strong";

/** A terminal, or pipes instead of one. */
export type Console = {
  /** Adds text to the current line. */
  write(text: string): void;
  /** Writes whole lines. While a prompt waits for the person they appear above it. */
  print(lines: string | readonly string[], style?: Style): void;
  /** Shows a prompt. Resolves with the next line of input, trimmed, or undefined at its end. Early lines wait. */
  ask(prompt: string): Promise<string | undefined>;
  /** Ends the input. Drops the lines that wait. */
  close(): void;
};

type ConsoleOptions = {
  readonly input: Readable;
  readonly output: Writable;
  /** Input and output are both a terminal: lines can be edited, and Ctrl-C is a key. */
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
  readonly onInterrupt: () => void;
};

/** Creates a console. Removes control characters from all text, so that no text can control the terminal. */
export function createConsole({ input, output, isTerminal, hasColours, onInterrupt }: ConsoleOptions): Console {
  const lines = createInterface({ input, output, terminal: isTerminal, crlfDelay: Number.POSITIVE_INFINITY });
  const waiting: string[] = [];
  let asking: ((line: string | undefined) => void) | undefined;
  let isClosed = false;

  lines.on("line", (typed) => {
    const line = withoutUnseen(typed);
    if (!asking) return void waiting.push(line);
    if (!isTerminal) output.write(`${withoutControls(line)}\n`);
    resolveAsk(line);
  });
  lines.on("close", () => {
    isClosed = true;
    if (!asking) return;
    output.write("\n");
    resolveAsk(undefined);
  });
  lines.on("SIGINT", onInterrupt);

  function resolveAsk(line: string | undefined): void {
    const resolve = asking;
    asking = undefined;
    resolve?.(line?.trim());
  }

  function paint(text: string, style: Style): string {
    if (!hasColours || style === "plain" || text === "") return withoutControls(text);
    return styleText(style === "quiet" ? "dim" : "bold", withoutControls(text), { validateStream: false });
  }

  return {
    write: (text) => void output.write(withoutControls(text)),

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
        output.write(`${prompt}${withoutControls(next ?? "")}\n`);
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

/**
 * Removes control characters except line breaks and tabs, so that text cannot move the cursor. What follows an escape character
 * stays, and so do characters that change the direction of text.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "");
}
