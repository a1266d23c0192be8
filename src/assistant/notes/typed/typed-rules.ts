import { toPlain } from "../../language/plain.ts";
import { wordsOf } from "../../language/words.ts";
import { readHead } from "../../learning/head.ts";
import { ENGLISH, OTHER } from "../../learning/kinds.ts";
import { WISHES } from "../../learning/wishes.ts";

/* What a line typed as a rule is besides one: a question, or a rule behind an order to keep it. In eight languages. */

/** What a question wants. `other`: something that the list does not answer. */
export type Question = "list" | "help" | "other";

const MOST_CHARS = 300;
const FEW_WORDS = 14;
const ENDS_AS_QUESTION = /[?？][\s!！?？]{0,3}$|[吗呢]$|(?:ですか|ますか)。?$/u;
const ASKS =
  /^(?:¿|what|which|who|whom|whose|when|where|why|how|is|are|am|was|were|do|does|did|have|has|was|welche\w?|wer|wem|wen|wann|wo|warum|wieso|weshalb|wie|habe|hast|hat|bin|bist|ist|sind|kennst|weißt|weisst|qu(?:'|e |i |and )|quel\w{0,3}|ou |pourquoi|comment|combien|est-ce|as-tu|sais-tu|que |cual|quien|cuando|donde|por que|como|cuant|tienes|sabes|cosa|che |chi |quando|dove|perche|come|quale|quant|hai|sai|o que|quem|onde|porque|qual|tens|tem|sabe)|[什谁哪几]|为什么|怎么|多少|吗$|何|誰|どこ|いつ|なぜ|どう|どの|どれ|どんな/u;

/** Returns what a line asks, if it is a question: "what do you know about me?" Polite wishes are none. */
export function questionIn(line: string): Question | undefined {
  if (line.length > MOST_CHARS) return undefined;
  const plain = toPlain(line).toLowerCase();
  const { fillers, polite } = readHead(plain);
  const isAsked = endsAsQuestion(plain);
  for (const words of new Set([plain, plain.slice(fillers + polite)])) {
    const isShort = isAsked || wordsOf(words).length <= FEW_WORDS;
    if (isShort && (WISHES.askMemory.test(words) || (isAsked && WISHES.askRules.test(words)))) return "list";
    if (isAsked && WISHES.askHelp.test(words)) return "help";
  }
  return isAsked && polite === 0 && ASKS.test(plain.slice(fillers)) ? "other" : undefined;
}

/** Whether a line ends in the mark or the word of a question. */
export function endsAsQuestion(line: string): boolean {
  return ENDS_AS_QUESTION.test(line);
}

const RULE =
  "(?:(?:an?|one|this|that|the|another|new|my|eine?|neue|diese|une|la|cette|nouvelle|una|nueva|nuova|uma|a|nova|esta) ){0,3}(?:rule|preference|regel|vorgabe|regle|preference|regla|preferencia|regola|preferenza|regra|preferencia)";
const ADD =
  "(?:add|save|set|store|create|(?:ein)?fuge|ergänze|erganze|speichere|neue|ajoute[zr]?|enregistre|anade|agrega|guarda|aggiungi|salva|adiciona|adicione|guarda|new|nouvelle|nueva|nuova|nova)";
/** "Add rule: no emojis", "add: no emojis", "add never use emojis". "Add a date to every mail" is a rule itself. */
const ADDS = new RegExp(
  `^(?:please |bitte )?${ADD}(?: (?:${RULE}|regel|rule|regle|regla|regola|regra))?(?: (?:hinzu|that|dass|que|che))?\\s?[:：]\\s?|` +
    `^(?:please |bitte )?${ADD} ${RULE}(?: hinzu)?(?: that| dass| que| che)?,? |` +
    `^(?:please |bitte )?(?:add|save|ajoute|anade|agrega|aggiungi|adiciona|adicione|erganze) (?=(?:no|never|always|don't|do not|nie|niemals|immer|keine?|jamais|toujours|pas de|nunca|siempre|sin|mai|sempre|niente|non|sem|nao)\\b)|` +
    "^(?:请)?(?:添加|新增|加上|增加)(?:一[条個个])?(?:新的?)?(?:规则|規則|偏好)?[:：，,]?\\s?(?=\\S)|^(?:新しい)?ルール(?:を)?追加[:：、]?\\s?",
  "u",
);

/** German turns the words around behind "dass"; "don't forget the greeting" is a rule itself. */
const KEPT_WHOLE = /\bdass\s$|forget|verg[ei]ss|oubli|olvid|dimentic|esque|忘/u;

/** Returns a rule without the order to keep it that stands before it: "remember that", "add a rule:". */
export function withoutOrder(line: string): string {
  const plain = toPlain(line).toLowerCase();
  if (plain.length !== line.length || plain.length > 2 * MOST_CHARS) return line;
  const { fillers, polite } = readHead(plain);
  const start = fillers + polite;
  const words = plain.slice(start);
  const lead = Math.max(ENGLISH.command.headLength(words), OTHER.command.headLength(words));
  const added = ADDS.exec(plain)?.[0].length ?? 0;
  const end = lead > 0 && !KEPT_WHOLE.test(words.slice(0, lead)) ? start + lead : added;
  const rest = line
    .slice(end)
    .trim()
    .replace(/^to\s(?=\S)/i, "");
  if (end === 0 || !/[\p{L}\p{N}]/u.test(rest)) return line;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
