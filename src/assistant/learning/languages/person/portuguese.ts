import type { PersonRows } from "../rows.ts";

/** Who people are, in Portuguese. */
export const PORTUGUESE_PERSON: PersonRows = {
  profile: [
    {
      pattern:
        "\\b(?:trabalho (?:na|no|em|como|para)|sou (?:o|a|um|uma|responsavel|diretor|diretora|chefe|gerente)|chamo-me|me chamo|" +
        "me chame|chefio|dirijo)\\b",
      yes: [
        "Trabalho na área de marketing de uma startup.",
        "Trabalho no jurídico.",
        "Trabalho em Lisboa.",
        "Trabalho como jurista.",
        "Trabalho para a Alto.",
        "Sou o novo redator.",
        "Sou a nova redatora.",
        "Sou um jurista.",
        "Sou uma jurista.",
        "Sou responsável pela imprensa.",
        "Sou diretor de vendas.",
        "Sou diretora de vendas.",
        "Sou chefe de vendas.",
        "Sou gerente de vendas.",
        "Chamo-me Rui.",
        "Eu me chamo Rui.",
        "Me chame de Rui.",
        "Chefio a equipa.",
        "Dirijo a equipa.",
      ],
      no: ["O trabalho é duro."],
    },
    {
      pattern:
        "\\b(?:o |a )?(?:meu|minha|nosso|nossa|nossos) (?:chefe|equipe|equipa|empresa|nome|gerente|departamento|marca|voz|tom|clientes) " +
        "(?:e|sao|chama-se|se chama)\\b",
      yes: [
        "O meu chefe é o Luís.",
        "Nossa equipe é pequena.",
        "A nossa equipa é pequena.",
        "Minha empresa se chama Sol.",
        "O meu nome é Rui.",
        "Minha gerente chama-se Ana.",
        "Meu departamento é Vendas.",
        "Nossa marca é jovem.",
        "Nossa voz é sóbria.",
        "Nosso tom é sóbrio.",
        "Nossos clientes são agricultores.",
      ],
      no: ["O meu cão é velho."],
    },
    {
      pattern: "^(?:eu )?sou \\w{2,20}(?:ista|ora?|eir[oa]|og[oa]|ad[oa]|ente|ic[oa]|ante)\\b",
      yes: [
        "Sou jornalista.",
        "Sou redator.",
        "Sou redatora.",
        "Eu sou enfermeira.",
        "Sou psicóloga.",
        "Sou advogado.",
        "Sou gerente.",
        "Sou médico.",
        "Sou estudante.",
      ],
      no: ["Sou feliz."],
    },
    {
      pattern: "\\bnao e (?:a )?minha lingua\\b",
      yes: ["Português não é a minha língua.", "Português não é minha língua materna."],
    },
    {
      pattern:
        "^(?:(?:eu|agora|hoje|atualmente) ){0,2}(?:moro|moramos|vivo|vivemos) (?:agora )?(?:em|no|na|nos|nas|perto)\\b|^(?:eu )?(?:mudei-me|me mudei|mudamo-nos) (?:para|de)\\b|^(?:tenho|temos) (?:(?:um|uma) )?(?:nov[oa] (?:chefe|gerente)|(?:chefe|gerente) nov[oa])|^(?:o )?(?:meu|minha) (?:cargo|titulo|funcao|profissao) e\\b",
      yes: [
        "Moro em Braga.",
        "Vivo no Porto.",
        "Mudei-me para o Porto.",
        "Tenho um chefe novo: Rui.",
        "O meu cargo é jurista.",
      ],
      no: ["Vivo com pressa.", "Tenho um cão novo."],
    },
  ],
};
