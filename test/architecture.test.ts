import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Which rooms a room of src/ may import from, beside itself. The composition root and the mains see everything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  ports: [],
  assistant: [],
  memory: ["assistant", "ports"],
  writer: ["assistant", "ports"],
  storage: ["assistant", "ports"],
  outbox: ["assistant", "ports"],
  jobs: ["assistant", "ports"],
  slack: ["assistant", "ports"],
  demo: ["assistant", "ports"],
  "log.ts": [],
  "config.ts": [],
};
const SEES_EVERYTHING = new Set([
  "src/app.ts",
  "src/backend/open.ts",
  "src/backend/postgres.ts",
  "src/main.ts",
  "src/demo/main.ts",
  "src/commands/jobs.ts",
  "src/commands/db.ts",
]);

/** Each SDK has one home. */
const HOMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^@slack\//, /^src\/slack\//],
  [/^openai($|\/)/, /^src\/writer\//],
  [/^eventsource-parser/, /^src\/writer\//],
  [/^node:sqlite$/, /^src\/(storage|memory)\//],
  [/^pg$/, /^src\/(storage|jobs)\//],
  [/^pg-boss$/, /^src\/jobs\//],
  [/^pino/, /^src\/log\.ts$/],
  [/^dotenv/, /^src\/(main|demo\/main|commands\/[a-z]+)\.ts$/],
];

const files = globSync("src/**/*.ts").map((file) => file.replaceAll("\\", "/"));

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const found = source.matchAll(
    /^(?:import|export)\b[^;"]*\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic!);
}

function roomOf(file: string): string {
  return file.split("/")[1]!;
}

describe("the one-way rule", () => {
  it("finds the source", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  it.each(files.filter((file) => !SEES_EVERYTHING.has(file)))("%s imports only downwards", (file) => {
    const room = roomOf(file);
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    for (const specifier of importsOf(file).filter((name) => name.startsWith("."))) {
      const target = relative(".", join(dirname(file), specifier)).replaceAll("\\", "/");
      expect(target, `${file} imports ${specifier}`).toMatch(/^src\//);
      expect(allowed, `${file} imports ${specifier}`).toContain(roomOf(target));
    }
  });

  it.each(files)("%s leaves each SDK in its home", (file) => {
    for (const specifier of importsOf(file)) {
      for (const [sdk, home] of HOMES) if (sdk.test(specifier)) expect(file, `imports ${specifier}`).toMatch(home);
    }
  });

  it.each(files.filter((file) => file.startsWith("src/assistant/")))("%s knows nothing but zod", (file) => {
    for (const specifier of importsOf(file)) expect(specifier).toMatch(/^(\.|zod$)/);
  });

  it.each(files.filter((file) => !SEES_EVERYTHING.has(file) || file === "src/app.ts"))(
    "%s leaves the environment to the mains",
    (file) => {
      expect(readFileSync(file, "utf8")).not.toMatch(/process\.env/);
    },
  );

  it("sends to Slack through one door", () => {
    const callers = files.filter((file) =>
      /\.apiCall\(|\bclient\.(chat|conversations|users|views|assistant|agents)\b/.test(readFileSync(file, "utf8")),
    );
    expect(callers).toEqual(["src/slack/web-api/gateway.ts"]);
  });
});
