import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textBehind } from "../src/assistant/drafting/overlap.ts";
import { buildPrompt } from "../src/assistant/prompt/prompt.ts";
import type { PromptInput } from "../src/assistant/prompt/types.ts";
import { createStreamEscaper } from "../src/slack/text/escape.ts";
import { messageText, wordsIn } from "../src/slack/text/incoming-text.ts";
import { linkVerdict } from "../src/slack/text/links.ts";
import { createCompletion } from "../src/writer/completion.ts";

/*
 * One message must not hold up everybody else's, so each function that reads people's or models' words takes a time that grows
 * as the text does. Every exported function whose first parameter is a string is found by that, and tried with texts made to be
 * slow to read. A function that needs more than the text fails here until MORE says how to call it.
 */

const CHARS = 40_000;
const LIMIT_MS = 50;
const WORTH_A_LOOK_MS = 10;
/** Of four times the text: 4.6 times for n log n, 16 for a square. */
const MOST_GROWTH = 12;
const LOOKS = 4;
/** What is slow is slow for many texts. */
const MOST_TOLD = 4;

const FOLDERS = "{assistant,slack/{text,views,replies},memory,writer,demo}";

/** What is no reader of words: it takes ids, patterns or settings of the code. */
const NO_WORDS = new Set([
  ..."begun command followedBy lead oneOf whole words".split(" "), // make patterns
  ..."conversationId givenPersonId personId placeOf threadKey".split(" "), // ids
  ..."createNoModelWriter matchExpression matchOf".split(" "),
  ..."button fromChangedValue fromChoiceValue fromDeclinedValue fromProposalValue fromReplacedValue fromRestoreValue".split(
    " ",
  ),
  ..."fromThings fromUndoValue readLast rootElsewhere rootMessage withoutRetry".split(" "), // values of buttons, ids of Slack
]);

/** What else a function takes. */
const MORE: Readonly<Record<string, readonly unknown[]>> = {
  clausesOf: ["en"],
  cutOf: [{ from: 1, room: 3_000, min: 200 }],
  cutToTokens: [500],
  endIn: [{ tail: "", room: 3_000, ageMs: 0, isEnded: false }],
  evidenceIn: [[]],
  findQuote: [[{ quote: "Sign with Ben", plain: "sign with ben", listed: false }]],
  head: [500],
  headTokens: [500],
  isAbout: [{ kind: "fact", text: "I work in Sales" }, false],
  isOfSame: ["my manager"],
  names: [new Set(["w:sales"])],
  namesSubjectOf: ["I work in Sales"],
  notesMeant: [[]],
  queryWords: [async () => new Map()],
  readChoice: [3],
  readIntent: [Date.UTC(2026, 10, 30)],
  readReference: [Date.UTC(2026, 10, 30)],
  readTimePhrase: [Date.UTC(2026, 10, 30)],
  readTimePhrases: [Date.UTC(2026, 10, 30)],
  rewriteRoot: ["a text"],
  ruleQuestion: ["question"],
  sameRule: ["Sign with Ben"],
  sealText: [(text: string) => String(text.length)],
  splitMarkdown: [3_000],
  textBehind: [[{ text: "Dear all, the dinner is on Friday at eight." }]],
  titleOf: ["Write an invitation"],
  toMrkdwnParts: [3_000],
  toPlainText: [3_000],
  understand: [[{ id: "n1", kind: "fact", text: "I work in Sales", at: 0, origin: {} }]],
  withoutEnd: [/!/],
  withoutMention: ["U1"],
  containsPhrase: ["the plan"],
  linkVerdict: ["https://example.org"],
};

type Reader = (text: string) => unknown;

const prompt = (parts: Partial<PromptInput>): PromptInput => ({
  now: 0,
  request: "Write",
  rules: [],
  preferences: [],
  facts: [],
  drafts: [],
  history: [],
  ...parts,
});

/** Readers that take their words in another shape. */
const OTHERS: readonly (readonly [string, Reader])[] = [
  ["buildPrompt, of a request", (text) => buildPrompt(prompt({ request: text }))],
  ["buildPrompt, of a turn", (text) => buildPrompt(prompt({ history: [{ role: "user", speaker: text, text }] }))],
  ["buildPrompt, of a draft", (text) => buildPrompt(prompt({ drafts: [{ text, at: 0, title: text }] }))],
  ["linkVerdict, of an address", (text) => linkVerdict("a label", text)],
  ["messageText", (text) => messageText({ text })],
  ["wordsIn", (text) => wordsIn([{ type: "rich_text", elements: [{ text }] }])],
  ["textBehind, of an earlier draft", (text) => textBehind("Dear all, the dinner is on Friday.", [{ text }])],
  [
    "createStreamEscaper, in deltas",
    (text) => {
      const escaper = createStreamEscaper();
      for (let at = 0; at < text.length; at += 8) escaper.push(text.slice(at, at + 8));
      return escaper.end();
    },
  ],
  [
    "createCompletion",
    (text) => {
      const completion = createCompletion();
      completion.feed(new TextEncoder().encode(text));
      return completion.take();
    },
  ],
];

type Found = readonly [name: string, file: string, required: number];

/** The exported functions whose first parameter is a string, and how many parameters each must have. */
function findReaders(): Found[] {
  return globSync(`src/${FOLDERS}/**/*.ts`)
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(file, "utf8");
      return [...source.matchAll(/^export function (\w+)(?:<[^(]*>)?\(/gm)].flatMap((match): Found[] => {
        const parameters = splitParameters(source.slice(match.index + match[0].length));
        if (!/^\w+: string(?: \| undefined)?$/.test(parameters[0] ?? "")) return [];
        const required = parameters.filter((one) => !/^(?:\w+\?:|\.\.\.)|=/.test(one)).length;
        return [[match[1] ?? "", file, required]];
      });
    });
}

/** Splits what stands up to the closing parenthesis at its outer commas. */
function splitParameters(source: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of source.replaceAll("=>", "⇒")) {
    if (")]}>".includes(character) && depth-- === 0) break;
    if ("([{<".includes(character)) depth += 1;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.replaceAll(/\s+/g, " ").trim()).filter(Boolean);
}

const UNITS = [
  ..." |\n|\t|!|?|.|,|:|;|-|–|*|_|~|`|```|<|>|&|&amp;|&#46;|[|]|(|)|](|[a](b)|<@U1>|<#C1|#|@|a|A|ab |x\n|\n\n|\r\n".split(
    "|",
  ),
  ..."- a\n|1. |> |'|\"|“|„|«|「|é|字|か|。|😀|\u200d|\u00ad|0|1,|12:|and |I |not |my |the |\\|/|=|{|key=|a-|a.b|don't ".split(
    "|",
  ),
  ...'<@U1¦|<http://a¦b>|| a |http://a.b/|From now on |forget |yesterday |password is |[a](b "|**a |~~a |__a|&lt;http://|# |On Mon '
    .split("|")
    .map((unit) => unit.replaceAll("¦", "|")),
].filter(Boolean);

const repeated = (unit: string, chars: number) => unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);

/** Each unit alone and between letters, and mixtures of two: in turns, and the second behind them. */
const SHAPES: readonly (readonly [string, (chars: number) => string])[] = [
  ...UNITS.flatMap((unit) => [
    [`${JSON.stringify(unit)} again and again`, (chars: number) => repeated(unit, chars)] as const,
    [`${JSON.stringify(unit)} between two letters`, (chars: number) => `x${repeated(unit, chars)}x`] as const,
  ]),
  ...UNITS.map((unit, index) => {
    const other = UNITS[(index * 31 + 7) % UNITS.length] ?? "a";
    const mixture = (chars: number) => repeated(unit + other, chars / 2) + repeated(other, chars / 2);
    return [`${JSON.stringify(unit)} and ${JSON.stringify(other)}, then the second alone`, mixture] as const;
  }),
];

/** Milliseconds of this thread's own work. */
function msOf(read: Reader, text: string): number {
  const before = process.threadCpuUsage();
  try {
    read(text);
  } catch {
    // a text may be refused, as long as that is soon
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Returns what is wrong with the time that a reader takes for a shape, if it is each time: collected garbage only adds to it. */
function slownessOf(read: Reader, make: (chars: number) => string): string | undefined {
  let wrong: string | undefined = "";
  for (let look = 0; look < LOOKS && wrong !== undefined; look++) wrong = lookAt(read, make);
  return wrong;
}

function lookAt(read: Reader, make: (chars: number) => string): string | undefined {
  const short = msOf(read, make(CHARS / 16)); // also tells what would never end
  if (short > LIMIT_MS) return `${short.toFixed()} ms for ${CHARS / 16} characters`;
  const ms = msOf(read, make(CHARS));
  if (ms > LIMIT_MS) return `${ms.toFixed()} ms for ${CHARS} characters`;
  if (ms <= WORTH_A_LOOK_MS) return undefined;
  const growth = ms / msOf(read, make(CHARS / 4));
  return growth > MOST_GROWTH ? `${growth.toFixed(1)} times as long for four times the text` : undefined;
}

function tryOut(read: Reader): void {
  const slow: string[] = [];
  for (const [name, make] of SHAPES) {
    const wrong = slownessOf(read, make);
    if (wrong !== undefined) slow.push(`${name}: ${wrong}`);
    if (slow.length === MOST_TOLD) break;
  }
  expect(slow).toEqual([]);
}

const readers = findReaders().filter(([name]) => !NO_WORDS.has(name));

it("finds the functions that read words", () => {
  expect(readers.length).toBeGreaterThan(80);
  const names = readers.map(([name]) => name);
  expect(names).toContain("plainText");
  expect(names).toContain("understand");
});

it("tells a slow reader from a fast one", () => {
  expect(
    slownessOf(
      (text) => /[.!]+$/.test(text),
      (chars) => `${"!".repeat(chars)}x`,
    ),
  ).toBeDefined();
  expect(
    slownessOf(
      (text) => text.replaceAll("!", "."),
      (chars) => `${"!".repeat(chars)}x`,
    ),
  ).toBeUndefined();
});

describe("takes a time that grows as the text does", () => {
  it.each(readers)("%s of %s", async (name, file, required) => {
    const more = MORE[name] ?? [];
    expect(1 + more.length, "MORE says what else it takes").toBeGreaterThanOrEqual(required);
    const module = (await import(`../${file}`)) as Record<string, (...args: readonly unknown[]) => unknown>;
    tryOut((text) => module[name]?.(text, ...more));
  });

  it.each(OTHERS)("%s", (_, read) => tryOut(read));
});
