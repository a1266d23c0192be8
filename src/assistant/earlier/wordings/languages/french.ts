import { looseWords } from "../loose.ts";

/** French. */
export const FRENCH = looseWords({
  change: [
    {
      pattern:
        "amélior|optimis|raccourci|allong|ajout|modifi|chang|corrig|tradui|met(?:s|tre|tez) à jour|révis|" +
        "réécri|ren(?:ds|dre|dez)|complèt|enrichi|fai(?:s|re|tes) plus",
      yes: [
        "Améliore le texte",
        "Optimise le texte",
        "Raccourcis la newsletter de la semaine dernière",
        "Allonge le texte",
        "Ajoute une phrase",
        "Modifie le titre",
        "Change le titre",
        "Corrige le texte",
        "Traduis le texte",
        "Mets à jour le texte",
        "Il faut mettre à jour le texte",
        "Mettez à jour le texte",
        "Révise le texte",
        "Réécris le texte",
        "Rends le texte plus court",
        "Peux-tu rendre le texte plus court",
        "Rendez le texte plus court",
        "Complète le texte",
        "Enrichis le texte",
        "Fais plus court",
        "Il faut faire plus court",
        "Faites plus court",
      ],
      no: ["Écris un mail"],
    },
  ],
  resume: [
    {
      pattern: "continu|repren|poursui|termin|fini",
      yes: ["Continue la lettre", "Reprends la lettre", "Poursuis la lettre", "Termine la lettre", "Finis la lettre"],
      no: ["Raccourcis la lettre"],
    },
  ],
  otherAct: [
    {
      pattern:
        "^(?:s'il te plaît,? |merci de |peux-tu |pourrais-tu |aide-moi à ){0,4}(?:écri(?:s|re|vez)|rédige|" +
        "prépare|crée|répond|envoie)",
      yes: [
        "Écris un mail à propos de la panne d'hier",
        "Écrire un mail",
        "Écrivez un mail",
        "Rédige une lettre",
        "Prépare une lettre",
        "Crée une liste",
        "Réponds au mail d'hier",
        "Envoie un mail",
        "Peux-tu écrire un mail",
        "Pourrais-tu écrire un mail",
        "S'il te plaît, écris un mail",
        "Aide-moi à écrire un mail",
        "Merci de répondre au mail d'hier",
      ],
      no: ["Raccourcis la lettre"],
    },
  ],
  made: [
    {
      pattern: "(?:tu as|nous avons|on a|j'ai) (?:écrit|rédigé|préparé|fait|commencé)",
      yes: [
        "la lettre que tu as écrite",
        "la lettre que nous avons rédigée",
        "la lettre que on a préparée",
        "ce que j'ai fait",
        "la lettre que j'ai commencée",
      ],
      no: ["la lettre que Paul a écrite"],
    },
  ],
});
