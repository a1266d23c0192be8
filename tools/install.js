import { install } from "./packages.js";

// `node tools/install.js FOLDER …` makes sure that the packages of these folders are there.
for (const folder of process.argv.slice(2)) install(folder);
