import { kindsOfText } from "../../../language/kinds-of-text.ts";
import { command, type LastingRows, lead } from "../rows.ts";

const TEXT = kindsOfText("es");

/** How statements that last begin and are worded in Spanish. */
export const SPANISH_LASTING: LastingRows = {
  filler: [
    {
      pattern: "^(?:por favor,? |y |hola,? )",
      yes: ["Por favor, sin emojis.", "Y siempre de usted.", "Hola, soy jurista."],
    },
    {
      pattern:
        "^(?:(?:pequena |una )?(?:correccion|rectificacion|fe de erratas)|(?:me )?corrijo|rectifico|nota (?:para mi(?: mism[oa])?|personal))\\s{0,2}[:,–—-]\\s{0,3}",
      yes: ["Corrección: soy jurista.", "Nota para mí: sin emojis."],
      no: ["Corrección de estilo.", "Nota para todos: sin emojis."],
    },
  ],
  standing: [
    {
      pattern:
        "\\ba partir de (?:ahora|hoy)\\b|\\bde ahora en adelante\\b|\\bdesde ahora\\b|\\bpor (?:defecto|norma|regla)\\b|" +
        "\\bcomo (?:norma|regla)\\b|\\bcada vez que\\b|\\bsiempre que (?:yo|te|escrib)|^en (?:el futuro|adelante|general),",
      yes: [
        "A partir de ahora escribe siempre en español neutro.",
        "A partir de hoy, sin emojis.",
        "De ahora en adelante, sin emojis.",
        "Sin emojis desde ahora.",
        "Por defecto, en español.",
        "Por norma, de usted.",
        "Por regla, de usted.",
        "Como norma, de usted.",
        "Como regla, de usted.",
        "Cada vez que pido un post, añade tres hashtags.",
        "Siempre que yo pregunte, sé breve.",
        "Siempre que te escriba, sé breve.",
        "Siempre que escribas a un cliente, sé amable.",
        "En el futuro, sin emojis.",
        "En adelante, sin emojis.",
        "En general, frases cortas.",
      ],
      no: ["Un texto sobre el futuro.", "Siempre que llueve, paro."],
    },
    {
      pattern: "^cuando (?:escrib\\w{1,4}|respond\\w{1,4}|redact\\w{1,4}|yo|te pid\\w{1,3})\\b",
      yes: [
        "Cuando escribas al consejo, sé formal.",
        "Cuando respondas a un cliente, da las gracias.",
        "Cuando redactes informes, empieza por las cifras.",
        "Cuando yo pregunte, sé breve.",
        "Cuando te pida un resumen, haz tres frases.",
      ],
      no: ["Cuando llueve, paro."],
    },
  ],
  standingLead: [
    {
      pattern: lead("a partir de (?:ahora|hoy)|de ahora en adelante|desde ahora|en (?:el futuro|adelante)"),
      yes: [
        "A partir de ahora, sin emojis.",
        "A partir de hoy, sin emojis.",
        "De ahora en adelante: sin emojis.",
        "Desde ahora sin emojis.",
        "En el futuro, sin emojis.",
        "En adelante, sin emojis.",
      ],
      no: ["Sin emojis a partir de ahora."],
    },
  ],
  command: [
    {
      pattern: command(
        "recuerd[ae]|acuerdate(?: de)?|ten(?:ga)? (?:en cuenta|presente)|no (?:te )?olvides|apunta|toma nota(?: de)?|" +
          "para que (?:lo )?sepas|has de saber",
      ),
      yes: [
        "Recuerda que mi empresa se llama Sol.",
        "Recuerde que soy jurista.",
        "Acuérdate de que soy jurista.",
        "Ten en cuenta que soy jurista.",
        "Tenga presente que soy jurista.",
        "No te olvides: soy jurista.",
        "No olvides que soy jurista.",
        "Apunta que soy jurista.",
        "Toma nota de que soy jurista.",
        "Para que lo sepas, soy jurista.",
        "Has de saber que soy jurista.",
      ],
      no: ["No recuerdo su nombre."],
    },
    {
      pattern: command(
        "¿?(?:puedes|podrias|puede|podria)(?: por favor)? (?:recordar|apuntar|anotar|acordarte(?: de)?|tomar nota(?: de)?|tener (?:en cuenta|presente)|memorizar)",
      ),
      yes: ["¿Puedes recordar que trabajo en Madrid?", "¿Podría tomar nota de que soy jurista?"],
      no: ["¿Puedes escribir un correo?"],
    },
    {
      pattern: command(
        "(?:anade|agrega|pon|mete)(?: esto)? (?:a|en) mis (?:reglas|preferencias|notas)(?=:)|(?:guarda|apunta|anota)(?: esto)? como (?:regla|preferencia)(?=:)|(?:otra |una |nueva |una nueva )?(?:regla|preferencia)(?: nueva| mas)?(?=:)",
      ),
      yes: [
        "Añade a mis reglas: ortografía británica.",
        "Guarda como regla: sin anglicismos.",
        "Nueva regla: frases cortas.",
        "Otra regla: sin emojis.",
        "Regla nueva: frases cortas.",
      ],
      no: ["Añade a la lista: leche."],
    },
    {
      pattern: command("(?:guarda|guardate|anota|apunta|registra|memoriza)(?: bien)? (?:esto|lo siguiente)(?=:)"),
      yes: ["Guarda esto: soy jurista.", "Anota lo siguiente: soy jurista."],
      no: ["Guarda esto en PDF."],
    },
  ],
  always: [
    {
      pattern:
        "^(?:por favor,? )?(?:\\w{2,20} )?(?:siempre|nunca|jamas)\\b|^no \\w{2,20} nunca\\b|^(?:deja|dejad|deje) de \\w{2,20}r\\b",
      yes: [
        "Siempre de usted.",
        "Nunca uses emojis en mis correos.",
        "Jamás de tú.",
        "Por favor, escribe siempre de usted.",
        "No uses nunca emojis.",
        "Deja de usar emojis.",
        "Dejad de usar emojis.",
        "Deje de usar emojis.",
      ],
      no: ["Mi jefe llega siempre tarde."],
    },
    {
      pattern: `\\ben (?:todos )?(?:mis|nuestros) ${TEXT}\\b`,
      yes: [
        "Sin emojis en mis correos.",
        "La fecha a la derecha en todos nuestros mensajes.",
        "Cifras en letras en mis textos.",
      ],
      no: ["En mis sueños."],
    },
  ],
  preference: [
    {
      pattern: "^(?:mi|nuestro) (?:tono|estilo) ?: ?\\S",
      yes: ["Mi tono: cercano y directo"],
      no: ["Mi tono fue duro."],
    },
    {
      pattern:
        "\\b(?:prefiero|odio|detesto|evito|preferimos|evitamos)\\b(?! (?:el|la) (?:segund|primer|ultim|otr))|" +
        "\\bno me gustan?\\b(?! (?:el|la|esto|eso|est[ea]))|\\bme gustan? (?:los|las|que)\\b",
      yes: [
        "Prefiero frases cortas.",
        "Odio los emojis.",
        "Detesto la jerga.",
        "Evito la jerga.",
        "Preferimos el usted.",
        "Evitamos la jerga.",
        "No me gusta escribir largo.",
        "Me gustan los textos breves.",
        "Me gustan las frases cortas.",
        "Me gusta que seas breve.",
      ],
      no: [
        "Prefiero el segundo.",
        "Prefiero la primera.",
        "Prefiero el último.",
        "Prefiero la otra.",
        "No me gusta el final.",
        "No me gusta la idea.",
        "No me gusta esto.",
        "No me gusta eso.",
        "No me gusta este título.",
      ],
    },
    {
      pattern: "\\b(?:no|siempre|nunca) (?:uso|utilizo|escribo|firmo|empiezo|termino|usamos|decimos|escribimos)\\b",
      yes: [
        "No uso emojis.",
        "Nunca utilizo jerga.",
        "Siempre escribo de usted.",
        "Siempre firmo como Lola.",
        "Siempre empiezo con las cifras.",
        "Siempre termino con una pregunta.",
        "No usamos emojis.",
        "Nunca decimos usuarios.",
        "Siempre escribimos de usted.",
      ],
      no: ["No sé qué decir."],
    },
  ],
};
