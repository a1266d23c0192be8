import type { WishRows } from "../../languages/rows.ts";

/** What a person wants forgotten or no longer followed. */
export const FORGETTING: Pick<WishRows, "forget" | "everything" | "last" | "remembered" | "retire" | "replace"> = {
  forget: [
    {
      pattern: "^(?:please |and |just )?(?:forget|unlearn|un-remember|erase|delete|remove|wipe|drop|scrap|ignore|disregard)(?: about)?\\b ?(?:that\\b ?)?",
      yes: [
        "Forget that I am in charge of the Marketing Department.",
        "Please forget that I work in Sales.",
        "Unlearn that I sign as Jo.",
        "Ignore my rule about signatures from now on.",
        "Drop the rule about emojis.",
        "Delete my preference for bullets.",
      ],
      no: ["Don't forget the meeting.", "I forget names easily."],
    },
    {
      pattern: "^(?:please )?(?:don't|do not|stop) (?:remember(?:ing)?|keep(?:ing)?|store|storing) (?:that\\b ?)?",
      yes: ["Don't remember that I work in Sales.", "Stop remembering my title."],
      no: ["Remember that I work in Sales."],
    },
  ],
  everything: [
    {
      pattern: "^(?:absolutely )?(?:everything|all)\\b(?! (?:about|on|regarding|to do with) (?!me\\b))",
      yes: ["everything you know about me", "all of it", "absolutely everything"],
      no: ["everything about Acme", "my rule"],
    },
  ],
  last: [
    {
      pattern: "^(?:that|it|this|the last (?:one|thing|rule|bit)|what i (?:just )?said)[.! ]{0,3}$",
      yes: ["that", "it", "the last rule", "what I just said"],
      no: ["that I work in Sales", "it all"],
    },
  ],
  remembered: [
    {
      pattern: "\\b(?:i|i'm|my|me|we|our|rules?|preferences?|facts?|memory|you (?:know|remember|stored|saved|kept|have))\\b",
      yes: ["that I work in Sales", "my rule about emojis", "everything you know", "the rule"],
      no: ["the meeting", "the second paragraph"],
    },
  ],
  retire: [
    {
      pattern: "\\b(?:any ?more|any ?longer|no longer|not (?:these|any) days|no need to|needn't|again)\\b",
      yes: [
        "Don't start with Dear Customer any more.",
        "Please no longer use emojis.",
        "You can use emojis again.",
        "No need to add a date.",
        "I don't work in Sales any longer.",
      ],
      no: ["Write it once more."],
    },
  ],
  replace: [
    {
      pattern: "\\b(?:instead of|rather than|not \\S{1,30}(?: \\S{1,30})?[.!]?$|moved to|switched to|changed to)\\b",
      yes: ["Sign with Best instead of Cheers.", "I moved to Sales."],
      no: ["Sign with Best."],
    },
  ],
};
