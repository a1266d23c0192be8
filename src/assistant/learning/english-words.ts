/** English vocabulary of writing, as parts of expressions; each is a group that can be followed by anything. */

/** Kinds of texts and their parts, one of them or several. */
export const WRITINGS =
  "(?:e-?mails?|mails?|messages?|dms?|(?:blog )?posts?|articles?|blogs?|(?:cover )?letters?|notes?|" +
  "repl(?:y|ies)|answers?|" +
  "responses?|drafts?|texts?|documents?|docs?|reports?|summar(?:y|ies)|updates?|newsletters?|headlines?|" +
  "headings?|titles?|" +
  "subject lines?|subjects?|captions?|tweets?|announcements?|proposals?|memos?|minutes|slides?|decks?|presentations?|" +
  "invitations?|press releases?|paragraphs?|sentences?|bullets?|lists?|tables?|quotes?|dates?|numbers|prices|names|" +
  "greetings?|sign-?offs?|bios?|descriptions?|instructions|tickets?|comments?|reviews?|rewrites?|translations?|copy|" +
  "writing|communications?|correspondence)";

/** Several of them: what is said of all texts of a kind. */
export const PLURALS =
  "(?:e-?mails|mails|messages|dms|posts|articles|blogs|letters|notes|replies|answers|responses|drafts|" +
  "texts|documents|docs|" +
  "reports|summaries|updates|newsletters|headlines|headings|titles|subject lines|captions|tweets|" +
  "announcements|proposals|" +
  "memos|minutes|slides|decks|presentations|invitations|press releases|bios|descriptions|instructions|" +
  "tickets|comments|" +
  "reviews|rewrites|translations|copy|writing|correspondence|communications?|specs|contracts|scripts|" +
  "stories|essays|papers|" +
  "threads|channels|ads|job ads|adverts|dates|times|numbers|tables|lists|prices)";

/** Whom one writes to. */
export const PEOPLE =
  "(?:customers|clients|colleagues|coworkers|co-workers|partners|investors|executives|managers|readers|users|members|" +
  "students|patients|parents|candidates|vendors|suppliers|journalists|reporters|engineers|developers|leadership|" +
  "management|(?:my|our) (?:team|boss|manager|customers|clients)|(?:the|my|our) [\\w-]{2,15} team|" +
  "the (?:board|press|team)|every(?:body|one)|strangers|friends|outsiders)";

/** What can be said of a style. */
export const STYLE =
  "(?:tones?|voice|styles?|formal\\w{0,2}|informal\\w{0,2}|casual\\w{0,2}|polite\\w{0,2}|friendly|short|" +
  "shorter|brief|" +
  "concise|words?|sentences?|paragraphs?|bullets?|bullet points?|emojis?|emoticons?|" +
  "exclamation (?:marks?|points?)|commas?|" +
  "hyphens?|dash(?:es)?|semicolons?|contractions?|abbreviations?|acronyms?|jargon|buzzwords?|slang|cliches?|passive|" +
  "active voice|spelling|grammar|british|american|english|metric|imperial|units|greetings?|salutations?|sign-?offs?|" +
  "signatures?|closings?|headings?|title case|sentence case|lower ?case|upper ?case|capitals?|" +
  "capitali[sz]\\w{1,4}|bold|" +
  "italics?|markdown|format\\w{0,4}|hashtags?|first names?|last names?|surnames?|vocabulary|language|" +
  "tense|spell\\w{0,3}|" +
  "subject lines?|intros?|introductions?|conclusions?|adverbs?|adjectives?|metaphors?|numerals?|" +
  "date format|tables?|lists?|" +
  "quotes?|footnotes?|citations?|links?)";

/** What a writer does. */
export const WRITING_VERBS =
  "(?:use|say|write|call|sign|close|end|start|begin|open|greet|address|spell|capitali[sz]e|put|include|" +
  "add|refer|keep|avoid|" +
  "send|reply|answer|respond|format|mention|list|cite|quote|abbreviate|hyphenate|round|prefer|go (?:for|" +
  "with|by)|finish|" +
  "introduce|thank|apologi[sz]e|leave|describe|explain|summari[sz]e|skip|drop|structure|number|draft|" +
  "email|message|post|" +
  "sound|stick|publish|speak|word|phrase|type)";

/** How a wish about style begins. */
export const STYLE_VERBS =
  "(?:use|keep|avoid|don't|do not|no|be|write in|spell|capitali[sz]e|sign|address|call|start|begin|open|" +
  "end|close|include|put|" +
  "stick|prefer|refer|say|leave (?:out|off)|skip|only|make sure|format|limit|go easy|greet|round|" +
  "hyphenate|abbreviate|" +
  "set|omit|drop the|without|less|fewer|more)";

/** How a request for work begins. */
export const TASKS =
  "(?:write|draft|compose|create|prepare|generate|make|give|come up with|suggest|brainstorm|outline|" +
  "produce|put together|send|" +
  "reply|respond|answer|tell|ask|explain|summari[sz]e|translate|rewrite|reword|rephrase|polish|proofread|" +
  "edit|fix|correct|" +
  "improve|shorten|tighten|turn|convert|review|check|announce|show|find|describe|continue|finish|add|" +
  "remove|delete|change|" +
  "replace|cut|help|pull|schedule|remind)";

/** What one writes, said of the speaker or of Inkwell: "(when) I write", "replying". */
export const AT_WORK =
  "(?:(?:i|you|we)(?:'m|'re| am| are)? (?:\\w{1,12} ){0,2}?(?:writ|ask|send|draft|repl|e-?mail|messag|" +
  "post|say|give|past|share|" +
  "mention|talk|request|type|us(?:e|ing)|summari|address|refer|quot|prepar|creat|edit|answer|respond|" +
  "compos|help (?:me|us)|" +
  "review|rewrit|translat|announc|discuss|describ|list|cit)\\w{0,6}\\b|(?:writing|drafting|replying|" +
  "responding|answering|" +
  "e-?mailing|messaging|helping|editing|rewriting|summari[sz]ing|translating|addressing|composing|" +
  "preparing|creating|posting|" +
  "talking|mentioning|referring|listing|quoting|using|making|formatting|describing|announcing|reviewing|polishing|" +
  "proofreading)\\b)";

/** Trades and posts by their endings, and those that have none. */
export const ROLE =
  "(?:\\w{2,20}(?:er|or|ist|ian|ant|ent|yst|ect|eur|ary|man|woman)|executive|representative|boss|nurse|" +
  "lead|head|chief|vp|svp|ceo|" +
  "cto|cfo|coo|cmo|pm|po|hr|student|intern|freelance|founder|cofounder|co-founder|coach|judge|chef|" +
  "scholar|attorney|associate|" +
  "fellow|rep|clerk|dean|principal|trainee)";

/** Up to `most` words of any kind. */
export function words(most: number): string {
  return `(?:[\\w'&/ -]{1,${15 * most}} )?`;
}

/** Whatever can be looked for in a text. */
export type Pattern = Pick<RegExp, "test">;

/**
 * Several patterns, tried in turn. They are not joined into one expression, nor are long lists of words repeated in one
 * (see `followedBy`): the engine copies what follows an alternative, and a joined family took a second to compile.
 */
export function anyOf(...parts: readonly (string | Pattern)[]): Pattern {
  const patterns = parts.map((part) => (typeof part === "string" ? new RegExp(part, "u") : part));
  return { test: (text) => patterns.some((pattern) => pattern.test(text)) };
}

/** `rest` somewhere behind `head`; right behind it where `rest` is anchored. */
export function followedBy(head: string, rest: Pattern): Pattern {
  const start = new RegExp(head, "u");
  return {
    test: (text) => {
      const found = start.exec(text);
      return found !== null && rest.test(text.slice(found.index + found[0].length));
    },
  };
}

/** A word of style, soon. */
export const STYLE_NEXT = new RegExp(`^(?:[\\w' -]{1,30} )?${STYLE}\\b`);
