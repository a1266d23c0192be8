import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HALVES, type HalvesWorld, startHalvesWorld } from "./support/halves.ts";
import { startProgram } from "./support/processes.ts";
import { type Program, watchProgram } from "./support/program.ts";

type Command = readonly [program: string, ...args: readonly string[]];

const NPM_START: Command = ["npm", "start"];
const DOCKERFILE = readFileSync("Dockerfile", "utf8");
/** What the image runs, and the documented unit (operations.test.ts). */
const OF_IMAGE = JSON.parse(/^CMD (.*)$/m.exec(DOCKERFILE)?.[1] ?? "") as [string, ...string[]];

let folder: string;
let world: HalvesWorld;
beforeEach(async () => {
  folder = projectOfImage();
  world = await startHalvesWorld();
});
afterEach(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

/** A draft is being written when the signals come; it must come to its end, and the process must leave with 0. */
async function stopsInOrder(command: Command, signal: (process: ChildProcess) => void, again = signal): Promise<void> {
  const { child, says, ended } = start(command);
  await says('"ready"');
  const { slack } = world;
  const { shows } = await world.ask();
  signal(child);
  await says('"stopping"');
  again(child);
  await slack.waitFor((now) => now.connections === 0);
  world.finish();
  expect(await ended).toBe(0);
  await slack.waitFor(() => shows(HALVES.join("")));
  await says('"isFinished":true');
}

describe.skipIf(process.platform === "win32")("a draft comes to its end when", () => {
  it("npm alone is signalled", () => stopsInOrder(NPM_START, alone, nobody));

  it("everything in npm's process group is signalled, twice", () => stopsInOrder(NPM_START, group));

  it("npm is the first process of a container", async () => {
    const run = asFirstProcess(NPM_START);
    await stopsInOrder(run.command, run.signal, nobody);
  });

  it("node is the first process of a container, as in the image", async () => {
    const run = asFirstProcess(OF_IMAGE);
    await stopsInOrder(run.command, run.signal);
    expect(existsSync(join(folder, "data", "inkwell.db"))).toBe(true);
  });
});

it.skipIf(process.platform === "win32")(
  "a start that waits for its database ends at the first signal, also as the first process of a container",
  async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const run = asFirstProcess(OF_IMAGE);
    const { child, ended } = start(run.command, {
      DATABASE_URL: `postgres://inkwell@127.0.0.1:${port}/inkwell`,
      MEMOS_API_KEY: "mpg-1",
    });
    const [connection] = await once(silent, "connection");
    run.signal(child);
    expect(await ended).toBe(0);
    connection.destroy();
    silent.close();
  },
);

/** Starts it with the settings of this world and no others. */
function start([command, ...args]: Command, more: Readonly<Record<string, string>> = {}): Program {
  const program = startProgram(command, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: `${resolve("node_modules/.bin")}:${process.env.PATH}`,
      HOME: folder,
      npm_config_update_notifier: "false",
      ...world.settings,
      ...more,
    },
  });
  return watchProgram(program);
}

function alone({ pid = 0 }: ChildProcess): void {
  process.kill(pid, "SIGTERM");
}

function group({ pid = 0 }: ChildProcess): void {
  process.kill(-pid, "SIGTERM");
}

function nobody(): void {}

/**
 * The command as process 1 of a namespace of process ids, and how to signal that process. Where the machine allows no namespace,
 * which is said, the command runs without one, and is signalled alone.
 */
function asFirstProcess(command: Command): { readonly command: Command; readonly signal: typeof alone } {
  const namespace = NAMESPACES.find(([program, ...args]) => spawnSync(program, [...args, "true"]).status === 0);
  if (namespace) return { command: [...namespace, ...command], signal: firstProcess };
  console.log("This machine allows no namespace of process ids: the program is not process 1, only signalled alone.");
  return { command, signal: alone };
}

const NAMESPACES: readonly Command[] = [
  ["unshare", "--pid", "--fork", "--kill-child"],
  ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child"],
];

/** Signals the one child of `unshare`, as a container's runtime does. */
function firstProcess({ pid = 0 }: ChildProcess): void {
  const child = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  expect(child).toMatch(/^\d+$/);
  process.kill(Number(child), "SIGTERM");
}

/** The project with what the image has of it, and its data in a folder elsewhere; without an `.env`. */
function projectOfImage(): string {
  const project = mkdtempSync(join(tmpdir(), "inkwell-stopping-"));
  const copied = [...DOCKERFILE.matchAll(/^COPY (.*) \S+$/gm)].flatMap(([, names = ""]) => names.split(" "));
  for (const name of copied) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  mkdirSync(join(project, "data"));
  symlinkSync(join(project, "data"), join(project, ".inkwell"));
  return project;
}
