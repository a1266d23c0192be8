import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";
import puppeteer, { type Browser } from "puppeteer-core";

const CACHE = fileURLToPath(new URL("node_modules/.cache/", import.meta.url));

/**
 * The Chromium of @sparticuz/chromium, unpacked once a version (about five seconds). Of the package's own arguments none is
 * taken: they are for a machine without room, and switch off web security, which the page is to be tested with.
 */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpacked();
  const args = [
    "--no-sandbox", // containers run as root, where Chromium has none
    "--disable-gpu",
    "--hide-scrollbars",
    "--lang=en-US",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", // nothing leaves the machine, be it asked for
  ];
  const launch = (more: Readonly<Record<string, string>> = {}) =>
    puppeteer.launch({
      headless: "shell",
      executablePath: join(folder, "chromium"),
      args,
      env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf"), TZ: "UTC", ...more },
    });
  // Where the system has no libnss3 and the like, those that come with the package.
  return launch().catch(() => launch({ LD_LIBRARY_PATH: join(folder, "al2023", "lib") }));
}

/** The folder of the unpacked browser. It gets its name only when it is whole, so that an interrupted run leaves no half of one. */
async function unpacked(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const manifest = JSON.parse(readFileSync(join(bin, "..", "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${manifest.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, "chromium-"));
  await unpackInto(draft, bin);
  writeFileSync(join(draft, "fonts.conf"), fontsConf(folder));
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true }); // another run was faster
  }
  return folder;
}

/** The package unpacks into the folder for temporary files, wherever that is. */
async function unpackInto(folder: string, bin: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  chromium.setGraphicsMode = false;
  try {
    await chromium.executablePath(bin);
    await inflate(join(bin, "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The font of the package for everything, so that screenshots look the same everywhere; the system's for what it lacks. */
function fontsConf(folder: string): string {
  const prefer = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${["sans-serif", "system-ui"].map(prefer).join("\n  ")}
</fontconfig>
`;
}
