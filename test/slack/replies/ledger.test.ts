import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLedger, type Step } from "../../../src/slack/replies/ledger.ts";

const bare = (text: string) => text.replace(/\s/g, "");

/** Shows all there is, one step after the other, and returns the messages. */
function showAll(ledger: ReturnType<typeof createLedger>, now: number, open: string[] = []): string[] {
  const messages = [...open];
  let isOpen = open.length > 0;
  for (let step = ledger.next(now); step !== undefined; step = ledger.next(now)) {
    if (!isOpen) messages.push("");
    messages.push((messages.pop() ?? "") + step.text + (step.ends ? step.closing : ""));
    ledger.confirm(step, now);
    isOpen = !step.ends;
    if (step.ends) ledger.closeMessage();
  }
  return messages;
}

function written(text: string) {
  const ledger = createLedger();
  ledger.push(text);
  return ledger;
}

describe("the ledger of a reply", () => {
  test("offer everything once, even when steps are put back, lost or refused", () => {
    const line = fc.constantFrom(
      "word ",
      "word\n",
      "more words\n\n",
      "x".repeat(400),
      "- point\n",
      "```js\n",
      "```\n",
      "日本😀",
    );
    const event = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant("push"), text: line }) },
      fc.record({ kind: fc.constantFrom("show", "refuse", "lose", "shrink"), text: fc.constant("") }),
      fc.record({ kind: fc.constant("wait"), text: fc.constant("") }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const ledger = createLedger();
        const given: string[] = [];
        const shown: string[] = [];
        let now = 0;
        const take = (step: Step | undefined, isTaken: boolean) => {
          if (step === undefined) return;
          if (!isTaken) return ledger.putBack(step);
          ledger.confirm(step, now);
          shown.push(step.text);
          if (step.ends) ledger.closeMessage();
        };
        for (const { kind, text } of events) {
          if (kind === "push") {
            ledger.push(text);
            given.push(text);
          } else if (kind === "wait") now += 100_000;
          else if (kind === "lose") ledger.closeMessage();
          else if (kind === "shrink") ledger.shrink();
          else take(ledger.next(now), kind === "show");
        }
        ledger.end();
        while (ledger.isReady()) take(ledger.next(now), true);
        const words = (pieces: readonly string[]) => bare(pieces.join("")).replace(/```(?:js)?/g, "");
        expect(words(shown)).toBe(words(given));
        expect(ledger.shown().trimEnd()).toBe(given.join("").trimEnd());
      }),
    );
  });

  test("count as seen the end of a code block that the last message has closed already", () => {
    const ledger = written("```\n1\n");
    showAll(ledger, 0);
    ledger.closeMessage();
    ledger.push("```\n");
    ledger.end();
    expect(ledger.next(0)).toBeUndefined();
    expect(ledger.shown()).toBe(ledger.written());
  });

  test("hold a first step with exactly what has come", () => {
    const ledger = written("Dear");
    expect(ledger.next(0)).toMatchObject({ text: "Dear", ends: false, closing: "" });
  });

  test("know what people have seen, and no more", () => {
    const ledger = written("Dear team,");
    const step = ledger.next(0);
    expect(ledger.shown()).toBe("");
    if (step !== undefined) ledger.confirm(step, 0);
    ledger.push(" see you");
    expect(ledger.shown()).toBe("Dear team,");
    expect(ledger.messageText()).toBe("Dear team,");
  });

  test("do not count as seen what is held back until it is known to be harmless", () => {
    const ledger = written("See [the page](https://exam");
    showAll(ledger, 0);
    expect(ledger.shown()).toBe("See [the page");
  });

  test("have nothing to show of empty lines", () => {
    const ledger = written("\n \n");
    expect(ledger.isReady()).toBe(false);
    expect(ledger.next(0)).toBeUndefined();
  });

  test("end a message at the last blank line that fits, and never beyond 11,000 characters", () => {
    const messages = showAll(written(`${"a b c d e f g h i\n".repeat(20)}\n`.repeat(80)), 0);
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages.slice(0, -1)) {
      expect(message.length).toBeLessThanOrEqual(11_000);
      expect(message.length).toBeGreaterThan(10_000);
      expect(message).toMatch(/i$/);
    }
  });

  test("end a message that is nearly full at a blank line, though there is room left", () => {
    const ledger = written("word ".repeat(2_060));
    showAll(ledger, 0);
    ledger.push("the end.\n\nAnother thought");
    expect(ledger.next(0)).toMatchObject({ text: "the end.", ends: true });
    expect(ledger.isReady()).toBe(true);
  });

  test("end a message where its text already had an end, rather than within the next word", () => {
    const ledger = written(`${"word ".repeat(2_180)}\n\n`);
    showAll(ledger, 0);
    ledger.push("x".repeat(300));
    expect(ledger.next(0)).toMatchObject({ text: "", ends: true });
  });

  test("do not end an old stream within a link whose label has been sent in part", () => {
    const ledger = written("See [our long ");
    showAll(ledger, 0);
    ledger.push("label here](https://example.com) for more");
    expect(ledger.next(240_000)?.text).toBe("label here (example.com)](https://example.com) for");
  });

  test("end an old stream at the next line, and at four minutes wherever it stands", () => {
    const ledger = written("one\n");
    const open = showAll(ledger, 0);
    ledger.push("two");
    expect(ledger.next(200_000)).toMatchObject({ text: "two", ends: false });

    const old = written("one\n");
    showAll(old, 0);
    old.push("two\nthr");
    const step = old.next(211_000);
    expect(step).toMatchObject({ text: "two", ends: true });

    const older = written("one ");
    showAll(older, 0);
    older.push("two thr");
    expect(older.next(240_000)).toMatchObject({ text: "two", ends: true });
    expect(open).toEqual(["one\n"]);
  });

  test("begin the next message where the last one ended, inside the same code block", () => {
    const [first, second] = showAll(written(`\`\`\`py\n${"print('all work')\n".repeat(700)}\`\`\`\n`), 0);
    expect(first?.endsWith("print('all work')\n```")).toBe(true);
    expect(second?.startsWith("```py\nprint('all work')\n")).toBe(true);
  });

  test("do not begin a message with the end of a code block that is closed already", () => {
    const ledger = written(`\`\`\`py\n${"print('all work')\n".repeat(3)}`);
    const [step] = [ledger.next(0)];
    if (step !== undefined) ledger.confirm(step, 0);
    ledger.closeMessage();
    ledger.push("```\n\nThat is all.");
    expect(ledger.next(0)?.text).toBe("That is all.");
  });

  test("keep messages shorter once Slack has refused a long one, down to a thousand characters", () => {
    const ledger = written("word ".repeat(3_000));
    expect(ledger.canShrink()).toBe(true);
    ledger.shrink();
    expect(ledger.next(0)?.text.length).toBeLessThanOrEqual(5_500);
    while (ledger.canShrink()) ledger.shrink();
    expect(ledger.next(0)?.text.length).toBeLessThanOrEqual(1_000);
  });
});
