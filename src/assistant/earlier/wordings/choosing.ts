import { wordings } from "../../language/wordings.ts";

const ORDINALS: readonly string[] = [
  "first former 1st one's eins erste ersten erster erstes premier première primero primera primer primeiro primeira primo prima uno un 一",
  "second 2nd two zwei zweite zweiten zweiter zweites deux deuxième seconde segundo segunda dos secondo seconda due dois duas 二",
  "third 3rd three drei dritte dritten dritter drittes trois troisième tercero tercera tercer tres terceiro terceira terzo terza tre três 三",
  "fourth 4th four vier vierte vierten vierter viertes quatre quatrième cuarto cuarta cuatro quarto quarta quattro quatro 四",
];

/** "the second": which of several it is, counted from 1. */
export const PLACES: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The last of them, however many there are. */
export const LAST: ReadonlySet<string> = new Set(
  "last latter letzte letzten letzter letztes letzteres dernier dernière último última ultimo ultima 最后 最後".split(
    " ",
  ),
);

const REST = "[\\s.!,。！]{0,5}(?:please|thanks|bitte|danke|merci|gracias|grazie)?[\\s.!]{0,3}$";

/** None of those that were offered. Read in folded text. */
export const NONE = wordings([
  {
    pattern: `^(?:no,? )?(?:none(?: of (?:them|these|those))?|neither(?: of (?:them|these))?|no one of them|another|something else)${REST}`,
    yes: ["none", "none of these", "neither of them, thanks", "something else"],
    no: ["none of the staff came"],
  },
  {
    pattern: `^(?:keine?[rns]?(?: von (?:beiden|diesen|denen))?|weder noch|aucune?(?: de(?:s deux| ceux-ci)?)?|ni l'un ni l'autre|ningun[oa]?(?: de (?:ellos|estos))?|nessun[oa]?(?: di questi)?|nenhum(?:a)?(?: d(?:eles|estes))?)${REST}`,
    yes: ["keine von beiden", "aucune", "ninguno", "nessuna", "nenhum"],
    no: ["keine emojis mehr"],
  },
  {
    pattern: "^(?:都不是|都不|没有|どれでもない|どちらでもない|どれも違う)[。！!]{0,2}$",
    yes: ["都不是", "どれでもない"],
  },
]);

/** A draft was made from the wrong one. Read in folded text. */
export const NOT_THIS = wordings([
  {
    pattern: `^(?:no,? )?(?:not (?:this|that)(?: one)?|(?:that's|that is|this is) (?:not the one|the wrong one|not it)|wrong (?:one|draft|text)|(?:i (?:mean|meant) )?the other one)${REST}`,
    yes: ["not this one", "no, not that one", "that's the wrong one", "i meant the other one"],
    no: ["not this word, the other"],
  },
  {
    pattern: `^(?:nein,? |non,? |no,? |nao,? )?(?:nicht (?:den|die|das|dies\\p{L}{0,2})|(?:den|die|das) ander(?:en|e)|pas celui(?:-ci|-la)|pas celle(?:-ci|-la)|l'autre|no (?:es )?est[ae]|(?:la otra|el otro)|non quest[oa]|l'altr[oa]|nao (?:e )?est[ae]|(?:o outro|a outra))${REST}`,
    yes: ["nicht das", "pas celui-ci", "non questo", "nao este", "l'autre", "no este"],
    no: ["nicht das ende kurzen"],
  },
  {
    pattern: "^(?:不是这个|不是那个|不是这篇|另一个|これじゃない|これではない|別の方)[。！!]{0,2}$",
    yes: ["不是这个", "これじゃない"],
  },
]);
