import { describe, expect, it } from "vitest";
import { learn } from "../../../src/assistant/learning/learn.ts";
import { NOTE_FIELD, NOTE_MODALS, noteErrors, noteModal, readNote } from "../../../src/slack/views/note-modal.ts";
import { rewriteModal, SentRewrite } from "../../../src/slack/views/rewrite-modal.ts";
import { rewrite } from "../../../src/slack/views/words.ts";

function sent(text: string | null, callbackId: string = NOTE_MODALS.add) {
  const values = { [NOTE_FIELD.block]: { [NOTE_FIELD.action]: { type: "plain_text_input", value: text } } };
  return { type: "view_submission", view: { callback_id: callbackId, state: { values } } };
}

describe("the window of a rule", () => {
  it("takes 500 characters as people count them, and says how many there are where it does not", () => {
    expect(noteErrors(sent("😀".repeat(500)))).toBeUndefined();
    expect(noteErrors(sent("x".repeat(501)))?.[NOTE_FIELD.block]).toContain("501");
  });

  it("takes no rule without words", () => {
    for (const text of ["", " \n ", "…", null]) {
      expect(noteErrors(sent(text))?.[NOTE_FIELD.block]).toContain("no words");
    }
  });

  it("keeps what reads like a command as a rule", () => {
    for (const text of ["clear", "forget 2", "help"]) {
      expect(noteErrors(sent(text))).toBeUndefined();
      expect(readNote(sent(text).view as never)).toBe(text);
    }
  });

  it("has no errors for other windows and other deliveries", () => {
    expect(noteErrors(sent("", "something_else"))).toBeUndefined();
    expect(noteErrors({ type: "block_actions", actions: [] })).toBeUndefined();
    expect(noteErrors({ event: { type: "message" } })).toBeUndefined();
  });

  it("keeps its title within Slack's limit", () => {
    const note = { id: "a", kind: "fact", text: "I run Marketing" } as const;
    for (const { title, submit, close } of [noteModal(), noteModal(note as never), rewriteModal(chosen("x"))]) {
      for (const part of [title, submit, close]) expect(part?.text.length).toBeLessThanOrEqual(24);
    }
  });
});

function chosen(text: string) {
  return { channel: "C01", user: "U01", responseUrl: "https://hooks.slack.com/actions/1", text };
}

/** In characters. */
function longestSection(blocks: readonly object[]): number {
  const texts = blocks.flatMap((block) => ("text" in block ? [JSON.stringify(block.text)] : []));
  return Math.max(...texts.map((json) => (JSON.parse(json) as { text: string }).text.length));
}

/** Sends a message's window, with a quotation in Slack's own encoding, and returns what is read of it. */
function roundTrip(text: string) {
  const view = rewriteModal(chosen(text));
  const blocks = JSON.parse(JSON.stringify(view.blocks).replaceAll("> ", "&gt; "));
  return SentRewrite.parse({ ...view, blocks, state: { values: {} } });
}

describe("the window of Rewrite this", () => {
  it("quotes the message and gets back every line of it", () => {
    const text = "Hello <@U02>,\n\n&gt; quoted before\n1 &lt; 2 &amp; done";
    expect(JSON.stringify(rewriteModal(chosen(text)).blocks)).toContain("> Hello <@U02>,");
    expect(roundTrip(text)).toEqual({ ...chosen(text), wish: "" });
  });

  it("carries the longest message within 100 blocks, 3,000 characters each", () => {
    const words = `${"word ".repeat(7_999)}last`;
    const { blocks, private_metadata } = rewriteModal(chosen(words));
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(longestSection(blocks)).toBeLessThanOrEqual(3_000);
    expect(private_metadata?.length).toBeLessThanOrEqual(3_000);
    expect(roundTrip(words).text.split(/\s+/)).toEqual(words.split(" "));
    expect(roundTrip("x".repeat(40_000)).text.replaceAll("\n", "")).toBe("x".repeat(40_000));
  });

  it("cannot be sent for a message without words", () => {
    const view = rewriteModal(chosen(" "));
    expect(view.submit).toBeUndefined();
    expect(JSON.stringify(view.blocks)).toContain(rewrite.nothing);
  });

  it("asks for a draft in words from which nothing is learnt", () => {
    for (const wish of ["", "shorter, friendlier", "make the intro shorter. Less formal, please"]) {
      expect(learn(`${rewrite.request} ${wish}`)).toEqual([]);
    }
  });
});
