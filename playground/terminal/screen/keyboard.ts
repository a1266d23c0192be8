import { clearScreenDown, createInterface, cursorTo, moveCursor } from "node:readline";
import { type Readable, Writable } from "node:stream";
import { printable } from "./printable.ts";
import type { Screen } from "./screen.ts";

/** Reads lines from a person at a terminal or from a pipe. */
export type Keyboard = {
  /** Resolves with the next line, or undefined at the end of the input. Lines that came early are queued. */
  next(prompt: string): Promise<string | undefined>;
  /** Hands the next line to `take` at once, whenever `wants` returns true for it. The returned function ends this. */
  watch(wants: (line: string) => boolean, take: (line: string) => void): () => void;
  close(): void;
};

export type KeyboardOptions = {
  readonly input: Readable;
  readonly output: Writable;
  readonly screen: Screen;
  /** True when input and output are a terminal: lines can be edited, and Ctrl-C arrives as a key. */
  readonly isTerminal: boolean;
  readonly onInterrupt: () => void;
};

// Lines that follow each other this fast were pasted.
const PASTED_WITHIN_MS = 25;

/** Reads lines and shows the prompt. A pasted text counts as one line, unless it starts with a slash. */
export function createKeyboard({ input, output, screen, isTerminal, onInterrupt }: KeyboardOptions): Keyboard {
  const echo = createEcho(output);
  const lines = createInterface({
    input,
    ...(isTerminal ? { output: echo.stream } : {}),
    terminal: isTerminal,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const isEchoed = isTerminal || ("isTTY" in input && input.isTTY === true); // a terminal in its plain mode echoes by itself
  const waiting: string[] = [];
  const pasted: string[] = [];
  let asking: ((line: string | undefined) => void) | undefined;
  let watcher: { wants(line: string): boolean; take(line: string): void } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  lines.on("line", (line) => {
    if (!isTerminal) return arrived(line);
    pasted.push(line);
    clearTimeout(timer);
    timer = setTimeout(flush, PASTED_WITHIN_MS);
  });
  lines.on("close", () => {
    flush();
    isClosed = true;
    if (!asking) return;
    output.write("\n");
    answer(undefined);
  });
  lines.on("SIGINT", () => {
    if (asking && lines.line !== "") clearLine();
    else onInterrupt();
  });

  function clearLine(): void {
    lines.write(null, { ctrl: true, name: "e" });
    lines.write(null, { ctrl: true, name: "u" });
  }

  /** Hands on pasted lines: as one message, once Enter ends the last line, or one by one when they are commands. */
  function flush(): void {
    clearTimeout(timer);
    if (pasted.length === 0 || (lines.line !== "" && !isClosed)) return;
    const all = pasted.splice(0);
    for (const line of all[0]?.startsWith("/") ? all : [all.join("\n")]) arrived(line);
  }

  function arrived(line: string): void {
    waiting.push(line);
    offer();
    if (!asking) return;
    const next = waiting.shift();
    if (next === undefined) return;
    if (!isEchoed) output.write(`${printable(next)}\n`);
    answer(next);
  }

  function offer(): void {
    while (watcher && waiting[0] !== undefined && watcher.wants(waiting[0])) watcher.take(waiting.shift() ?? "");
  }

  function answer(line: string | undefined): void {
    const resolve = asking;
    asking = undefined;
    echo.mute(true);
    screen.setPrompt(undefined);
    resolve?.(line);
  }

  const promptLine = {
    hide() {
      moveCursor(output, 0, -lines.getCursorPos().rows);
      cursorTo(output, 0);
      clearScreenDown(output);
    },
    show: () => lines.prompt(true),
  };

  return {
    next(prompt) {
      const line = waiting.shift();
      if (line !== undefined || isClosed) {
        screen.setPrompt(undefined);
        output.write(`${prompt}${printable(line ?? "")}\n`);
        return Promise.resolve(line);
      }
      return new Promise((resolve) => {
        asking = resolve;
        if (!isTerminal) return void output.write(prompt);
        screen.setPrompt(promptLine);
        echo.mute(false);
        lines.setPrompt(prompt);
        lines.prompt(true);
      });
    },
    watch(wants, take) {
      watcher = { wants, take };
      offer();
      return () => {
        watcher = undefined;
      };
    },
    close() {
      waiting.length = 0;
      clearTimeout(timer);
      lines.close();
    },
  };
}

/** Hides typing while there is no prompt, since it would appear in the middle of a draft. */
function createEcho(output: Writable): { stream: Writable; mute(isMuted: boolean): void } {
  let isMuted = true;
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      if (!isMuted) output.write(chunk);
      done();
    },
  });
  Object.defineProperty(stream, "columns", { get: () => ("columns" in output ? output.columns : undefined) });
  output.on("resize", () => stream.emit("resize"));
  return {
    stream,
    mute(muted) {
      isMuted = muted;
    },
  };
}
