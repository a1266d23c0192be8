import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eventually } from "../support/patience.ts";
import { startNode } from "../support/processes.ts";

const MAIN = fileURLToPath(new URL("../../src/demo/main.ts", import.meta.url));

export type Program = {
  readonly process: ChildProcess;
  /** Everything that stood on the screen so far. */
  screen(): string;
  errors(): string;
  type(...lines: readonly string[]): void;
  /** Ends the input, or keeps it open, and waits for the program to leave. */
  left(): Promise<number | null>;
  shows(text: string | RegExp): Promise<void>;
};

/** The console program as a person starts it, with pipes in place of a terminal, in a folder without settings. */
export function startProgram(folder: string, settings: Readonly<Record<string, string>> = {}): Program {
  let output = "";
  let errors = "";
  const env = { PATH: process.env.PATH, DATABASE_URL: `file:${folder}/inkwell.db`, ...settings };
  const child = startNode([MAIN], { cwd: folder, env });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const closed = once(child, "close");

  return {
    process: child,
    screen: () => output,
    errors: () => errors,
    type: (...lines) => void child.stdin.write(lines.map((line) => `${line}\n`).join("")),
    async left() {
      const [code] = await closed;
      return code;
    },
    async shows(text) {
      await eventually(() => {
        if (!(typeof text === "string" ? output.includes(text) : text.test(output))) {
          throw new Error(`the screen does not show ${text}:\n${output}\n${errors}`);
        }
      });
    },
  };
}

/** Runs the program with all its input piped in at once. */
export async function runProgram(
  folder: string,
  input: readonly string[],
  settings: Readonly<Record<string, string>> = {},
) {
  const program = startProgram(folder, settings);
  program.type(...input);
  program.process.stdin?.end();
  const code = await program.left();
  return { code, screen: program.screen(), errors: program.errors() };
}

/** The conversations that the program printed, in their order. */
export function conversationsOn(screen: string): string[] {
  return [...screen.matchAll(/^Conversation: (\S+)$/gm)].map((match) => match[1] ?? "");
}

export function count(text: string, part: string | RegExp): number {
  return text.split(part).length - 1;
}
