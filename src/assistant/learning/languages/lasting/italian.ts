import { kindsOfText } from "../../../language/kinds-of-text.ts";
import { command, type LastingRows, lead } from "../rows.ts";

const TEXT = kindsOfText("it");

/** How statements that last begin and are worded in Italian. */
export const ITALIAN_LASTING: LastingRows = {
  filler: [
    {
      pattern: "^(?:per favore,? |e |ciao,? )",
      yes: ["Per favore, niente emoji.", "E sempre del lei.", "Ciao, sono giurista."],
    },
    {
      pattern:
        "^(?:(?:piccola |una )?(?:correzione|rettifica|errata corrige)|mi correggo|(?:nota|appunto|promemoria) (?:per me(?: stess[oa])?|a me stess[oa]))\\s{0,2}[:,–—-]\\s{0,3}",
      yes: ["Correzione: sono giurista.", "Appunto per me: niente emoji."],
      no: ["Correzione di bozze.", "Nota per tutti: niente emoji."],
    },
  ],
  standing: [
    {
      pattern:
        "\\bd'ora in (?:poi|avanti)\\b|\\bda (?:ora|adesso|oggi|questo momento) in (?:poi|avanti)\\b|\\bper impostazione predefinita\\b|" +
        "\\bdi (?:norma|default|regola)\\b|\\bogni volta che\\b|\\bcome regola\\b|^da oggi\\b|^(?:in futuro|in generale),",
      yes: [
        'D\'ora in poi firma le mie email con "Un caro saluto".',
        "D'ora in avanti, niente emoji.",
        "Da ora in poi, niente emoji.",
        "Da adesso in avanti, niente emoji.",
        "Da oggi in poi, niente emoji.",
        "Da oggi chiudi le mie mail con un saluto.",
        "Da questo momento in poi, niente emoji.",
        "Per impostazione predefinita, in italiano.",
        "Di norma, frasi brevi.",
        "Di default, frasi brevi.",
        "Di regola, frasi brevi.",
        "Ogni volta che chiedo un post, aggiungi tre hashtag.",
        "Come regola, frasi brevi.",
        "In futuro, niente emoji.",
        "In generale, frasi brevi.",
      ],
      no: ["Un testo sul futuro."],
    },
    {
      pattern: "^quando (?:scriv\\w{1,3}|rispond\\w{1,3}|mi aiuti|ti chiedo)\\b",
      yes: [
        "Quando scrivi al consiglio, sii formale.",
        "Quando rispondi a un cliente, ringrazia.",
        "Quando mi aiuti con i riassunti, sii breve.",
        "Quando ti chiedo un riassunto, fai tre frasi.",
      ],
      no: ["Quando piove, resto a casa."],
    },
  ],
  standingLead: [
    {
      pattern: lead(
        "d'ora in (?:poi|avanti)|da (?:ora|adesso|oggi) in (?:poi|avanti)|in futuro|da (?:oggi|ora|adesso)(?=[,:])",
      ),
      yes: [
        "D'ora in poi, niente emoji.",
        "D'ora in avanti: niente emoji.",
        "Da ora in poi, niente emoji.",
        "Da adesso in poi, niente emoji.",
        "Da oggi in avanti, niente emoji.",
        "In futuro, niente emoji.",
      ],
      no: ["Niente emoji d'ora in poi."],
    },
  ],
  command: [
    {
      pattern: command(
        "ricorda(?:ti)?(?: di)?|ricordi|tieni (?:presente|a mente|conto)|non dimenticare|nota(?= che\\b|:)|segnati|sappi|per tua informazione",
      ),
      yes: [
        "Ricorda che lavoro nel reparto vendite.",
        "Ricordati di firmare come Lia.",
        "Ricordi che sono giurista.",
        "Tieni presente che sono giurista.",
        "Tieni a mente che sono giurista.",
        "Tieni conto che sono giurista.",
        "Non dimenticare che sono giurista.",
        "Nota che sono giurista.",
        "Segnati che sono giurista.",
        "Sappi che sono giurista.",
        "Per tua informazione, sono giurista.",
      ],
      no: ["Mi ricordo di lui."],
    },
    {
      pattern: command(
        "(?:puoi|potresti|puo|potrebbe)(?: per favore)? (?:ricordar(?:e|ti|si)(?: di)?|tenere (?:a mente|presente|conto)|annotare|segnar(?:e|ti)|prendere nota(?: del fatto)?|memorizzare)",
      ),
      yes: [
        "Puoi ricordarti che lavoro a Torino?",
        "Potresti annotare che il mio capo è Carla?",
        "Puoi tenere a mente che sono giurista?",
      ],
      no: ["Puoi scrivere un messaggio?"],
    },
    {
      pattern: command(
        "(?:aggiungi|metti)(?: questo)? (?:alle|nelle|tra le) mie (?:regole|preferenze|note)(?=:)|(?:salva|segna|annota)(?: questo)? come (?:regola|preferenza)(?=:)|(?:(?:un')?altra |una |nuova |ancora una )?(?:regola|preferenza)(?=:)",
      ),
      yes: [
        "Aggiungi alle mie preferenze: ortografia britannica.",
        "Salva come regola: niente anglicismi.",
        "Nuova regola: frasi corte.",
        "Un'altra regola: niente emoji.",
      ],
      no: ["Aggiungi alla lista: latte."],
    },
    {
      pattern: command(
        "(?:salva|registra|annota|segna|segnati|memorizza|ricorda(?:ti)?|conserva)(?: bene)? (?:questo|quanto segue)(?=:)",
      ),
      yes: ["Salva questo: sono giurista.", "Ricordati questo: sono giurista."],
      no: ["Salva questo file."],
    },
  ],
  always: [
    {
      pattern:
        "^(?:per favore,? )?(?:\\w{2,20} )?(?:sempre|mai)\\b|^non \\w{2,20} mai\\b|^(?:smetti|smettila) di \\w{2,}",
      yes: [
        "Sempre del lei.",
        "Mai del tu.",
        "Scrivi sempre in italiano.",
        "Non usare mai il punto esclamativo.",
        "Smetti di usare emoji.",
        "Smettila di usare emoji.",
      ],
      no: ["Il capo arriva sempre tardi."],
    },
    {
      pattern: `\\b(?:nelle|in tutte le) (?:mie|nostre) ${TEXT}\\b|\\bnei miei ${TEXT}\\b`,
      yes: [
        "Niente emoji nelle mie email.",
        "La data a destra in tutte le nostre lettere.",
        "Niente emoji nei miei messaggi.",
      ],
      no: ["Nei miei sogni."],
    },
  ],
  preference: [
    {
      pattern: "^(?:il )?(?:mio|nostro) (?:tono|stile) ?: ?\\S",
      yes: ["Il mio tono: caldo e diretto"],
      no: ["Il mio tono era duro."],
    },
    {
      pattern:
        "\\b(?:preferisco|odio|detesto|evito|preferiamo)\\b(?! (?:il|la) (?:second|prim|ultim|altr))|" +
        "\\bnon mi piac\\w{1,6}\\b(?! (?:il|la|quest))|\\bmi piacciono\\b",
      yes: [
        "Preferisco un tono informale.",
        "Odio le emoji.",
        "Detesto il gergo.",
        "Evito il gergo.",
        "Preferiamo frasi brevi.",
        "Non mi piace gridare.",
        "Mi piacciono le frasi brevi.",
      ],
      no: [
        "Preferisco il secondo.",
        "Preferisco la prima.",
        "Preferisco la ultima.",
        "Preferisco il altro.",
        "Non mi piace il finale.",
        "Non mi piace la fine.",
        "Non mi piace questo.",
      ],
    },
    {
      pattern:
        "\\b(?:non uso|uso sempre|non scrivo|scrivo sempre|firmo sempre|non usiamo|diciamo sempre|non diciamo)\\b",
      yes: [
        "Non uso emoji.",
        "Uso sempre frasi brevi.",
        "Non scrivo in inglese.",
        "Scrivo sempre in italiano.",
        "Firmo sempre come Lia.",
        "Non usiamo emoji.",
        "Diciamo sempre membri.",
        "Non diciamo utenti.",
      ],
      no: ["Non so che dire."],
    },
  ],
};
