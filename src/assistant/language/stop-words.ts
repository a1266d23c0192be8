import type { Language } from "./languages.ts";

/**
 * Classes of words that say little. `particle`: says nothing even in a sentence of three words. `grammar`: articles,
 * pronouns, prepositions, auxiliaries. `piece`: what an index makes of contractions. `force`: makes a wish a rule. `wish`:
 * says that something is wanted, or of how many. `pointing`: points to something without naming it. `choosing`: goes with a
 * number in the answer to a question.
 */
type StopClass =
  | "particle"
  | "grammar"
  | "piece"
  | "question"
  | "courtesy"
  | "force"
  | "wish"
  | "pointing"
  | "choosing";

const STOP_LIST: Record<Language, Partial<Record<StopClass, string>>> = {
  en: {
    particle: "a an the i me you it this that is be do so to",
    grammar:
      "these those my mine myself we us our ours your yours yourself he him his she her hers its they them their theirs " +
      "am are was were been being does did doing have has had having can could will would shall should might must " +
      "and or but if then than as because of at by for with about from in into on over there also just very",
    piece: "s t d ll m re ve don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn",
    question: "who whom whose which what when where why how may",
    courtesy: "please",
    force: "not don't never always",
    wish: "no doesn't every all any each want wants prefer prefers like likes user users",
    pointing: "one ones thing again more last previous earlier draft",
    choosing: "one ones draft number no nr option version mean take use it's go let's lets want like ok okay yes hm",
  },
  de: {
    grammar:
      "der die das den dem ein eine einen einem einer ich du er sie es wir mir mein meine ist sind und oder dass " +
      "im in zu mit von vom auf für um",
    courtesy: "bitte",
    force: "nicht nie immer",
    pointing: "noch",
    choosing: "nummer nimm ja entwurf",
  },
  fr: {
    grammar:
      "le la les un une des du de je tu il ils elle nous vous mon ma mes te est sont et ou que qui dans avec en aux pour",
    piece: "l s'il",
    courtesy: "svp plaît",
    force: "toujours jamais",
    wish: "ne pas",
    pointing: "plus",
    choosing: "numéro numero oui prends",
  },
  es: {
    grammar: "el la los las lo un una unos yo mi mis es y o que en de del al por para con",
    courtesy: "favor",
    force: "siempre nunca",
    wish: "no",
    choosing: "número numero opción opcion sí toma",
  },
  it: {
    grammar: "il lo la le gli un una io mio è sono e o che di del della dello per con",
    courtesy: "favore",
    force: "non sempre mai",
    choosing: "numero",
  },
  pt: {
    grammar: "o a os as um uma eu meu minha é e que em do da de para por com",
    courtesy: "favor",
    force: "não sempre nunca",
    choosing: "número opção",
  },
  zh: {
    grammar: "的 了 是 在 我 你 您 他 她 它 我们 你们 他们 这 那 和 与 吗 呢 吧 啊 也 都 就 把 被 给 有",
    question: "什么 怎么 什么时候",
    courtesy: "请 請",
    force: "不 不要 总是",
    wish: "要",
    pointing: "再 一下 上 帮 一 个",
    choosing: "选 選 版",
  },
  ja: {
    grammar:
      "の は が を に へ と で も や か ね よ です ます した する いる い て ある この その あの これ それ から まで など",
    wish: "私",
  },
};

const LANGUAGES = Object.keys(STOP_LIST) as readonly Language[];
/** Words above that are words or names in English too: "die", "pour", Los Angeles, the UN. */
const ALSO_ENGLISH = new Set(
  "die des los las la est mon mis mes ma mi al un um os eu er in per pour plus com do te io lo no".split(" "),
);

type Choice = {
  /** Of these languages only. */
  readonly languages?: readonly Language[];
  /** Leaves out words of other languages that mean something in English. */
  readonly sparesEnglish?: boolean;
};

/** Returns the words of these classes in all languages together, in lower case. */
export function stopWords(
  classes: readonly StopClass[],
  { languages = LANGUAGES, sparesEnglish = false }: Choice = {},
) {
  const words = new Set<string>();
  for (const language of languages) {
    for (const word of classes.flatMap((name) => STOP_LIST[language][name]?.split(" ") ?? [])) {
      if (language === "en" || !sparesEnglish || !ALSO_ENGLISH.has(word)) words.add(word);
    }
  }
  return words as ReadonlySet<string>;
}
