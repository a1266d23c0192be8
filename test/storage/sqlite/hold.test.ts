import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holdFile } from "../../../src/storage/sqlite/hold.ts";
import { startNode } from "../../support/processes.ts";
import { watchProgram } from "../../support/program.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-hold-"));
  path = join(folder, "deep", "inkwell.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (holder: string) =>
  expect.objectContaining({
    code: "in_use",
    message: expect.stringMatching(new RegExp(`^the database ${path} is in use by ${holder}; .*DATABASE_URL`)),
  });

it("is one process's at a time, and free again when that process gives it up", () => {
  const release = holdFile(path);
  expect(() => holdFile(path)).toThrow(
    refusal(`process ${process.pid} on ${hostname()}, since \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z`),
  );
  release();
  expect(readdirSync(dirname(path))).toEqual(["inkwell.db", "inkwell.db-lock"]);
  holdFile(path)();
});

it("is free the moment its process is killed, whatever that left behind", async () => {
  const program = `import { holdFile } from ${JSON.stringify(resolve("src/storage/sqlite/hold.ts"))};
    holdFile(${JSON.stringify(path)});
    console.log("holds");
    setInterval(() => {}, 1_000);`;
  const other = watchProgram(startNode(["--input-type=module", "--eval", program], {}));
  await other.says("holds");
  expect(() => holdFile(path)).toThrow(refusal(`process ${other.child.pid} on .*`));
  other.child.kill("SIGKILL");
  await other.ended;
  expect(readFileSync(`${path}-holder`, "utf8")).toContain(`process ${other.child.pid}`);
  const release = holdFile(path);
  expect(readFileSync(`${path}-holder`, "utf8")).toContain(`process ${process.pid}`);
  release();
});

it("holds also where who has it cannot be written or read", () => {
  const release = holdFile(path);
  writeFileSync(`${path}-holder`, "");
  expect(() => holdFile(path)).toThrow(refusal("another process"));
  rmSync(`${path}-holder`);
  expect(() => holdFile(path)).toThrow(refusal("another process"));
  release();
});

it.skipIf(process.platform === "win32")(
  "keeps its files for this account alone, and writes nothing into the lock",
  () => {
    const release = holdFile(path);
    const files = readdirSync(dirname(path)).map((name) => join(dirname(path), name));
    expect(files).toHaveLength(3);
    for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-lock`).size).toBe(0);
    release();
  },
);

it("names a path that cannot be a file, with the setting", () => {
  writeFileSync(join(folder, "text"), "no folder");
  expect(() => holdFile(join(folder, "text", "inkwell.db"))).toThrow(
    expect.objectContaining({ code: "unusable", message: expect.stringMatching(/cannot be used .*DATABASE_URL/) }),
  );
});
