/* A text that was made earlier, as a wish to forget names it: in eight languages, as `toPlain` leaves a text in lower case, without the order itself. */

import { row, wordings } from "../../../language/wordings.ts";

const EN =
  "(?:letter|e-?mail|mail|message|poem|speech|toast|eulogy|story|essay|report|article|post|bio|song|invitation|invite|announcement|draft|text|proposal|statement|obituary|press release|newsletter|script|review|summary|advert|application|complaint|apology|thank-you|note)s?";
const DE =
  "(?:\\p{L}{0,20}(?:brief|gedicht|rede|geschichte|aufsatz|bericht|artikel|beitrag|lied|einladung|ankundigung|entwurf|text|angebot|anzeige|bewerbung|beschwerde|entschuldigung|nachricht|e-?mail|mail|post|toast|nachruf|ansprache|zusammenfassung|kurzbio))";
const FR =
  "(?:lettre|e-?mail|mail|message|poeme|discours|toast|histoire|rapport|article|chanson|invitation|annonce|brouillon|texte|proposition|candidature|reclamation|resume|post|bio)s?";
const ES =
  "(?:carta|correo|mensaje|poema|discurso|brindis|historia|cuento|informe|articulo|cancion|invitacion|anuncio|borrador|texto|propuesta|solicitud|reclamacion|resumen|post|bio)s?";
const IT =
  "(?:letter[ae]|mail|e-?mail|messaggi[oo]?|poesi[ae]|discors[oi]|brindisi|stori[ae]|raccont[oi]|relazion[ei]|articol[oi]|canzon[ei]|invit[oi]|annunci[oo]?|bozz[ae]|test[oi]|propost[ae]|candidatur[ae]|reclam[oi]|riassunt[oi]|post|bio)";
const PT =
  "(?:carta|e-?mail|mensagem|poema|discurso|brinde|historia|conto|relatorio|artigo|cancao|convite|anuncio|rascunho|texto|proposta|candidatura|reclamacao|resumo|post|bio)s?";
/** What the work is to, for or about, up to the end. */
const TO =
  "[^,;:.!?]{2,80}(?:, (?:it|that|this|das|es|er|sie|c'est|il|elle|ya|es|e|non|ja)\\b[^;:?]{0,60})?[.! ]{0,3}$";

/** A work with what tells it from others: "the love letter to Kim". */
export const WORK = wordings([
  row(
    `^(?:about )?(?:(?:the|that|this|my|our|your|both|those) (?:[\\w'’-]{1,20} ){0,3}?)?${EN} (?:to|for|about|on|from|of)(?= )(?! (?:this|that|it|me|now|today|rules?)\\b) ?${TO}|^(?:about )?(?:(?:the|that|this|my|our|your|both|those) )?(?:[\\w'’-]{1,20} ){0,3}?${EN} (?:that |which )?(?:i|you|we)(?:'ve| have)? (?:wrote|written|made|drafted|did|sent) ?${TO}`,
    ["the love letter to kim", "that letter i wrote to kim", "the toast for sam's wedding", "my poem about the sea"],
    [
      "all notes on falcon",
      "everything in the note for kim",
      "the rule about letters",
      "the greeting",
      "the letter",
      "the post office box",
    ],
  ),
  row(
    `^(?:die|das|den|meinen?|mein|unseren?|deinen?) (?:\\p{L}{1,20} ){0,2}?${DE} (?:an|fur|uber|zu[mr]?|von|vom|auf|mit) ${TO}|^(?:die|das|den|meinen?|mein) (?:\\p{L}{1,20} ){0,2}?${DE}, (?:die|den|das) (?:ich|du|wir) [^,;:.!?]{2,60} (?:geschrieben|verfasst|entworfen|geschickt)(?: hab\\w{0,2}| hast)?[.! ]{0,3}$`,
    ["den liebesbrief an kim", "das gedicht fur mia", "die rede zur hochzeit von sam"],
    ["die regel fur briefe", "den brief"],
  ),
  row(
    `^(?:le |la |les |l'|mon |ma |mes |cette? |notre )(?:petite? |longue? )?${FR} (?:\\S{1,20} ){0,2}?(?:a|au|aux|pour|sur|de|du|d'|que j'ai \\S{1,12}) ?${TO}`,
    ["la lettre d'amour a kim", "le discours pour le mariage de sam"],
    ["la regle pour les lettres", "la lettre"],
  ),
  row(
    `^(?:el|la|los|las|mi|mis|aquella?|esa|ese|nuestr[oa]) ${ES} (?:de \\S{1,20} )?(?:al?|para|sobre|del?|que (?:(?:le|te|les) )?(?:escribi|hice|mande|he escrito)) ${TO}`,
    ["la carta de amor a kim", "el poema para mia"],
    ["la regla para cartas", "la carta"],
  ),
  row(
    `^(?:il |la |le |lo |i |gli |l'|quell[ao] |quel |(?:la )?mia |(?:il )?mio )${IT} (?:(?:d'|di )\\S{1,20} )?(?:al?|alla|allo|agli|alle|per|sul?|sulla|sullo|di|del|della|che (?:(?:gli|le|ti) )?ho (?:scritto|fatto|mandato)) ${TO}`,
    ["la lettera d'amore a kim", "il discorso per le nozze di sam"],
    ["la regola per le lettere", "la lettera"],
  ),
  row(
    `^(?:o|a|os|as|aquel[ea]|ess[ea]|(?:o )?meu|(?:a )?minha) ${PT} (?:de \\S{1,20} )?(?:para|ao?s?|pro|pra|sobre|d[eoa]s?|que (?:eu )?(?:lhe )?(?:escrevi|fiz|mandei)) ${TO}`,
    ["a carta de amor a kim", "o poema para a mia"],
    ["a regra para cartas", "a carta"],
  ),
  row(
    "^(?:那|这|我)?(?:[封首篇份个段])?(?:我|你)?(?:写给|给|关于|致).{1,30}的(?:信|情书|诗|邮件|演讲稿?|文章|故事|稿子|草稿|祝酒词|致辞|邀请函|报告)[。.!！]?$",
    ["写给kim的情书", "那封给mia的信", "那首关于大海的诗"],
    ["关于逗号的规则", "给客户的规则"],
  ),
  row(
    "^.{1,30}(?:への|宛ての?|向けの|についての|に関する|に書いた|のための)(?:手紙|ラブレター|詩|メール|スピーチ|記事|物語|原稿|下書き|招待状|文章|作文|報告書)(?:を|は|のこと(?:を|は)?)?\\s?[。.!！]?$",
    ["kimへのラブレターを", "ミアへの手紙を"],
    ["手紙のルールを", "挨拶を"],
  ),
]);

const EN_OWN =
  "(?:letter|poem|speech|toast|eulogy|story|essay|article|song|invitation|announcement|proposal|press release|newsletter|obituary|novel)s?";

/** A work that one word alone tells from others: "my resignation letter". It may be the one at hand. */
export const WORK_NAMED = wordings([
  row(
    `^(?:about )?(?:the|that|my|our) (?:[\\w'’-]{3,20} ){1,2}?${EN_OWN}[.! ]{0,3}$`,
    ["my resignation letter"],
    ["my letter", "the word limit"],
  ),
  row(
    "^(?:den|das|die|meinen?|mein) \\p{L}{4,20}(?:brief|gedicht|rede|geschichte|aufsatz|artikel|lied|einladung|nachruf|ansprache)[.! ]{0,3}$",
    ["den liebesbrief", "meine hochzeitsrede"],
    ["den brief"],
  ),
]);
