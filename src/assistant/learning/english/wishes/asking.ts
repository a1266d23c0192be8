import type { WishRows } from "../../languages/rows.ts";

/** Questions about what is remembered and about Inkwell, and words that nothing of a message is to be kept. */
export const ASKING: Pick<WishRows, "askMemory" | "askRules" | "askWhy" | "askHelp" | "offTheRecord"> = {
  askMemory: [
    {
      pattern:
        "^(?:what|how much|which things) (?:all |else |exactly |on earth )?(?:do|did|have|had) you (?:actually |already |still )?" +
        "(?:know|remember|keep|kept|store|stored|save|saved|got|have|learn(?:ed|t)?|note[d]?)\\b",
      yes: ["What do you remember about me?", "What do you know about Acme?", "How much have you stored on me?"],
      no: ["What do you think of this draft?"],
    },
    {
      pattern:
        "^(?:do|did|have) you (?:still |actually |already |even )?(?:know|remember|recall|saved?|stored?|kept|keep|got|noted?|have)\\b" +
        "(?=.{1,120}\\b(?:i|me|my|we|our|about)\\b)",
      yes: ["Do you still know where I work?", "Have you saved my job title?", "Do you remember anything about Acme?"],
      no: ["Do you have a minute?"],
    },
    {
      pattern:
        "^(?:show|list|tell|give) (?:me )?(?:all |everything |what(?:ever)? |the (?:things|facts) )?(?:that )?" +
        "(?:you (?:know|remember|have|keep|stored?|saved?|noted?)|your (?:notes|memory|memories|records))\\b",
      yes: [
        "Show me everything you know about me.",
        "Tell me what you remember about our customers.",
        "List your notes on me.",
      ],
      no: ["Show me the draft."],
    },
    {
      pattern:
        "^(?:i(?:'d| would) (?:like|love) to|i want to|let me|can i|could i|may i)? ?(?:see|read|know|get|have) (?:a list of |all |everything |what(?:ever)? ){0,2}(?:that )?(?:you (?:know|remember|have|keep|stored?|saved?)|your (?:notes|memory))\\b",
      yes: ["I'd like to see everything you know about me.", "Can I read your notes on me?"],
    },
    {
      pattern: "^(?:what|anything)(?:'s| is)? (?:on record|in your (?:memory|notes)|on file|saved|stored)\\b",
      yes: ["What's in your memory?", "Anything stored about me?"],
    },
  ],
  askRules: [
    {
      pattern:
        "^(?:which|what)(?: are| of)?(?: (?:the|my|our|all|of))* ?(?:standing |writing |style )?(?:rules|preferences|instructions)\\b",
      yes: ["Which rules do I have?", "What are my rules?", "Which of my preferences are active?"],
      no: ["What rule the castle has"],
    },
    {
      pattern:
        "^(?:show|list|tell|give|read)(?: me| out)?(?: (?:all|the|my|our|of|back|me))* ?(?:standing |writing |style |saved |current )?" +
        "(?:rules|preferences|settings)\\b[^.]{0,40}$",
      yes: ["List all of my writing rules", "Read me my preferences"],
      no: ["List the rules of chess in a poster for the club room, and add a drawing of the board"],
    },
    {
      pattern:
        "^(?:i(?:'d| would) (?:like|love) to|i want to|let me|can i|could i|may i)? ?(?:see|read|know|get|have) (?:a list of |an overview of )?(?:all |the |of |my |our ){0,4}(?:current |active |writing )?(?:rules|preferences)\\b",
      yes: ["I'd like to see all the rules.", "Can I see my rules?"],
    },
    {
      pattern: "^(?:do|have) (?:i|you) (?:\\S{1,12} ){0,3}(?:rules|preferences)\\b",
      yes: ["Do I have any rules?", "Have you got rules about my signature?"],
    },
  ],
  askWhy: [
    {
      pattern:
        "^(?:why|how come)\\b(?! (?:do|does|did|is|are) (?:people|they|(?!this\\b)\\w{3,20}s|it called|there)\\b)" +
        "(?! (?:do|does|did|is|are|was|were) (?:the|an?|my|our) (?!(?:\\w{1,15} ){0,2}(?:drafts?|texts?|e-?mails?|mails?|messages?|letters?|posts?|notes?|reply|answer|summary|tone|style|wording|greeting|salutation|subject|title|heading|beginning|ending|end|start|closing|sign-?off|signature|sentences?|paragraphs?|lists?|bullets?|emojis?|words?|language|spelling|length|names?|rules?)\\b))" +
        "(?= (?:so|such|not|no|the|is|isn't|are|aren't|do|don't|does|did|didn't|have|you|this|that|it|all|my)\\b)",
      yes: [
        "Why so formal?",
        "Why did you sign it so?",
        "How come you always greet with Hi?",
        "Why is this so short?",
        "Why is the first greeting so stiff?",
      ],
      no: ["Why we sleep: a poster", "Why is the sky blue?", "Why does my dog bark at night?"],
    },
    {
      pattern: "^what made you\\b|^where (?:does|did|is) (?:that|this|the|it)\\b.{1,60}\\bcom(?:e|ing) from\\b",
      yes: ["What made you use bullets?", "Where does the smiley come from?"],
    },
  ],
  askHelp: [
    {
      pattern:
        "^(?:help|what can (?:you|i)(?: \\S{1,10}){0,3} (?:do|ask)|what are you (?:for|able|good)|how (?:do|does|can|should) (?:you|this|it|i) " +
        "(?:work|use|start|begin|get started|talk to you)|who are you|what is inkwell|what's inkwell|how are you)\\b[^.]{0,40}$",
      yes: [
        "Help",
        "What can you do?",
        "How do you work?",
        "How do I use this?",
        "Who are you?",
        "What can I ask you to do?",
      ],
      no: ["Help me write an announcement about the office move to Leeds next month"],
    },
    {
      pattern: "^(?:hi|hello|hey|good (?:morning|afternoon|evening)|yo|hiya)(?: there| inkwell| all)?[!.\\s]{0,4}$",
      yes: ["Hi", "Hello there!", "Good morning!"],
      no: ["Hello world poster"],
    },
  ],
  offTheRecord: [
    {
      pattern:
        "^otr\\b|(?:^|\\byou )not (?:remember|save|keep|store) (?:this|that|it)\\b|^not for your (?:notes|memory|records|files)\\b|\\bforget (?:we|i) ever (?:talked|spoke|mentioned|asked|said)\\b",
      yes: ["otr: write a note to HR", "Can you not remember this one?", "then forget we ever talked about it"],
      no: ["Write a note."],
    },
    {
      pattern:
        "\\boff the (?:record|books)\\b|\\b(?:just |strictly |only )?between (?:us|you and me|ourselves|the two of us)\\b(?! and)|\\bin (?:strict )?confidence\\b",
      yes: [
        "Off the record: I'm leaving.",
        "Between you and me, I quit.",
        "This is just between us.",
        "In confidence: we are selling.",
      ],
      no: ["The border between us and them"],
    },
    {
      pattern:
        "\\b(?:don't|do not|dont|never|please not|not to|without|no need to|needn't)(?: you)?(?: \\S{1,12}){0,2}? " +
        "(?:hold(?:ing)? on to|remember|memori[sz]e|save|store|keep|record|log|retain|learn|sav|stor|keep|record|logg|remember|retain)(?:ing)? " +
        "(?:(?:this|that)(?! (?!(?:one|message|conversation|chat|bit|info|exchange|request|please|pls|in|anywhere|for|from|on|about|after|once|when|as|or|and|but|to|at|i|we|my|our)\\b)\\w)|any of (?:this|it|that)|it|anything|a (?:record|copy|trace)|what i (?:say|am|write|tell)|the following)\\b" +
        "(?! (?:i|we|my|our)\\b)",
      yes: [
        "Don't remember this.",
        "do not save any of this",
        "Write to Kim, and please don't keep it.",
        "Could you do it without saving it?",
        "Please do not store what I write here.",
      ],
      no: ["Don't remember that I work in Sales.", "I don't want to keep this job."],
    },
    {
      pattern:
        "\\b(?:keep|leave)(?:ing)? (?:this|that|it|any of this|the following) (?:out of|off|away from) (?:your |my |the )?(?:memory|notes|records?|profile|files?|books|log|record)\\b" +
        "|\\bnot (?:for|in|into) (?:your|the|my) (?:notes|memory|records?|files?|profile)\\b",
      yes: ["Keep this out of your memory.", "Not for your notes: I'm ill.", "Leave that out of my profile."],
    },
    {
      pattern:
        "\\b(?:this|it|none of this|nothing of this) (?:must|should|may|shall|is|has|can)(?: not|n't)?(?: to)? (?:not )?(?:stay|be|get|go|leave|end up)?(?: \\S{1,8})? ?" +
        "(?:saved|stored|remembered|kept|recorded|logged|forgotten (?:afterwards|right after|as soon as)|(?:no|not)t? to be (?:saved|kept))\\b",
      yes: ["This must not be saved.", "None of this should be remembered.", "It shouldn't be stored."],
      no: ["This is fine."],
    },
    {
      pattern:
        "\\bforget (?:this|it|about it|about this|all this|the whole thing|everything) (?:again |right )?(?:afterwards?|after(?:wards)?|when|once|as soon as|the moment|later)\\b|\\b(?:leave|keep) no (?:trace|record|copy|notes?)\\b",
      yes: ["Forget this once you've answered.", "Leave no trace of it.", "Forget it right afterwards."],
      no: ["Forget it."],
    },
  ],
};
