/** English vocabulary of writing, as groups of a regular expression. A word that is added here needs no row of its own. */

import { englishKinds, SORTS, WRITTEN } from "../../language/kinds-of-text.ts";
import { oneOf } from "../../language/wordings.ts";

/** Kinds of texts and their parts, one of them or several. */
export const WRITINGS = englishKinds(WRITTEN);

/** Kinds of texts in the plural, which means all texts of a kind. */
export const PLURALS = englishKinds(SORTS, "many");

/** People that one writes to. */
export const PEOPLE = oneOf(`
  customers, clients, colleagues, coworkers, co-workers, partners, investors, executives, managers, readers, users, members,
  students, patients, parents, candidates, vendors, suppliers, journalists, reporters, engineers, developers, leadership,
  management, (?:my|our) (?:team|boss|manager|customers|clients), (?:the|my|our) [\\w-]{2,15} team,
  the (?:board|press|team), every(?:body|one), strangers, friends, outsiders`);

/** What a style has or is. */
export const STYLE = oneOf(`
  tones?, voice, styles?, formal\\w{0,2}, informal\\w{0,2}, casual\\w{0,2}, polite\\w{0,2}, friendly, short, shorter, brief,
  concise, words?, sentences?, paragraphs?, bullets?, bullet points?, emojis?, emoticons?, exclamation (?:marks?|points?), commas?,
  hyphens?, dash(?:es)?, semicolons?, contractions?, abbreviations?, acronyms?, jargon, buzzwords?, slang, cliches?, passive,
  active voice, spelling, grammar, british, american, english, metric, imperial, units, greetings?, salutations?, sign-?offs?,
  signatures?, closings?, headings?, title case, sentence case, lower ?case, upper ?case, capitals?, capitali[sz]\\w{1,4}, bold,
  italics?, markdown, format\\w{0,4}, hashtags?, first names?, last names?, surnames?, vocabulary, language, tense,
  spell\\w{0,3}, subject lines?, intros?, introductions?, conclusions?, adverbs?, adjectives?, metaphors?, numerals?,
  date format, tables?, lists?, quotes?, footnotes?, citations?, links?`);

/** What a writer does. */
export const WRITING_VERBS = oneOf(`
  use, say, write, call, sign, close, end, start, begin, open, greet, address, spell, capitali[sz]e, put, include, add, refer,
  keep, avoid, send, reply, answer, respond, format, mention, list, cite, quote, abbreviate, hyphenate, round, prefer,
  go (?:for|with|by), finish, introduce, thank, apologi[sz]e, leave, describe, explain, summari[sz]e, skip, drop, structure,
  number, draft, email, message, post, sound, stick, publish, speak, word, phrase, type`);

/** How a wish about style begins. */
export const STYLE_VERBS = oneOf(`
  use, keep, avoid, don't, do not, no, be, write in, spell, capitali[sz]e, sign, address, call, start, begin, open, end, close,
  include, put, stick, prefer, refer, say, leave (?:out|off), skip, only, make sure, format, limit, go easy, greet, round,
  hyphenate, abbreviate, set, omit, drop the, without, less, fewer, more`);

/** How a request for work begins. */
export const TASKS = oneOf(`
  write, draft, compose, create, prepare, generate, make, give, come up with, suggest, brainstorm, outline, produce,
  put together, send, reply, respond, answer, tell, ask, explain, summari[sz]e, translate, rewrite, reword, rephrase, polish,
  proofread, edit, fix, correct, improve, shorten, tighten, turn, convert, review, check, announce, show, find, describe,
  continue, finish, add, remove, delete, change, replace, cut, help, pull, schedule, remind`);

const WORK = oneOf(`
  writ, ask, send, draft, repl, e-?mail, messag, post, say, give, past, share, mention, talk, request, type, us(?:e|ing),
  summari, address, refer, quot, prepar, creat, edit, answer, respond, compos, help (?:me|us), review, rewrit, translat,
  announc, discuss, describ, list, cit`);
const WORKING = oneOf(`
  writing, drafting, replying, responding, answering, e-?mailing, messaging, helping, editing, rewriting, summari[sz]ing,
  translating, addressing, composing, preparing, creating, posting, talking, mentioning, referring, listing, quoting, using,
  making, formatting, describing, announcing, reviewing, polishing, proofreading`);
/** Words that say that the speaker or Inkwell is writing: "(when) I write", "replying". */
export const AT_WORK = `(?:(?:i|you|we)(?:'m|'re| am| are)? (?:\\w{1,12} ){0,2}?${WORK}\\w{0,6}\\b|${WORKING}\\b)`;

/** Trades and posts by their endings, and those that have none. */
export const ROLE = oneOf(`
  \\w{2,20}(?:er|or|ist|ian|ant|ent|yst|ect|eur|ary|man|woman), executive, representative, boss, nurse, lead, head, chief, vp,
  svp, ceo, cto, cfo, coo, cmo, pm, po, hr, student, intern, freelance, founder, cofounder, co-founder, coach, judge, chef,
  scholar, attorney, associate, fellow, rep, clerk, dean, principal, trainee`);

/** "my …": what people tell of themselves. */
export const OWN_MATTERS = oneOf(`
  name, nickname, surname, title, job, role, position, employer, company, department, team, manager, boss, supervisor, lead,
  director, assistant, co-?founder, husband, wife, partner, reports?, clients?, customers?, readers?, audience, users?,
  students?, colleagues?, time ?zone, native language, mother tongue, first language, field, industry, birthday, signature`);

/** "our …": what people tell of where they work. */
export const HOUSE_MATTERS = oneOf(`
  brand voice, brand, voice, tone of voice, tone, company name, company, organi[sz]ation, firm, startup, agency, team, product,
  app, audience, readers?, customers?, clients?, members?, users?, mission, tagline, slogan, motto, ceo, founder, office,
  headquarters, hq, (?:fiscal|financial) year, website, newsletter, values, competitors?, market`);

/** What announces a text that follows. */
export const MATERIAL_NAME = oneOf(`
  here(?:'s| is| are|), below, following, original, transcript, excerpt, wrote, says, said, asked, replied, writes, context,
  background, content, thread, input, source, reads, goes, sentence, passage`);

/** Returns a group of a regular expression for up to `most` words of any kind. */
export function words(most: number): string {
  return `(?:[\\w'&/ -]{1,${15 * most}} )?`;
}

/** A word of style within the next 30 characters. */
export const STYLE_NEXT = new RegExp(`^(?:[\\w' -]{1,30} )?${STYLE}\\b`);
