import type { WishRows } from "../../languages/rows.ts";

/** What a message says that is not about its author. */
export const NOT_THE_AUTHOR: Pick<WishRows, "hypothetical" | "reported"> = {
  hypothetical: [
    {
      pattern:
        "^(?:now |ok |so |let us |let's |please )?(?:suppose|supposing|imagine|pretend|let's (?:say|pretend|imagine|suppose|assume)|assume|assuming|what if|picture (?:this|me|yourself))\\b",
      yes: [
        "Suppose our company is called Foo.",
        "Imagine I am the CEO of a bank.",
        "Let's say I worked in Sales.",
        "Pretend you are my grandmother.",
      ],
      no: ["I suppose so."],
    },
    {
      pattern:
        "\\bif i (?:were|was|worked|ran|had|lived)\\b|\\bas (?:if|though) (?:i|we|you) (?:were|was|had|worked|ran)\\b|\\bfor the role ?play\\b|^in (?:this|the|my) (?:scenario|story|role ?play|game|novel|exercise)\\b",
      yes: [
        "How would it sound if I were the CEO?",
        "Write as if I were a pirate.",
        "For the role play I am a nurse.",
        "In this scenario we sell ice.",
      ],
      no: ["Tell me if I am wrong."],
    },
  ],
  reported: [
    {
      pattern:
        "\\b(?:wrote|writes|sent|says|said|got|received) (?:me )?(?:this|the following)\\b|^(?:someone|somebody|a (?:colleague|customer|client)) (?:wrote|said|sent)\\b",
      yes: ["Someone wrote this to me.", "Ana sent me the following.", "I got this from a recruiter."],
      no: ["I wrote to Ana."],
    },
  ],
};
