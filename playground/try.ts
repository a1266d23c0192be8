import { fstatSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// Only Node's own modules stand above: the rest takes a second to load, or several on a busy machine, and the first line
// must not wait for it.

/** The options from the command line. */
type TryOptions = {
  readonly terminal: boolean;
  readonly fresh: boolean;
  /** Whether to open the page in a browser. */
  readonly open: boolean;
};

const USAGE = `npm run try                  Inkwell in a small Slack on this machine, in the browser
npm run try -- --no-open     the same, without opening a browser
npm run try -- --terminal    the same, as a chat in this terminal
npm run try -- --fresh       deletes what earlier tries left behind, then starts
`;

const CACHE = fileURLToPath(new URL("../node_modules/.cache/inkwell-try/", import.meta.url));

process.exitCode = await main();
process.stdout.write("", () => process.exit());

/** Returns the exit code: 0 when the person stopped it, 1 when the bot did, 2 for unknown options. */
async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  process.stdout.on("error", () => {}); // the next write fails again, and by then it is handled
  process.stdout.write("Starting Inkwell in a small Slack on this machine…\n");
  // The bot's process inherits the variable. Compiled code halves the time of every start but the first.
  process.env.NODE_COMPILE_CACHE ??= CACHE;
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
  try {
    const { runTry } = await import("./run-try.ts");
    return await runTry(options);
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    process.stderr.write(
      "The packages for trying Inkwell are not installed. Run `npm install`, then `npm run try` again.\n",
    );
    return 1;
  }
}

/** Whether a package is missing, as after `npm ci --omit=dev`. */
function isMissingPackage(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}

/** Returns undefined where an option is unknown, and for `--help`. */
function readOptions(): TryOptions | undefined {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values } = parseArgs({ options: { terminal: flag, fresh: flag, "no-open": flag, help: flag } });
    if (values.help) return undefined;
    const hasScreen = process.stdout.isTTY === true && !process.env.CI;
    return {
      terminal: values.terminal || (isPiped() && !values["no-open"]),
      fresh: values.fresh,
      open: hasScreen && !values["no-open"],
    };
  } catch {
    return undefined;
  }
}

/** Tells whether standard input is a pipe or a file, as in `printf … | npm run try`. */
function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}
