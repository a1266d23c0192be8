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
