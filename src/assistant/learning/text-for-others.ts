import { englishKinds, kindsOfText } from "../language/kinds-of-text.ts";
import { wordings } from "../language/wordings.ts";

const ONE = englishKinds(["text", "work", "homonym", "short"], "one");
const MORE =
  "(?:notice|sign|poster|flyer|leaflet|ode|card|postcard|toast|complaint|reminder|notification|line|word|tagline|blurb|monologue|profile|bio|obituary|excuse|apology|caption|status|answer)";

/** The label of one text, with who is to read it or how it is to be: "Email to the bank", "Notice for the shop window". */
export const TEXT_FOR_OTHERS = wordings([
  {
    pattern: `^(?!(?:a )?(?:quick |small )?(?:note|reminder|message) (?:to self|to myself|for you|to you|to yourself|for me)\\b)(?:(?:an?|one|the|another|short|quick|polite|angry|formal|friendly|funny|witty|new|brief|two-line|tiny|little|dating|my|tinder|instagram|linkedin|facebook|twitter|email|\\d{1,3}-word) ){0,4}(?:${ONE}|${MORE})(?:,? (?:to|for|in|on|as|from|about|first|third|written|of)\\b.{0,80}|, .{1,60})$`,
    yes: [
      "Email to the bank",
      "Notice for the shop window",
      "Short note to Ana",
      "A polite letter to the landlord",
      "Dating profile, first person",
      "Poem in the voice of a pirate",
    ],
    no: ["Note to self", "Reminder for you", "Emails to the bank", "My rules for mails", "From now on"],
  },
  {
    pattern: `^(?:(?:eine?n?|kurze?r?|die|der|das|noch eine?) ){0,3}(?:${kindsOfText("de")}|aushang|zettel|schild|notiz|hinweis|plakat|entschuldigung)(?<!(?:mails|briefe|posts|texte|nachrichten)) (?:an|fur|von|aus|uber|im|in)\\b.{1,80}$`,
    yes: ["Mail an die Bank", "Aushang für die Praxistür", "Kurze Nachricht an den Vermieter"],
    no: ["Mails an Kunden", "Ab jetzt"],
  },
  {
    pattern: `^(?:(?:une?|la|le|petite?|courte?) ){0,3}(?:${kindsOfText("fr")}|affiche|panneau|pancarte|mot|faire-part)(?<!(?:mails|lettres|messages|courriels|textes|posts|courriers)) (?:a|au|aux|pour|a l'|de la part|dans|sur)\\b.{1,80}$`,
    yes: ["Lettre à la mairie", "Affiche pour la porte du cabinet"],
    no: ["Lettres aux clients", "Désormais"],
  },
  {
    pattern: `^(?:(?:una?|la|el|breve|corta) ){0,3}(?:${kindsOfText("es")}|cartel|aviso|letrero|mensaje)(?<!(?:correos|cartas|mensajes|textos|mails)) (?:a|al|para|de|en|sobre)\\b.{1,80}$`,
    yes: ["Carta al ayuntamiento", "Aviso para la puerta"],
    no: ["Correos a clientes"],
  },
  {
    pattern: `^(?:(?:una?|la|il|breve|un') ?){0,3}(?:${kindsOfText("it")}|cartello|avviso|biglietto)(?<!(?:lettere|messaggi|testi)) (?:a|al|alla|ai|agli|alle|per|in|da|su|all')\\b.{1,80}$`,
    yes: ["Lettera al condominio", "Avviso per la porta"],
    no: ["Lettere ai clienti"],
  },
  {
    pattern: `^(?:(?:uma?|a|o|curta) ){0,3}(?:${kindsOfText("pt")}|cartaz|aviso|bilhete)(?<!(?:cartas|mensagens|textos|mails)) (?:a|ao|aos|para|da|na|no|sobre)\\b.{1,80}$`,
    yes: ["Mensagem para a Bea", "Aviso para a montra"],
    no: ["Cartas aos clientes"],
  },
  {
    pattern: `^(?:给|写给|致|發給|发给).{1,20}(?:的)?(?:${kindsOfText("zh")})$|^.{1,20}(?:宛て?の|への|向けの)(?:${kindsOfText("ja")})$|^(?:${kindsOfText("ja")})を.{1,20}(?:に|へ)$`,
    yes: ["给银行的邮件", "銀行へのメール", "大家さん宛の手紙"],
    no: ["以后给客户的邮件都用“您”"],
  },
]);

/** What makes a rule of "Letter to the bank: …": an order to do or to leave something, always. */
export const RULE_REST = wordings([
  {
    pattern:
      "^(?:please |bitte )?(?:(?:always|never|no(?! longer)|keep (?:it|them)|use|only|immer|nie|keine?|stets|toujours|jamais|pas de|siempre|nunca|sin|sempre|mai|niente|nessun\\w?|sem)\\b|总|永远|都|一律|不要|别|不用|请用|必ず|常に|いつも|絶対|.{0,20}しない)",
    yes: ["always first names", "never sign", "no emojis", "immer per Sie", "toujours vous"],
    no: ["I always pay on time", "we no longer take cash"],
  },
]);
