import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = new URL("../../../playground/page/", import.meta.url);
const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.\w+$/.test(name));
const html = readFileSync(new URL("index.html", FOLDER), "utf8");

it("the page asks for all of its modules at once, instead of one import after another", () => {
  const modules = names.filter((name) => name.endsWith(".ts"));
  const wanted = modules.filter((name) => name !== "main.ts" && hasCode(name)).map((name) => `/page/${name}`);
  const libraries = [...html.matchAll(/"(\/lib\/[\w.]+)"(?=[,\s])/g)].map(([, path]) => path);
  const preloaded = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, path]) => path);
  expect(preloaded.toSorted()).toEqual([...new Set([...wanted, ...libraries, ...shared()])].toSorted());
});

/** The modules outside the page's folder that its own import, without those of types alone. */
function shared(): readonly string[] {
  const source = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, FOLDER), "utf8"));
  return [...source.join("\n").matchAll(/^import (?!type\b)[^;]*? from "(?:\.\.\/)+(src\/[^"]+)"/gm)].map(
    ([, path]) => `/${path}`,
  );
}

it("what the page shares with Inkwell imports nothing that a browser would have to load", () => {
  expect(new Set(shared()).size).toBe(1);
  for (const path of shared()) {
    expect(readFileSync(new URL(`../../${path}`, FOLDER), "utf8")).not.toMatch(/^import |\bprocess\.|\bBuffer\b/m);
  }
});

/** Files of types alone are imported by nobody once the types are gone. */
function hasCode(name: string): boolean {
  return /^(?:export )?(?:async )?(?:function|const|class|let)\b/m.test(readFileSync(new URL(name, FOLDER), "utf8"));
}

it("nothing in the page is ever read as markup, and nothing is fetched from elsewhere", () => {
  for (const name of names) {
    const source = readFileSync(new URL(name, FOLDER), "utf8");
    expect(source, name).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|createContextualFragment|eval\(/,
    );
    expect(source, name).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
});
