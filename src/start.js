import "./node-version.cjs";

// All else is imported once the Node is known to be right: an old one fails on a missing name before the first line runs.
const { enableCompileCache, flushCompileCache } = await import("node:module");
const { dirname, join, resolve } = await import("node:path");
const { config: loadDotenv } = await import("dotenv");

// Plain JavaScript on purpose: Node's TypeScript compiler (17 MB) is loaded with the first .ts file that no cache knows.
loadDotenv({ quiet: true });
const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(process.env.DATABASE_URL?.trim() || "file:.inkwell/inkwell.db")?.[1];
if (path !== undefined) enableCompileCache(join(dirname(resolve(path)), "compile-cache"));

await import("./main.ts");
flushCompileCache();
// What loading left behind is given back; `npm start` exposes gc.
globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
