import { kindsOfText } from "../../../language/kinds-of-text.ts";
import { command, type LastingRows, lead } from "../rows.ts";

const TEXT = kindsOfText("pt");

/** How statements that last begin and are worded in Portuguese. */
export const PORTUGUESE_LASTING: LastingRows = {
  filler: [
    {
      pattern: "^(?:por favor,? |e |ola,? )",
      yes: ["Por favor, sem emojis.", "E sempre formal.", "Olá, sou jurista."],
    },
    {
      pattern:
        "^(?:(?:pequena |uma )?(?:correcao|retificacao|errata)|corrijo(?:-me)?|nota (?:para mim(?: mesm[oa])?|pessoal))\\s{0,2}[:,–—-]\\s{0,3}",
      yes: ["Correção: sou jurista.", "Nota para mim: sem emojis."],
      no: ["Correção de estilo.", "Nota para todos: sem emojis."],
    },
  ],
  standing: [
    {
      pattern:
        "\\bde agora em diante\\b|\\ba partir de (?:agora|hoje)\\b|\\bdaqui (?:para|pra|em) (?:a )?(?:frente|diante)\\b|\\bdoravante\\b|" +
        "\\bpor padrao\\b|\\bcomo regra\\b|\\b(?:sempre|toda vez) que (?:eu|voce|te|escrev)|^(?:no futuro|em geral),",
      yes: [
        "De agora em diante, assine como Rui.",
        "A partir de agora, sem emojis.",
        "A partir de hoje, sem emojis.",
        "Daqui para a frente, sem emojis.",
        "Daqui pra frente, sem emojis.",
        "Daqui em diante, sem emojis.",
        "Doravante, sem emojis.",
        "Por padrão, em português.",
        "Como regra, frases curtas.",
        "Sempre que eu perguntar, seja breve.",
        "Toda vez que você escrever, seja breve.",
        "Sempre que te pedir um post, usa três hashtags.",
        "Sempre que escrever a um cliente, seja gentil.",
        "No futuro, sem emojis.",
        "Em geral, frases curtas.",
      ],
      no: ["Um texto sobre o futuro."],
    },
    {
      pattern: "^quando (?:eu )?(?:escrev\\w{1,4}|respond\\w{1,4}|redig\\w{1,4}|pedir)\\b",
      yes: [
        "Quando eu escrever ao conselho, seja formal.",
        "Quando responderes a um cliente, agradece.",
        "Quando redigir relatórios, comece pelos números.",
        "Quando eu pedir um resumo, faça três frases.",
      ],
      no: ["Quando chove, eu paro."],
    },
  ],
  standingLead: [
    {
      pattern: lead(
        "de agora em diante|a partir de (?:agora|hoje)|daqui (?:para|pra|em) (?:a )?(?:frente|diante)|doravante|no futuro",
      ),
      yes: [
        "De agora em diante, assine como Rui.",
        "A partir de agora, sem emojis.",
        "A partir de hoje sem emojis.",
        "Daqui para a frente: sem emojis.",
        "Daqui pra frente, sem emojis.",
        "Daqui em diante, sem emojis.",
        "Doravante, sem emojis.",
        "No futuro, sem emojis.",
      ],
      no: ["Sem emojis de agora em diante."],
    },
  ],
  command: [
    {
      pattern: command(
        "lembr[ae](?:-te|-se)?(?: de)?|ten(?:ha|s) em mente|tem em (?:mente|conta)|nao (?:te |se )?esquec\\w{1,4}(?: de)?|anot[ae]|" +
          "para (?:a )?(?:sua|tua) informacao|fique sabendo|saiba",
      ),
      yes: [
        "Lembre-se de que trabalho no departamento jurídico.",
        "Lembra-te que sou jurista.",
        "Tenha em mente que sou jurista.",
        "Tens em mente que sou jurista.",
        "Tem em mente que sou jurista.",
        "Tem em conta que sou jurista.",
        "Não te esqueças de que sou jurista.",
        "Não se esqueça de que sou jurista.",
        "Anote que sou jurista.",
        "Para sua informação, sou jurista.",
        "Para a tua informação, sou jurista.",
        "Fique sabendo que sou jurista.",
        "Saiba que sou jurista.",
      ],
      no: ["Não lembro o nome."],
    },
    {
      pattern: command(
        "(?:podes|poderias|pode|poderia|voce pode|voce poderia|consegues)(?: por favor)? (?:lembrar(?:-te|-se)?(?: de)?|anotar|memorizar|guardar(?= que)|ter em (?:mente|conta)|tomar nota(?: de)?)",
      ),
      yes: [
        "Podes lembrar-te de que trabalho em Lisboa?",
        "Você pode anotar que sou jurista?",
        "Poderias guardar que a minha equipa é o Suporte?",
      ],
      no: ["Podes escrever um texto?"],
    },
    {
      pattern: command(
        "(?:adicion|acrescent)[ae](?: isto| isso)? (?:a|as) minhas (?:regras|preferencias|notas)(?=:)|(?:guard|grav|anot)[ae](?: isto| isso)? como (?:regra|preferencia)(?=:)|(?:outra |mais uma |uma |nova )?(?:regra|preferencia)(?: nova)?(?=:)",
      ),
      yes: [
        "Adiciona às minhas regras: ortografia britânica.",
        "Guarda como regra: sem anglicismos.",
        "Nova regra: frases curtas.",
        "Outra regra: sem emojis.",
      ],
      no: ["Adiciona à lista: leite."],
    },
    {
      pattern: command(
        "(?:guarda|guarde|salva|salve|anota|regista|registra|memoriza)(?: bem)? (?:isto|isso|o seguinte)(?=:)",
      ),
      yes: ["Guarda isto: sou jurista.", "Salva isso: sou jurista."],
      no: ["Guarda isto em PDF."],
    },
  ],
  always: [
    {
      pattern: "^(?:por favor,? )?(?:\\w{2,20} )?(?:sempre|nunca|jamais)\\b|^par[ae] de \\w{2,20}r\\b",
      yes: [
        "Sempre formal.",
        "Nunca use emojis.",
        "Jamais informal.",
        "Escreva sempre em português.",
        "Pare de usar emojis.",
        "Para de usar emojis.",
      ],
      no: ["O chefe chega sempre tarde."],
    },
    {
      pattern: `\\b(?:nos|em) (?:todos os )?(?:meus|nossos) ${TEXT}\\b|\\bnas minhas ${TEXT}\\b`,
      yes: [
        "Por favor, não use emojis nos meus emails.",
        "Números por extenso em todos os nossos textos.",
        "Sem emojis nas minhas mensagens.",
      ],
      no: ["Nos meus sonhos."],
    },
    {
      pattern: "\\b(?:nos |eu )?(?:sempre|nunca) (?:uso|escrevo|assino|comeco|termino|usamos|dizemos|escrevemos)\\b",
      yes: [
        "Eu nunca uso emojis.",
        "Eu sempre escrevo em português.",
        "Sempre assino como Rui.",
        "Eu sempre começo pelos números.",
        "Eu sempre termino com uma pergunta.",
        "Nós nunca usamos emojis.",
        "Nós sempre dizemos membros.",
        "Nós nunca escrevemos em maiúsculas.",
      ],
      no: ["O chefe nunca respondeu."],
    },
  ],
  preference: [
    {
      pattern: "^(?:o )?(?:meu|nosso) (?:tom|estilo) ?: ?\\S",
      yes: ["O meu tom: caloroso e direto"],
      no: ["O meu tom foi duro."],
    },
    {
      pattern:
        "\\b(?:prefiro|odeio|detesto|evito|preferimos)\\b(?! [oa] (?:segund|primeir|ultim|outr))|" +
        "\\bnao gosto\\b(?! (?:d[oa] |disso|disto))|\\bgosto (?:de|que)\\b|\\bnao (?:uso|escrevo|usamos)\\b",
      yes: [
        "Prefiro frases curtas.",
        "Odeio emojis.",
        "Detesto jargão.",
        "Evito jargão.",
        "Preferimos frases curtas.",
        "Não gosto quando é longo.",
        "Gosto de frases curtas.",
        "Gosto que seja breve.",
        "Não uso emojis.",
        "Não escrevo em inglês.",
        "Não usamos emojis.",
      ],
      no: [
        "Prefiro o segundo.",
        "Prefiro a primeira.",
        "Prefiro o último.",
        "Prefiro a outra.",
        "Não gosto do final.",
        "Não gosto disso.",
        "Não gosto disto.",
      ],
    },
  ],
};
