import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  type SpawnOptions,
  type SpawnOptionsWithoutStdio,
  spawn,
} from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** Marks each process that a test starts, and what that starts in turn, with the run that it belongs to. */
export const MARK = "INKWELL_TEST_PROCESS";

/** Every process that a test starts shares it. Node keeps one folder for each of its versions in it. */
const COMPILE_CACHE = join(tmpdir(), "inkwell-test-compile-cache");

const running = new Set<ChildProcess>();
const hasGroups = process.platform !== "win32";

/** Starts Node with these arguments, as `startProgram` does. */
export function startNode(args: readonly string[], options: SpawnOptionsWithoutStdio): ChildProcessWithoutNullStreams;
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess;
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess {
  return startProgram(process.execPath, args, options);
}

/**
 * Starts a program in a process group of its own. It ends with this process at the latest; in a test with the test, or with its
 * file where tests run side by side (file-setup.ts).
 */
export function startProgram(
  command: string,
  args: readonly string[],
  { env = process.env, ...options }: SpawnOptions,
): ChildProcess {
  const child = spawn(command, args, { ...options, env: marked(env), detached: hasGroups, windowsHide: true });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** The environment with the mark of this run, if there is a run. Its processes share what Node compiled, to start in half the time. */
export function marked(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const run = process.env.INKWELL_TEST_RUN;
  return run === undefined ? env : { NODE_COMPILE_CACHE: COMPILE_CACHE, ...env, [MARK]: run };
}

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs Node with these arguments to its end. */
export async function runNode(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = startNode(args, options);
  child.stdin.end();
  const ended = once(child, "close");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, out, err };
}

/** The processes that run now, to tell those from them that are started later. */
export function runningProcesses(): ReadonlySet<ChildProcess> {
  return new Set(running);
}

/** Kills every process but these, with its group, and waits until they are gone. */
export async function endProcesses(except: ReadonlySet<ChildProcess> = new Set()): Promise<void> {
  const ending = [...running].filter((child) => !except.has(child));
  const gone = ending.map((child) => once(child, "exit"));
  for (const child of ending) kill(child);
  await Promise.all(gone);
}

function kill(child: ChildProcess): void {
  try {
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // it has gone by itself
  }
}

function killAll(): void {
  for (const child of running) kill(child);
}

process.once("exit", killAll);
// Ctrl-C reaches the terminal's own group only.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    killAll();
    process.kill(process.pid, signal);
  });
}
