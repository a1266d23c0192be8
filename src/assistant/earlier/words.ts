/** The words by which a request that goes on with earlier work is known; English first, the looser tables of other languages below. */

const MADE_VERB =
  "wrote|written|drafted|did|done|made|created|prepared|produced|composed|sent|finished|started|began|begun|worked on|" +
  "put together|came up with|gave|generated|helped (?:me )?with";

const CHANGE_VERB =
  "optimi[sz]e|improve|revise|edit|shorten|lengthen|expand|extend|elaborate|polish|refine|rework|redo|rewrite|update|tweak|" +
  "tighten|trim|cut|reword|rephrase|adapt|adjust|amend|change|fix|correct|translate|turn|make|add|insert|append|include|" +
  "incorporate|weave|remove|delete|drop|take|strip|replace|swap|convert|reformat|format|merge|combine|proofread|soften|" +
  "simplify|condense|summari[sz]e|build on|strengthen|restructure|reorgani[sz]e|work on|revisit|move|put|use|base";

const RESUME_VERB =
  "continue|go on|carry on|keep going|keep working|keep writing|pick up|resume|finish|complete|get back|go back|return|" +
  "come back|open|reuse|bring back";

const NOUN =
  "e-?mail|mail|letter|memo|proposal|summary|report|newsletter|post|article|blog|draft|text|announcement|note|notes|invitation|" +
  "invite|speech|talk|plan|brief|briefing|pitch|press release|description|ad|copy|cv|r[eé]sum[eé]|essay|paper|notification|" +
  "message|reply|response|version|intro|introduction|conclusion|paragraph|document|doc|piece|agenda|minutes|slide|slides|deck|" +
  "presentation|script|statement|story|chapter|tweet|bio|outline|review|application|faq|guide|manual|poem|toast|one-pager|" +
  "whitepaper|white paper|case study|job posting|posting|write-up|writeup|changelog|release notes|handout|flyer|leaflet|" +
  "template|survey|questionnaire|recap|abstract|caption|readme|eulogy|song|lyrics|offer|quote|contract|policy|checklist|recipe";

/** Behind a noun above, one of these is what the phrase is really about: "yesterday's email outage". */
const EVENT =
  "outage|incident|meeting|call|problem|issue|bug|event|server|system|campaign|launch|failure|crash|session|discussion|" +
  "deadline|conference|workshop|interview|results?|numbers|figures|team|thread|client|provider|address|list";

const WORD =
  "(?!(?:to|about|for|in|on|of|with|and|or|that|so|by|from|as|is|are|it|me|us)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}'&-]*";
const ONE_THING = `(?<thing>(?:${WORD}\\s+){0,4}?(?:${NOUN})(?:\\s+(?:${NOUN}))?)(?![\\p{L}\\p{N}-])(?!\\s+(?:${EVENT})\\b)`;
const THING = ONE_THING.replace("(?![", "s?(?![");
const DEFINITE = "(?:the|my|our|that|your)";
const MADE_BY_YOU = `you(?:'ve|\\s+have|\\s+had|\\s+just|\\s+already|\\s+recently)*\\s+(?:${MADE_VERB})`;
const MADE_BY_US = `(?:we|i)(?:'ve|\\s+have|\\s+had|\\s+just|\\s+already|\\s+recently)*\\s+(?:${MADE_VERB})`;

/** What stands before the instruction proper, over and over: "Hi, could you please help me to". */
export const POLITENESS = english(
  "^(?:please|pls|kindly|now|ok(?:ay)?|so|also|and|then|hey|hi|hello|inkwell|thanks|great|can|could|would|will|you|we|let's|" +
    "i(?:'d| would)? (?:like|want|need|love) (?:you )?to|i need you to|help me(?: to)?|be so kind as to|just|quickly|further|" +
    "again|maybe|next|try to|go ahead and)[\\s,!.:–-]+",
);

/** From now on, by default, ...: a standing wish, which is about all texts to come. */
export const STANDING = english(
  "^(?:from now on|always|never|whenever|in (?:the )?future|going forward|by default|remember that)\\b",
);

/** At the head of a sentence: something new is wanted, or something other than a text changed. */
export const OTHER_ACT = english(
  "^(?:write|draft|compose|create|prepare|generate|produce|send|come up with|reply|respond|answer|tell|ask|remind|invite|" +
    "announce|inform|notify|thank|congratulate|apologi[sz]e|explain|describe|list|suggest|propose|brainstorm|give me|what|who|" +
    "how|why|when|where(?! (?:we|you|i) )|which|is|are|was|were|do(?! another)|does|did|i (?:need|want|would like|have to write) (?:a|an|some|to write)|" +
    "(?:a|an) |update (?:the |our |my )?(?:team|manager|boss|clients?|customers?|board|everyone|everybody|staff|stakeholders?|" +
    "channel|group|colleagues?|investors?)|make (?:a|an|some|sure)|put together)\\b",
);

/** Even something new goes on with earlier work when it is a version, a part or a likeness of it. */
export const LIKE = english(
  "(?:same [\\p{L} ,]{1,40}? as|like|based on|on the basis of|in the (?:style|tone|format) of|modell?ed on|" +
    "(?:version|translation|continuation|rewrite|part|half|chapter|section|paragraph|conclusion|introduction|ending|title|" +
    "subject line) (?:of|to|for|from)|(?:follow-?up|sequel|addition|appendix) to)\\s+(?:\\S+\\s+){0,7}\\S*$",
);

export const CHANGE = english(
  `\\b(?:${CHANGE_VERB}|${RESUME_VERB}|shorter|longer|needs?|should|must|too|more|less|still|same|another (?:round|pass|go))\\b`,
);

/** "the report you wrote", "what we did", "where we left off". */
export const MADE_BEFORE = english(
  `(?:^|.*\\b)${DEFINITE}\\s+${THING}[^.!?]{0,40}?\\s+(?:that\\s+|which\\s+)?(?:${MADE_BY_YOU}|${MADE_BY_US})\\b`,
);
export const MADE_UNNAMED = english(
  `\\b(?:where (?:we|you|i) (?:left off|stopped|were)|what (?:${MADE_BY_YOU}|${MADE_BY_US})|the one (?:${MADE_BY_YOU}|${MADE_BY_US}))\\b`,
);
export const MADE_CLAUSE = english(
  `\\s+(?:that\\s+|which\\s+)?(?:${MADE_BY_YOU}|${MADE_BY_US})(?:\\s+(?:for me|together))?\\b`,
  "giu",
);

/** The assistant itself made it, so that mere mention of it is enough. */
export const BY_YOU = english(`\\b${MADE_BY_YOU}\\b`);

/** "Yesterday you wrote a newsletter." */
export const TOLD_BEFORE = english(
  `\\b(?:${MADE_BY_YOU}|${MADE_BY_US})(?:\\s+(?:me|us|on))?\\s+(?:an?|the|my|our)\\s+${THING}`,
);

/** "shorten the newsletter", "add a line to my cover letter", "go on with our proposal" at the head of a sentence. */
export const CHANGE_OF_DEFINITE = english(
  `^(?:(?:${CHANGE_VERB})\\s+(?:[^.!?]{1,80}?\\s(?:of|in|from|to|into|at|out of)\\s+)?|` +
    `(?:${RESUME_VERB})\\s+(?:(?:to|with|on|writing|working|work|editing)\\s+){0,3})${DEFINITE}\\s+${ONE_THING}`,
);

/** What follows a time phrase and its 's: "proposal summary"; nothing at all in "like yesterday's". */
export const THING_AFTER = english(`^(?:'s|')\\s+${THING}`);
export const NOTHING_AFTER = english("^'s?(?:\\s+one)?\\s*(?:$|[,.;!?])");

/** What precedes a time phrase: "the launch email from", "the one I wrote". */
export const THING_BEFORE = english(
  `(?:^|.*\\b)(?:the|my|our|that|your|a|an)\\s+${THING}` +
    `(?:\\s+of|(?:\\s[^.!?]{1,60}?)??(?:\\s+(?:from|dated)|\\s+(?:that\\s+|which\\s+)?(?:${MADE_BY_YOU}|${MADE_BY_US})(?:\\s+for me|\\s+together)?|` +
    `\\s+(?:written|drafted|sent|made|created|started|prepared)))(?:\\s+on)?\\s*$`,
);
export const ONE_BEFORE = english(
  `\\b(?:(?:the|that) (?:one|thing) (?:from|of|(?:that )?${MADE_BY_YOU}|(?:that )?${MADE_BY_US})|what (?:${MADE_BY_YOU}|${MADE_BY_US})|where (?:we|you|i) (?:left off|stopped))(?:\\s+on)?\\s*$`,
);

/** Points to another time or place without saying which. */
export const ELSEWHERE = english(
  "\\b(?:(?:other|another|earlier|previous|last) (?:thread|conversation|chat|time|session)|the other day|a while (?:ago|back)|back then|recently)\\b",
);

/** The text to work on is right here. */
export const HERE = english(
  "\\b(?:this|these|following|below|attached|pasted|here(?:'s| is| are))\\b|\\b(?:hier|folgend\\p{L}*|dies\\p{L}*)\\b",
);

/** Something is to be put into the earlier text, so that pasted material is not that text. */
export const INSERTION = english(
  "^(?:add|insert|append|include|incorporate|weave|merge|put|work)\\b|\\b(?:adding|inserting|including)\\b",
);

/** Where what is said about the earlier text ends, and what is to be done to it begins. */
export const TOPIC_END = english(
  "\\b(?:by|with|so|and|but|then|to (?:make|be|add|fit|include|reflect)|into|shorter|longer|warmer|clearer|tighter|stronger|nicer|simpler|softer|better|[a-z]{3,}ier|more|less|please|is|are|sounds?|looks?|reads?|feels?|needs?|should|in (?:german|english|french|spanish))\\b|[,;:.!?]|\\s[–-]\\s",
);

/** Words that only English has: its sentences are not read by the looser tables. */
export const ENGLISH = english("\\b(?:the|my|our|your|you|this|that|with|about|from|write|what|how)\\b");

/** Of another language: something is changed or resumed, something new is wanted instead, a text is named, somebody made it. */
export type LooseWords = {
  readonly change: RegExp;
  readonly resume: RegExp;
  readonly otherAct: RegExp;
  readonly noun: RegExp;
  readonly made: RegExp;
};

export const OTHER_LANGUAGES: readonly LooseWords[] = [
  {
    change: loose(
      "(?:über|um|be)?arbeite|verbesser|optimier|kürz|erweiter|ergänz|füge|einfügen|hinzu|änder|anpass|passe|überset|polier|mach|aktualisier|korrigier|länger|streich|straff",
    ),
    resume: loose("weiter|fortsetz|fortführ|setze|fertig|anknüpf"),
    otherAct: loose(
      "^(?:bitte |kannst du |könntest du |mir |hilf mir,? )*(?:schreib(?:e|en|st)?(?!.*(?:weiter|fertig|\\bum\\b|\\bneu\\b))|verfass|erstell|entwirf|antwort|fass)",
    ),
    noun: loose(
      "e-?mail|mail|brief|vorschlag|angebot|bericht|newsletter|beitrag|artikel|entwurf|text|ankündigung|notiz|einladung|rede|zusammenfassung|mitteilung|nachricht|stellungnahme|anschreiben|protokoll|antwort|absatz|präsentation",
    ),
    made: loose(
      "(?:du|wir|ich) .{0,40}(?:geschrieben|verfasst|gemacht|erstellt|entworfen|vorbereitet|begonnen|angefangen)",
    ),
  },
  {
    change: loose(
      "mejor|optimi[sz]|acort|ampl[ií]|añad|agreg|cambi|modific|correg|corrige|traduc|actualiz|revis|reescrib|haz|pon|quit|resum[ei]|incluy|pul[ei]",
    ),
    resume: loose("contin[uú]|sig(?:ue|amos)|seguir|retom|termin|acab"),
    otherAct: loose(
      "^(?:por favor,? |puedes |podrías |ayúdame a )*(?:escrib|redact|prepar|crea|responde|contesta|envía)",
    ),
    noun: loose(
      "correo|e-?mail|carta|propuesta|resumen|informe|bolet[ií]n|newsletter|publicaci[oó]n|art[ií]culo|borrador|texto|anuncio|nota|invitaci[oó]n|discurso|mensaje|comunicado|presentaci[oó]n|párrafo",
    ),
    made: loose(
      "(?:escribiste|redactaste|preparaste|hiciste|hicimos|escribimos|escribí|redactamos|preparamos|empezamos)",
    ),
  },
  {
    change: loose(
      "amélior|optimis|raccourci|allong|ajout|modifi|chang|corrig|tradui|met(?:s|tre|tez) à jour|révis|réécri|ren(?:ds|dre|dez)|complèt|enrichi|fai(?:s|re|tes) plus",
    ),
    resume: loose("continu|repren|poursui|termin|fini"),
    otherAct: loose(
      "^(?:s'il te plaît,? |merci de |peux-tu |pourrais-tu |aide-moi à )*(?:écri(?:s|re|vez)|rédige|prépare|crée|répond|envoie)",
    ),
    noun: loose(
      "courriel|e-?mail|mail|lettre|proposition|résumé|rapport|newsletter|bulletin|article|brouillon|texte|annonce|note|invitation|discours|message|communiqué|présentation|paragraphe|compte rendu",
    ),
    made: loose("(?:tu as|nous avons|on a|j'ai) (?:écrit|rédigé|préparé|fait|commencé)"),
  },
  {
    change: loose(
      "melhor|otimiz|encurt|ampli|acrescent|adicion|mud[ae]|corrig|traduz|atualiz|revis|reescrev|migliora|ottimizza|accorcia|amplia|aggiung|modific|correggi|traduci|aggiorna|rivedi|riscrivi|rendi|deix[ae]|torn[ae]",
    ),
    resume: loose("continu|retom|termin|riprend|finisci"),
    otherAct: loose(
      "^(?:por favor,? |per favore,? |podes |pode |puoi |ajuda-me a |aiutami a )*(?:escrev|redij|prepar|cri[ae]|respond|scriv|redigi|rispond)",
    ),
    noun: loose(
      "e-?mail|carta|proposta|resumo|relatório|newsletter|boletim|artigo|rascunho|texto|anúncio|convite|discurso|mensagem|lettera|riassunto|relazione|rapporto|articolo|bozza|testo|annuncio|invito|discorso|messaggio|comunicado|comunicato",
    ),
    made: loose(
      "(?:escreveste|escreveu|escrevemos|fizeste|fizemos|fez|hai scritto|hai fatto|abbiamo scritto|abbiamo fatto|ho scritto)",
    ),
  },
  {
    change: loose(
      "优化|修改|改|润色|缩短|精简|扩写|扩展|补充|加上|加入|添加|增加|翻译|更新|调整|删|完善|短く|長く|修正|追加|更新|改善|書き直|直し|加え",
    ),
    resume: loose("继续|接着|续写|完成|続け|続き|仕上げ"),
    otherAct: loose(
      "^(?:请|帮我|帮忙|麻烦|麻烦你)*(?:写|起草|拟|撰写|生成|回复|总结)|(?:書いて|作成して|作って)(?:ください)?[。！]?$",
    ),
    noun: loose(
      "邮件|信|提案|方案|摘要|总结|报告|通讯|新闻稿|文章|草稿|稿|文案|公告|通知|邀请|演讲|说明|简介|计划|メール|手紙|提案|要約|報告|レポート|ニュースレター|記事|下書き|原稿|お知らせ|案内",
    ),
    made: loose("(?:你|我们|我|咱们).{0,6}(?:写|做|起草|弄)(?:过|了|的)|(?:書いた|作った|作成した)"),
  },
];

/** Directly before a time phrase: the phrase belongs to what the text is about, not to the text. */
export const ABOUT_BEFORE =
  /(?:\b(?:about|regarding|concerning|über|zum|zur|sobre|acerca de|sur|à propos|su|sulla|sul)\s+(?:the |den |die |das |dem |la |el |le |il |lo )?|关于|有关)$/iu;

function english(source: string, flags = "diu"): RegExp {
  return new RegExp(source, flags);
}

/** From where a word begins, so that one stem serves all of its endings. */
function loose(source: string): RegExp {
  return new RegExp(/[\u3040-\u9fff]/.test(source) ? source : `(?<![\\p{L}\\p{N}])(?:${source})`, "iu");
}

const ORDINALS: readonly string[] = [
  "first former 1st one's eins erste ersten erster erstes premier première primero primera primer primeiro primeira primo prima uno un 一",
  "second 2nd two zwei zweite zweiten zweiter zweites deux deuxième seconde segundo segunda dos secondo seconda due dois duas 二",
  "third 3rd three drei dritte dritten dritter drittes trois troisième tercero tercera tercer tres terceiro terceira terzo terza tre três 三",
  "fourth 4th four vier vierte vierten vierter viertes quatre quatrième cuarto cuarta cuatro quarto quarta quattro quatro 四",
];

/** "the second": which place is meant, counted from 1. */
export const PLACES: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The last of them, whatever their number. */
export const LAST: ReadonlySet<string> = new Set(
  "last latter letzte letzten letzter letztes letzteres dernier dernière último última ultimo ultima 最后 最後".split(
    " ",
  ),
);
