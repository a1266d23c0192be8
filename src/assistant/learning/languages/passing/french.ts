import { kindsOfText } from "../../../language/kinds-of-text.ts";
import type { PassingRows } from "../rows.ts";

const TEXT = kindsOfText("fr");

/** What is for the draft at hand, in French. */
export const FRENCH_PASSING: PassingRows = {
  oneOff: [
    {
      pattern: `\\bcette fois\\b|\\b(?:ce|cet|cette) ${TEXT}\\b`,
      yes: [
        "Cette fois, reste plus formel.",
        "Peux-tu raccourcir ce mail ?",
        "Relis cet article.",
        "Raccourcis cette lettre.",
        "Cette version est trop longue.",
      ],
      no: ["Ce client est vieux."],
    },
    {
      pattern:
        "\\bpour (?:l'instant|le moment|celui-ci|celle-ci)\\b|(?<!partir d'|compter d')\\baujourd'hui\\b|\\bdemain\\b",
      yes: [
        "Pour l'instant, pas de titre.",
        "Pas de titre pour le moment.",
        "Plus formel pour celui-ci.",
        "Plus formel pour celle-ci.",
        "Aujourd'hui, reste bref.",
        "On se voit demain.",
      ],
      no: ["À partir d'aujourd'hui, pas d'emojis.", "À compter d'aujourd'hui, pas d'emojis."],
    },
  ],
  task: [
    {
      pattern:
        "^(?:(?:peux-tu |pouvez-vous |s'il te plait,? )?(?:ecri[st]|ecrivez|ecrire|redige[rz]?|prepare[rz]?|fais|faites|corrige[rz]?|" +
        "traduis|resume[rz]?|reformule[rz]?|ameliore[rz]?|aide-moi a \\w{2,20})(?:-moi|-nous)? " +
        "(?:un|une|le|la|ce|cet|cette|des|ces)\\b)",
      yes: [
        "Écris une invitation pour notre fête annuelle.",
        "Écrivez une lettre.",
        "Peux-tu écrire un mail ?",
        "Pouvez-vous rédiger le rapport ?",
        "Prépare-nous la liste.",
        "Fais-moi un résumé.",
        "Faites une liste.",
        "Corrige ce texte : Nous livrons toujours à l'heure.",
        "Traduis cet article.",
        "Résume cette lettre.",
        "Reformule ces phrases.",
        "Améliore le titre.",
        "Aide-moi à écrire des vœux.",
      ],
      no: ["Écris toujours en français."],
    },
    {
      pattern: "^(?:(?:reponds|repondez|dis|dites|ecris|ecrivez)(?:-lui)? (?:a |au |aux |que ))",
      yes: [
        "Réponds à Paul que je préfère mardi.",
        "Répondez au client.",
        "Dis aux clients que nous déménageons.",
        "Dites-lui que je viens.",
        "Écris à Paul.",
        "Écrivez à Paul.",
      ],
      no: ["Je dis que non."],
    },
  ],
  aboutStyle: [
    {
      pattern: `\\b(?:ton|signature|emojis?|tutoyer|vouvoyer|phrases|court\\w{0,2}|formel|toujours|jamais|${kindsOfText("fr", ["subject"])})\\b`,
      yes: [
        "un ton chaleureux",
        "pas de signature",
        "pas d'emojis",
        "tutoyer les collègues",
        "vouvoyer les clients",
        "des phrases simples",
        "des textes courts",
        "un style formel",
        "toujours en français",
        "jamais en anglais",
        "un objet avec la date",
      ],
      no: ["je dirige l'équipe produit"],
    },
  ],
};
