import type { Row } from "../../language/wordings.ts";

/*
 * The wordings of one language other than English. Patterns are written as `toPlain` leaves a text: in lower case, without
 * accents. A language without words of a kind has no rows there.
 */

/** How a statement that lasts begins and is worded. */
export type LastingRows = {
  /** Politeness at the head of a statement, which is no part of it. */
  readonly filler: readonly Row[];
  /** "From now on": anywhere in the sentence. */
  readonly standing: readonly Row[];
  /** The same at its head, where it can be dropped without turning the words around. */
  readonly standingLead: readonly Row[];
  /** "Remember that": at the head. */
  readonly command: readonly Row[];
  /** "Always", "never" in an order, or as a habit of the speaker. */
  readonly always: readonly Row[];
  /** What the speaker likes, hates and never does. */
  readonly preference: readonly Row[];
};

/** Who the speaker and their colleagues are. */
export type PersonRows = {
  readonly profile: readonly Row[];
};

/** What tells a statement about the draft at hand from one that lasts. */
export type PassingRows = {
  /** For the draft at hand only. */
  readonly oneOff: readonly Row[];
  /** A call for a draft, or for work on a text. */
  readonly task: readonly Row[];
  /** The words say how to write. */
  readonly aboutStyle: readonly Row[];
};

/** What a person wants done with what is remembered. English has the same kinds. */
export type WishRows = {
  /** "Suppose", "imagine I were", "let's pretend": what the message says is not about its author. */
  readonly hypothetical: readonly Row[];
  /** "Ana wrote this to me", "the policy says": what follows is other people's words. */
  readonly reported: readonly Row[];
  /** "Forget that", "delete …", "… を忘れて": the whole match is the order, and the rest of the sentence says what to forget. */
  readonly forget: readonly Row[];
  /** "Don't forget …", "you keep forgetting …": the whole match, beside which stands what is to be kept in mind. */
  readonly notForget: readonly Row[];
  /** "Don't delete …": nothing is to be forgotten; said of texts, it is a rule. */
  readonly notDelete: readonly Row[];
  /** "This once", "for today": what is asked holds for one text, and a rule stays. */
  readonly onlyNow: readonly Row[];
  /** "My client asked me to never …": what somebody else wants, told as the reason of a request. */
  readonly othersWish: readonly Row[];
  /** "Take Leeds out of the itinerary", "forget it, just write …": an order about a text. */
  readonly edit: readonly Row[];
  /** "About me", "you know", "my rules": what is remembered, in so many words. */
  readonly ofMemory: readonly Row[];
  /** What is not to be kept: "I like the second one", "I have a cold", "Never Let Me Go: write a review". */
  readonly passing: readonly Row[];
  /** "I never said that!": what somebody did not do. To Inkwell ("I never told you …"), it is a wish to forget. */
  readonly denial: readonly Row[];
  /** "It isn't true that …": what is said of its author is wrong. */
  readonly untrue: readonly Row[];
  /** "Everything", in the rest of such a sentence. */
  readonly everything: readonly Row[];
  /** "That", "it", "what I just said": the rest points to what came last. */
  readonly last: readonly Row[];
  /** "My rule about", "that I am", "what I told you": the rest speaks of what is remembered, and not of a text at hand. */
  readonly remembered: readonly Row[];
  /** "No longer", "any more", "you can … again": what stood until now no longer holds. */
  readonly retire: readonly Row[];
  /** "Instead of", "not … but", "moved to": something new stands in the place of the old. */
  readonly replace: readonly Row[];
  /** "Always", "in everything I write", at the end: what stands before it lasts. */
  readonly forGood: readonly Row[];
  /** "My signature is:", "end all my mails with:": what follows stands in every text. */
  readonly fixed: readonly Row[];
  /** "What do you remember about me?" */
  readonly askMemory: readonly Row[];
  /** "Which rules do I have?" */
  readonly askRules: readonly Row[];
  /** "Why so formal?" */
  readonly askWhy: readonly Row[];
  /** "What can you do?", "help", and a greeting that asks for nothing. */
  readonly askHelp: readonly Row[];
  /** "Off the record", "don't remember this". */
  readonly offTheRecord: readonly Row[];
};

/** Words at the head of a sentence that can be dropped. */
export function lead(words: string): string {
  return `^(?:${words})[,，:：、]?\\s{0,2}`;
}

/** Returns a pattern of an order to remember, with "that" and the marks behind it. */
export function command(words: string): string {
  return `^(?:${words})(?![a-z0-9])[,，:：、]?\\s{0,2}(?:(?:dass|que|che)\\b|qu'|:)?\\s{0,2}`;
}
