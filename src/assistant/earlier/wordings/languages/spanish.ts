import { looseWords } from "../loose.ts";

/** Spanish. */
export const SPANISH = looseWords({
  change: [
    {
      pattern:
        "mejor|optimi[sz]|acort|ampl[ií]|añad|agreg|cambi|modific|correg|corrige|traduc|actualiz|revis|" +
        "reescrib|haz|pon|quit|resum[ei]|incluy|pul[ei]",
      yes: [
        "Mejora el texto",
        "Optimiza el texto",
        "Acorta el boletín de la semana pasada",
        "Amplía el texto",
        "Añade una frase",
        "Agrega una frase",
        "Cambia el título",
        "Modifica el título",
        "Hay que corregir el texto",
        "Corrige el texto",
        "Traduce el texto",
        "Actualiza el texto",
        "Revisa el texto",
        "Reescribe el texto",
        "Haz el texto más corto",
        "Pon un título",
        "Quita el título",
        "Resume el texto",
        "Incluye una tabla",
        "Pule el texto",
      ],
      no: ["Escribe un correo"],
    },
  ],
  resume: [
    {
      pattern: "contin[uú]|sig(?:ue|amos)|seguir|retom|termin|acab",
      yes: [
        "Continúa la carta que empezamos",
        "Sigue con la carta",
        "Sigamos con la carta",
        "Quiero seguir con la carta",
        "Retoma la carta",
        "Termina la carta",
        "Acaba la carta",
      ],
      no: ["Acorta la carta"],
    },
  ],
  otherAct: [
    {
      pattern:
        "^(?:por favor,? |puedes |podrías |ayúdame a ){0,4}(?:escrib|redact|prepar|crea|responde|contesta|" + "envía)",
      yes: [
        "Escribe un correo sobre la caída de ayer",
        "Por favor, redacta una carta",
        "Puedes preparar una carta",
        "Crea una lista",
        "Responde al correo de ayer",
        "Contesta al correo",
        "Envía un correo",
        "Podrías escribir una carta",
        "Ayúdame a escribir una carta",
      ],
      no: ["Acorta la carta"],
    },
  ],
  made: [
    {
      pattern: "escribiste|redactaste|preparaste|hiciste|hicimos|escribimos|escribí|redactamos|preparamos|empezamos",
      yes: [
        "la carta que escribiste",
        "la carta que redactaste",
        "la carta que preparaste",
        "la carta que hiciste",
        "la carta que hicimos",
        "la carta que escribimos",
        "la carta que escribí",
        "la carta que redactamos",
        "la carta que preparamos",
        "Continúa la carta que empezamos",
      ],
      no: ["la carta que llegó"],
    },
  ],
});
