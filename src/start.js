import "./node-version.cjs";

// All else is imported once the Node is known to be right: an old one fails on a missing name before the first line runs.
const { enableCompileCache, flushCompileCache } = await import("node:module");
const { chmodSync, mkdirSync } = await import("node:fs");
const { dirname, join, resolve } = await import("node:path");
const { config: loadDotenv } = await import("dotenv");

// Plain JavaScript on purpose: Node's TypeScript compiler (17 MB) is loaded with the first .ts file that no cache knows.
loadDotenv({ quiet: true });
const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(process.env.DATABASE_URL?.trim() || "file:.inkwell/inkwell.db")?.[1];
if (path !== undefined) {
  const folder = dirname(resolve(path));
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700); // whatever the umask
    enableCompileCache(join(folder, "compile-cache"));
  } catch {
    // main.ts says in one sentence that the database cannot be used. Where the folder cannot be made, the cache would hang.
  }
}

await import("./main.ts");
flushCompileCache();
// What loading left behind is given back; `npm start` exposes gc.
globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
