import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPrompt, DEFAULT_TOKEN_BUDGET, tokenBudgetFor } from "../../../src/assistant/prompt/prompt.ts";
import { countTokens, head } from "../../../src/assistant/prompt/tokens.ts";
import type { Turn } from "../../../src/assistant/types.ts";
import { aFact, anInput, anyInput, aRule, messagesOf, NOW, section, tokensOf } from "./inputs.ts";

describe("the budget", () => {
  it.each([
    [undefined, 48_000],
    [128_000, 48_000],
    [64_000, 48_000],
    [8_192, 6_144],
    [2_000, 1_500],
  ])("for a model that takes %j tokens at once is %i", (contextTokens, tokens) => {
    expect(tokenBudgetFor(contextTokens)).toBe(tokens);
  });

  it("is kept whenever the request and the fixed parts alone keep it", () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 4_000 }), (input, tokenBudget) => {
        const alone = {
          now: input.now,
          timeZone: input.writer?.timeZone,
          request: input.request,
          isDraftMissing: input.isDraftMissing,
        };
        const tags = 100;
        expect(tokensOf({ ...input, tokenBudget })).toBeLessThanOrEqual(Math.max(tokenBudget, tokensOf(alone) + tags));
      }),
    );
  });

  it("takes everything where there is room, and says that nothing was left out", () => {
    const { leftOut } = buildPrompt(
      anInput({ rules: [aRule("Short")], facts: [aFact("Tea")], history: longThread(20) }),
    );
    expect(leftOut).toEqual({ requestChars: 0, draftChars: 0, rules: 0, preferences: 0, facts: 0, turns: 0 });
  });

  it("holds the longest request in Chinese and still every rule", () => {
    const rules = Array.from({ length: 190 }, (_, index) =>
      aRule(`Rule number ${index} about the way I want my texts to be`),
    );
    const { prompt, leftOut } = buildPrompt(anInput({ request: "写".repeat(40_000), rules }));
    expect(leftOut).toMatchObject({ rules: 0, requestChars: 0 });
    expect(prompt.messages.reduce((sum, { content }) => sum + countTokens(content), 0)).toBeLessThan(
      DEFAULT_TOKEN_BUDGET,
    );
  });

  it("has room for 3,200 tokens of rules; beyond that the oldest give way and are counted", () => {
    const rules = Array.from({ length: 400 }, (_, index) =>
      aRule(`Rule number ${index} about the way I want my texts to be`),
    );
    const { prompt, leftOut } = buildPrompt(anInput({ rules }));
    const kept = section(prompt.messages[1]!.content, "rules")!;
    expect(kept.at(-1)).toContain("Rule number 399 ");
    expect(kept[0]).toContain(`1. Rule number ${leftOut.rules} `);
    expect(kept.length).toBe(400 - leftOut.rules);
    expect(kept.length).toBeGreaterThan(190);
    expect(countTokens(kept.join("\n"))).toBeLessThanOrEqual(3_200);
  });

  it("makes things give way in their order: old turns, facts, preferences, drafts, recent turns, rules", () => {
    const input = anInput({
      rules: [aRule(`Rule ${"r".repeat(600)}`)],
      preferences: [aFact(`Pref ${"p".repeat(450)}`)],
      facts: [aFact(`Fact ${"f".repeat(450)}`)],
      drafts: [{ text: `Draft ${"d".repeat(160)}`, at: NOW }],
      history: [
        { role: "user", speaker: "Ana", text: `Root ${"o".repeat(150)}` },
        { role: "user", speaker: "Ana", text: `Old ${"o".repeat(600)}` },
        { role: "assistant", text: `Latest ${"l".repeat(150)}` },
      ],
    });
    const names = ["Old", "Root", "Fact", "Pref", "Draft", "Latest", "Rule"];
    const least = tokensOf({});
    const sets = new Set<string>();
    for (let tokenBudget = least + 1_500; tokenBudget >= least; tokenBudget -= 5) {
      const all = messagesOf({ ...input, tokenBudget })
        .map(({ content }) => content)
        .slice(1)
        .join("\n");
      sets.add(names.filter((name) => all.includes(`${name} `)).join(" "));
    }
    expect([...sets]).toEqual(names.map((_, index) => names.slice(index).join(" ")).concat(""));
  });

  it("keeps the turn that began the thread longer than those after it", () => {
    const { prompt, leftOut } = buildPrompt(anInput({ history: longThread(200), tokenBudget: tokensOf({}) + 1_000 }));
    const turns = prompt.messages.slice(2, -1).map(({ content }) => content);
    expect(turns[0]).toContain("turn 0 ");
    expect(turns.at(-1)).toContain("turn 199 ");
    expect(turns[1]).toContain(`turn ${leftOut.turns + 1} `);
    expect(turns.length).toBe(200 - leftOut.turns);
  });

  it("shortens a draft from its end to 12,000 characters, or to what fits, and tells the model and the caller", () => {
    const text = `Start ${"word ".repeat(4_000)}`;
    const { prompt, leftOut } = buildPrompt(anInput({ drafts: [{ text, at: NOW }] }));
    expect(leftOut.draftChars).toBe(text.length - 12_000);
    expect(prompt.messages[1]!.content).toContain('shortened="the end is left out">\nStart word');
    const tight = buildPrompt(anInput({ drafts: [{ text, at: NOW }], tokenBudget: tokensOf({}) + 1_000 }));
    expect(tight.leftOut.draftChars).toBeGreaterThan(text.length - 4_000);
    expect(tight.leftOut.draftChars).toBeLessThan(text.length - 3_000);
    const none = buildPrompt(anInput({ drafts: [{ text, at: NOW }], tokenBudget: tokensOf({}) + 40 }));
    expect(none.leftOut.draftChars).toBe(text.length);
  });

  it("shortens a latest reply that is too long rather than losing it", () => {
    const history: Turn[] = [{ role: "assistant", text: "Start ".padEnd(30_000, "long ") }];
    const messages = messagesOf({ history, tokenBudget: tokensOf({}) + 500 });
    expect(messages[2]?.content).toMatch(/^Start long .*\[…\]$/);
  });
});

describe("the estimate of tokens", () => {
  it("is a quarter of a token a character, one for each Chinese, Japanese or Korean one", () => {
    expect(countTokens("")).toBe(0);
    expect(countTokens("word")).toBe(1);
    expect(countTokens("words")).toBe(2);
    expect(countTokens("提案摘要")).toBe(4);
    expect(countTokens("こんにちは")).toBe(5);
    expect(countTokens("안녕")).toBe(2);
    expect(countTokens("𠮷")).toBe(2); // one and a quarter, rounded up
  });

  it("never finds less in the parts of a text than in the whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        expect(countTokens(one) + countTokens(other)).toBeGreaterThanOrEqual(countTokens(one + other));
      }),
    );
  });

  it("comes with a cut that never halves a character", () => {
    expect(head("a😀b", 2)).toBe("a");
    expect(head("a😀b", 3)).toBe("a😀");
    expect(head("ab", 9)).toBe("ab");
    expect(head("😀", 0)).toBe("");
  });
});

function longThread(turns: number): Turn[] {
  return Array.from({ length: turns }, (_, index) => ({
    role: index % 2 === 0 ? "user" : "assistant",
    text: `turn ${index} of a thread that went on and on`,
  }));
}
