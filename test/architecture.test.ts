import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** What each folder or file of src/ may import from, beside itself. The composition root and the programs see everything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  ports: [],
  assistant: ["ports"],
  memory: ["assistant", "ports"],
  writer: ["assistant", "ports"],
  storage: ["assistant", "ports"],
  outbox: ["assistant", "ports"],
  jobs: ["assistant", "ports"],
  slack: ["assistant", "ports"],
  demo: ["assistant", "ports"],
  trace: ["assistant", "ports"],
  backend: ["storage", "jobs", "outbox", "ports", "shutdown.ts", "config.ts"],
  commands: ["assistant", "backend", "config.ts", "jobs", "log.ts", "memory", "outbox", "ports", "slack", "storage"],
  "log.ts": ["ports"],
  "shutdown.ts": ["ports"],
  "health.ts": ["ports"],
  "config.ts": [],
};
const SEES_EVERYTHING = new Set(["src/app.ts", "src/main.ts", "src/start.js", "src/demo/main.ts"]);

/** Each SDK has one home. */
const HOMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^@slack\//, /^src\/slack\//],
  [/^openai($|\/)/, /^src\/writer\//],
  [/^eventsource-parser/, /^src\/writer\//],
  [/^node:sqlite$/, /^src\/(storage|memory)\//],
  [/^pg$/, /^src\/(storage|jobs)\//],
  [/^pg-boss$/, /^src\/jobs\//],
  [/^pino/, /^src\/log\.ts$/],
  [/^dotenv/, /^src\/(main\.ts|start\.js|demo\/main\.ts|commands\/[a-z]+\.ts)$/],
];

const MAX_FILES_IN_A_FOLDER = 14;

const files = globSync("src/**/*.{ts,js}").map(withSlashes);
const playground = globSync("playground/**/*.ts").map(withSlashes);
const folders = [...new Set([...files, ...playground].map(dirname))];

function withSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Values and types alike. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const found = source.matchAll(
    /^(?:import|export)\b[^;"]*\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic!);
}

/** What Node loads with a file, itself too: neither types nor what is imported later. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const found = readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type\b)[^;"]*\bfrom\s*"(\.[^"]+)"/gm);
  for (const [, name] of found) loadedWith(withSlashes(relative(".", join(dirname(file), name!))), loaded);
  return loaded;
}

/** The files of this project that a file imports, by their paths from the root. */
function targetsOf(file: string): string[] {
  const own = importsOf(file).filter((name) => name.startsWith("."));
  return own.map((name) => withSlashes(relative(".", join(dirname(file), name))));
}

function roomOf(file: string): string {
  return file.split("/")[1]!;
}

/** A chain of names that ends where it began, for the first circle there is; undefined where there is none. */
function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  function visit(node: string): readonly string[] | undefined {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (done.has(node)) return undefined;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(node);
    return undefined;
  }
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return undefined;
}

/** Who imports whom among the files and folders that lie in `folder`: an import from deep inside counts for the folder. */
function roomsIn(folder: string): Map<string, Set<string>> {
  const roomUnder = (file: string) =>
    file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split("/")[0] : undefined;
  const graph = new Map<string, Set<string>>();
  for (const file of [...files, ...playground]) {
    const from = roomUnder(file);
    if (from === undefined) continue;
    const known = graph.get(from) ?? new Set();
    graph.set(from, known);
    for (const target of targetsOf(file)) {
      const to = roomUnder(target);
      if (to !== undefined && to !== from) known.add(to);
    }
  }
  return graph;
}

function readsRequests(file: string): boolean {
  return /^src\/assistant\/(?:drafting|learning|understanding)\//.test(file);
}

describe("the one-way rule", () => {
  it("finds the source", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files).toContain("src/start.js");
    expect(files.flatMap(importsOf).length).toBeGreaterThan(300);
  });

  it("knows a circle when there is one", () => {
    const graph = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c", "d"])],
      ["c", new Set<string>()],
      ["d", new Set(["b"])],
    ]);
    expect(circleIn(graph)).toEqual(["b", "d", "b"]);
    graph.get("d")!.clear();
    expect(circleIn(graph)).toBeUndefined();
  });

  it.each(files.filter((file) => !SEES_EVERYTHING.has(file)))("%s imports only downwards", (file) => {
    const room = roomOf(file);
    const allowed = [room, ...MAY_IMPORT[room]!];
    for (const target of targetsOf(file)) {
      expect(target, `${file} imports ${target}`).toMatch(/^src\//);
      expect(allowed, `${file} imports ${target}`).toContain(roomOf(target));
    }
  });

  it.each([
    ["src", files],
    ["playground", playground],
  ] as const)("no files of %s import each other in a circle, types included", (_, all) => {
    expect(circleIn(new Map(all.map((file) => [file, new Set(targetsOf(file))])))).toBeUndefined();
  });

  it.each(folders)("no import runs back up among what lies in %s", (folder) => {
    expect(circleIn(roomsIn(folder))).toBeUndefined();
  });

  it.each(folders)("%s holds a dozen files or little more", (folder) => {
    const own = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(own.length).toBeLessThanOrEqual(MAX_FILES_IN_A_FOLDER);
  });

  it.each(files)("%s leaves each SDK in its home", (file) => {
    for (const specifier of importsOf(file)) {
      for (const [sdk, home] of HOMES) if (sdk.test(specifier)) expect(file, `imports ${specifier}`).toMatch(home);
    }
  });

  it.each(files.filter((file) => file.startsWith("src/assistant/")))(
    "%s knows nothing but zod and a list of words",
    (file) => {
      for (const specifier of importsOf(file)) expect(specifier).toMatch(/^(\.|zod$|@scure\/bip39\/wordlists\/)/);
      expect(readFileSync(file, "utf8")).not.toMatch(/OPENAI_|MEMOS_|Slack|\/write/);
    },
  );

  it.each(
    files
      .filter((file) => !SEES_EVERYTHING.has(file) || file === "src/app.ts")
      .filter((file) => !/^src\/commands\//.test(file)),
  )("%s leaves the environment to the programs", (file) => {
    expect(readFileSync(file, "utf8")).not.toMatch(/process\.env/);
  });

  it("connects before it loads what reads requests", () => {
    expect([...loadedWith("src/assistant/answer.ts")].filter(readsRequests).length).toBeGreaterThan(100);
    expect([...loadedWith("src/main.ts")].filter(readsRequests)).toEqual([]);
    const loaded = loadedWith("src/main.ts");
    for (const piece of importsOf("src/assistant/late-assistant.ts").slice(2)) {
      const before = loaded.size;
      loadedWith(withSlashes(join("src/assistant", piece)), loaded);
      expect([piece, loaded.size - before]).toEqual([piece, expect.toSatisfy((files: number) => files <= 30)]);
    }
  });

  it("sends to Slack through one door", () => {
    const callers = files.filter((file) =>
      /\.apiCall\(|\bclient\.(chat|conversations|users|views|assistant|agents)\b/.test(readFileSync(file, "utf8")),
    );
    expect(callers).toEqual(["src/slack/web-api/caller.ts"]);
  });
});
