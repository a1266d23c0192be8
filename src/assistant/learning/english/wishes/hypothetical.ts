import type { WishRows } from "../../languages/rows.ts";

/** What a message says that is not about its author. */
export const NOT_THE_AUTHOR: Pick<WishRows, "hypothetical" | "reported" | "othersWish" | "passing" | "denial"> = {
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
  othersWish: [
    {
      pattern:
        "^(?:so |and |but |well,? |apparently,? |yesterday,? |today,? |this morning,? |also,? ){0,2}(?!(?:i|we|you|please|always|never|from|in|my (?:rule|style|preference|texts?|mails?|emails?)|our (?:rule|style|house))\\b)(?:[\\w'&.-]{1,15} ){1,6}?(?:asks?|asked|tells?|told|wants?|wanted|insists?|insisted|said|says|thinks?|thought|complain(?:s|ed)?|begs?|begged|warns?|warned|suggest(?:s|ed)?|prefers?|demand(?:s|ed)?|require[sd]?|claims?|claimed|reckons?|believes?|feels?|argues?|argued|advised?|advises|expects?|keeps? (?:telling|saying|asking|insisting)|moans?|grumbles?|decreed|announced|declared|wrote|swears?|is adamant|would like|would prefer|likes us|hates when|noticed|pointed out|has a (?:rule|thing|policy)|forbids?|forbade|banned)\\b",
      yes: [
        "My client asked me to never use the word cheap.",
        "Priya told me that I should always add a table.",
        "Our lawyer insists that we never promise dates.",
        "The board wants us to always use surnames.",
        "A reader complained that we always sign with Cheers.",
      ],
      no: ["I want you to always sign.", "We prefer short mails."],
    },
    {
      pattern:
        "^(?:i|we)(?: was|'m| am| were|'re| are|'ve been| have been| got| get) (?:\\w{1,10} )?(?:told|asked|warned|advised|ordered|instructed|begged|expected|supposed)\\b|\\baccording to (?!me\\b|my rule)|\\b(?:his|her|their|whose|the \\w{2,20}'s) (?:rule|policy|wish|request|demand|view|opinion)\\b",
      yes: [
        "I was told to never use red.",
        "According to Priya, we always write too much.",
        "It is her rule that we never name prices.",
      ],
      no: ["I told you to never use red."],
    },
  ],
  denial: [
    {
      pattern:
        "^(?:no|nope|hey|oh|well|but|look)?,? ?(?:i|we) (?:never|did not|didn't) (?:\\w{2,12}ed|said|told|wrote|got|went|did|had|made|meant|gave|sent|bought|took|knew|thought|agreed|call(?:ed)?|say|promise|mean|want|write|send|ask|agree|order|sign|go|do|give|have|make|tell)\\b(?! you\\b)",
      yes: ["I never said that!", "Nope, I never promised Lowell a discount.", "I did not call the mayor a crook."],
      no: ["I never use emojis.", "I never told you that."],
    },
  ],
  passing: [
    {
      pattern:
        "^(?:ok |oh |hm+,? |sorry,? |but |and ){0,2}(?:this|that|it|the (?:tone|draft|text|ending|opening|greeting|title|first one|last one))(?: still| all| just)?(?:'s| is| was| sounds?| reads?| looks?| feels?) (?:(?:all|still|a bit|a little|much|way|far|rather|just) ){0,2}(?:too|not) (?!(?:late|early)\\b)\\w{2,20}",
      yes: ["That's too formal for me.", "It still sounds a bit too stiff.", "The tone is way too cold for us."],
      no: ["My mails are too long.", "It's never too formal for me."],
    },
    {
      pattern:
        "^(?:ok |oh |yes |well |thanks?,? |hm+,? ){0,2}i (?:really |quite |do |absolutely |kinda |sort of )?(?:like|love|hate|prefer|adore|dislike|don't like|do not like) (?:it|this|that|these|those|them|the (?:first|second|third|last|new|other|opening|ending|intro|title|tone|idea|version|one|previous|current|rest|\\S+ (?:one|version|line|paragraph|part|bit|draft))(?: (?:one|version|line|paragraph|part|bit|draft))?)(?=[,.!;:]|$| (?:but|better|best|more|though|a lot|already)\\b)",
      yes: ["I love it, just a bit shorter.", "I like the second one better.", "I hate the ending."],
      no: ["I love short mails.", "I like it when you keep it short.", "I prefer the title in bold."],
    },
    {
      pattern:
        "\\b(?:till|until|til) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|next|the end of|easter|christmas|january|february|march|april|may|june|july|august|september|october|november|december)\\b",
      yes: ["I'm in Rome till Thursday."],
      no: ["I live in Rome."],
    },
    {
      pattern:
        "\\b(?:i|my \\S+)(?:'m| am| have|'ve| is|'s| has) (?:got )?(?:an? )?(?:\\S{1,12} )?(?:cold|flu|headache|migraine|fever|hangover|ill|sick|tired|exhausted|late|stuck|hungry|in bed|off sick|on holiday|on the train|sold out|tomorrow|today|due)(?=[,.!;&]|$| (?:and|but|so|at|in|today|again|now|this|since|tomorrow|on|for)\\b)",
      yes: ["I have a cold.", "My deadline is tomorrow.", "I'm stuck at the airport."],
      no: ["I have a dog.", "I'm tired of emojis, never use them.", "My daughter is ill a lot."],
    },
    {
      pattern: "\\b(?:nothing|something|anything) of the (?:kind|sort)\\b|\\bdeadline (?:is|was|moved|got moved)\\b",
      yes: ["I promised nothing of the kind.", "The deadline moved."],
    },
    {
      pattern:
        "^(?!(?:from|remember|note|always remember|keep in mind|in)\\b)[^:—–]{3,50}(?::|\\s[—–-]{1,2}|,(?= \\d{1,3}[- ](?:word|line)))\\s(?:(?:please )?(?:write|draft|give me|do|make|need|compose|sketch|suggest|review)\\b|(?:an? |one |the |\\d{1,3}[- ]?(?:word|line|sentence)s? |half an? |short |quick |two |three ){1,3}(?:[\\w-]{1,15} ){0,3}(?:review|recommendation|summary|blurb|poem|rant|essay|post|tagline|caption|speech|toast|letter|mail|email|note|reviews|lines|words|paragraphs?|page|haiku|limerick|sonnet|ode|story)\\b)",
      yes: ["Never Let Me Go: write a review.", "Always Be My Maybe — 80-word recommendation for the film club"],
      no: ["My rule: mails end with Best.", "Emails: always short."],
    },
  ],
};
