import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { send } from "./answers.ts";

const FOLDER = fileURLToPath(new URL("../page/", import.meta.url));
const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

// The browser's libraries: the ES modules that their packages name for it.
const LIBRARIES: Readonly<Record<string, string>> = {
  "preact.js": "preact/dist/preact.mjs",
  "hooks.js": "preact/hooks/dist/hooks.mjs",
  "htm.js": "htm/dist/htm.mjs",
  "marked.js": "marked/lib/marked.esm.js",
};

const JAVASCRIPT = "text/javascript; charset=utf-8";

type Asset = { readonly body: Buffer; readonly type: string; readonly policy?: string };

/** Answers a GET for the page, its modules, its styles and its libraries; false when it is for none of them. */
export function serveAsset(path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const asset = assetAt(path);
  if (!asset) return false;
  const etag = `"${createHash("sha256").update(asset.body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "content-type": asset.type,
    "cache-control": "no-cache",
    etag,
    ...(asset.policy !== undefined && { "content-security-policy": asset.policy }),
  };
  if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
  else send(request, response, 200, asset.body, headers);
  return true;
}

function assetAt(path: string): Asset | undefined {
  if (path === "/") {
    const html = readPageFile("index.html");
    return html && { body: html, type: "text/html; charset=utf-8", policy: policyFor(html.toString()) };
  }
  const [, folder, name = ""] = /^\/(page|lib)\/([\w.-]+)$/.exec(path) ?? [];
  if (folder === "lib") return libraryAt(name);
  if (folder !== "page") return undefined;
  if (name.endsWith(".css")) return typed(readPageFile(name), "text/css; charset=utf-8");
  if (name.endsWith(".svg")) return typed(readPageFile(name), "image/svg+xml");
  if (!name.endsWith(".ts")) return undefined;
  const source = readPageFile(name);
  return source && { body: Buffer.from(stripTypeScriptTypes(source.toString())), type: JAVASCRIPT };
}

/** Read anew each time, so that whoever works on the page need only load it again; stripping takes a millisecond. */
function readPageFile(name: string): Buffer | undefined {
  try {
    return readFileSync(join(FOLDER, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function libraryAt(name: string): Asset | undefined {
  const file = LIBRARIES[name];
  if (file === undefined) return undefined;
  const source = readFileSync(join(MODULES, file), "utf8");
  // Their source maps are not served.
  return { body: Buffer.from(source.replace(/^\/\/# sourceMappingURL=.*$/m, "")), type: JAVASCRIPT };
}

function typed(body: Buffer | undefined, type: string): Asset | undefined {
  return body && { body, type };
}

/** Nothing but the page's own files; what stands as a script in the page itself (the import map) is known by its hash. */
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
