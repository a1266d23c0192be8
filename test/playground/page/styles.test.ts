import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PAGE = fileURLToPath(new URL("../../../playground/page/", import.meta.url));
const SHEETS = globSync(join(PAGE, "styles/*.css")).map((file) => ({
  name: basename(file),
  css: withoutComments(file),
}));
const SOURCES = [...globSync(join(PAGE, "*/*.ts")), join(PAGE, "index.html")].map((file) => ({
  name: file.slice(PAGE.length),
  source: readFileSync(file, "utf8"),
}));

/** Names that mean the same wherever they stand: an element's part of any component may have them. */
const HELPERS = [
  ...[
    "quiet",
    "link",
    "plain",
    "button",
    "select",
    "badge",
    "icon",
    "sr-only",
    "error",
    "empty",
    "choice",
    "local-only",
  ],
  // Drawn by two components, but one thing for the eye: a bar, a list that scrolls, a row of a list, text with marks.
  ...["bar", "scroller", "message", "gutter", "content", "who", "rich", "mention", "dialog-body", "opening"],
];

/** A class on which a rule sets something wherever it stands, without another name beside or around it. */
function bareClasses(): string[] {
  const selectors = SHEETS.flatMap(({ css }) =>
    [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = ""]) => list.split(",")),
  );
  return selectors.flatMap(
    (selector) => /^\s*\.([\w-]+)(?:::?[\w-]+(?:\(.*\))?|\[.*\])*\s*$/.exec(selector)?.[1] ?? [],
  );
}

/** The classes that each file gives to elements; of a choice between two, both. */
function classesIn(source: string): string[] {
  const given = [...source.matchAll(/\bclass=(?:"((?:\$\{[^}]*\}|[^"])*)"|\$\{([^}]*)\})/g)];
  const words = given.flatMap(([, fixed, chosen = ""]) => [
    fixed?.replace(/\$\{[^}]*\}/g, " ") ?? "",
    ...[...`${chosen} ${fixed ?? ""}`.matchAll(/\? "([^"]*)"|: "([^"]*)"/g)].flatMap(([, one = "", other = ""]) => [
      one,
      other,
    ]),
  ]);
  return words.flatMap((word) => word.split(/\s+/)).filter(Boolean);
}

describe("the style sheets of the page", () => {
  it("give no name to two components, unless it means the same in both", () => {
    const shared = [...new Set(bareClasses())]
      .filter((name) => !HELPERS.includes(name))
      .map((name) => ({
        name,
        files: SOURCES.filter(({ source }) => classesIn(source).includes(name)).map((one) => one.name),
      }))
      .filter(({ files }) => files.length > 1);
    expect(shared).toEqual([]);
  });

  it("name what data tells with a word before it, so that no data can hit another component's rule", () => {
    const loose = SOURCES.flatMap(({ name, source }) =>
      [...source.matchAll(/\bclass="((?:\$\{[^}]*\}|[^"])*)"/g)]
        .flatMap(([, value = ""]) => [...value.matchAll(/(.?)\$\{([^}]*)\}/g)])
        .filter(([, before, inner = ""]) => before !== "-" && !/\? "[\w -]*" : "[\w -]*"$/.test(inner))
        .map(([all]) => `${name}: ${all.trim()}`),
    );
    // A button's style is one of Slack's three; controls.ts passes over any other.
    expect(loose.filter((one) => !one.startsWith("block-kit/controls.ts: $"))).toEqual([]);
  });

  it.each(["starting", "connected", "gone"])("have no rule that the bot's state “%s” could meet elsewhere", (state) => {
    const rules = SHEETS.flatMap(({ css }) => [...css.matchAll(new RegExp(`\\.${state}\\b`, "g"))]);
    expect(rules).toEqual([]);
  });

  it.each(["section", "actions", "context", "header", "table", "image"])(
    "have no rule that a block of the type “%s” could meet elsewhere",
    (type) => {
      const drawn = SOURCES.find(({ name }) => name === "block-kit/blocks.ts")?.source ?? "";
      expect(drawn).toContain('class="block block-${');
      const rules = SHEETS.flatMap(({ css }) => [...css.matchAll(new RegExp(`\\.block\\.${type}\\b`, "g"))]);
      expect(rules).toEqual([]);
    },
  );

  it("colour the words of everything that has a ground of its own and stands on another one", () => {
    const floating = SHEETS.flatMap(({ name, css }) =>
      [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
        .filter(([, , body = ""]) => /position: absolute/.test(body) && /background: var\(--/.test(body))
        .filter(([, , body = ""]) => !/(?:^|\s)color: /.test(body))
        .map(([, selector = ""]) => `${name}: ${selector.trim()}`),
    );
    expect(floating).toEqual([]);
  });
});

function withoutComments(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
}
