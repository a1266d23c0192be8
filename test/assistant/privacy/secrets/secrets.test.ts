import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import {
  getPatternsReady,
  REMOVED,
  withoutSecrets,
  withoutSecretsIn,
  withoutSecretsInMemory,
  withoutSecretsInNotes,
} from "../../../../src/assistant/privacy/secrets/secrets.ts";
import type { Memory, Note, NoteStore, PersonId } from "../../../../src/assistant/types.ts";

/** As base64, so that nobody's scanner takes the invented keys for real ones. */
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/secrets/${name}.json`, import.meta.url), "utf8"), (_, value) =>
    typeof value === "string" ? Buffer.from(value, "base64").toString() : value,
  );
type Secret = { readonly text: string; readonly secret: string };

/** Whether a secret, or its last eight characters, still stands in a text. */
function survives({ text, secret }: { text: string; secret: string }): boolean {
  const end = secret.slice(-8);
  const isElsewhere = text.replace(secret, "").includes(end);
  const cleaned = withoutSecrets(text);
  return cleaned.includes(secret) || (!isElsewhere && cleaned.includes(end));
}

describe("what is kept", () => {
  it.each([
    "xoxb-1234567890-abcdefghij",
    "mpg-abcdefghijkl12",
    `ghp_${"a1".repeat(18)}`,
    "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeKKF2",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----",
    "4111 1111 1111 1111",
    "5500.0000.0000.0004",
    "DE89 3704 0044 0532 0130 00",
    "536-22-8741",
    "AB 12 34 56 C",
    "RSSMRA85T10A562S",
    "legal winner thank year wave sausage worth useful legal winner thank yellow",
  ])("has %j taken out", (secret) => {
    expect(withoutSecrets(`Look: ${secret} - thanks`)).toBe(`Look: ${REMOVED} - thanks`);
  });

  it.each([
    ["the password is hunter2!x", "the password is [secret removed]"],
    ['api key: "abc123def"', 'api key: "[secret removed]"'],
    ["Das WLAN-Passwort lautet Sommer#26!", "Das WLAN-Passwort lautet [secret removed]!"],
    ["key:\n-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQOYBF", "key:\n[secret removed]"],
    ["postgres://app:s3cr3t@db.example/app", "postgres://app:[secret removed]@db.example/app"],
  ])("%j becomes %j", (text, cleaned) => {
    expect(withoutSecrets(text)).toBe(cleaned);
    expect(withoutSecrets(cleaned)).toBe(cleaned);
  });

  it.each([
    { name: "secrets", count: 480, most: 0 },
    { name: "secrets-2", count: 160, most: 1 },
    { name: "secrets-3", count: 192, most: 9 },
  ])(
    "holds at most $most of $count keys, passwords, codes and numbers that others made up",
    ({ name, count, most }) => {
      const secrets: readonly Secret[] = read(name);
      expect(secrets).toHaveLength(count);
      const left = secrets.filter(survives).map(({ text }) => text);
      expect(left.length, left.join("\n")).toBeLessThanOrEqual(most);
    },
  );

  it.each([
    { name: "ordinary", count: 714 },
    { name: "ordinary-2", count: 500 },
    { name: "ordinary-3", count: 320 },
  ])("holds $count ordinary texts of a company as they are", ({ name, count }) => {
    const ordinary: readonly string[] = read(name);
    expect(ordinary).toHaveLength(count);
    expect(ordinary.filter((text) => withoutSecrets(text) !== text)).toEqual([]);
  });

  it.each([
    "The password is required for all staff.",
    "The key is to listen, and the code is in the wiki.",
    "Call +351 210 123 456 or order 1234567890123.",
    "Ask-me-anything session, budget 12,000,000 EUR",
    "const apiKey = process.env.API_KEY;",
    "",
  ])("leaves %j as it is", (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});

describe("a text that is read again", () => {
  it.each(["secrets", "secrets-2", "secrets-3"])("does not change any more (%s)", (name) => {
    const once = (read(name) as readonly Secret[]).map(({ text }) => withoutSecrets(text));
    expect(once.filter((text) => withoutSecrets(text) !== text)).toEqual([]);
  });

  it("keeps what stands beside a secret", () => {
    const text =
      "The combination of the safe is 31-07-44 and 12 desks wait. It was hunter2!x, now the password is winter.";
    const once = withoutSecrets(text);
    expect(once).toBe(
      `The combination of the safe is ${REMOVED} and 12 desks wait. It was ${REMOVED}, now the password is ${REMOVED}.`,
    );
    expect(withoutSecrets(once)).toBe(once);
  });
});

describe("the patterns", () => {
  const named = "The password is hunter2!x, my passport number is 531907264, IBAN de89 3704 0044 0532 0130 00.";

  it("are used as they are, since a copy of one must be made ready anew", () => {
    const copied = vi.spyOn(RegExp.prototype, Symbol.matchAll);
    const cleaned = withoutSecrets(named);
    expect(copied).not.toHaveBeenCalled();
    copied.mockRestore();
    expect(cleaned).toBe(`The password is ${REMOVED}, my passport number is ${REMOVED}, IBAN ${REMOVED}.`);
  });

  it("are made ready one by one, and find the same afterwards", () => {
    const before = withoutSecrets(named);
    const used = vi.spyOn(RegExp.prototype, "test");
    const uses: number[] = [];
    for (const _ of getPatternsReady()) uses.push(used.mock.calls.splice(0).length);
    used.mockRestore();
    expect(uses.length).toBeGreaterThan(100);
    expect(Math.max(...uses)).toBe(1);
    expect(withoutSecrets(named)).toBe(before);
  });
});

describe("the ways in and out", () => {
  const person = "T1_U1" as PersonId;
  const note = (text: string) => ({ id: "n1", kind: "rule", text, at: 1 }) as Note;
  const secret = "Sign as Ana, password: Tr0ub4dor&3";
  const clean = `Sign as Ana, password: ${REMOVED}`;

  it("of rules and facts", async () => {
    const kept: Note[] = [];
    const notes = withoutSecretsInNotes<Pick<NoteStore, "add" | "replace" | "list">>({
      async add(_, one) {
        kept.push(one);
        return one;
      },
      async replace(_, __, one) {
        kept.push(one);
        return { before: one, after: one };
      },
      list: async () => [note(secret), note("Be brief")],
    });
    await notes.add(person, note(secret));
    await notes.replace(person, "n1", note(secret));
    expect(kept.map(({ text }) => text)).toEqual([clean, clean]);
    expect((await notes.list(person)).map(({ text }) => text)).toEqual([clean, "Be brief"]);
  });

  it("of what memory is told", () => {
    const told: string[] = [];
    const outbox = withoutSecretsIn({
      add: (_, __, messages) => void told.push(...messages.map(({ text }) => text)),
      withdraw: (_, __, text) => void told.push(text),
      remove() {},
    });
    const scope = { person, realm: "own" } as const;
    outbox.add(scope, "c", [{ role: "user", text: secret, at: 1 }]);
    outbox.withdraw(scope, "c", secret);
    expect(told).toEqual([clean, clean]);
  });

  it("of a memory", async () => {
    const memory = withoutSecretsInMemory<Pick<Memory, "search" | "messages">>({
      search: async () => [{ id: "m1", kind: "message", text: secret, score: 1 }],
      messages: async () => [{ role: "user", text: secret, at: 1 }],
    });
    const scope = { person, realm: "own" } as const;
    expect((await memory.search(scope, "sign", { limit: 5 }))[0]?.text).toBe(clean);
    expect((await memory.messages(scope, "c"))[0]?.text).toBe(clean);
  });
});

it("leaves out the lines of a long list of secrets whole, and keeps what stands beside it", () => {
  const entries = Array.from({ length: 400 }, (_, at) => `Service ${at}\nPassword for it\nblackdog${at}`);
  const cleaned = withoutSecrets(["My list of accounts", "", ...entries, "", "The end of the list"].join("\n"));
  expect(cleaned).not.toMatch(/blackdog/);
  expect(cleaned).toContain("My list of accounts");
  expect(cleaned).toContain("Service 7");
  expect(cleaned).toContain("The end of the list");
});
