import type { WishRows } from "../rows.ts";

const FORGET =
  "(?:esquec\\w{1,4}|esqueç\\w{1,4}|apag\\w{1,4}|elimin\\w{1,4}|remov\\w{1,4}|exclu\\w{1,4}|retir\\w{1,4}|tir[ae]\\w{0,2}|ignor\\w{1,4}|descart\\w{1,4}|delet\\w{1,4}|risc\\w{1,4}|anul\\w{1,3}|desfa\\w{1,4}|zera\\w{0,2})";

/** What a person wants done with what is remembered, in Portuguese. */
export const PORTUGUESE_WISHES: WishRows = {
  hypothetical: [
    {
      pattern:
        "^(?:supon(?:ha|hamos|do)|supoe|imagin[ae](?:mos|m)?|digamos que|vamos supor|finge|finja|faz de conta|faça de conta|faca de conta|neste (?:cenario|jogo|exercicio))\\b",
      yes: ["Suponha que dirijo um banco.", "Imagina que sou rei.", "Faz de conta que vendemos ar."],
      no: ["Suponho que sim."],
    },
    {
      pattern:
        "\\bcomo se (?:eu |nos )?(?:fosse|fossemos|tivesse|trabalhasse|estivesse)|\\bse (?:eu )?(?:fosse|trabalhasse|tivesse|morasse)\\b|\\bjogo de (?:papeis|rpg)\\b",
      yes: ["Escreve como se eu fosse pirata.", "Se eu trabalhasse num banco, o que diria?"],
      no: ["Diz-me se estou errado."],
    },
  ],
  reported: [
    {
      pattern:
        "\\b(?:me (?:escreveu|mandou|enviou|disse)|nos (?:escreveu|mandou|enviou)|(?:escreveu|mandou|enviou|disse)-me|recebi (?:isto|isso|este|esta|esse|essa))\\b",
      yes: ["A Júlia me escreveu isso.", "Recebi este e-mail."],
      no: ["Escreve à Júlia."],
    },
  ],
  forget: [
    {
      pattern: `^(?:e |entao |pode |podes |poderia |quero que (?:voce |tu )?|queria que (?:voce |tu )?|gostaria que (?:voce |tu )?|preciso que (?:voce |tu )?|por favor,? ){0,3}${FORGET}\\b(?:-(?:te|se|o|a))?(?: ja| por favor)?(?: de)? ?(?:que )?`,
      yes: [
        "Esquece que trabalho em vendas.",
        "Apaga a minha regra dos emojis.",
        "E elimina o meu cargo.",
        "Quero que esqueça onde moro.",
        "Pode apagar meu cargo antigo.",
        "Tira a minha assinatura.",
      ],
      no: ["Não esqueças a reunião.", "Sempre esqueço os nomes."],
    },
    {
      pattern:
        "^(?:e )?(?:nao |para de |pare de |deixa de |deixe de )(?:te |se )?(?:lembr\\w{1,3}|guard\\w{1,3}|memoriz\\w{1,3}|record\\w{1,3}|conserv\\w{1,3}|armazen\\w{1,3}|regist\\w{1,3}|salv\\w{1,3}|saib\\w{1,2})\\b ?(?:mais )?(?:de )?(?:que )?",
      yes: ["Não lembre que moro em Braga.", "Para de guardar o meu cargo."],
      no: ["Lembra que moro em Braga."],
    },
    {
      pattern:
        "^(?:nao quero|nao gosto|prefiro|preferia|melhor)(?: que)?(?: voce| tu)? ?(?:nao )?(?:te |se )?(?:lembr\\w{1,3}|guard\\w{1,4}|memoriz\\w{1,4}|conserv\\w{1,4}|armazen\\w{1,4}|saib\\w{1,2}|tenha\\w?|regist\\w{1,4}|salv\\w{1,4})\\b ?(?:mais )?(?:de )?(?:que )?",
      yes: ["Não quero que você lembre minha idade.", "Prefiro que não guardes o meu endereço."],
      no: ["Prefiro frases curtas."],
    },
    {
      pattern:
        "\\b(?:deve|devem|pode|podem|devia|deviam|tem que|tem de|precisa|precisam) (?:ser |ja )?(?:apagad[oa]s?|eliminad[oa]s?|esquecid[oa]s?|removid[oa]s?|excluid[oa]s?|sumir|desaparecer|sair)\\b",
      yes: ["O que você guardou do meu chefe deve ser apagado.", "Meu endereço antigo pode sumir."],
      no: ["O trem deve chegar."],
    },
    {
      pattern:
        "\\b(?:da|de) (?:sua|tua) (?:memoria|cabeca|ficha|lista)\\b|\\bdas? (?:suas|tuas) (?:notas|anotacoes)\\b|\\bdos (?:seus|teus) (?:dados|registos|registros|apontamentos)\\b|\\bda memoria\\b|\\b(?:no|para o) lixo\\b|\\bnem rasto\\b|\\bnenhum rastro de\\b",
      yes: ["Tira o meu aniversário da tua memória.", "A regra das listas, no lixo."],
      no: ["A chave da casa."],
    },
    {
      pattern:
        "^(?:eu )?(?:nunca|jamais) (?:te |lhe )?(?:disse|falei|pedi|quis)\\b ?(?:que )?|\\b(?:apaga|tira|elimina|remove|apague|tire)(?:-[oa]s?)\\b|\\b(?:apaga|apague|tira|tire|exclui|exclua) (?:isso|isto)\\b",
      yes: ["Nunca disse que cuido de Braga.", "A regra das saudações, tira-a."],
    },
  ],
  notForget: [
    {
      pattern:
        "\\b(?:nao|nunca|jamais|sem)(?: [\\w']{1,10}){0,3} (?:te |se |me )?esquec\\w{1,5}\\b(?:-\\w{2})?|\\b(?:nao|nunca) esquec\\w{1,5}\\b",
      yes: [
        "Não te esqueças de que moro em Braga.",
        "Nunca esqueça a minha regra.",
        "Já te disse para não esquecer isso.",
      ],
      no: ["Esquece que moro em Braga."],
    },
    {
      pattern:
        "\\b(?:esqueces-te|voce (?:sempre|vive|fica) (?:se )?esquec\\w{1,5}|sempre (?:te |se )?esquec(?:es|e)|esqueceu(?:-se)? (?:de novo|outra vez)|esqueceste(?:-te)?|continuas? a esquecer(?:-te)?)\\b",
      yes: [
        "Esqueces-te sempre de que sou médica.",
        "Você sempre esquece a saudação.",
        "Continuas a esquecer o meu cargo.",
      ],
      no: ["Esquece o meu cargo."],
    },
  ],
  notDelete: [
    {
      pattern: "\\b(?:nao|nunca|jamais|sem)(?: [\\w']{1,10}){0,3} (?:apagu\\w{1,3}|apagar|elimin(?:es|e|ar))\\b",
      yes: ["Não apagues a minha regra."],
    },
  ],
  onlyNow: [
    {
      pattern:
        "\\b(?:desta vez|dessa vez|por (?:esta vez|enquanto|agora|hoje|uma vez)|so (?:hoje|aqui|desta|dessa|neste|nesta|nesse|nessa|por|para|em)|apenas (?:hoje|aqui|desta|neste|nesta)|(?:neste|nesta|nesse|nessa) \\w{2,20}|para est[ea] \\w{2,20}|excepcionalmente|excecionalmente)\\b|(?<!de |desde |partir de )\\b(?:hoje|aqui)\\b",
      yes: [
        "Ignora a regra só neste texto.",
        "Esquece a assinatura desta vez.",
        "Por hoje sem saudação.",
        "Nesta carta sem emojis.",
      ],
      no: ["Ignora a regra.", "A partir de hoje sem emojis."],
    },
  ],
  othersWish: [
    {
      pattern:
        "^(?:e |mas |pelos vistos,? )?(?!(?:i|we|ich|wir|je|nous|yo|io|noi|eu|nos|nao|sempre|nunca|quero|prefiro|a partir|de)\\b)(?:[\\w'.-]{1,20} ){1,5}?(?:(?:me|nos) (?:disse|pediu|mandou|diz|pede|exige|aconselha|proibiu)|quer|querem|queria|diz|disse|dizem|exige|insiste|acha|pensa|prefere|reclamou|reclama|queixou-se|pediu|pediu-me|pediu-nos|disse-me|disse-nos)\\b",
      yes: ["Meu chefe disse que devo sempre usar tabelas.", "A cliente quer que nunca usemos gírias."],
      no: ["Quero sempre frases curtas."],
    },
  ],
  edit: [
    {
      pattern:
        "^(?!.*\\b(?:sempre|nunca|a partir de|de agora|lembra\\w{0,3})\\b).*?\\b(?:tira|apaga|elimina|remove)\\w{0,2}\\b.{1,60}\\be (?:encurta|alonga|torna|deixa o resto|suaviza)",
      yes: ["Tira a parte de Brest e encurta o resto."],
      no: ["Tira sempre os adjetivos e encurta as frases."],
    },
    {
      pattern:
        "\\b(?:tira|esquece|apaga|elimina|corta)\\w{0,2} (?:o |a |esse |essa )(?:\\S{1,12} )?(?:piada|anedota|paragrafo|frase)\\b",
      yes: ["Tira a piada dos gatos."],
    },
    {
      pattern:
        "\\bo (?:anterior|de cima)\\b|\\bacima\\b|\\b(?:retira|tira|tire|retire|apaga|apague|remove|remova|elimina|corta|risca)\\w{0,2}\\b(?: [\\w'.-]{1,20}){1,6} (?<!\\b(?:coisa|isso|historia|parte|[oa]) )(?:da|do|das|dos|dest[ae]|na|no)\\b(?! (?:minha|tua|sua))|^(?:ok |nao |olha ){0,2},? ?esquec[ea](?: isso| de)? (?!que\\b|[oa] m(?:inha|eu)|m(?:inha|eu)|o que|a regra)(?:\\S{1,20} ){0,3}?\\S{1,20}(?:,| [-–—]| e) ?(?:escreve|escreva|faz|faca|da-me|poe|manda|preciso|quero|antes|so |apenas|vamos)",
      yes: ["Retira a Priya da lista.", "Esquece tudo isso e escreve um poema."],
      no: ["Esquece que moro em Braga.", "Apaga o meu cargo."],
    },
  ],
  ofMemory: [
    {
      pattern:
        "\\b(?:sobre|de) (?:mim|nos)\\b|\\b(?:tua |sua )?memoria\\b|\\b(?:teus|seus|tuas|suas) (?:apontamentos|notas|anotacoes|registos|registros|dados)\\b|\\b(?:sabes|sabe|lembras|guardaste|guardou|anotou|memorizou)\\b|\\bminhas (?:\\w{1,12} )?(?:regras|preferencias)\\b|\\bmeus dados\\b|\\btodas as regras\\b",
      yes: ["tudo o que sabes sobre mim", "a tua memória", "as minhas regras"],
      no: ["o segundo parágrafo"],
    },
  ],
  denial: [
    {
      pattern:
        "^(?:nao,? |mas )?(?:eu |nos )?(?:nunca|jamais|nao) (?:disse|falei|prometi|escrevi|quis|pedi|assinei|dissemos|prometemos|mandei)\\b",
      yes: ["Eu nunca disse isso na assembleia.", "Não prometi nada."],
      no: ["Nunca escrevo longo."],
    },
  ],
  passing: [
    {
      pattern:
        "^(?:sim |ok ){0,2}(?:gosto|gostei|adoro|adorei)(?: (?:disso|disto|dele|dela|do|da|muito)){0,2}(?:,| mas| so)|\\bate (?:segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha)\\b|\\b(?:estou|tenho) (?:\\S{1,8} ){0,2}(?:doente|constipad[oa]|cansad[oa]|febre|gripe|constipacao|resfriad[oa])\\b|^[^:—–]{3,50}(?::|\\s[—–-])\\s(?:escreve|escreva|faz|resenha|recensao|poema|resumo)\\b",
      yes: ["Gosto, mas mais curto.", "Estou constipada."],
      no: ["Gosto de frases curtas."],
    },
  ],
  untrue: [
    {
      pattern: "^(?:nao,? )?(?:nao e (?:verdade|certo|correto)|(?:e )?(?:falso|mentira)) que\\b ?",
      yes: ["Não é verdade que moro no Porto."],
      no: [],
    },
  ],
  everything: [
    {
      pattern:
        "^(?:absolutamente )?(?:tudo|todos os (?:meus )?dados|todas as informacoes)\\b(?!(?: (?:o )?que (?:voce |tu )?(?:sabe|sabes|guardou|guardaste|lembra|lembras|salvou|tem|tens))? (?:sobre|d[eoa]s?|acerca d[eoa]) (?!mim\\b|nos\\b))",
      yes: ["tudo o que sabes de mim", "tudo", "absolutamente tudo", "todos os meus dados"],
      no: ["a minha regra", "tudo sobre a Acme", "tudo o que sabes da Acme"],
    },
    {
      pattern:
        "^(?:toda )?a (?:tua|sua|minha) (?:memoria|ficha)[.! ]{0,3}$|^(?:o )?meu perfil[.! ]{0,3}$|\\b(?:recomec\\S{1,5}|comec\\S{1,5}|partir) (?:do|de|a partir do) zero\\b|\\btabula rasa\\b",
      yes: ["toda a tua memória", "o meu perfil", "Vamos começar do zero."],
      no: ["o meu perfil público"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:isso|isto|aquilo|o (?:ultimo|que acabei de (?:dizer|escrever|falar)|que (?:voce |tu )?acab\\w{1,3} de \\S{1,12}|que eu disse agora)|a ultima (?:regra|coisa|nota)|essa ultima(?: regra)?)(?:,? (?:por favor|ja))?[.! ]{0,3}$",
      yes: ["isso", "isto, por favor", "o que acabei de dizer", "a última regra", "o que você acabou de guardar"],
      no: ["isso que digo sempre"],
    },
  ],
  remembered: [
    {
      pattern:
        "\\b(?:regras?|preferencias?|eu|meus?|minhas?|mim|nos|noss[oa]s?|memoria|guardou|guardaste|guardado|sabes?|anotou|sou|trabalho|moro|dirijo|cuido)\\b",
      yes: ["que trabalho em vendas", "a regra dos emojis", "o que você guardou", "o nosso produto"],
      no: ["a reunião", "o segundo parágrafo"],
    },
  ],
  retire: [
    {
      pattern:
        "\\bja nao\\b|\\bnao (?:\\S{1,25} ){0,6}mais\\b|^(?:chega de|basta de|nada de|sem mais|acabou|adeus)\\b|\\bnao (?:e (?:mais )?(?:preciso|necessario)|precisa(?:s)?|ha necessidade)\\b|\\bdeix(?:ou|aram|amos|ei) de\\b",
      yes: [
        "Já não trabalho em vendas.",
        "Não use mais emojis.",
        "Chega de listas.",
        "Não precisa da data.",
        "O Rui deixou de ser meu chefe.",
      ],
      no: ["Escreve mais."],
    },
    {
      pattern:
        "^(?:e |por favor,? )?(?:para|pare|deixa|deixe) (?:ja )?de\\b|\\b(?:podes?|podem|pode-se) (?:\\S{1,20} ){0,4}?(?:outra vez|de novo|novamente|voltar a|parar de|deixar de|tirar|omitir|dispensar|esquecer)\\b|\\bvolt(?:a|e|ar|amos) a (?:por|usar|colocar|escrever|incluir)\\b",
      yes: ["Para de pôr emojis.", "Pode voltar a usar emojis.", "Pode usar emojis de novo.", "Podes omitir a data."],
      no: ["Escreve de novo."],
    },
    {
      pattern:
        "\\b(?:e|sao|esta|estao|fica|ficam|foi|foram) (?:\\S{1,12} )?(?:historia|anulad[oa]s?|permitid[oa]s?|liberad[oa]s?|sem efeito|ultrapassad[oa]s?|cancelad[oa]s?|bem-vind[oa]s?|revogad[oa]s?|ok de novo)\\b|\\bja era\\b|\\b(?:sai|saimos|larguei|abandonei|fechamos|fechei|paramos|parei) (?:d[eoa]s?|o|a)\\b|\\bnao (?:se aplica|vale|conta|tens? de|tens? que|tem de)\\b",
      yes: [
        "A regra fica sem efeito.",
        "Os emojis estão liberados de novo.",
        "Saí do comitê.",
        "O limite não vale.",
        "O título já era.",
      ],
      no: ["Está bem."],
    },
  ],
  replace: [
    {
      pattern:
        "\\b(?:em (?:vez|lugar) d[eoa]s?|ao inves d[eoa]s?|e nao (?:mais )?|mas sim|e sim|substitu(?!o\\b)\\w{1,4}|troc[aoue]\\w{0,2}|(?:passei|passamos|fui|mudei|mudamos|transferid[oa]|promovid[oa]) (?:d[eoa]s? .{1,30} )?(?:para|pra|pro|a)|mud[aeo]\\w{0,3} (?:a|o|as|os|minha|meu))\\b",
      yes: [
        "Olá em vez de Oi.",
        "Passei de finanças para compras.",
        "Muda a assinatura.",
        "Troca o Abs por Beijos.",
        "Diz sócios e não clientes.",
      ],
    },
    {
      pattern:
        "\\b(?:nov[oa]) (?:chef[ea]|gerente|cargo|titulo|equipa|equipe|time|nome|endereco|morada|assinatura|saudacao|despedida|escritorio|setor|regra|limite|empresa|emprego)\\b|\\bagora (?:\\S{1,12} )?(?:trabalho|sou|dirijo|lidero|moro|estou|vendemos|somos|dizemos|usamos|respondo|assino|me chamo|e|sao|cuido)\\b|\\b(?:trabalho|sou|dirijo|lidero|moro|estou|vendemos|somos|dizemos|respondo|assino) agora\\b",
      yes: ["A minha nova chefe é a Inês.", "Agora trabalho em compras.", "Vendemos agora bicicletas."],
      no: ["Escreve agora."],
    },
  ],
  forGood: [
    {
      pattern:
        "(?:^|[,;.–—-] ?|\\be )(?:sempre|toda vez|todas as vezes|para sempre|pra sempre|de uma vez por todas|(?:isso |isto )?vale para tod\\w{1,2}\\b[^.]{0,30}|em tud?o (?:o )?que (?:eu )?escrevo|em tod[oa]s (?:os meus|as minhas) \\w{2,12}|qualquer que seja o texto|lembra-te disso|lembre-se disso|anota isso|anote isso|guarda isso|daqui (?:pra|para a) frente|de agora em diante)[.! ]{0,3}$",
      yes: [
        "Frases curtas, sempre.",
        "Sou soldador, lembra-te disso.",
        "Vale para todos os meus e-mails.",
        "Sem emojis, em tudo o que escrevo.",
      ],
      no: ["Assino sempre Rui."],
    },
  ],
  fixed: [
    {
      pattern:
        "\\b(?:a )?(?:minha|nossa) (?:assinatura|despedida)(?: e)?[:：]|\\bassinatura (?:padrao|fixa)[:：]|\\b(?:termin[ae]|acab[ae]|assin[ae]|fech[ae]|comec[ae]) (?:sempre )?(?:todos )?(?:os )?(?:meus|minhas) (?:e-mails|mensagens|cartas) (?:com|assim)[:：]",
      yes: ["A minha assinatura é: Abraço, Rui", "Termina todos os meus e-mails com: Abraços"],
      no: ["Termina este e-mail com: Abraços"],
    },
  ],
  askMemory: [
    {
      pattern:
        "^(?:o )?(?:que|quanto|que (?:coisas|dados|informacoes)|quais (?:dados|informacoes)) (?:e que )?(?:voce |tu )?(?:mais )?(?:sabes?|lembras?|se lembra|te lembras|guard(?:ou|aste|a|as)|salvou|tens?|anotou|aprendeu|conheces?)\\b|^(?:voce |tu )?(?:(?:te|se) lembras?|lembras?(?:-te| de| que| onde| qual)|ainda sabes?|sabes? (?:onde|qual|quem|o)|guard(?:ou|aste))\\b",
      yes: ["O que você sabe sobre mim?", "O que guardaste?", "Você se lembra do meu cargo?", "Sabes onde trabalho?"],
      no: ["Que pensas do rascunho?"],
    },
    {
      pattern:
        "^(?:mostr[ae]|diz|diga|list[ae]|da)(?:-me| me)? (?:tudo )?(?:o que (?:voce |tu )?(?:sabes?|lembras?|tens?|guardou)|a (?:tua|sua) memoria|as (?:tuas|suas) notas)\\b",
      yes: ["Diz-me o que sabes de mim.", "Mostra as tuas notas."],
    },
  ],
  askRules: [
    {
      pattern:
        "^(?:(?:que|quais)(?: sao| das)?(?: as)?(?: minhas)?|(?:mostr[ae]|list[ae]|diz|diga|da)(?:-me| me)?(?: todas)?(?: as)?(?: minhas)?|(?:eu )?tenho (?:alguma )?) ?(?:regras?|preferencias?)\\b",
      yes: ["Que regras tenho?", "Quais são as minhas regras?", "Mostra-me as minhas regras.", "Tenho alguma regra?"],
    },
  ],
  askWhy: [
    {
      pattern: "^(?:por ?que|porque|por que motivo|de onde (?:veio|vem|saiu|tirou|tiraste))\\b",
      yes: ["Por que tão formal?", "De onde veio esse emoji?"],
    },
  ],
  askHelp: [
    {
      pattern:
        "^(?:ajuda|(?:o )?que (?:voce |tu )?(?:podes?|sabes?|consegues?) fazer|o que posso pedir|como (?:funciona|funcionas|te uso|uso isso|se usa|isso funciona)|quem (?:e voce|es tu)|para que (?:serves?|voce serve))\\b[^.]{0,40}$|^(?:ola|oi|bom dia|boa tarde|boa noite)[!. ]{0,3}$",
      yes: ["Ajuda", "O que você sabe fazer?", "Como funciona?", "Quem é você?", "Bom dia!"],
      no: ["Ajuda aos vizinhos: escreve um cartaz sobre a recolha de roupa de sábado na praça do mercado."],
    },
  ],
  offTheRecord: [
    {
      pattern:
        "\\b(?:(?:c[aá] )?entre nos(?: dois)?|entre (?:mim e ti|eu e voce|voce e eu|tu e eu)|em (?:confianca|segredo|off)|off the record|confidencial(?:mente)?|e segredo|guard[ae](?: isto| isso|-o)? (?:para ti|para si|(?:so )?para voce))\\b",
      yes: [
        "Cá entre nós: vou sair.",
        "Em segredo, vamos vender.",
        "Isto é segredo: mudo de casa.",
        "Guarda isto para ti.",
      ],
    },
    {
      pattern:
        "\\b(?:nao|sem|nada de|evita) (?:que )?(?:te |se |o |a |quero que |precisa |e preciso |voce |tu |deve ){0,4}(?:guard\\w{1,4}|salv\\w{1,3}|lembr\\w{1,3}|anot\\w{1,3}|regist\\w{1,4}|grav\\w{1,3}|armazen\\w{1,3}|memoriz\\w{1,3}|conserv\\w{1,3}|fique|deix\\w{1,3})(?:-[oa]s?|-lo|-la)?" +
        "(?: (?:nada|nada disso|nada disto|isso|isto|este dado|esse dado|essa (?:informacao|conversa|info)|esta (?:informacao|conversa|info)|em memoria|na (?:sua|tua )?memoria|rasto|rastro|registo|registro|o que (?:vem|segue|eu disser|digo)|disso|disto|em lado nenhum|em lugar nenhum|nas (?:tuas|suas) notas)){0,2}(?= ?[.:,;!?]|$| (?:em|por|e|de|do|da)\\b)",
      yes: [
        "Não guardes isto.",
        "Escreve à Kim sem guardar nada.",
        "Não anote.",
        "Que não fique registo disto.",
        "Não quero que guarde isso.",
      ],
      no: ["Não guardes a minha morada."],
    },
    {
      pattern:
        "\\besque(?:c|ç)\\w{1,4}(?:-o)?(?: tudo| isto| isso| de tudo)? (?:depois|logo|assim que|quando|a seguir|em seguida)\\b|\\bnao (?:e )?para as (?:tuas|suas) notas\\b|\\bfi(?:que|ca) (?:so )?entre\\b",
      yes: ["Esquece isto depois.", "Esqueça isso assim que acabar.", "Fica entre nós."],
    },
  ],
};
