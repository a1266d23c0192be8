import { looseWords } from "../loose.ts";

/** Italian. */
export const ITALIAN = looseWords({
  change: [
    {
      pattern: "migliora|ottimizza|accorcia|amplia|aggiung|modific|correggi|traduci|aggiorna|rivedi|riscrivi|rendi",
      yes: [
        "Migliora il testo",
        "Ottimizza il testo",
        "Accorcia la newsletter della settimana scorsa",
        "Amplia il testo",
        "Aggiungi una frase",
        "Modifica il titolo",
        "Correggi il testo",
        "Traduci il testo",
        "Aggiorna il testo",
        "Rivedi il testo",
        "Riscrivi il testo",
        "Rendi il testo più breve",
      ],
      no: ["Scrivi una mail"],
    },
  ],
  resume: [
    {
      pattern: "continu|riprend|finisci",
      yes: ["Continua la lettera", "Riprendi la lettera", "Finisci la lettera"],
      no: ["Accorcia la lettera"],
    },
  ],
  otherAct: [
    {
      pattern: "^(?:per favore,? |puoi |aiutami a ){0,4}(?:scriv|redigi|prepar|rispond|crea)",
      yes: [
        "Scrivi una mail sul guasto di ieri",
        "Redigi una lettera",
        "Prepara una lettera",
        "Rispondi alla mail di ieri",
        "Crea una lista",
        "Per favore, scrivi una mail",
        "Puoi scrivere una mail",
        "Aiutami a scrivere una mail",
      ],
      no: ["Accorcia la lettera"],
    },
  ],
  made: [
    {
      pattern: "hai scritto|hai fatto|abbiamo scritto|abbiamo fatto|ho scritto",
      yes: [
        "la lettera che hai scritto",
        "quello che hai fatto",
        "la lettera che abbiamo scritto",
        "quello che abbiamo fatto",
        "la lettera che ho scritto",
      ],
      no: ["la lettera che è arrivata"],
    },
  ],
});
