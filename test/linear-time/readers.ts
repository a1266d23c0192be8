import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tryOut } from "./slowness.ts";

/*
 * One message must not hold up everybody else's, so each function that reads people's or models' words takes a time that grows
 * as the text does. Every exported function whose first parameter is a string is found by that, and tried with texts made to be
 * slow to read. A function that needs more than the text fails here until MORE says how to call it.
 */

const FOLDERS = "{assistant,slack/{text,views,replies},memory,writer,demo}";

/** What is no reader of words: it takes ids, patterns or settings of the code. */
const NO_WORDS = new Set([
  ..."anyFirst begun casedNaming command followedBy lead naming oneOf row smallPattern whole words".split(" "), // make patterns
  ..."conversationId givenPersonId personId placeOf threadKey".split(" "), // ids
  ..."createNoModelWriter matchExpression matchOf".split(" "),
  ..."button fromChangedValue fromChoiceValue fromDeclinedValue fromProposalValue fromReplacedValue fromRestoreValue".split(
    " ",
  ),
  ..."fromThings fromUndoValue readLast rootElsewhere rootMessage withoutRetry".split(" "), // values of buttons, ids of Slack
]);

const NOTES = [{ id: "n1", kind: "fact", text: "I work in Sales", at: 0, origin: {} }];

/** What else a function takes. */
const MORE: Readonly<Record<string, readonly unknown[]>> = {
  callsOneOf: [["Ben Berg", "Ana", "田中太郎", "王小明"]],
  channel: ["general"],
  clausesOf: ["en"],
  cutOf: [{ from: 1, room: 3_000, min: 200 }],
  cutToTokens: [500],
  deniesFact: [{ kind: "fact", text: "I'm vegetarian" }],
  eachMeant: [NOTES],
  endIn: [{ tail: "", room: 3_000, ageMs: 0, isEnded: false }],
  endsOther: [{ kind: "fact", text: "I live in Lyon" }],
  evidenceIn: [[]],
  findQuote: [[{ quote: "Sign with Ben", plain: "sign with ben", listed: false }]],
  handsOverSecretly: [NOTES],
  haveOtherValue: ["Sign with Ben"],
  head: [500],
  headTokens: [500],
  isAbout: [{ kind: "fact", text: "I work in Sales" }, false],
  isHeld: [NOTES],
  isOfSame: ["my manager"],
  isSpoken: [false],
  isTaughtBy: ["r10"],
  meantBy: [NOTES],
  mentions: ["my signature"],
  namePeople: [async () => "Ben"],
  namesPerson: ["Ana"],
  names: [new Set(["w:sales"])],
  namesSubjectOf: ["I work in Sales"],
  notesMeant: [NOTES],
  notesNamed: ["all about sales", NOTES],
  phraseExpression: ["scope"],
  queryWords: [async () => new Map()],
  readChoice: [3],
  readIntent: [Date.UTC(2026, 10, 30)],
  readReference: [Date.UTC(2026, 10, 30)],
  readTimePhrase: [Date.UTC(2026, 10, 30)],
  readTimePhrases: [Date.UTC(2026, 10, 30)],
  rootAsked: [undefined],
  rootMeantFor: ["C01"],
  postedLine: [undefined],
  rewriteRoot: [{ app: "an app" }, "a text"],
  ruleQuestion: ["question"],
  saysAllOf: ["I work in Sales"],
  sameRule: ["Sign with Ben"],
  shownLetters: [() => ["Ben Berg"]],
  sealText: [(text: string) => String(text.length)],
  splitMarkdown: [3_000],
  tellsOwnRole: [true],
  tellsValueOf: [{ kind: "fact", text: "My manager is Tom" }],
  endsOnlyPart: [{ kind: "fact", text: "I work at Acme" }],
  textBehind: [[{ text: "Dear all, the dinner is on Friday at eight." }]],
  titleOf: ["Write an invitation"],
  toMrkdwnParts: [3_000],
  topicOf: ["everything about a plan"],
  toPlainText: [3_000],
  understand: [NOTES],
  taughtId: [0],
  workMeant: ["the letter to kim", "Forget the letter to Kim", NOTES],
  withoutEnd: [/!/],
  withoutMention: ["U1"],
  containsPhrase: ["the plan"],
  linkVerdict: ["https://example.org"],
  linkWords: ["a label"],
  readPlain: [async () => "Ben"],
  readShown: [async () => "Ben"],
  looksSecret: ["likely"],
  withoutIbans: ["[secret removed]"],
  withoutLists: ["[secret removed]"],
  withoutNamed: ["[secret removed]"],
  withoutNumbers: ["[secret removed]"],
  withoutRandom: ["[secret removed]"],
  withoutSeedPhrases: ["[secret removed]"],
};

type Found = readonly [name: string, file: string, required: number];

/** The exported functions whose first parameter is a string, and how many parameters each must have. */
function findReaders(): Found[] {
  return globSync(`src/${FOLDERS}/**/*.ts`)
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(file, "utf8");
      return [...source.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(/gm)].flatMap((match): Found[] => {
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

/** The readers of the code, each with its file. */
export const readers: readonly Found[] = findReaders().filter(([name]) => !NO_WORDS.has(name));

/** Tries those readers whose file `isMeant`. */
export function tryReaders(isMeant: (file: string) => boolean): void {
  it.each(readers.filter(([, file]) => isMeant(file)))("%s of %s", async (name, file, required) => {
    const more = MORE[name] ?? [];
    expect(1 + more.length, "MORE says what else it takes").toBeGreaterThanOrEqual(required);
    const address = new URL(`../../${file}`, import.meta.url).href;
    const module = (await import(address)) as Record<string, (...args: readonly unknown[]) => unknown>;
    tryOut((text) => module[name]?.(text, ...more));
  });
}

/** What is measured in a file of its own, beside the others: reading notes takes as long as all the rest. */
export const readsNotes = (file: string) => /^src\/assistant\/(?:notes|understanding)\//.test(file);
