import { clearScreenDown, createInterface, cursorTo, moveCursor } from "node:readline";
import { type Readable, Writable } from "node:stream";
import { printable } from "./printable.ts";
import type { Screen } from "./screen.ts";

/** Where lines come from: a person at a terminal, or a pipe. */
export type Keyboard = {
  /** The next line; undefined when there is no more. Lines that came before they were asked for wait their turn. */
  next(prompt: string): Promise<string | undefined>;
  /**
   * Until the returned function is called, hands the line that is next to `take` instead of letting it wait, whenever
   * `wants` says so.
   */
  watch(wants: (line: string) => boolean, take: (line: string) => void): () => void;
  close(): void;
};

export type KeyboardOptions = {
  readonly input: Readable;
  readonly output: Writable;
  readonly screen: Screen;
  /** Both ends are a terminal: lines can be edited, and Ctrl-C arrives as a key. */
  readonly isTerminal: boolean;
  readonly onInterrupt: () => void;
};

// Lines that come faster than anybody types were pasted.
const PASTED_WITHIN_MS = 25;

export function createKeyboard({ input, output, screen, isTerminal, onInterrupt }: KeyboardOptions): Keyboard {
  const echo = createEcho(output);
  const lines = createInterface({
    input,
    ...(isTerminal ? { output: echo.stream } : {}),
    terminal: isTerminal,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const isEchoed = isTerminal || ("isTTY" in input && input.isTTY === true); // a plain terminal shows what is typed itself
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

  /** A text that is pasted is one message, its last line included, which waits for Enter; commands are a line each. */
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

/** What is typed while nobody asks is not shown until the prompt is back: it would stand in the middle of a draft. */
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
