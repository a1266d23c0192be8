import { kindsOfText } from "../../../language/kinds-of-text.ts";
import type { PassingRows } from "../rows.ts";

const TEXT = kindsOfText("it");

/** What is for the draft at hand, in Italian. */
export const ITALIAN_PASSING: PassingRows = {
  oneOff: [
    {
      pattern: `\\b(?:per )?questa volta\\b|\\bquest[aoei] ?${TEXT}\\b|\\bper (?:ora|adesso|il momento|quest[ao])\\b|(?<!da )\\boggi\\b`,
      yes: [
        "Questa volta, più formale.",
        "Puoi tradurre questo testo?",
        "Riassumi questa email.",
        "Accorcia queste lettere.",
        "Per ora, senza titolo.",
        "Per adesso, senza titolo.",
        "Per il momento, senza titolo.",
        "Più formale per questo.",
        "Oggi, più breve.",
      ],
      no: ["Da oggi in poi, niente emoji.", "Questo cliente è vecchio."],
    },
  ],
  task: [
    {
      pattern:
        "^(?:(?:per favore,? |puoi |potresti )?(?:scriv[aei](?:re)?|redigi|prepara|fai|crea|correggi|tradu(?:ci|rre)|riassumi|migliora|" +
        "aiutami a \\w{2,20})(?:mi|ci)? (?:un|una|il|la|lo|questo|questa|queste)\\b)",
      yes: [
        "Scrivi un post per il nostro anniversario.",
        "Per favore, redigi una lettera.",
        "Preparaci la lista.",
        "Fai un riassunto.",
        "Crea un'immagine.",
        "Correggi il testo.",
        "Puoi tradurre questo testo?",
        "Traduci lo slogan.",
        "Riassumi questa lettera.",
        "Migliora queste frasi.",
        "Potresti scrivere una lettera?",
        "Aiutami a scrivere una lettera.",
        "Scrivimi una lettera.",
      ],
      no: ["Scrivi sempre in italiano."],
    },
    {
      pattern: "^(?:(?:rispondi|scrivi|di'?) (?:a |al |alla |che ))",
      yes: [
        "Rispondi al cliente.",
        "Scrivi a Marco che lavoro da casa.",
        "Di' alla squadra che ci trasferiamo.",
        "Scrivi che arrivo.",
      ],
      no: ["Dico che no."],
    },
  ],
  aboutStyle: [
    {
      pattern: `\\b(?:tono|saluto|firma|emoji|brev[ei]|frasi|formale|sempre|mai|${kindsOfText("it", ["subject"])})\\b`,
      yes: [
        "un tono sobrio",
        "senza saluto",
        "con la mia firma",
        "niente emoji",
        "testi brevi",
        "frasi semplici",
        "molto formale",
        "sempre in italiano",
        "mai in inglese",
        "un oggetto con la data",
      ],
      no: ["lavoro nel reparto vendite"],
    },
  ],
};
