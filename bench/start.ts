import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { ARGUMENTS, ROOT, settings, startServices, startWorkspace } from "./bot.ts";
import { atMost, besideFloor, type Measure, median, plain } from "./table.ts";

const STARTS = 9;

/** Times a process from its start to its line "ready", when the socket is up. Medians of nine. */
export async function benchStart(): Promise<Measure[]> {
  const node = process.execPath;
  const inkwell = await medianStart(node, ARGUMENTS.inkwell);
  const floor = await medianStart(node, ARGUMENTS.floor);
  const npm = await medianStart("npm", ["start"]);
  return [
    atMost(
      `\`node ${ARGUMENTS.inkwell.join(" ")}\` to ready`,
      inkwell,
      500,
      "ms",
      `floor here ${Math.round(floor)} ms; Chat SDK 364, template 345, Bolt + sayStream 345, bare floor 301`,
    ),
    besideFloor("  of the floor's time", inkwell / floor, 500 / 301),
    plain("  the same through `npm start`", npm, "ms", "includes the start of npm itself"),
  ];
}

async function medianStart(command: string, args: readonly string[]): Promise<number> {
  const services = await startServices();
  const { slack } = await startWorkspace();
  const env = { ...settings(services, slack), LOG_LEVEL: "info" };
  const times: number[] = [];
  for (let start = 0; start <= STARTS; start++) {
    const at = performance.now();
    const child = spawn(command, args, { cwd: ROOT, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    await ready(child);
    if (start > 0) times.push(performance.now() - at); // the first start fills the system's file cache
    const gone = once(child, "exit");
    process.kill(-child.pid!, "SIGTERM"); // the whole group: npm and its child
    await gone;
    await slack.waitFor(() => slack.connections === 0);
  }
  await slack.stop();
  await services.stop();
  return median(times);
}

/** Resolves when the process says "ready". Reads its output on, so that it never writes into a closed pipe. */
function ready(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let text = "";
  const read = (chunk: Buffer) => {
    text += String(chunk);
    if (/\bready\b/.test(text)) resolve();
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  child.once("exit", () => reject(new Error(`it ended before it was ready: ${text}`)));
  return promise;
}
