import { kindsOfText } from "../../../language/kinds-of-text.ts";
import type { PassingRows } from "../rows.ts";

const TEXT = kindsOfText("es");

/** What is for the draft at hand, in Spanish. */
export const SPANISH_PASSING: PassingRows = {
  oneOff: [
    {
      pattern:
        `\\besta vez\\b|\\best[ea] ${TEXT}\\b|\\bpor (?:ahora|el momento)\\b|\\bde momento\\b|\\bpara est[ea]\\b|` +
        "(?<!partir de )\\bhoy\\b",
      yes: [
        "Esta vez, más formal.",
        "Acorta este correo.",
        "Resume esta carta.",
        "Por ahora, sin título.",
        "Por el momento, sin título.",
        "De momento, sin título.",
        "Más formal para este.",
        "Hoy, más breve.",
      ],
      no: ["A partir de hoy, sin emojis.", "Este cliente es viejo."],
    },
  ],
  task: [
    {
      pattern:
        "^(?:(?:por favor,? |puedes |podrias )?(?:escrib[aei]r?|redact[ae]r?|haz|prepar[ae]r?|cre[ae]r?|corrig[ea]|corregir|traduc[ei]r?|" +
        "resum[aei]r?|mejor[ae]r?|ayudame a \\w{2,20})(?:me|nos)? (?:un|una|el|la|los|este|esta|estas|estos)\\b)",
      yes: [
        "Escríbeme un mensaje para mi jefe, siempre llega tarde.",
        "Por favor, redacta una carta.",
        "Haz un resumen de esta reunión.",
        "Puedes preparar la lista?",
        "Crea una lista.",
        "Corrige el texto.",
        "Podrías corregir los errores?",
        "Traduce estas frases.",
        "Resume este texto en tres frases.",
        "Mejora estos títulos.",
        "Ayúdame a escribir una carta.",
        "Redacta esta carta.",
      ],
      no: ["Escribe siempre de usted."],
    },
    {
      pattern: "^(?:(?:responde|contesta|escribe|di(?:le)?|escribele) (?:a |al |que ))",
      yes: [
        "Responde al correo de Ana.",
        "Contesta a Ana que sí.",
        "Escribe a Ana.",
        "Dile que siempre cumplimos.",
        "Di a Ana que sí.",
        "Escríbele a Ana.",
      ],
      no: ["Le digo que no."],
    },
  ],
  aboutStyle: [
    {
      pattern: `\\b(?:tono|saludo|firma|emojis?|corto\\w?|frases|formal|informal|siempre|nunca|${kindsOfText("es", ["subject"])})\\b`,
      yes: [
        "un tono cálido",
        "sin saludo",
        "con mi firma",
        "sin emojis",
        "textos cortos",
        "frases simples",
        "muy formal",
        "más informal",
        "siempre de usted",
        "nunca de tú",
        "un asunto con fecha",
      ],
      no: ["mi jefa se llama Carmen"],
    },
  ],
};
