import { type Row, row } from "../../../language/wordings.ts";

/*
 * More words that nothing of a message is to be kept, beside those among each language's wishes: as labels ("Private, don't log:",
 * "for your eyes only"), of learning, and of all that somebody says.
 */

const ENGLISH = [
  row(
    "^(?:(?:please|this is|strictly|ok|hey|hi|so) ){0,2}(?:(?:private|confidential|personal|secret|sensitive|privately)(?: (?:and|&) (?:private|confidential|personal))? ?[,:;.–—-]{1,2} ?)?(?:and |so )?(?:please |pls )?(?:don't|do not|dont|no|never|not to be|nothing) (?:log(?:ging|ged)?|sav(?:e|ing|ed)|stor(?:e|ing|ed)|record(?:ing|ed)?|remember(?:ing|ed)?|memory|keep(?:ing)? notes?|kept)(?: (?:please|pls|here|any of this|of this|for this|on this one))? ?(?:[:;,.!–—-]|$)",
    [
      "Private, don't log: my boss is leaving",
      "No memory please: write to Kim",
      "Confidential - not to be stored: write to Ben",
    ],
    ["Don't log in", "No saving throw", "Don't remember my old title", "Save the date"],
  ),
  row(
    "\\b(?:don't|do not|dont|never|please not|not to|no need to)(?: you)? (?:note|write|jot|take|put|get) (?:(?:this|that|it|these|those|any of (?:this|that|it)) down|down (?:this|that|it|any of (?:this|that|it)))(?: (?:please|pls|plz|thanks|anywhere|ok))? ?(?:[:;,.!–—-]|$)",
    ["Please don't note that down", "pls dont note that down", "I moved to Nice, plz don't write it down."],
    ["Don't write it down to chance", "Note that down", "Don't put it down the drain"],
  ),
  row(
    "\\bfor your (?:eyes|ears) (?:only|alone)\\b|^(?:this is )?(?:just |only )?for (?:you|your ears|your eyes) ?[:,;–—-]|^(?:in )?incognito(?: mode)?\\b",
    ["For your eyes only: write to Kim", "Just for you: I quit", "Incognito: write to Ben"],
    ["Just for you and Ben: a menu", "A menu for you: soup"],
  ),
  row(
    "\\b(?:don't|do not|dont|never|without|please not|not to|no need to)(?: you)? (?:learn(?:ing)?|pick(?:ing)? (?:up )?(?:anything|things|something)?(?: up)?|tak(?:e|ing) anything(?: away)?|draw(?:ing)? (?:any )?conclusions) (?:anything )?from (?:this|that|it|here|what i (?:\\S{1,12} ?){1,3}|the following|my (?:next )?message|any of (?:this|it))\\b|\\b(?:don't|do not|dont|never|please not) use (?:this|that|it|any of (?:this|it)|what i \\S{1,12}|my (?:message|words))(?: \\S{1,12}){0,2} (?:to (?:learn|train)|for (?:learning|training))|\\blearn nothing (?:from|of) (?:this|it|that|what)\\b|\\b(?:save|store|keep|record|retain|log) (?:nothing|none) (?:of|from) (?:this|it|that|what i)\\b",
    [
      "Don't learn from this: write like a pirate",
      "Learn nothing from this",
      "Save nothing of it",
      "Don't pick anything up from this",
    ],
    ["Don't learn from my mistakes", "We learn nothing from history"],
  ),
  row(
    "^(?:(?:please|so|and|ok|note|also|make sure|ensure|see to it|that),? ){0,4}(?:nothing|none|no part|no word|not a word|not a thing)(?: (?:of|in|from))?(?: (?:this|it|here)| (?:of )?what i(?:'m|'ll|'ve)?(?: \\S{1,12}){1,5}?| (?:that )?i(?:'m|'ll|'ve)?(?: \\S{1,12}){1,5}?| (?:this|my) (?:message|chat|thread|conversation))(?: today| here| now)? (?:should|may|must|can|will|shall|is|is going|ought|gets?|needs|stays?|ends up)(?: ever)?(?: to)?(?: be| get)? (?:saved|stored|kept|remembered|recorded|logged|learned|learnt|retained|noted|memorized|memorised)\\b",
    [
      "Nothing of what I write today should be saved",
      "None of what I say may be stored",
      "Nothing I tell you in this message is to be kept",
    ],
    ["Nothing they write should be saved", "Nothing should be saved on the drive"],
  ),
];

const GERMAN = [
  row(
    "^(?:(?:bitte|streng|das ist|also) ){0,2}(?:(?:privat|vertraulich|personlich|geheim|sensibel) ?[,:;.–—-]{1,2} ?)?(?:bitte )?(?:nicht|nichts|nix)(?: davon)? (?:mitschreiben|speichern|merken|aufzeichnen|mitloggen|loggen|protokollieren|notieren|(?:mit)?lernen|mitmerken|behalten|festhalten)(?: bitte)? ?(?:[:;,.!–—-]|$)|^ohne (?:speichern|merken|gedachtnis|aufzeichnung)\\b|^(?:im )?inkognito(?:modus)?\\b",
    ["Privat, nicht mitschreiben: Mail an Ben", "Nichts speichern: ich kündige", "Ohne Speichern: Mail an Ben"],
    ["Privat bin ich Lehrerin"],
  ),
  row(
    "\\bnur fur (?:deine|ihre) (?:augen|ohren)\\b|^nur fur dich ?[:,;–—-]",
    ["Nur für deine Augen: Mail an Ben", "Nur für dich: ich kündige"],
    ["Nur für deine Eltern"],
  ),
  row(
    "\\blerne?n?(?: sie)? (?:bitte )?(?:(?:nichts|nicht) (?:hieraus|daraus|davon|hiervon|aus (?:dies\\w{1,2}|dem))|(?:hieraus|daraus|davon|hiervon|aus (?:diesem|dieser|dem) \\S{1,15}) (?:bitte )?nichts?)\\b|\\b(?:nutze?|benutze?|verwende?|nimm)(?: sie)? (?:das|dies|es|diese\\w?(?: \\S{1,15})?)(?: hier)? (?:bitte )?nicht (?:zum|furs?|fur das|als) (?:lernen|training|trainieren)|\\b(?:halte?|zeichne?|schreibe?|lege?|fuhre?|mache?|hebe?|nimm)(?: dir)? (?:bitte )?(?:(?:davon|hiervon|hieruber|daruber) (?:bitte )?(?:nichts|keine (?:notizen|aufzeichnungen))|(?:nichts|keine (?:notizen|aufzeichnungen|akte)) (?:davon|hiervon|hieruber|daruber))\\b",
    ["Lern hieraus nichts", "Lerne nichts aus diesem Text", "Halte davon nichts fest", "Mach dir keine Notizen davon"],
    ["Lern daraus für morgen", "Halte das fest"],
  ),
  row(
    "^(?:(?:bitte|also) ){0,2}(?:nichts|kein wort)(?: von (?:dem|allem|all dem|dem allem))?,? (?:was|das) (?:ich|wir)(?: \\S{1,15}){1,5}?,? (?:soll|darf|wird|sollte|ist)(?: \\S{1,12}){0,3}? (?:gespeichert|gemerkt|behalten|aufgezeichnet|festgehalten|protokolliert|erinnert|zu speichern|zu merken)\\b|^(?:bitte )?(?:behalte?|speichere?|merke?|notiere?)(?: dir)? (?:bitte )?nichts (?:davon|hiervon|von (?:dem|allem|all dem),? was)\\b|\\b(?:behalte?|speichere?|merke?|notiere?)(?: dir)? (?:davon|hiervon) (?:bitte )?nichts\\b|\\b(?:merke?|behalte?|notiere?|speichere?)(?: dir)? (?:bitte )?nichts davon\\b",
    [
      "Nichts von dem, was ich heute schreibe, soll gespeichert werden",
      "Behalte nichts davon",
      "Speichere hiervon nichts",
    ],
    ["Nichts von dem, was er schreibt, stimmt"],
  ),
];

const FRENCH = [
  row(
    "^(?:(?:strictement|c'est|merci|stp) ){0,2}(?:(?:prive|privee|confidentiel|personnel|secret) ?[,:;.–—-]{1,2} ?)(?:merci de )?(?:ne )?(?:pas|rien|ne rien|aucune?) (?:(?:d'|de )?(?:enregistrer|noter|garder|conserver|retenir|memoriser|enregistrement|trace|memoire|notes?)) ?(?:[:;,.!–—-]|$)|^(?:rien|ne rien|ne pas) (?:enregistrer|noter|garder|conserver|retenir|memoriser) ?[:;,.!–—-]|^sans (?:enregistrer|memoire|rien garder) ?[:;,.!–—-]|^(?:en )?(?:mode )?incognito\\b",
    [
      "Privé, rien noter : un mail à Ben",
      "Ne rien garder : écris à Ben",
      "Confidentiel, ne pas mémoriser : un mot à Ben",
    ],
    ["Privé de dessert"],
  ),
  row(
    "\\b(?:rien que |seulement |uniquement )?pour (?:tes|vos) (?:yeux|oreilles)(?: seulement| uniquement| seuls?)?(?= ?[:,;–—-]|$)|^(?:rien que|juste|seulement|uniquement) pour (?:toi|vous) ?[:,;–—-]",
    ["Pour tes yeux seulement : écris à Ben", "Rien que pour toi : je pars"],
    ["Une crème pour tes yeux bleus"],
  ),
  row(
    "\\b(?:n'|ne )(?:apprends|apprenez|apprendre|retiens|retenez|tire|tirez|deduis)(?: surtout)? (?:rien|pas)(?: (?:de|a partir de|avec) (?:ca|cela|ceci|ce \\S{1,15}|ce que)| d'ici|$)|\\bne (?:t'|te |vous )?(?:sers|servez|utilise|utilisez|utiliser) (?:pas|jamais|rien) (?:(?:de )?(?:ca|cela|ceci|ce \\S{1,12}|cette \\S{1,12}) )?(?:de (?:ca|cela|ceci) )?pour (?:apprendre|t'entrainer|l'apprentissage)|\\bn'en (?:apprends|apprenez|retiens|retenez|garde|gardez|conserve|conservez|note|notez) rien\\b|\\bsans (?:en )?(?:rien )?(?:garder|retenir|apprendre|noter|enregistrer|conserver)(?: rien)?(?= ?(?:$|[,.!:]))",
    ["N'apprends rien de ceci : écris à Ben", "N'en retiens rien", "écris à Ben sans rien garder"],
    ["N'apprends pas à nager"],
  ),
  row(
    "^(?:(?:merci|stp|alors),? )?(?:rien|pas un mot) de ce que (?:j'|je |nous )(?:\\S{1,15} ?){1,5}?(?:ne )?(?:doit|devra|devrait|peut|sera|est)(?: pas)?(?: a)? (?:etre )?(?:conserve|enregistre|garde|retenu|memorise|note|sauvegarde|stocke|garder|retenir)\\w{0,2}(?!\\w)",
    ["Rien de ce que j'écris aujourd'hui ne doit être conservé"],
    ["Rien de ce que je dis n'est vrai"],
  ),
];

const SPANISH = [
  row(
    "^(?:(?:es|esto es|estrictamente) ){0,2}(?:(?:privado|confidencial|personal|secreto) ?[,:;.–—-]{1,2} ?)?(?:por favor )?(?:sin|no|nada de) (?:(?:lo |la |se )?(?:registr|guard|grab|anot|memoriz|almacen)(?:ar|es|o|e|ado|arlo)|memoria|registros?|notas|rastro) ?(?:[:;,.!–—-]|$)|^(?:en )?(?:modo )?incognito\\b",
    ["Privado, sin registro: correo a Ben", "Sin guardar: escribe a Ben", "No guardar: escribe a Ben"],
    ["Sin memoria no hay futuro", "Privado de todo"],
  ),
  row(
    "\\b(?:solo|solamente|unicamente) para (?:tus|sus) (?:ojos|oidos)\\b|^(?:solo|solamente|unicamente) para (?:ti|usted) ?[:,;–—-]",
    ["Solo para tus ojos: escribe a Ben", "Solo para ti: renuncio"],
    ["Solo para tus hijos"],
  ),
  row(
    "\\b(?:no|sin que|nunca) (?:\\S{1,8} )?aprend(?:as|a|ais|er)(?: nada)? (?:de (?:esto|eso|aqui|ello|est[ea] \\S{1,12}|lo que)|con esto)\\b|\\bno (?:lo )?(?:uses?|utilices|utilice|emplees)(?: (?:esto|eso|est[ea] \\S{1,12}))? para (?:aprender|entrenar\\w{0,3}|el aprendizaje)|\\bno (?:guardes|recuerdes|retengas|registres|anotes) nada (?:de|sobre) (?:esto|eso|ello|aqui|lo que)\\b|\\bsin (?:guardar|recordar|anotar|registrar) nada\\b",
    ["No aprendas de esto: escribe a Ben", "No guardes nada de ello"],
    ["No aprendas de memoria"],
  ),
  row(
    "^(?:(?:por favor|pues),? )?(?:nada|ni una palabra) de lo que (?:yo |te |os |hoy |aqui ){0,3}(?:escrib|dig|cuent|dir|pong|he )\\w{0,6}(?: \\S{1,12}){0,4}? (?:debe|puede|deberia|se debe|tiene que|ha de|se)(?: ser)? (?:guard|registr|grab|almacen|record|conserv|memoriz|qued)\\w{1,6}",
    ["Nada de lo que escriba hoy debe guardarse", "Nada de lo que te digo se debe registrar"],
    ["Nada de lo que dice se puede creer"],
  ),
];

const ITALIAN = [
  row(
    "^(?:(?:e|questo e|strettamente) ){0,2}(?:(?:privato|riservato|confidenziale|personale|segreto) ?[,:;.–—-]{1,2} ?)?(?:per favore )?(?:non|senza|niente|nessuna?) (?:(?:registr|salv|annot|memorizz|conserv)(?:are|arlo|i|a)|memoria|registrazioni?|appunti|tracci[ae]) ?(?:[:;,.!–—-]|$)|^(?:in )?(?:modalita )?incognito\\b",
    ["Privato, niente appunti: mail a Ben", "Senza salvare: scrivi a Ben", "Non registrare: scrivi a Ben"],
    ["Senza memoria non c'è futuro"],
  ),
  row(
    "\\b(?:solo|soltanto|unicamente) per (?:i tuoi|i suoi|le tue|le sue) (?:occhi|orecchi[eo]?)\\b|^(?:solo|soltanto) per te ?[:,;–—-]",
    ["Solo per i tuoi occhi: scrivi a Ben", "Solo per te: mi licenzio"],
    ["Solo per i tuoi figli"],
  ),
  row(
    "\\bnon (?:\\S{1,8} )?impar(?:are|i|a|ate)(?: (?:niente|nulla))? da (?:questo|cio|quest[oa] \\S{1,12}|qui|quello|quanto)\\b|\\bnon (?:lo )?(?:usare|usarlo|utilizzare|utilizzarlo|usi|utilizzi)(?: (?:questo|cio|quest[oa] \\S{1,12}))? per (?:imparare|apprendere|addestrart?i?|l'apprendimento)|\\bnon (?:ricordare|salvare|tenere|registrare|conservare|annotare|memorizzare) (?:niente|nulla)\\b|\\bsenza (?:salvare|ricordare|annotare|registrare|tenere|conservare) (?:niente|nulla)\\b",
    ["Non imparare da questo: scrivi a Ben", "non ricordare niente"],
    ["Non imparare a memoria"],
  ),
  row(
    "^(?:per favore,? )?(?:niente|nulla|nessuna parola) di (?:quello|cio|quel|quanto)(?: che)? (?:io |ti |vi |oggi |qui ){0,3}(?:scriv|dic|dir|raccont|ho )\\w{0,5}(?: \\S{1,12}){0,4}? (?:va|vada|deve|dev'essere|puo|sia|dovra)(?: essere| venire)? (?:salvat|conservat|registrat|memorizzat|ricordat|annotat|tenut)\\w{1,2}",
    ["Niente di quello che scrivo oggi va salvato", "Nulla di ciò che ti dico deve essere conservato"],
    ["Niente di quello che dice va bene"],
  ),
];

const PORTUGUESE = [
  row(
    "^(?:(?:e|isto e|estritamente) ){0,2}(?:(?:privado|confidencial|pessoal|secreto|sigiloso) ?[,:;.–—-]{1,2} ?)?(?:por favor )?(?:sem|nao|nada de) (?:(?:o |a )?(?:regist|registr|guard|grav|anot|memoriz|armazen)(?:ar|es|e)|memoria|registos?|registros?|notas|rasto) ?(?:[:;,.!–—-]|$)|^(?:em |no )?(?:modo )?(?:incognito|anonimo)\\b",
    ["Privado, sem registos: email ao Ben", "Sem gravar: escreve ao Ben", "Não guardar: escreve ao Ben"],
    ["Sem memória não há futuro"],
  ),
  row(
    "(?:^|\\b(?:so|somente|apenas|unicamente) )para (?:os )?(?:teus|seus) (?:olhos|ouvidos)\\b|^(?:(?:so|somente|apenas) )?para (?:ti|voce|si) ?[:;–—-]",
    ["Só para os teus olhos: escreve ao Ben", "Só para ti: vou sair"],
    ["Só para os teus filhos"],
  ),
  row(
    "\\bnao (?:\\S{1,8} )?aprend(?:as|a|er)(?: nada)? (?:com|disto|disso|daqui|a partir d)(?: (?:isto|isso|est[ea] \\S{1,12}|o que))?\\b|\\bnao (?:o )?(?:uses?|utilizes?|use)(?: (?:isto|isso|est[ea] \\S{1,12}))? para (?:aprender|treinar|a aprendizagem)|\\bnao (?:guardes|guarde|lembres|registes|registre|graves|grave|anotes|anote) nada d(?:isto|isso|o que)\\b|\\bsem (?:guardar|lembrar|anotar|registar|registrar|gravar) nada\\b",
    ["Não aprendas com isto: escreve ao Ben", "Não aprenda nada disso"],
    ["Não aprendas de cor"],
  ),
  row(
    "^(?:por favor,? )?(?:nada|nem uma palavra) d[oe]s?(?: aquilo)? que (?:eu |te |lhe |hoje |aqui ){0,3}(?:escrev|dig|diss|cont|fal)\\w{0,5}(?: \\S{1,12}){0,4}? (?:deve|pode|devera|e para|ha de|sera)(?: ser)? (?:guardad|gravad|registad|registrad|salv|lembrad|memorizad|armazenad|guardar|gravar)\\w{0,2}",
    ["Nada do que eu escrever hoje deve ser guardado"],
    ["Nada do que ele diz pode ser verdade"],
  ),
];

const CHINESE = [
  row(
    "(?:只|仅|就)(?:给|供|让|对)?你(?:一个人|自己)?(?:看|知道|说|听|过目)(?=[:：,，。.!！]|$)|^(?:私密|机密|保密|私人|隐私)[,，:：、](?:请)?(?:不要|别|勿|不)(?:记|存|留|录)",
    ["只给你看：写封邮件给律师", "私密，别存：给老板写封邮件"],
    ["只给你看过的书"],
  ),
  row(
    "(?:不要|别|请勿|不许|不用|勿)(?:再)?(?:从|根据|拿|用)(?:这|此|中|里|我|下面|以下|上面).{0,10}?(?:学|吸取|总结|训练)|(?:什么|任何(?:东西|内容)?|一个字|一点)(?:都|也)(?:不要|别|不许|不用|不准|勿)(?:再)?(?:被)?(?:记|存|保存|保留|留|学)",
    ["别从这条里学东西：写一段话", "什么都别记", "任何内容都不要保存"],
    ["别从这里走", "什么都别说"],
  ),
  row(
    "我(?:今天|现在|刚才|接下来|下面|在这里|这里|跟你|对你|告诉你?)?(?:所)?(?:写|说|讲|聊|发|输入|告诉你)的(?:东西|话|内容|一切|事)?(?:全部?|一律|全都)?(?:都|请|也)?(?:不要|别|不许|不准|不能|不用|勿|不得)(?:被)?(?:记|存|保存|保留|留|录|学)",
    ["我今天写的东西都不要保存", "我说的话别记"],
    ["我写的东西不要改"],
  ),
];

const JAPANESE = [
  row(
    "(?:あなた|きみ|君)(?:にだけ|だけに)(?:見せ|話し|言い|打ち明け|教え|伝え)|(?:あなた|君)だけの(?:胸|中)に",
    ["あなただけに見せます：手紙を書いて", "君にだけ話します。辞めます"],
    ["あなただけに向けた商品"],
  ),
  row(
    "(?:これ|ここ|この\\S{1,6}|以下|今回)(?:から|で|を|は)(?:は)?(?:何も)?(?:学習|学ば|参考に)(?:し|せ)?(?:ないで|ず)|(?:学習|トレーニング|訓練)に(?:は)?(?:使わ|用い|利用し|使用し|回さ)(?:ないで|ず)|(?:学習|記録|保存|記憶)(?:は)?(?:しないで|不可|厳禁)[、,:：。]|(?:何も|一切|全て|すべて)(?:覚え|記録し|保存し|記憶し|残さ|メモし)(?:て)?(?:おか|い)?(?:ないで|ず)",
    ["これからは学習しないで：メモを書いて", "何も覚えないで", "一切残さないで"],
    ["これから学習します"],
  ),
];

/** By language. */
export const OFF_THE_RECORD = {
  english: ENGLISH,
  german: GERMAN,
  french: FRENCH,
  spanish: SPANISH,
  italian: ITALIAN,
  portuguese: PORTUGUESE,
  chinese: CHINESE,
  japanese: JAPANESE,
} satisfies Readonly<Record<string, readonly Row[]>>;
