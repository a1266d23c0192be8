import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { send } from "./responses.ts";

const FOLDER = fileURLToPath(new URL("../../page/", import.meta.url));
const MODULES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

// The browser's libraries, as ES modules from node_modules.
const LIBRARIES: Readonly<Record<string, string>> = {
  "preact.js": "preact/dist/preact.mjs",
  "hooks.js": "preact/hooks/dist/hooks.mjs",
  "htm.js": "htm/dist/htm.mjs",
  "marked.js": "marked/lib/marked.esm.js",
};

/** What the page shares with Inkwell, as modules that import nothing. */
const SHARED: ReadonlySet<string> = new Set(["/src/slack/text/incoming/emoji.ts"]);
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const HTML = "text/html; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";

type Asset = {
  readonly body: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
  readonly type: string;
  readonly policy?: string;
};

type Kind = { readonly file: string; readonly type: string; readonly convert?: (source: string) => string };

/** Kept until the file changes. Converting and compressing all files for each load would take a tenth of a second. */
const made = new Map<string, { readonly changedAt: number; readonly asset: Asset }>();

/** Serves the page with its modules, styles and libraries. Returns false for any other path. */
export function serveAsset(path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const kind = kindOf(path);
  const asset = kind && assetOf(kind);
  if (!asset) return false;
  const headers = {
    "content-type": asset.type,
    "cache-control": "no-cache",
    etag: asset.etag,
    ...(asset.policy !== undefined && { "content-security-policy": asset.policy }),
  };
  if (request.headers["if-none-match"] === asset.etag) response.writeHead(304, headers).end();
  else send(request, response, 200, asset.body, headers, asset.gzipped);
  return true;
}

function kindOf(path: string): Kind | undefined {
  if (path === "/") return { file: join(FOLDER, "index.html"), type: HTML };
  if (SHARED.has(path)) return { file: join(ROOT, path), type: JAVASCRIPT, convert: withoutTypes };
  const [, folder, name = "", ending = ""] = /^\/(page|lib)\/((?:[\w-]+\/)?[\w-]+\.(ts|js|css))$/.exec(path) ?? [];
  const library = folder === "lib" ? LIBRARIES[name] : undefined;
  // Source maps of the libraries are not served.
  if (library) return { file: join(MODULES, library), type: JAVASCRIPT, convert: withoutSourceMap };
  if (folder !== "page") return undefined;
  const file = join(FOLDER, name);
  if (ending === "css") return { file, type: "text/css; charset=utf-8" };
  return ending === "ts" ? { file, type: JAVASCRIPT, convert: withoutTypes } : undefined;
}

/** Returns the current file, so that a reload shows edits at once; undefined when it does not exist. */
function assetOf({ file, type, convert }: Kind): Asset | undefined {
  const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changedAt === undefined) return undefined;
  const known = made.get(file);
  if (known?.changedAt === changedAt) return known.asset;
  const source = readFileSync(file, "utf8");
  const body = Buffer.from(convert ? convert(source) : source);
  const asset: Asset = {
    body,
    gzipped: gzipSync(body),
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    type,
    ...(type === HTML && { policy: policyFor(source) }),
  };
  made.set(file, { changedAt, asset });
  return asset;
}

function withoutTypes(source: string): string {
  return stripTypeScriptTypes(source);
}

function withoutSourceMap(source: string): string {
  return source.replace(/^\/\/# sourceMappingURL=.*$/m, "");
}

/**
 * Returns the Content-Security-Policy, which allows only the page's own files, and inline scripts (the import map) by their
 * hash.
 */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => script,
  );
  const hashes = inline.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(" ")}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
