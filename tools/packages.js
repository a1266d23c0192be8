import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = dirname(import.meta.dirname);

/**
 * Brings the packages that a folder's lock names, unless they are there already, and says so before it begins. These folders
 * hold what only some scripts need, so that `npm install` need not bring it. Ends the process where npm fails.
 *
 * @param {string} name the folder's path from the project's root
 */
export function install(name) {
  const folder = join(ROOT, name);
  const lock = join(folder, "package-lock.json");
  const installed = join(folder, "node_modules", ".installed-lock.json"); // a copy of the lock that npm followed
  if (read(installed) === read(lock)) return;
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  console.log(`Installing ${Object.keys(dependencies).join(", ")} into ${name}/node_modules, once …`);
  const npm = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(npm.join(" "), { cwd: folder, stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
  copyFileSync(lock, installed);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
