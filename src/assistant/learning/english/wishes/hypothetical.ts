import type { WishRows } from "../../languages/rows.ts";

/** What a message says that is not about its author. */
export const NOT_THE_AUTHOR: Pick<WishRows, "hypothetical" | "reported"> = {
  hypothetical: [
    {
      pattern: "^(?:now |ok |so )?(?:suppose|supposing|imagine|pretend|let's (?:say|pretend|imagine)|assume|assuming|what if)\\b",
      yes: [
        "Suppose our company is called Foo.",
        "Imagine I am the CEO of a bank.",
        "Let's say I worked in Sales.",
        "Pretend you are my grandmother.",
      ],
      no: ["I suppose so."],
    },
    {
      pattern: "\\bif i (?:were|was|worked|ran|had|lived)\\b|\\bas if i were\\b|\\bfor the role ?play\\b",
      yes: ["How would it sound if I were the CEO?", "Write as if I were a pirate.", "For the role play I am a nurse."],
      no: ["Tell me if I am wrong."],
    },
  ],
  reported: [
    {
      pattern: "\\b(?:wrote|writes|sent|says|said|got) (?:me )?(?:this|the following)\\b|^(?:someone|somebody) wrote\\b",
      yes: ["Someone wrote this to me.", "Ana sent me the following.", "I got this from a recruiter."],
      no: ["I wrote to Ana."],
    },
  ],
};
