import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";

const NOTES = [
  ["rule", "Sign with Ana"],
  ["fact", "I run Marketing"],
  ["fact", "My manager is Tom"],
  ["fact", "I live in Lyon"],
  ["fact", "Kim is my boss's assistant"],
  ["fact", "Kim likes short e-mails"],
].map(([kind, text], index) => ({ id: `${index}`, kind, text, at: 0, origin: { kind: "dm" } }) as unknown as Note);

const told = (text: string) => understand(text, NOTES);
const ended = (text: string) => told(text).retire.map(({ note }) => note.text);

describe("what is told of somebody who is named in a note", () => {
  it.each([
    "Ana no longer works on Fridays",
    "Ana ya no trabaja los viernes",
    "Ana arbeitet freitags nicht mehr",
    "Tom ist nicht mehr krank",
    "Tom isn't ill any more",
    "Le marketing a changé de logo",
    "Lyon a changé de maire",
  ])("ends no note: %s", (text) => {
    expect(ended(text)).toEqual([]);
  });

  it.each([
    ["Tom isn't my manager any more", "My manager is Tom"],
    ["Stop signing with Ana", "Sign with Ana"],
    ["J'ai changé de poste : je dirige les ventes", "I run Marketing"],
  ])("ends one where it says so: %s", (text, note) => {
    expect(ended(text)).toEqual([note]);
  });
});

describe("a wish that something is not written down", () => {
  it.each([
    "pls dont note that down",
    "Please don't jot this down",
    "I moved to Nice, pls don't write it down",
    "My boss is leaving. plz never put that down anywhere",
  ])("keeps nothing: %s", (text) => {
    expect(told(text)).toMatchObject({ isOffTheRecord: true, keep: [], retire: [] });
  });

  it.each(["Write to Kim: don't write it down yet, we may change it", "Draft a poster: don't put that down the drain"])(
    "of a text is none: %s",
    (text) => {
      expect(told(text).isOffTheRecord).toBe(false);
    },
  );
});

describe("a wish to forget", () => {
  it.each([
    "Forget what you know about Kim",
    "Please forget whatever you remember about Kim",
    "Oublie ce que tu sais sur Kim",
    "Vergiss, was du über Kim weißt",
    "Olvida lo que sabes de Kim",
    "Dimentica quello che sai su Kim",
    "Esquece o que sabes sobre Kim",
  ])("what is known of somebody is about all of it, and asks: %s", (text) => {
    const { forget, keep } = told(text);
    expect(keep).toEqual([]);
    expect(forget).toMatchObject({ what: "named", about: "Kim", isTopic: true });
    expect(forget?.notes.map((note) => note.text).toSorted()).toEqual([
      "Kim is my boss's assistant",
      "Kim likes short e-mails",
    ]);
  });

  it.each([
    "Forget what you know about me",
    "Vergiss, was du über mich weißt",
    "delete whatever you remember about me",
    "把你知道的关于我的都删了",
    "把你记住的关于我的都删掉",
    "你记住的都忘了吧",
  ])("what is known of its author is about everything: %s", (text) => {
    expect(told(text).forget).toMatchObject({ what: "everything" });
  });

  it.each(["把邮件里的表情都删掉", "你知道的都写下来", "Write what you know about Kim"])("is none: %s", (text) => {
    expect(told(text).forget).toBeUndefined();
  });
});

describe("a wish to have something back", () => {
  it.each(["Bring it back", "bring that back please", "Stell das wieder her", "Put that rule back", "Remets la règle"])(
    "never means to forget: %s",
    (text) => {
      expect(told(text).forget).toMatchObject({ what: "undo", isBack: true });
    },
  );

  it.each(["Undo that", "Revert your last change", "Mach das rückgängig", "I take that back"])(
    "is not what undoes any change: %s",
    (text) => {
      expect(told(text).forget).toMatchObject({ what: "undo", isBack: false });
    },
  );
});
