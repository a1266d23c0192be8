import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLOSE_MS, SHUTDOWN_MS } from "../src/shutdown.ts";

const sources = globSync("src/**/*.ts").map((path) => readFileSync(path, "utf8"));

/** The log lines in the first column of "When an alarm rings"; what follows "…" depends on the case. */
function alarms(): string[] {
  const page = readFileSync("docs/operations.md", "utf8");
  const [, section = ""] = page.split("## When an alarm rings");
  const [table = ""] = section.split("\n## ");
  const firstColumn = table.split("\n").filter((line) => line.startsWith("| `"));
  return firstColumn.flatMap((line) =>
    [...(line.split(" | ")[0] ?? "").matchAll(/`([^`"]+)`/g)].map(([, text]) => text!),
  );
}

it("the operator's list of alarms quotes what the log says", () => {
  expect(alarms().length).toBeGreaterThan(15);
  for (const alarm of alarms()) {
    const words = alarm.replace(/ ?…$/, "");
    expect(
      sources.some((source) => source.includes(words)),
      alarm,
    ).toBe(true);
  }
});

it("the operator's list of alarms has every warning and error that the bot logs", () => {
  const known = alarms().map((alarm) => alarm.replace(/ ?…$/, ""));
  const logged = sources.flatMap((source) => [...source.matchAll(LOGGED)].map(([call]) => call)).flatMap(sentencesIn);
  expect(logged.length).toBeGreaterThan(60);
  expect(logged.filter((line) => !known.some((alarm) => line.startsWith(alarm)))).toEqual([]);
});

/** A call that logs. `failed` passes its sentence on to the log (understanding/lesson.ts). */
const LOGGED = /\b(?:log\??\.(?:warn|error)|failed)\([\s\S]{0,300}?\);/g;

/** The sentences in a piece of code: strings of several words. */
function sentencesIn(code: string): readonly string[] {
  return [...code.matchAll(/(["`])((?:(?!\1).)+)\1/g)].flatMap(([, , words = ""]) =>
    words.includes(" ") ? [words] : [],
  );
}

describe("a supervisor", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const page = readFileSync("docs/operations.md", "utf8");
  const started = scripts.start!.replace(/^exec node /, "");

  it("starts Node itself with what npm starts it with, so that signals reach the bot", () => {
    expect(unit("Service")).toContain(`ExecStart=/srv/inkwell/node_modules/.bin/node ${started}`);
    expect(command("CMD")).toEqual([JSON.stringify(["node", ...started.split(" ")]).replaceAll(",", ", ")]);
  });

  it("signals the bot alone, waits longer than a stop takes, and starts it again for ever", () => {
    expect(unit("Unit")).toContain("StartLimitIntervalSec=0");
    for (const line of ["KillMode=mixed", "Restart=always", "RestartSec=2"]) expect(unit("Service")).toContain(line);
    const [, patience] = /^TimeoutStopSec=(\d+)$/m.exec(unit("Service").join("\n")) ?? [];
    expect(Number(patience) * 1_000).toBeGreaterThan(SHUTDOWN_MS + CLOSE_MS);
  });

  it("gives the bot a user of its own and one folder to write to", () => {
    const needed = ["User=inkwell", "StateDirectory=inkwell", "StateDirectoryMode=0700", "UMask=0077"];
    const kept = ["ProtectSystem=strict", "ProtectHome=yes", "NoNewPrivileges=yes", "CapabilityBoundingSet="];
    for (const line of [...needed, ...kept]) expect(unit("Service")).toContain(line);
    expect(unit("Service").join("\n")).not.toMatch(/^MemoryDenyWriteExecute/m); // V8 writes what it runs
    expect(page).toContain("DATABASE_URL=file:/var/lib/inkwell/inkwell.db");
  });

  it("of a container runs the bot as a user of its own, on a volume that is that user's alone", () => {
    expect(command("USER")).toEqual(["inkwell"]);
    expect(command("VOLUME")).toEqual(["/data"]);
    expect(dockerfile).toMatch(/install --directory --mode 0700 --owner inkwell --group inkwell \/data/);
    expect(dockerfile.indexOf("\nUSER ")).toBeGreaterThan(dockerfile.lastIndexOf("\nRUN "));
    expect(page).toMatch(/docker run .*--stop-timeout 30/);
  });

  it("of a container gets what the image copies, and no setting or word besides", () => {
    const ignored = readFileSync(".dockerignore", "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"));
    const copied = command("COPY").flatMap((names) => names.split(" ").slice(0, -1));
    expect(ignored).toEqual(["*", ...copied.map((name) => `!${name}`)]);
    expect(copied).toEqual([".npmrc", "package.json", "package-lock.json", "src"]);
  });

  const dockerfile = readFileSync("Dockerfile", "utf8");

  function command(name: string): readonly string[] {
    return [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, "gm"))].map(([, rest = ""]) => rest);
  }

  /** The lines of one section of the documented unit. */
  function unit(section: string): readonly string[] {
    const [, ini = ""] = /```ini\n([\s\S]*?)```/.exec(page) ?? [];
    const [, lines = ""] = new RegExp(`^\\[${section}\\]\n([^[]*)`, "m").exec(ini) ?? [];
    return lines.split("\n").filter(Boolean);
  }
});

it.each(["start", "try", "demo", "bench", "soak"])(
  "npm hands its shell's place to `npm run %s`, so that a signal to npm alone ends it",
  (name) => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(scripts[name]).toMatch(/^exec node /);
    expect(readFileSync("exec.cmd", "utf8")).toMatch(/^@%\*$/m); // where cmd.exe is the shell
  },
);
