import type { Row } from "../../../language/wordings.ts";
import { HOUSE_MATTERS, OWN_MATTERS, words } from "../vocabulary.ts";

/** Not true at this moment only, as "my boss is on leave" is. */
const LASTING =
  "(?!not\\b|on (?:holiday|vacation|leave)|out\\b|away\\b|angry|mad\\b|upset|late\\b|busy|sick\\b|down\\b|broken|growing|coming|" +
  "asking|waiting|wondering|so\\b|very\\b|too\\b|happy|excited|proud|pleased|thrilled|going|done|ready|due|here|there|fine|ok\\b|" +
  "this\\b|that\\b)";

/** Whom the speaker works with and writes for, and where. */
export const HOUSE: readonly Row[] = [
  {
    pattern:
      "\\bmy (?:colleague|manager|boss|assistant|deputy|co-?founder|partner) (?:[\\w.'-]{2,20} ){1,2}" +
      "(?:handles|runs|leads|approves|reviews|prefers|likes|hates|works|manages|is (?:my|our|the|a|in charge|responsible))\\b",
    yes: [
      "My colleague Tom Arden handles all press enquiries.",
      "My manager Dana runs the press team.",
      "My boss Kim leads Legal.",
      "My assistant Bo approves all mails.",
      "My deputy Lu reviews my mails.",
      "My co-founder Ed prefers calls.",
      "My cofounder Ed likes calls.",
      "My partner Al hates emails.",
      "My colleague Bo works in Oslo.",
      "My colleague Bo manages the shop.",
      "My colleague Bo is my deputy.",
      "My colleague Bo is our editor.",
      "My colleague Bo is the editor.",
      "My colleague Bo is a lawyer.",
      "My colleague Bo is in charge of sales.",
      "My colleague Bo is responsible for sales.",
    ],
    no: ["My colleague Bo is late.", "My boss needs this."],
  },
  {
    pattern:
      `\\bmy ${words(1)}${OWN_MATTERS}(?:'s| is| are| consists?| includes?| sits?| works?| speaks?| reads?| prefers?| likes?| hates?|` +
      ` lives?| goes by) ${LASTING}\\S`,
    yes: [
      "My manager is Priya Raman and she likes bullet points.",
      "My name's Katarzyna.",
      "My readers are mostly patients.",
      "My team consists of four engineers.",
      "My audience includes children.",
      "My team sits in Berlin.",
      "My husband works in Oslo.",
      "My wife speaks Polish.",
      "My boss reads only the first two lines.",
      "My boss prefers calls.",
      "My director likes tables.",
      "My boss hates long mails.",
      "My partner lives in Oslo.",
      "My assistant goes by Bo.",
      "My biggest client is Halden Shipping.",
    ],
    no: [
      "My boss is on leave until Monday.",
      "My boss is not amused.",
      "My manager is out of office.",
      "My boss is angry with me.",
      "My boss is so nice.",
      "My team is growing fast.",
      "My boss is asking for figures.",
      "My report is done now.",
      "My boss is here now.",
    ],
  },
  {
    pattern:
      `\\bour ${words(1)}${HOUSE_MATTERS}(?:'s| is| are| has| have| says?| reads?| prefers?| likes?| hates?| comes?| speaks?| starts?|` +
      ` ends?| begins?| live) ${LASTING}\\S`,
    yes: [
      "Our brand voice is warm, plain and a bit playful.",
      "Our company's called Brightwater.",
      "Our customers are mostly engineers, skip the marketing speak.",
      "Our agency has four offices.",
      "Our clients have no time.",
      "Our motto says onwards.",
      "Our CEO reads every letter.",
      "Our founder prefers calls.",
      "Our audience likes stories.",
      "Our audience hates jargon.",
      "Our newsletter comes on Fridays.",
      "Our team speaks Dutch.",
      "Our fiscal year starts in April.",
      "Our financial year ends in March.",
      "Our fiscal year begins in April.",
      "Our readers live in villages.",
    ],
    no: ["Our team is growing.", "Our website is down again.", "Our brand is very old."],
  },
  {
    pattern:
      `\\bwe(?:'re| are) (?:a|an) ${words(5)}(?:company|startup|start-up|agency|firm|studio|shop|store|school|university|` +
      "non-?profit|charity|ngo|team|bank|clinic|hospital|consultancy|publisher|manufacturer|business|bakery|restaurant|hotel|museum)\\b",
    yes: [
      "We are an internet company.",
      "We're a startup.",
      "We're a start-up from Leeds.",
      "We are an agency.",
      "We are a law firm.",
      "We are a design studio.",
      "We are a bike shop.",
      "We are a book store.",
      "We are a primary school.",
      "We are a university.",
      "We're a non-profit that helps refugees find housing.",
      "We're a charity.",
      "We are an NGO.",
      "We are a small team.",
      "We are a bank.",
      "We are a clinic.",
      "We are a hospital.",
      "We are a consultancy.",
      "We are a publisher.",
      "We are a shoe manufacturer.",
      "We are a family business.",
      "We are a bakery.",
      "We are a restaurant.",
      "We are a hotel.",
      "We are a museum.",
    ],
    no: ["We are a bit late."],
  },
  {
    pattern: "\\bwe(?:'re| are) (?:based in|called|headquartered)\\b",
    yes: ["We're based in Bonn.", "We are called Lumen.", "We are headquartered in Oslo."],
    no: ["We are in Bonn on Friday."],
  },
  {
    pattern: "\\bi (?:usually|mostly|mainly|normally|often|always) write (?:to|for) ",
    yes: [
      "I usually write to non-technical readers.",
      "I mostly write for children.",
      "I mainly write for farmers.",
      "I normally write to clients.",
      "I often write to judges.",
      "I always write for children.",
    ],
    no: ["I usually write at night."],
  },
  {
    pattern: "\\bi(?:'m| am) (?:usually|mostly|always|often) (?:writing|reading|working|talking|on my)\\b",
    yes: [
      "I'm usually writing on my phone so give me short drafts.",
      "I am mostly reading on paper.",
      "I'm always working at night.",
      "I'm often talking to judges.",
      "I'm usually on my phone.",
    ],
    no: ["I'm usually late."],
  },
  {
    pattern: "\\bi write (?:mostly |mainly )?(?:for|to) (?!(?:you|ask|say|tell|inform|complain|apply|the\\b))",
    yes: ["I write for children.", "I write mostly to judges.", "I write mainly for farmers."],
    no: [
      "I write to you today.",
      "I write to ask for help.",
      "I write to say thanks.",
      "I write to tell you.",
      "I write to inform you.",
      "I write to complain.",
      "I write to apply.",
      "I write to the board.",
    ],
  },
];
