/**
 * What stands before a colon or on a line of its own: labels of a person's own rules, and opinions on a text that follows.
 */

import { wordings } from "../../../language/wordings.ts";

/** What may stand before a colon that a person's own rule follows. */
export const OWN_LABEL = wordings([
  {
    pattern:
      "^(?:(?:just |only |here are |noch |encore )?(?:one|two|three|four|a few|some|several|a couple of|zwei|drei|vier|ein paar|einige|deux|trois|quelques|dos|tres|algunas|unas|due|tre|alcune|duas|tres|algumas) (?:more |quick |small |other |kurze |weitere |petites )?(?:things?|points?|notes?|remarks?|dinge|sachen|punkte|hinweise|choses|points|remarques|cosas|puntos|cose|punti|coisas|pontos)|(?:两|兩|三|几|幾)(?:件事|点|點)|(?:二|三|いくつか|数)(?:点|つ)?(?:お願い|お知らせ|連絡)?)$",
    yes: ["Two things", "A few quick notes", "Zwei Dinge", "Deux choses", "Dos cosas", "Due cose", "两件事", "二点"],
    no: ["Two things he said", "The things"],
  },
  {
    pattern:
      "^(?:(?:nur |kurz )?(?:zur (?:info|einordnung|erinnerung)|kurze info|hinweis|kleines update)|(?:petite )?(?:info|precision)|pour (?:info|contexte|ta gouverne)|a titre d'info|para (?:contexto|tu informacion|que sepas)|dato|(?:solo )?per (?:contesto|tua informazione|info)|so para (?:contexto|saberes)|背景|补充|说明一下|跟你说一声|ちなみに|参考まで(?:に)?|ご参考)$",
    yes: ["Zur Einordnung", "Kurze Info", "Pour info", "Para contexto", "Per contesto", "补充", "ちなみに"],
    no: ["Info an alle"],
  },
  {
    pattern:
      "^(?:a )?(?:quick |small |one |another |one more |new |last |final |important |side |general )?(?:note|reminder|thing|rule|preference|request|" +
      "correction|point|remark|update|heads[- ]up|change|info|fyi|news)s?(?: (?:for|to) (?:you|inkwell|the future|self|next time|future))?$",
    yes: [
      "Note",
      "A quick reminder",
      "Small thing",
      "One rule",
      "Another preference",
      "Last request",
      "Quick update",
      "Final correction",
      "Important point",
      "Side remark",
      "General rules",
      "Note for you",
      "Note to inkwell",
      "Rules for the future",
      "Note to self",
      "Reminder for next time",
      "Note for future",
    ],
    no: ["My client wrote", "Rewrite this", "The note she wrote"],
  },
  {
    pattern:
      "^(?:(?:kleine |kurze |noch eine |eine )?(?:korrektur|berichtigung|richtigstellung)|ich muss (?:mich )?korrigieren|notiz an mich(?: selbst)?|(?:petite )?(?:correction|rectification)|je (?:corrige|rectifie)|note a moi-meme|memo pour moi|(?:pequena )?(?:correccion|rectificacion)|me corrijo|nota (?:para mi(?: mism[oa])?|personal)|(?:piccola )?(?:correzione|rettifica)|mi correggo|(?:nota|appunto|promemoria) (?:per me(?: stess[oa])?|a me stess[oa])|(?:pequena )?(?:correcao|retificacao)|nota (?:para mim(?: mesm[oa])?)|(?:更正|纠正|订正)(?:一下)?|自己的?备注|訂正(?:です)?|自分(?:用|への)メモ)$",
    yes: [
      "Korrektur",
      "Notiz an mich",
      "Note à moi-même",
      "Corrección",
      "Appunto per me",
      "Nota para mim",
      "更正",
      "訂正",
    ],
    no: ["Korrektur lesen", "Nota para todos"],
  },
  {
    pattern:
      "^(?:and |but |so )?(?:(?:and )?for you|as for me|what i (?:want|need)|(?:she|he|they) (?:has|have) a point|one thing to (?:remember|note|keep in mind)|note for later|neue (?:regel|vorgabe)|noch (?:eine regel|etwas|was)|(?:grundsatzlich|generell) gilt|fur dich|nouvelle (?:regle|consigne)|une chose a (?:retenir|noter)|pour toi|(?:una )?nueva regla|regla nueva|una cosa|para ti|nuova regola|una cosa da ricordare|per te|nova regra|uma coisa|para ti|新规则|新的?规则|记住一点|新しいルール|お願い)$",
    yes: ["For you", "What I want", "Neue Regel", "Grundsätzlich gilt", "Une chose à retenir", "新规则"],
  },
  {
    pattern:
      "^(?:(?:noch )?(?:eine |meine )?(?:weitere )?regel|(?:encore )?(?:(?:une )?autre |une )?(?:regle|consigne)|(?:otra |una )?regla(?: mas)?|(?:(?:un')?altra |una |ancora una )?regola|(?:outra |mais uma |uma )?regra|(?:再加|再来|加|还有|另外|新增|添加)?(?:一?[条條个個])?(?:规则|規則)|(?:もう(?:一つ|ひとつ|1つ)の?|追加の?|別の)?ルール|add (?:an?|another|one(?: more)?) (?:new )?(?:rule|preference))$",
    yes: [
      "Noch eine Regel",
      "Autre règle",
      "Otra regla",
      "Regola",
      "Outra regra",
      "再加一条规则",
      "もう一つルール",
      "Add a rule",
    ],
    no: ["Regel im Büro", "The rule"],
  },
  {
    pattern:
      "^(?:(?:my|our) (?:writing )?(?:tone|voice|style)|(?:mein|unser) (?:schreib)?(?:ton|stil)|(?:mon|notre) (?:ton|style)|(?:mi|nuestro) (?:tono|estilo)|(?:il )?(?:mio|nostro) (?:tono|stile)|(?:o )?(?:meu|nosso) (?:tom|estilo)|我们?的(?:语气|文风|风格|口吻)|(?:私|うち)の(?:文体|口調|トーン|スタイル))$",
    yes: ["My tone", "Mein Stil", "Mon ton", "Mi tono", "Il mio tono", "O meu tom", "我的语气", "私の文体"],
    no: ["The tone"],
  },
  {
    pattern:
      "^(?:my|our|some|a few|the|writing|style|house|general|standing|ground)(?: [\\w'-]{1,15}){0,2} (?:rules|preferences|style|" +
      "style guide|guidelines|conventions|defaults|habits|wishes|things to (?:remember|know|keep in mind))$",
    yes: [
      "My rules",
      "Our preferences",
      "My writing style",
      "The style guide",
      "Our company house style",
      "Some guidelines",
      "A few conventions",
      "The defaults",
      "Writing habits",
      "Style wishes",
      "House rules",
      "General rules",
      "Standing rules",
      "Ground rules",
      "Some things to remember",
      "A few things to know",
      "My things to keep in mind",
    ],
    no: ["My draft"],
  },
  {
    pattern:
      "^(?:rules|preferences|style|about me|ps|p\\.s|fyi|btw|by the way|also|and|one (?:more |other |last )?thing(?: to (?:remember|" +
      "note))?|important|formatting|tone|language|spelling)$",
    yes: [
      "Rules",
      "Preferences",
      "Style",
      "About me",
      "PS",
      "P.S",
      "FYI",
      "BTW",
      "By the way",
      "Also",
      "And",
      "One thing",
      "One more thing",
      "One other thing to remember",
      "One last thing to note",
      "Important",
      "Formatting",
      "Tone",
      "Language",
      "Spelling",
    ],
    no: ["Subject"],
  },
  {
    pattern:
      "^(?:(?:for|in|with|on|when) [^:]{2,60}|(?:please )?remember|(?:please )?note|keep in mind|from now on|going forward|" +
      "(?:(?:hey|hi|hello) )?inkwell)$",
    yes: [
      "For the weekly report",
      "In my newsletters",
      "With investors",
      "On LinkedIn",
      "When I write to the board",
      "Please remember",
      "Remember",
      "Please note",
      "Keep in mind",
      "From now on",
      "Going forward",
      "In future",
      "Hey Inkwell",
      "Hi Inkwell",
      "Hello Inkwell",
      "Inkwell",
    ],
    no: ["What we said from now on"],
  },
]);

/** Headings under which every line of a list is a statement. */
export const LIST_HEAD = wordings([
  {
    pattern:
      "^(?:please |and |also |ok,? )?(?:(?:my|our|some|a few|here are (?:my|our|some|a few)|these are (?:my|our))(?: [\\w'-]{1,15}){0,2} " +
      "(?:rules|preferences|guidelines|conventions|things to (?:remember|keep in mind))|from now on|going forward|in future|" +
      "(?:please )?(?:always|never)|remember|keep in mind|as a rule|by default|(?:when|whenever) (?:i|you|we|writing)[^:]{0,80})" +
      "(?: for (?:my|our|all|you)[^:]{0,40})?\\s{0,2}[:：]?\\s{0,2}$",
    yes: [
      "My rules:",
      "Our writing preferences:",
      "Some guidelines",
      "A few conventions:",
      "Here are my rules:",
      "Here are our rules:",
      "Here are some things to remember:",
      "Here are a few things to keep in mind:",
      "These are my rules:",
      "These are our rules for all mails:",
      "Please from now on:",
      "And going forward:",
      "Also in future:",
      "OK, please always:",
      "Never:",
      "Remember:",
      "Keep in mind:",
      "As a rule:",
      "By default for my posts:",
      "When I write to the board:",
      "Whenever you reply to customers:",
      "When we post:",
      "When writing reports:",
      "My rules for our posts:",
      "My rules for you:",
    ],
    no: ["My notes:", "Ingredients:", "From now on we meet on Mondays."],
  },
  {
    pattern:
      "^(?:bitte |hier (?:sind |meine )?)?(?:meine|unsere) (?:schreib|stil)?(?:regeln|vorgaben|wunsche)(?: fur [^:]{1,40})?\\s{0,2}[:：]?\\s{0,2}$|" +
      "^(?:voici )?(?:mes|nos) (?:regles|consignes|preferences)(?: (?:pour|d') ?[^:]{1,40})?\\s{0,2}[:：]?\\s{0,2}$|" +
      "^(?:estas son )?(?:mis|nuestras) (?:reglas|normas|preferencias)(?: (?:para|de) [^:]{1,40})?\\s{0,2}[:：]?\\s{0,2}$|" +
      "^(?:ecco )?le (?:mie|nostre) (?:regole|preferenze)(?: (?:per|di) [^:]{1,40})?\\s{0,2}[:：]?\\s{0,2}$|" +
      "^(?:as )?(?:minhas|nossas) (?:regras|preferencias)(?: (?:para|de) [^:]{1,40})?\\s{0,2}[:：]?\\s{0,2}$|" +
      "^(?:我|我们)的?(?:写作)?(?:规则|規則|要求|偏好)\\s{0,2}[:：]?\\s{0,2}$|^(?:私|うち|僕)の(?:文章の)?(?:ルール|決まり|希望)(?:は|です)?\\s{0,2}[:：]?\\s{0,2}$",
    yes: [
      "Meine Regeln:",
      "Mes règles :",
      "Mis reglas para correos:",
      "Le mie regole:",
      "As minhas regras:",
      "我的规则：",
      "私のルール：",
    ],
    no: ["Seine Regeln:", "Les règles :"],
  },
]);

/** Alone on a line, these are about the text that follows. */
export const OPINION = wordings([
  {
    pattern:
      "^(?:(?:much |a bit |way |any )?(?:[a-z]{3,12}er|more [a-z]{3,15}|less [a-z]{3,15}|thoughts|feedback|opinions?|" +
      "ideas|comments)[.!?]{0,3}|[^.!]{2,120}[?？])$",
    yes: [
      "shorter",
      "Much longer!",
      "a bit warmer",
      "way more formal",
      "less stiff.",
      "Thoughts",
      "any opinion.",
      "Feedback",
      "opinions",
      "ideas",
      "comments",
      "What do you think of my reply?",
    ],
    no: ["I prefer short mails.", "No emojis"],
  },
]);
