import { describe, expect, it } from "vitest";
import { parsePreferenceCommand } from "../../../../src/assistant/notes/typed/preference-command.ts";
import { patience } from "../../../support/patience.ts";

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  help: [
    ..."help,Help help,help help help!,—help,–help,--help,-h,/help,/help help,HELP ME PLEASE,？,usage".split(","),
    ..."Hilfe,hilfe bitte,aide,Aide !,ayuda,¿ayuda?,aiuto,ajuda,帮助,幫助,ヘルプ,使い方,/hilfe,--aide,ｈｅｌｐ".split(
      ",",
    ),
    "/write-pref help",
  ],
  list: "list,/list,rules,my rules,list list,show me all of my rules,Liste,meine Regeln,règles,lista,reglas,mis reglas,elenco,regras,列表,我的规则,一覧,ルール一覧,/write-pref".split(
    ",",
  ),
  "undo last":
    "undo,Undo!,undo that,undo please,/undo,—undo,rückgängig,annuler,deshacer,annulla,desfazer,撤销,元に戻す,undo undo".split(
      ",",
    ),
  export: "export,export my rules,/export,exportieren,exporter,exportar,esporta,导出,エクスポート,--export".split(","),
  clear:
    "clear,forget everything,delete all of my rules,Vergiss alles,alles löschen,oublie tout,efface tout,olvida todo,borrar todo,dimentica tutto,apagar tudo,esqueça tudo,忘记一切,全部删除,すべて削除,全部忘れて,/clear,forget all".split(
      ",",
    ),
};

const OFF =
  "off,Off.,pause,stop,on,resume,status,/off,--pause,aus,pausieren,arrêter,désactiver,desactivar,pausa,disattiva,spegni,desativar,暂停,关闭,オフ,一時停止,cancel,quit,login,yes,no,ok,nein,oui,/foo,/draft a note to Tom,／remind me,--verbose,/ keep it short,version,—wat".split(
    ",",
  );

const SLIPS =
  "hlep,halp,lst,lisst,undoo,frget 2,forgt 2,fordet 1 3,remov 2,delte 2,exprot,cler,vergis 2,supprim 2".split(",");

const NUMBERED: readonly (readonly [string, readonly number[]])[] = [
  ["forget “2”", [2]],
  ['forget "2"', [2]],
  ["forget ２", [2]],
  ["ｆｏｒｇｅｔ　２", [2]],
  ["/forget 2", [2]],
  ["—forget 2", [2]],
  ["forget 1 and 3", [1, 3]],
  ["drop number 4", [4]],
  ["ignore rule 2", [2]],
  ["vergiss 2", [2]],
  ["Lösche Regel 2", [2]],
  ["Regel 2 löschen", [2]],
  ["Nummer 1 und 3 löschen", [1, 3]],
  ["oublie la règle 2", [2]],
  ["supprime 2 et 3", [2, 3]],
  ["olvida la regla 2", [2]],
  ["borra el número 3", [3]],
  ["dimentica la regola 2", [2]],
  ["cancella 2", [2]],
  ["apaga a regra 2", [2]],
  ["esquece 2", [2]],
  ["删除2", [2]],
  ["删除第2条", [2]],
  ["忘记 2", [2]],
  ["削除 2", [2]],
  ["2番を削除して", [2]],
  ["２番を忘れてください", [2]],
  ["forget 1-3", [1, 2, 3]],
  ["forget 1 – 3", [1, 2, 3]],
  ["forget 1-2, 5", [1, 2, 5]],
  ["forget 1, 3", [1, 3]],
  ["forget 2-2", [2]],
  ["delete rules 2 to 4", [2, 3, 4]],
  ["vergiss 1 bis 3", [1, 2, 3]],
  ["supprime 1 à 3", [1, 2, 3]],
  ["borra 1 a 3", [1, 2, 3]],
  ["cancella 1-3", [1, 2, 3]],
  ["apaga 1 a 2", [1, 2]],
  ["删除第1到3条", [1, 2, 3]],
  ["1から3を削除して", [1, 2, 3]],
];

const WORDED: readonly (readonly [string, string])[] = [
  ["forget Dear Customer", "Dear Customer"],
  ["forget “Dear Customer”", "“Dear Customer”"],
  ["/forget Dear Customer", "Dear Customer"],
  ["remove filler words", "filler words"],
  ["delete the rule about emojis", "emojis"],
  ["drop my rule on signatures", "signatures"],
  ["ignore my rule about signatures", "signatures"],
  ["forget about emojis, never use them", "emojis, never use them"],
  ["vergiss Dear Customer", "Dear Customer"],
  ["lösche die Regel über Emojis", "Emojis"],
  ["Dear Customer löschen", "Dear Customer"],
  ["oublie Dear Customer", "Dear Customer"],
  ["supprime la règle sur les émojis", "les émojis"],
  ["olvida Dear Customer", "Dear Customer"],
  ["borra la regla sobre emojis", "emojis"],
  ["dimentica Dear Customer", "Dear Customer"],
  ["elimina la regola su Dear Customer", "Dear Customer"],
  ["apaga Dear Customer", "Dear Customer"],
  ["exclua a regra sobre emojis", "emojis"],
  ["删除 Dear Customer", "Dear Customer"],
  ["忘记表情符号", "表情符号"],
  ["Dear Customerを削除して", "Dear Customer"],
  ["絵文字のルールを忘れて", "絵文字のルール"],
];

const RULES = [
  "edit my texts lightly",
  "change nothing in quotes",
  "clear language, please",
  "help readers with short sentences",
  "helpful tone",
  "list three bullet points first",
  "show, don't tell",
  "stop using exclamation marks",
  "pause between paragraphs with a blank line",
  "start with the conclusion",
  "no emojis",
  "ok is fine, okay is not",
  "undo nothing that I wrote in capitals",
  "export figures as tables",
  "short",
  "formal",
  "concise",
  "- keep it short",
  "– kurz halten",
  "-keep it short",
  "• two sentences at most",
  "https://example.com is our site",
  "and/or is forbidden",
  "Vergiss nicht, mit Ana zu unterschreiben",
  "Vergessen Sie nie die Anrede",
  "Nie Absätze löschen",
  "Füllwörter nicht löschen",
  "forget not the greeting",
  "N'oublie pas la formule de politesse",
  "hilfreicher Ton",
  "aidez le lecteur",
  "不要忘记署名",
  "句読点を忘れないで",
  "2 sentences at most",
  "Keep lists to 3 items",
  "add a date to every mail",
  "Always sign with Ana",
  "Can you always sign with Ana?",
  "Could you keep it short?",
  "List rules of thumb as bullets",
  'No rhetorical questions like "why?"',
  "how-to guides get numbered steps",
  "Save space, be brief",
  "Set dates as 3 May",
  "Merk dir, dass ich keine Emojis mag",
];

const QUESTIONS = {
  list: [
    "what do you know about me?",
    "what do you know about me",
    "Which rules do I have?",
    "Can you show me what you remember?",
    "Was weißt du über mich?",
    "Welche Regeln habe ich?",
    "Que sais-tu sur moi ?",
    "Quelles sont mes règles ?",
    "¿Qué sabes de mí?",
    "Cosa sai di me?",
    "O que sabes de mim?",
    "你记得我什么？",
    "私について何を覚えていますか？",
  ],
  help: ["how do I use this?", "What can you do?"],
  other: ["why so formal?", "Is it raining?", "What is my boss called?", "Wie heißt mein Chef?", "Pourquoi si long ?"],
};

/** What is kept of a line that orders to keep it. */
const ORDERED: readonly (readonly [string, string])[] = [
  ["remember that I sign with Ana", "I sign with Ana"],
  ["Remember to sign with Ana", "Sign with Ana"],
  ["please remember that I hate jargon", "I hate jargon"],
  ["keep in mind that our readers are farmers", "Our readers are farmers"],
  ["add: no emojis", "No emojis"],
  ["add rule: no emojis", "No emojis"],
  ["add a rule: no emojis", "No emojis"],
  ["add never use emojis", "Never use emojis"],
  ["merk dir: keine Emojis", "Keine Emojis"],
  ["neue Regel: keine Emojis", "Keine Emojis"],
  ["ajoute une règle : pas d'émojis", "Pas d'émojis"],
  ["retiens que je signe Léa", "Je signe Léa"],
  ["añade: sin emojis", "Sin emojis"],
  ["recuerda que firmo con Ana", "Firmo con Ana"],
  ["aggiungi: niente emoji", "Niente emoji"],
  ["ricorda che firmo Ana", "Firmo Ana"],
  ["adiciona: sem emojis", "Sem emojis"],
  ["lembra-te que assino Ana", "Assino Ana"],
  ["添加规则：不要表情", "不要表情"],
  ["记住：不要表情", "不要表情"],
  ["ルール追加：絵文字なし", "絵文字なし"],
];

describe("/write-pref in eight languages", () => {
  it.each(ORDERED)("keeps what it is told to remember: %j", (line, text) => {
    expect(parsePreferenceCommand(line)).toEqual({ kind: "add", text });
  });

  it.each([...QUESTIONS.list.map((line) => [line, "list"]), ...QUESTIONS.help.map((line) => [line, "help"])])(
    "answers %j with the %s",
    (line, kind) => {
      expect(parsePreferenceCommand(line!)).toEqual({ kind });
    },
  );

  it.each(QUESTIONS.other)("keeps the question %j only when the person says so", (line) => {
    expect(parsePreferenceCommand(line)).toEqual({ kind: "unsure", line, why: "question" });
  });

  it.each(Object.entries(COMMANDS).flatMap(([kind, lines]) => lines.map((line) => [line, kind] as const)))(
    "reads %j as %s",
    (line, kind) => {
      expect(parsePreferenceCommand(line)).toEqual({ kind });
    },
  );

  it.each(NUMBERED)("forgets by number: %j", (line, numbers) => {
    expect(parsePreferenceCommand(line)).toEqual({ kind: "forget", numbers });
  });

  it.each(WORDED)("forgets by words: %j", (line, words) => {
    expect(parsePreferenceCommand(line)).toMatchObject({ kind: "forget words", words });
  });

  it.each([...OFF, ...SLIPS])("keeps %j only when the person says so", (line) => {
    expect(parsePreferenceCommand(line)).toMatchObject({ kind: "unsure" });
  });

  it.each(RULES)("keeps %j as a rule", (text) => {
    expect(parsePreferenceCommand(text)).toEqual({ kind: "add", text });
  });

  it.each(["off", "undo", "help help", "/help", "forget Dear Customer", "删除2", "no"])(
    "keeps “%s” in quotes as a rule",
    (text) => {
      for (const quoted of [`"${text}"`, `“${text}”`, `„${text}“`, `«${text}»`, `「${text}」`])
        expect(parsePreferenceCommand(quoted)).toEqual({ kind: "add", text });
    },
  );

  it.each([
    ["edit “2” No emojis", 2, "No emojis"],
    ["edit ２ No emojis", 2, "No emojis"],
    ["/edit 2 No emojis", 2, "No emojis"],
    ["ändere 2 Keine Emojis", 2, "Keine Emojis"],
    ["Bearbeite Regel 2: Keine Emojis", 2, "Keine Emojis"],
    ["modifie 2 pas d'émojis", 2, "pas d'émojis"],
    ["edita la regla 2 sin emojis", 2, "sin emojis"],
    ["modifica 2 niente emoji", 2, "niente emoji"],
    ["edite 2 sem emojis", 2, "sem emojis"],
    ["修改2 不用表情", 2, "不用表情"],
    ["編集 2 絵文字なし", 2, "絵文字なし"],
  ])("edits: %j", (line, number, text) => {
    expect(parsePreferenceCommand(line)).toEqual({ kind: "edit", number, text });
  });

  it("takes the command itself, typed twice, for nothing", () => {
    expect(parsePreferenceCommand("/write-pref Sign with Ana")).toEqual({ kind: "add", text: "Sign with Ana" });
    expect(parsePreferenceCommand("/write-pref /write-pref forget 2")).toEqual({ kind: "forget", numbers: [2] });
  });

  it.each([
    "/".repeat(40_000),
    "forget ".repeat(9_000),
    "!".repeat(40_000),
    `forget ${"x ".repeat(200)}`,
    `${"ab ".repeat(160)}löschen`,
    `${"削".repeat(400)}除`,
  ])("stays quick on hostile text", (text) => {
    const start = performance.now();
    parsePreferenceCommand(text);
    expect(performance.now() - start).toBeLessThan(patience(100));
  });
});
