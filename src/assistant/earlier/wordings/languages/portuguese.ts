import { looseWords } from "../loose.ts";

/** Portuguese. */
export const PORTUGUESE = looseWords({
  change: [
    {
      pattern:
        "melhor|otimiz|encurt|ampli|acrescent|adicion|mud[ae]|corrig|traduz|atualiz|revis|reescrev|deix[ae]|" +
        "torn[ae]",
      yes: [
        "Melhora o texto",
        "Otimiza o texto",
        "Encurta o boletim da semana passada",
        "Amplia o texto",
        "Acrescenta uma frase",
        "Adiciona uma frase",
        "Muda o título",
        "Corrige o texto",
        "Traduz o texto",
        "Atualiza o texto",
        "Revisa o texto",
        "Reescreve o texto",
        "Deixa mais formal",
        "Torna o texto mais curto",
      ],
      no: ["Escreve um e-mail"],
    },
  ],
  resume: [
    {
      pattern: "continu|retom|termin",
      yes: ["Continua a carta", "Retoma a carta", "Termina a carta"],
      no: ["Encurta a carta"],
    },
  ],
  otherAct: [
    {
      pattern: "^(?:por favor,? |podes |pode |ajuda-me a ){0,4}(?:escrev|redij|prepar|cri[ae]|respond)",
      yes: [
        "Escreve um e-mail sobre a falha de ontem",
        "Redija uma carta",
        "Prepara uma carta",
        "Cria uma lista",
        "Responde ao e-mail de ontem",
        "Por favor, escreve uma carta",
        "Podes escrever uma carta",
        "Pode escrever uma carta",
        "Ajuda-me a escrever uma carta",
      ],
      no: ["Encurta a carta"],
    },
  ],
  made: [
    {
      pattern: "escreveste|escreveu|escrevemos|fizeste|fizemos|fez",
      yes: [
        "a carta que escreveste",
        "a carta que você escreveu",
        "a carta que escrevemos",
        "a carta que fizeste",
        "a carta que fizemos",
        "a carta que você fez",
      ],
      no: ["a carta que chegou"],
    },
  ],
});
