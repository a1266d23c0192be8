import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync } from "rolldown/utils";
import { install } from "./packages.js";

// `node tools/patterns.js [FOLDER]` refuses the regular expressions of src/ that some text makes slow: those whose time grows
// faster than the text. It reads those that stand in the source, and those that are made when a module is loaded.
install("tools");
const { analyse } = await import("scslre");

/** What may be loaded without starting anything. */
const LOADED = "{assistant,slack/text,memory,writer,trace}/**/*.ts";
const folder = resolve(process.argv[2] ?? "src");
const found = new Map();
const note = (source, flags, where) => {
  const key = `/${source}/${flags}`;
  if (!found.has(key)) found.set(key, where);
};

for (const file of globSync("**/*.{ts,js,cjs}", { cwd: folder })) {
  const where = relative(process.cwd(), resolve(folder, file));
  visit(parseSync(file, readFileSync(resolve(folder, file), "utf8")).program, (node) => {
    if (node.type === "Literal" && node.regex) note(node.regex.pattern, node.regex.flags, where);
  });
}

const Plain = globalThis.RegExp;
let loading = "";
globalThis.RegExp = new Proxy(Plain, {
  construct(target, given) {
    const made = Reflect.construct(target, given);
    note(made.source, made.flags, loading);
    return made;
  },
});
for (const file of globSync(LOADED, { cwd: folder })) {
  loading = relative(process.cwd(), resolve(folder, file));
  const module = await import(pathToFileURL(resolve(folder, file)).href);
  for (const value of Object.values(module)) wake(value, 0);
}

let wrong = 0;
for (const [pattern, where] of found) {
  const end = pattern.lastIndexOf("/");
  const { reports } = analyse({ source: pattern.slice(1, end), flags: pattern.slice(end + 1) });
  if (reports.length === 0) continue;
  wrong += 1;
  console.log(`${where}: ${reports.map(({ type }) => type).join(", ")}: ${pattern.slice(0, 160)}`);
}
console.log(`${found.size} regular expressions, ${wrong} that some text makes slow`);
process.exitCode = wrong > 0 || found.size === 0 ? 1 : 0;

function visit(node, see) {
  if (node === null || typeof node !== "object") return;
  if (typeof node.type === "string") see(node);
  for (const part of Object.values(node)) visit(part, see);
}

/** Wordings make their patterns when they are first looked at. */
function wake(value, depth) {
  if (value === null || typeof value !== "object" || depth > 3) return;
  if ("rows" in value) {
    for (const { pattern } of value.rows) pattern.test?.("x");
  } else for (const part of Object.values(value)) wake(part, depth + 1);
}
