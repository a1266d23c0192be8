import type { ChildProcess } from "node:child_process";
import { expect } from "vitest";
import { eventually } from "./patience.ts";

/** A program that runs, and what it has printed. */
export type Program = {
  readonly child: ChildProcess;
  /** Standard output and errors, as they came. */
  output(): string;
  /** Resolves when the program has printed this. Rejects when it ends before, or does not for long. */
  says(part: string): Promise<void>;
  /** Resolves with the exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Reads what a program prints, whose output must be piped. */
export function watchProgram(child: ChildProcess): Program {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  const hasSaid = (part: string) => expect(output).toContain(part);
  return {
    child,
    output: () => output,
    says: (part) => Promise.race([eventually(() => hasSaid(part)), ended.then(() => hasSaid(part))]),
    ended,
  };
}
