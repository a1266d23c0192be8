import type { WishRows } from "../../languages/rows.ts";

/** Questions about what is remembered and about Inkwell, and words that nothing of a message is to be kept. */
export const ASKING: Pick<WishRows, "askMemory" | "askRules" | "askWhy" | "askHelp" | "offTheRecord"> = {
  askMemory: [
    {
      pattern: "^what (?:do|did) you (?:know|remember|keep|store)\\b",
      yes: ["What do you remember about me?", "What do you know about Acme?"],
      no: ["What do you think of this draft?"],
    },
  ],
  askRules: [{ pattern: "^(?:which|what) (?:are my )?rules\\b", yes: ["Which rules do I have?", "What are my rules?"] }],
  askWhy: [{ pattern: "^why (?:so|did you|is (?:it|this) so)\\b", yes: ["Why so formal?", "Why did you sign it so?"] }],
  askHelp: [
    {
      pattern: "^(?:help|what can you do|how do (?:you|i) (?:work|use))\\b[^.]{0,40}$",
      yes: ["Help", "What can you do?", "How do you work?"],
      no: ["Help me write an announcement about the office move to Leeds next month"],
    },
  ],
  offTheRecord: [
    {
      pattern: "\\boff the record\\b|\\b(?:don't|do not) (?:remember|save|store|keep) (?:this|any of this)\\b",
      yes: ["Off the record: I'm leaving.", "Don't remember this.", "do not save any of this"],
      no: ["Don't remember that I work in Sales."],
    },
  ],
};
