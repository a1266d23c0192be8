/* Who speaks in a line, where the line says so in front: "[Ben] …", "Ben > …". */

/** A tag that may be a name, as chats put it in front of what somebody said. */
const TAGGED =
  /^\s{0,3}(?:\[(?<tag>\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?|\p{Script=Han}{2,4})\]|<\p{Lu}\p{Ll}{1,20}>|\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})? >)\s{1,3}\S/u;

const words = (...lists: readonly string[]) => new Set(lists.flatMap((list) => list.split(" ")));

/** What tags name besides people, in lower case and without accents: kinds of remarks, and what of a text is meant. */
const REMARKS = words(
  "note notes important update urgent reminder rule rules fyi todo draft info question request internal external inkwell",
  "correction style preference preferences memo new idea task general tone voice language format formatting layout length",
  "brevity clarity spelling grammar punctuation greeting greetings signature closing wording naming terminology writing",
  "structure typography capitals emojis wichtig hinweis regel regeln notiz ton stil sprache anrede unterschrift dringend",
  "rechtschreibung regle regles langue rappel signature orthographe regla reglas tono estilo idioma ortografia nota",
  "recordatorio regola regole stile lingua ortografia promemoria regra regras tom assinatura lembrete",
  "重要 注意 更新 规则 規則 提醒 紧急 备注 说明 语气 风格 格式 语言 署名 文体 口調 書式",
);

/** The same: for which field of work something is said. It belongs to what is said. */
const FIELDS = words(
  "work personal private public email emails mail mails letter letters newsletter blog post posts social press slack",
  "messages minutes reports slides legal sales marketing finance product support design engineering operations",
  "compliance privacy security policy brand branding research recruiting hiring accounting procurement logistics",
  "communications team company office project client clients customer customers management board health safety",
  "accessibility quality training recht vertrieb finanzen kunden einkauf presse datenschutz juridique ventes equipe",
  "ventas equipo vendite squadra vendas equipa 法务 销售 市场 财务 法務 営業",
);

/** A reply is asked for, so that what stands above it is what somebody else said. */
const REPLY =
  /^\s{0,3}(?:(?:please|pls|can you|could you|bitte|por favor|per favore) )?(?:reply|answer|respond|antworte?|beantworte|reponds|repondez|responde|responda|rispondi)\b|^\s{0,3}(?:请|請)?(?:回复|回復|答复)|返信して|返事を/iu;

/** Whether a line asks for a reply. */
export function asksForReply(line: string): boolean {
  return REPLY.test(line);
}

/**
 * Whether a line says in front that somebody else speaks in it. A tag that is a word of work labels what its author says,
 * "[Tone] Always be brief", unless a reply is asked for further below (`isAnswered`). Any other is a name.
 */
export function isSpoken(line: string, isAnswered: boolean): boolean {
  const found = TAGGED.exec(line);
  if (!found) return false;
  const word = labelOf(found);
  return isAnswered || word === undefined || !(REMARKS.has(word) || FIELDS.has(word));
}

/** Returns how long the label of a remark is at the head of a line, "[Tone] "; 0 where there is none. */
export function labelLength(line: string): number {
  const found = TAGGED.exec(line);
  const word = found && labelOf(found);
  return found && word && REMARKS.has(word) ? found[0].length - 1 : 0;
}

/** Returns the word that says what a tag is: the last of "[Brand Voice]". */
function labelOf({ groups }: RegExpExecArray): string | undefined {
  return groups?.tag?.toLowerCase().split(" ").at(-1);
}
