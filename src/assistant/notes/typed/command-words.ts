import type { Language } from "../../language/languages.ts";

/** What the command for rules can be told in one or two words. `halt` is what people look for and there is none of. */
export type CommandName = "list" | "help" | "clear" | "undo" | "export" | "halt";

/**
 * Phrases that are a command when nothing else is said, in lower case. Each stands alone, or with the words of `THINGS`
 * ("my rules") before or behind it.
 */
const ALONE: Record<Language, Record<CommandName, string>> = {
  en: {
    list: "list|show|view|see|rules|prefs|preferences|my rules|all rules",
    help: "help|help me|usage|how|how to|commands|?|h|man",
    clear:
      "clear|reset|wipe|forget everything|delete everything|remove everything|forget all|delete all|remove all|forget me",
    undo: "undo|undo that|undo it|undo this|undo my last change|undo the change|undo last one|undo last|undo the last one|undo last change|undo the last change|take it back|take that back|revert|revert that",
    export: "export|copy|dump|download|backup|print",
    halt:
      "off|on|pause|stop|resume|start|enable|disable|turn off|turn on|switch off|switch on|mute|unmute|quit|exit|cancel|status|" +
      "settings|config|version|test|save|add|new|login|logout|redo|restore|yes|no|ok|okay",
  },
  de: {
    list: "liste|zeigen|zeige|zeig|anzeigen|auflisten|regeln|meine regeln",
    help: "hilfe|hilf mir|befehle",
    clear:
      "alles löschen|lösche alles|alle löschen|lösche alle|alles vergessen|vergiss alles|entferne alles|alles entfernen|leeren|zurücksetzen",
    undo: "rückgängig|rückgängig machen|mach das rückgängig|widerrufen|zurücknehmen|nimm das zurück",
    export: "exportieren|exportiere|kopieren|ausgeben",
    halt: "aus|an|ein|pausieren|pausiere|stopp|anhalten|ausschalten|einschalten|abschalten|fortsetzen|weiter|abbrechen|beenden|einstellungen|ja|nein",
  },
  fr: {
    list: "liste|lister|montrer|montre|afficher|affiche|règles|mes règles",
    help: "aide|aide moi|aide-moi|à l'aide",
    clear: "tout effacer|efface tout|tout supprimer|supprime tout|tout oublier|oublie tout|réinitialiser",
    undo: "annuler|annule|annule ça|défaire|défais|revenir en arrière",
    export: "exporter|exporte|copier",
    halt: "désactiver|désactive|activer|éteindre|arrêter|arrête|arrêt|reprendre|mettre en pause|quitter|paramètres|oui|non",
  },
  es: {
    list: "lista|listar|mostrar|muestra|ver|reglas|mis reglas",
    help: "ayuda|ayúdame|ayudame",
    clear:
      "borrar todo|borra todo|borrarlo todo|bórralo todo|eliminar todo|elimina todo|olvidar todo|olvida todo|olvídalo todo|reiniciar|restablecer",
    undo: "deshacer|deshaz|deshazlo|revertir",
    export: "exportar|exporta|copiar",
    halt: "desactivar|desactiva|activar|detener|parar|para|pausar|pausa|reanudar|salir|cancelar|ajustes|sí",
  },
  it: {
    list: "elenco|elenca|mostra|mostrare|vedi|regole|le mie regole",
    help: "aiuto|aiutami",
    clear: "cancella tutto|cancellare tutto|elimina tutto|dimentica tutto|reimposta|azzera",
    undo: "annulla|annullare|annulla tutto|ripristina",
    export: "esporta|esportare|copia|copiare",
    halt: "disattiva|disattivare|attiva|spegni|spento|ferma|fermare|sospendi|riprendi|esci|impostazioni|sì",
  },
  pt: {
    list: "listar|mostra|mostre|regras|minhas regras|as minhas regras",
    help: "ajuda|me ajude|ajude-me|ajuda-me",
    clear:
      "apagar tudo|apague tudo|apaga tudo|excluir tudo|exclua tudo|esquecer tudo|esqueça tudo|esquece tudo|limpar|limpar tudo|redefinir",
    undo: "desfazer|desfaça|desfaz|reverter",
    export: "exporte",
    halt: "desativar|desligar|ligar|ativar|pare|retomar|sair|configurações|definições|sim|não",
  },
  zh: {
    list: "列表|清单|列出|显示|查看|规则|我的规则|列出规则|显示规则|查看规则|列出我的规则|显示我的规则|查看我的规则",
    help: "帮助|幫助|帮忙|帮我|怎么用|用法",
    clear:
      "清空|全部删除|删除全部|全部忘记|忘记全部|忘记一切|忘掉一切|重置|清除全部|全部清除|删除所有规则|忘记所有规则|删除所有",
    undo: "撤销|撤消|撤回|恢复上一步",
    export: "导出|匯出|复制",
    halt: "关闭|开启|打开|暂停|停止|继续|取消|退出|设置|是|否|好",
  },
  ja: {
    list: "一覧|リスト|表示|見せて|ルール|ルール一覧|ルールを表示|ルールを見せて",
    help: "ヘルプ|使い方|助けて",
    clear: "全部削除|すべて削除|全て削除|全部忘れて|すべて忘れて|全て忘れて|全部消して|リセット|クリア",
    undo: "元に戻す|元に戻して|取り消し|取り消す|取り消して|取消|やり直し",
    export: "エクスポート|書き出し|書き出す|コピー",
    halt: "オフ|オン|一時停止|停止|再開|開始|終了|キャンセル|設定|はい|いいえ",
  },
};

/** "all of my rules", said with a command: it changes nothing. */
const THINGS =
  "(?:(?:all|of|my|the|your|me|alle|meine|die|der|toutes|mes|les|todas|mis|las|tutte|le|mie|as|minhas|please|bitte)\\s){0,4}" +
  "(?:all|everything|rules?|preferences?|prefs|list|regeln|liste|règles|liste|reglas|lista|regole|regras|please|bitte)";

/** Verbs that take something off the list, for the head of a line. A language without spaces needs none behind its verb. */
const FORGET_HEAD: Record<Language, string> = {
  en: "forget|delete|remove|drop|erase|unlearn|discard|rm|ignore(?=\\s(?:(?:the|my|that)\\s)?(?:rules?|numbers?)\\b)",
  de: "vergiss|vergesse|vergessen|lösche|lösch|löschen|entferne|entfernen|streiche|streich",
  fr: "oublie|oubliez|oublier|supprime|supprimez|supprimer|efface|effacez|effacer|enlève|retire",
  es: "olvida|olvide|olvidar|borra|borre|borrar|elimina|elimine|eliminar|quita|quitar|suprime",
  it: "dimentica|dimenticare|cancella|cancellare|elimina|eliminare|rimuovi|togli",
  pt: "esqueça|esquece|esquecer|apaga|apague|apagar|exclua|exclui|excluir|remova|remover|elimine",
  zh: "忘记|忘掉|忘了|删除|删掉|删去|移除|去掉|刪除|忘記",
  ja: "忘れて|削除|消して|消去",
};

/** The same at the end of a line: "Regel 2 löschen", 「2番を削除して」. */
const FORGET_TAIL: Partial<Record<Language, string>> = {
  de: "löschen|vergessen|entfernen|streichen",
  zh: "删除|删掉|删了|忘掉|忘记|移除",
  ja: "(?:を|は|も)?(?:忘れて|削除(?:して|する)?|消して|消す|消去(?:して)?)(?:ください|下さい|ほしい)?",
};

const EDIT_HEAD: Record<Language, string> = {
  en: "edit|change|update|replace",
  de: "bearbeite|bearbeiten|ändere|ändern|ersetze",
  fr: "modifie|modifiez|modifier|change|remplace",
  es: "edita|editar|cambia|cambiar|modifica|modificar",
  it: "modifica|modificare|cambia|sostituisci",
  pt: "edite|editar|altere|alterar|mude|modifique",
  zh: "编辑|修改|更改|編輯",
  ja: "編集|変更|修正",
};

/** What turns "forget" into its opposite: "forget never to sign", "vergiss nicht". */
const NEGATED =
  /^(?:(?:sie|bitte|please|ever|you|vous|auch)\s){0,2}(?:not|never|nicht|nie|niemals|pas|jamais|nunca|non|mai|não)(?=[\s,]|$)/i;
/** The same before a verb at the end of a line. */
const NEGATED_TAIL = /(?:^|\s)(?:nicht|nie|niemals|keine?n?)(?:\s|$)|不要|别|勿|不$/i;

/** "the rule about …", "number 2": says what is meant and nothing of it. */
const RULE_WORDS =
  "(?:(?:the|my|your|that|this|one|any|all|die|meine|den|das|la|ma|le|les|mes|el|los|las|mi|mis|il|lo|gli|a|o|minha|all'|l')\\s){0,3}" +
  "(?:rules?|notes?|facts?|preferences?|prefs?|numbers?|no\\.?|nr\\.?|n\\.?º|n°|#|regeln?|nummer|règles?|numéro|reglas?|número|regola|" +
  "regole|numero|regras?)(?:\\s(?:about|on|with|that\\s(?:says|has)|saying|which\\ssays|über|mit|zu|sur|avec|à\\spropos\\sde|sobre|con|" +
  "de|del|su|com|do|da))?(?=\\s|\\d|$|[:“\"'„«])";
const ABOUT = "(?:about|that|über|dass|sur|que|sobre|di|su|che|de)(?=\\s)";
const LEADING = new RegExp(`^(?:${RULE_WORDS}|${ABOUT})\\s?[:]?\\s?`, "i");
/** 第2条, 2番. */
const CJK_NUMBER =
  /^(?:规则|規則|ルール|第)?\s?第?\s?(\d{1,4}(?:\s?(?:[-–~〜]|至|到|から)\s?\d{1,4})?)\s?(?:条|條|号|號|个|番|番目|つ目)?(?:规则|のルール|ルール)?[。.!！]?$/;

type Lists = Record<Language, string> | Partial<Record<Language, string>>;
const UNSPACED: ReadonlySet<string> = new Set(["zh", "ja"]);
const spaced = (lists: Lists) => of(lists, (language) => !UNSPACED.has(language));
const unspaced = (lists: Lists) => of(lists, (language) => UNSPACED.has(language));

function of(lists: Lists, isWanted: (language: string) => boolean): string {
  return Object.entries(lists)
    .filter(([language]) => isWanted(language))
    .map(([, words]) => words)
    .join("|");
}

const NAMES = Object.keys(ALONE.en) as readonly CommandName[];
const END = "[.!?。！？…]{0,3}";
const PHRASES: ReadonlyMap<string, CommandName> = new Map(
  NAMES.flatMap((name) =>
    Object.values(ALONE).flatMap((words) => words[name].split("|").map((phrase) => [phrase, name] as const)),
  ),
);
const WITH_THINGS = new RegExp(`^(?<verb>[^\\s]{1,20}(?:\\s[^\\s]{1,20})?)\\s${THINGS}$`, "i");
const POLITE =
  /^(?:please|bitte|por favor|per favore|s'il (?:te|vous) plaît|请|請)[,\s]?\s?|[,\s]\s?(?:please|bitte|por favor|per favore|s'il (?:te|vous) plaît)$/gi;
const FORGET = new RegExp(
  `^(?:(?:${spaced(FORGET_HEAD)})(?:\\s(?<rest>.*))?|(?:${unspaced(FORGET_HEAD)})\\s?(?<tight>.*))$`,
  "iu",
);
const FORGET_AT_END = new RegExp(
  `^(?:(?<rest>.{1,80})\\s(?:${spaced(FORGET_TAIL)})|(?<tight>.{1,80}?)\\s?(?:${unspaced(FORGET_TAIL)}))${END}$`,
  "iu",
);
const EDIT = new RegExp(
  `^(?:(?:${spaced(EDIT_HEAD)})(?:\\s(?<rest>.*))?|(?:${unspaced(EDIT_HEAD)})\\s?(?<tight>.*))$`,
  "iu",
);
const EVERYTHING =
  /^(?:(?:all|of|my|the|your|absolutely|alle|meine|toutes|mes|les|todas|mis|las|tutte|le|mie|minhas|as)\s){0,4}(?:all|everything|rules|preferences|prefs|alles|alle|regeln|tout|règles|todo|reglas|tutto|regole|tudo|regras|全部|所有|一切|すべて|全部を)[.!。]?$/i;

/** Returns the command that a line is and nothing else. `line` is on one line, in NFKC. */
export function readAlone(line: string): CommandName | undefined {
  const bare = bareOf(line);
  const whole = PHRASES.get(bare);
  if (whole) return whole;
  const words = bare.split(" ");
  const [first = ""] = words;
  if (words.length > 1 && words.length <= 5 && words.every((word) => word === first)) return PHRASES.get(first); // "help help"
  const verb = WITH_THINGS.exec(bare)?.groups?.verb;
  const name = verb === undefined ? undefined : PHRASES.get(verb.replace(/\s(?:me|all|of|the|my)$/, ""));
  return name === "halt" ? undefined : name;
}

/** Returns what a line wants off the list, "" where it does not say; undefined for any other line. */
export function readForget(line: string): { readonly rest: string } | { readonly all: true } | undefined {
  const head = FORGET.exec(line)?.groups;
  const tail = head ? undefined : FORGET_AT_END.exec(line)?.groups;
  const found = head ?? tail;
  if (!found) return undefined;
  const said = (found.rest ?? found.tight ?? "").trim();
  if (NEGATED.test(said) || (tail && (STANDING.test(said) || NEGATED_TAIL.test(said)))) return undefined;
  return EVERYTHING.test(said) ? { all: true } : { rest: withoutLead(said) };
}

/** Returns what stands behind "edit"; undefined for any other line. */
export function readEdit(line: string): string | undefined {
  const found = EDIT.exec(line)?.groups;
  return found && withoutLead((found.rest ?? found.tight ?? "").trim());
}

/** "2. 番" and its like as a plain number. */
export function plainNumber(rest: string): string {
  return rest.replace(CJK_NUMBER, "$1");
}

/**
 * Whether a line is a command with a slip in it: "hlep", "frget 2". Only a first word, alone or before numbers, counts.
 */
export function isNearCommand(line: string): boolean {
  const [first = "", ...rest] = bareOf(line).split(" ");
  if (first.length < 3 || first.length > 12 || !rest.every((word) => /^[#\d,.]{1,6}$/.test(word))) return false;
  return MISTAKABLE.some((word) => (first.length > 3 || first[0] === word[0]) && isOneSlipApart(first, word));
}

const STANDING = /^(?:always|never|immer|nie|niemals|bitte immer|bitte nie)\s/i;
const MISTAKABLE =
  "list show help clear reset undo export forget delete remove edit hilfe aide ayuda aiuto ajuda vergiss lösche supprime oublie borra olvida cancella dimentica apagar".split(
    " ",
  );

function bareOf(line: string): string {
  return line
    .toLowerCase()
    .replace(POLITE, "")
    .replace(/^[¿¡]/, "")
    .replace(/(?<=[^?])\s?[.!?。！？…]{1,3}$/, "")
    .trim();
}

function withoutLead(said: string): string {
  return said.replace(LEADING, "").trim();
}

/** One letter too many, too few, wrong, or two changed round. */
function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped;
}
