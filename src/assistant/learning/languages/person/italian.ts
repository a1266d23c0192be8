import type { PersonRows } from "../rows.ts";

/** Who people are, in Italian. */
export const ITALIAN_PERSON: PersonRows = {
  profile: [
    {
      pattern:
        "\\b(?:lavoro (?:in|per|come|alla|al|presso|nel|nella)|sono (?:il|la|un|una|responsabile|direttore|direttrice|capo|a capo)|" +
        "mi chiamo|chiamami|dirigo|gestisco)\\b",
      yes: [
        "Lavoro in banca.",
        "Lavoro per Alto.",
        "Lavoro come giurista.",
        "Lavoro alla Alto.",
        "Lavoro al giornale.",
        "Lavoro presso Alto.",
        "Lavoro nel reparto vendite.",
        "Lavoro nella scuola.",
        "Sono il nuovo redattore.",
        "Sono la nuova redattrice.",
        "Sono un giurista.",
        "Sono una giurista.",
        "Sono responsabile della stampa.",
        "Sono direttore vendite.",
        "Sono direttrice vendite.",
        "Sono capo vendite.",
        "Sono a capo delle vendite.",
        "Mi chiamo Lia.",
        "Chiamami Lia.",
        "Dirigo il reparto.",
        "Gestisco il negozio.",
      ],
      no: ["Sono stanco.", "Il lavoro è duro."],
    },
    {
      pattern:
        "\\b(?:mio|mia|nostro|nostra|nostri) (?:capo|capa|manager|team|nome|reparto|azienda|squadra|tono|marchio|voce|clienti) " +
        "(?:e|sono|si chiama)\\b",
      yes: [
        "Il mio capo si chiama Luca Bianchi.",
        "La mia capa è Anna.",
        "Il mio manager è Luca.",
        "Il nostro team è piccolo.",
        "Il mio nome è Lia.",
        "Il mio reparto è Vendite.",
        "La nostra azienda si chiama Sole.",
        "La nostra squadra è piccola.",
        "Il nostro tono è sobrio.",
        "Il nostro marchio è giovane.",
        "La nostra voce è calda.",
        "I nostri clienti sono agricoltori.",
      ],
      no: ["Il mio cane è vecchio."],
    },
    { pattern: "\\bnon e la mia lingua\\b", yes: ["L'italiano non è la mia lingua."] },
    {
      pattern:
        "^(?:(?:io|ora|adesso|attualmente) ){0,2}(?:abito|abitiamo|vivo|viviamo) (?:ora |adesso )?(?:a|ad|in|nel|nella|vicino)\\b|^(?:mi sono|ci siamo) (?:\\w{1,10} )?(?:trasferit[oaie])\\b|^(?:ho|abbiamo) (?:un|una) (?:nuov[oa] (?:capo|capa|responsabile|manager)|(?:capo|capa) nuov[oa])|^(?:il mio|la mia) (?:ruolo|titolo|incarico|qualifica|mansione) e\\b",
      yes: [
        "Abito a Bari.",
        "Vivo in Puglia.",
        "Mi sono trasferita a Bari.",
        "Ho un nuovo capo: Luca.",
        "Il mio ruolo è giurista.",
      ],
      no: ["Vivo di corsa.", "Ho un nuovo cane."],
    },
  ],
};
