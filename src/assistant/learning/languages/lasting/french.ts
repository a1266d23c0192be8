import { kindsOfText } from "../../../language/kinds-of-text.ts";
import { command, type LastingRows, lead } from "../rows.ts";

const TEXT = kindsOfText("fr");

/** How statements that last begin and are worded in French. */
export const FRENCH_LASTING: LastingRows = {
  filler: [
    {
      pattern: "^(?:s'il (?:te|vous) plait,? |et |bonjour,? )",
      yes: [
        "S'il te plaît, pas d'emojis.",
        "S'il vous plaît, pas d'emojis.",
        "Et toujours en français.",
        "Bonjour, je suis juriste.",
      ],
    },
    {
      pattern:
        "^(?:(?:petite |une )?(?:correction|rectification)|je (?:corrige|rectifie)|notes? a moi-meme|memo pour moi)\\s{0,2}[:,–—-]\\s{0,3}",
      yes: ["Correction : je suis juriste.", "Note à moi-même : pas d'emojis."],
      no: ["Correction du texte.", "Note à tous : pas d'emojis."],
    },
  ],
  standing: [
    {
      pattern: "\\b(?:desormais|dorenavant|a l'avenir|par defaut|en regle generale|(?:a )?chaque fois que)\\b",
      yes: [
        "Désormais, mes titres sont en minuscules.",
        "Dorénavant, pas d'emojis.",
        "Pas d'emojis à l'avenir.",
        "Par défaut, écris en français.",
        "En règle générale, reste bref.",
        "Chaque fois que je demande un post, ajoute trois hashtags.",
        "À chaque fois que je réponds, reste bref.",
      ],
      no: ["L'avenir du travail."],
    },
    {
      pattern: "\\ba (?:partir|compter) (?:de maintenant|d'aujourd'hui|de ce jour)",
      yes: [
        "À partir de maintenant, termine mes mails par « Bien à vous ».",
        "À compter d'aujourd'hui, pas d'emojis.",
        "À compter de ce jour, pas d'emojis.",
      ],
      no: ["À partir de Paris."],
    },
    {
      pattern: "^quand (?:j'ecris|tu (?:ecris|m'ecris|rediges|reponds)|je (?:t'ecris|reponds|redige|demande))\\b",
      yes: [
        "Quand j'écris au conseil, reste formel.",
        "Quand tu écris pour moi, reste bref.",
        "Quand tu m'écris, tutoie-moi.",
        "Quand tu rédiges pour moi, reste bref.",
        "Quand tu réponds à un client, remercie-le.",
        "Quand je t'écris en anglais, réponds en anglais.",
        "Quand je réponds à un client, reste poli.",
        "Quand je rédige un rapport, commence par les chiffres.",
        "Quand je demande un résumé, fais trois phrases.",
      ],
      no: ["Quand il pleut, on reste."],
    },
  ],
  standingLead: [
    {
      pattern: lead(
        "desormais|dorenavant|a l'avenir|a (?:partir|compter) (?:de maintenant|d'aujourd'hui)|des (?:maintenant|aujourd'hui|a present)(?=[,:])",
      ),
      yes: [
        "Désormais, écris toujours en français.",
        "Dorénavant, écris toujours en français.",
        "À l'avenir : pas d'emojis.",
        "À partir de maintenant, pas d'emojis.",
        "À compter d'aujourd'hui, pas d'emojis.",
      ],
      no: ["Pas d'emojis désormais."],
    },
  ],
  command: [
    {
      pattern: command(
        "souviens-toi|souvenez-vous|rappelle-toi|rappelez-vous|retiens|retenez|n'oublie(?:z)? pas|note(?:z)? bien|note(?:z)?(?= que?\\b| ?:)|" +
          "garde(?:z)? (?:bien )?(?:a l'esprit|en tete)|sache(?:z)?|pour info(?:rmation)?",
      ),
      yes: [
        "Souviens-toi que je dirige l'équipe produit.",
        "Souvenez-vous que je dirige l'équipe.",
        "Rappelle-toi que je suis juriste.",
        "Rappelez-vous que je suis juriste.",
        "Retiens que je suis juriste.",
        "Retenez que je suis juriste.",
        "N'oublie pas que je suis juriste.",
        "Note bien que je suis juriste.",
        "Notez que je suis juriste.",
        "Garde à l'esprit que je suis juriste.",
        "Gardez bien en tête que je suis juriste.",
        "Sache que je suis juriste.",
        "Pour info, je suis juriste.",
      ],
      no: ["Je me souviens de lui."],
    },
    {
      pattern: command(
        "(?:(?:peux|pourrais|veux)-tu|tu (?:peux|pourrais)|(?:pouvez|pourriez)-vous|vous (?:pouvez|pourriez))(?: bien| s'il te plait| stp)?(?: te| vous)? (?:retenir|noter|memoriser|rappeler|souvenir)",
      ),
      yes: [
        "Peux-tu retenir que je travaille à Lyon ?",
        "Tu pourrais noter que je suis juriste ?",
        "Pourriez-vous vous souvenir que mon équipe est à Nantes ?",
      ],
      no: ["Peux-tu relire ce texte ?"],
    },
    {
      pattern: command(
        "ajoute[zr]?(?: ceci| ca)? (?:a|dans) (?:mes|la liste de mes) (?:regles|preferences|notes|consignes)(?= ?:)|(?:enregistre|note|garde)[zr]?(?: ceci| ca)? (?:comme|en tant que) (?:regle|preference)(?= ?:)|(?:encore )?(?:(?:une )?autre |une |nouvelle |une nouvelle )?(?:regle|preference)(?= ?:)",
      ),
      yes: [
        "Ajoute à mes préférences : orthographe britannique.",
        "Enregistre comme règle : pas de points d'exclamation.",
        "Nouvelle règle : phrases courtes.",
      ],
      no: ["Ajoute à la liste : du lait."],
    },
    {
      pattern: command(
        "(?:enregistre|sauvegarde|garde|conserve|note|memorise)(?:z)?(?: bien)? (?:ceci|cela|ca|ce qui suit)(?=\\s{0,2}:)",
      ),
      yes: ["Enregistre ceci : je suis juriste.", "Garde ça : je suis juriste."],
      no: ["Garde ça en anglais."],
    },
  ],
  always: [
    {
      pattern: "^(?:merci de |s'il te plait,? |\\w{2,20}(?:-\\w{2,6})? )?(?:ne )?(?:toujours|jamais)\\b",
      yes: [
        "Toujours en français.",
        "Jamais d'emojis.",
        "Merci de ne jamais tutoyer les clients.",
        "Écris toujours en français.",
        "Tutoie-moi toujours.",
      ],
      no: ["Il est toujours en retard."],
    },
    {
      pattern: "^n(?:e |')\\S{1,20} (?:plus )?jamais\\b|^arrete(?:z)? (?:de |d')\\w{2,}",
      yes: [
        "N'utilise jamais le tutoiement avec les clients.",
        "Ne tutoie plus jamais les clients.",
        "Arrête de tutoyer les clients.",
        "Arrêtez d'utiliser des emojis.",
      ],
      no: ["Ne change rien."],
    },
    {
      pattern: `\\bdans (?:mes|nos|tous (?:mes|les)) ${TEXT}\\b`,
      yes: [
        "Pas d'emojis dans mes mails.",
        "Les chiffres en lettres dans nos textes.",
        "La date à droite dans tous mes courriels.",
        "Un lien dans tous les posts.",
      ],
      no: ["Dans mes rêves."],
    },
    {
      pattern:
        "\\b(?:je|j'|nous|on) ?(?:n'|ne )?(?:ecris|utilise|utilisons|signe|termine|commence|dis|dit|disons|tutoie|vouvoie|finis)" +
        "(?: \\S{1,20}){0,2}? (?:toujours|jamais)\\b",
      yes: [
        "J'écris toujours en français.",
        "Je n'utilise jamais d'emojis.",
        "Nous utilisons toujours le vouvoiement.",
        "Je signe mes mails toujours avec JK.",
        "Je termine toujours par une question.",
        "Je commence toujours par les chiffres.",
        "Je dis toujours membres.",
        "On ne dit jamais utilisateurs.",
        "Nous disons toujours membres.",
        "Je ne tutoie jamais les clients.",
        "Je vouvoie toujours les clients.",
        "Je finis toujours par un merci.",
      ],
      no: ["Je rêvais toujours d'écrire."],
    },
  ],
  preference: [
    {
      pattern: "^(?:mon|notre) (?:ton|style) ?: ?\\S",
      yes: ["Mon ton : chaleureux, direct."],
      no: ["Mon ton était trop dur."],
    },
    {
      pattern:
        "\\bje (?:prefere|deteste|n'aime pas|n'aime (?:ni|guere)|tutoie|vouvoie)\\b|\\bj'(?:evite|aime (?:les|que)|aimerais que tu)\\b",
      yes: [
        "Je préfère les phrases courtes.",
        "Je déteste les points d'exclamation.",
        "Je n'aime pas les emojis.",
        "Je n'aime ni les emojis ni les tableaux.",
        "Je n'aime guère les emojis.",
        "Je tutoie mes collègues.",
        "Je vouvoie mes clients.",
        "J'évite le jargon.",
        "J'aime les phrases courtes.",
        "J'aime que ce soit court.",
        "J'aimerais que tu restes bref.",
      ],
      no: ["Je veux un mail."],
    },
    {
      pattern: "\\bon (?:ne )?dit (?:jamais|toujours|pas)\\b",
      yes: ["On ne dit jamais utilisateurs.", "On dit toujours membres.", "On ne dit pas utilisateurs."],
      no: ["On dit que c'est fini."],
    },
  ],
};
