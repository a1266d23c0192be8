import { kindsOfText } from "../../../language/kinds-of-text.ts";
import type { PassingRows } from "../rows.ts";

const TEXT = kindsOfText("pt");

/** What is for the draft at hand, in Portuguese. */
export const PORTUGUESE_PASSING: PassingRows = {
  oneOff: [
    {
      pattern:
        `\\bd?esta vez\\b|\\bdessa vez\\b|\\b[nd]?est[ea] ${TEXT}\\b|\\bpor (?:agora|enquanto)\\b|\\bpara est[ea]\\b|` +
        "(?<!partir de )\\bhoje\\b",
      yes: [
        "Desta vez, mais formal.",
        "Esta vez no, só desta vez sem saudação.",
        "Dessa vez, mais formal.",
        "Neste texto, mais formal.",
        "Encurta esta mensagem.",
        "Por agora, sem título.",
        "Por enquanto, sem título.",
        "Mais formal para este.",
        "Hoje, mais breve.",
      ],
      no: ["A partir de hoje, sem emojis.", "Este cliente é velho."],
    },
  ],
  task: [
    {
      pattern:
        "^(?:(?:por favor,? |pode |podes )?(?:escrev[ae]r?|redij[ae]|redig[ei]r?|fac[ao]|faz|prepar[ae]r?|cri[ae]r?|corrij[ae]|" +
        "corrig[ei]r?|traduz[ai]?r?|resum[aei]r?|melhor[ae]r?|ajud[ae]-me a \\w{2,20})(?:-me|-nos)? " +
        "(?:um|uma|o|a|os|este|esta|estas)\\b)",
      yes: [
        "Escreve um post sobre o nosso novo escritório.",
        "Redija uma carta.",
        "Pode redigir o relatório?",
        "Faça-me um resumo.",
        "Faz a lista.",
        "Prepare-nos uma lista.",
        "Cria uma lista.",
        "Corrija este texto.",
        "Podes corrigir os erros?",
        "Traduz esta carta.",
        "Resume estas frases.",
        "Por favor, melhore o título.",
        "Ajuda-me a escrever uma carta.",
      ],
      no: ["Escreva sempre em português."],
    },
    {
      pattern: "^(?:(?:respond[ea]|diz|diga|escrev[ea]) (?:a|ao|que|para) )",
      yes: ["Responde ao cliente.", "Diz que eu vou.", "Diga a Ana que sim.", "Escreva para Ana."],
      no: ["Eu digo que não."],
    },
  ],
  aboutStyle: [
    {
      pattern: `\\b(?:tom|saudacao|emojis?|curt\\w{1,2}|frases|formal|informal|sempre|nunca|${kindsOfText("pt", ["subject"])})\\b`,
      yes: [
        "um tom sóbrio",
        "sem saudação",
        "sem emojis",
        "textos curtos",
        "frases simples",
        "muito formal",
        "mais informal",
        "sempre em português",
        "nunca em inglês",
        "um assunto com data",
      ],
      no: ["trabalho no jurídico"],
    },
  ],
};
