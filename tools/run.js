import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install } from "./packages.js";

// `node tools/run.js PROGRAM …` runs a program of tools/package.json, such as biome, in the folder that it is called from.
install("tools");
const [program = "", ...args] = process.argv.slice(2);
const path = join(import.meta.dirname, "node_modules", ".bin", program);
const { status } = spawnSync(path, args, { stdio: "inherit", shell: process.platform === "win32" });
process.exitCode = status ?? 1;
