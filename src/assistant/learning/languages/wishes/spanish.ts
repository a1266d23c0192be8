import type { WishRows } from "../rows.ts";

const FORGET =
  "(?:olvid\\w{1,4}(?:te|lo|la|se)?|borr\\w{1,4}(?:lo|la|los|las)?|elimin\\w{1,4}(?:lo|la|los|las)?|quit\\w{1,4}(?:lo|la|los|las)?|suprim\\w{1,3}|ignor\\w{1,4}|descart\\w{1,4}|anul\\w{1,4}(?:lo|la)?|desecha\\w{0,2}|tacha\\w{0,2})";

/** What a person wants done with what is remembered, in Spanish. */
export const SPANISH_WISHES: WishRows = {
  hypothetical: [
    {
      pattern:
        "^(?:supon(?:gamos|te|ga|er)?|supongamos|imagina(?:te|mos|d)?|imagine(?:mos)?|pongamos que|digamos que|haz como si|haga como si|hagamos como si|finge|en este (?:escenario|juego|ejercicio))\\b",
      yes: ["Supón que dirijo un banco.", "Imagina que soy rey.", "Pongamos que vendemos aire."],
      no: ["Supongo que sí."],
    },
    {
      pattern:
        "\\bcomo si (?:yo |nosotros )?(?:fuera|fuese|fueramos|tuviera|trabajara|estuviera|hubiera)|\\bsi (?:yo )?(?:fuera|fuese|trabajara|tuviera|viviera)\\b|\\bjuego de rol\\b",
      yes: ["Escribe como si fuera pirata.", "Si yo trabajara en un banco, ¿qué diría?"],
      no: ["Dime si me equivoco."],
    },
  ],
  reported: [
    {
      pattern:
        "\\b(?:me (?:escribio|mando|envio|dijo|ha (?:escrito|mandado|enviado|dicho))|nos (?:escribio|mando|envio)|(?:recibi|he recibido) (?:esto|este (?:correo|mensaje)))\\b",
      yes: ["Lucía me escribió esto.", "He recibido este mensaje."],
      no: ["Escribe a Lucía."],
    },
  ],
  forget: [
    {
      pattern: `^(?:y |pues |puedes |podrias |quiero que |quisiera que |me gustaria que |necesito que |tienes que |hay que |haz el favor de |por favor,? ){0,3}${FORGET}\\b(?: ya| por favor| mejor)?(?: de)? ?(?:que )?`,
      yes: [
        "Olvida que trabajo en ventas.",
        "Borra mi regla sobre los emojis.",
        "Y elimina mi cargo.",
        "Quiero que olvides dónde vivo.",
        "Puedes borrar mi puesto antiguo.",
        "Olvídate de mi firma.",
      ],
      no: ["No olvides la reunión.", "Siempre me olvido de los nombres."],
    },
    {
      pattern:
        "^(?:y )?(?:no |deja de |dejad de |ya no )(?:te )?(?:recuerdes|recordar|guardes|guardar|memorices|memorizar|acuerdes|almacenes|conserves|retengas|sepas|registres)\\b ?(?:de )?(?:que )?",
      yes: ["No recuerdes que vivo en Vigo.", "Deja de guardar mi cargo.", "No te acuerdes de mi edad."],
      no: ["Recuerda que vivo en Vigo."],
    },
    {
      pattern:
        "^(?:no quiero|no me gusta|prefiero|preferiria|mejor)(?: que)?(?: ya)?(?: tu)? ?(?:no )?(?:te )?(?:recuerdes|guardes|memorices|acuerdes|almacenes|conserves|retengas|sepas|tengas|registres)\\b ?(?:de )?(?:que )?",
      yes: ["No quiero que recuerdes mi edad.", "Prefiero que no guardes mi dirección."],
      no: ["Prefiero frases cortas."],
    },
    {
      pattern:
        "\\b(?:debe|deben|puede|pueden|deberia|deberian|tiene que|tienen que|hay que) (?:ser |ya )?(?:borrad[oa]s?|eliminad[oa]s?|olvidad[oa]s?|desaparecer|quitar|borrar|eliminar|olvidar|borrarse|eliminarse|olvidarse|irse)\\b",
      yes: [
        "Lo que guardaste de mi jefe debe borrarse.",
        "Mi dirección vieja puede desaparecer.",
        "Hay que borrar mi cargo.",
      ],
      no: ["El tren debe llegar."],
    },
    {
      pattern:
        "\\bde (?:tu|su|la) (?:memoria|cabeza|ficha|lista)\\b|\\bde (?:tus|sus|los) (?:notas|apuntes|registros|datos)\\b|\\ba la (?:basura|papelera)\\b|\\bni rastro de\\b|\\bfuera de ahi\\b",
      yes: [
        "Saca mi cumpleaños de tu memoria.",
        "Mi regla de las listas, a la basura.",
        "Que no quede ni rastro de Acme.",
      ],
      no: ["La llave de la casa."],
    },
    {
      pattern:
        "^(?:yo )?(?:nunca|jamas) (?:te )?(?:he )?(?:dij?e|dicho|pedi|pedido|quise)\\b ?(?:que )?|^(?:yo )?no (?:te )?he dicho nunca (?:que )?|\\b(?:quita|borra|elimina)(?:lo|la|los|las)\\b|\\bdeshaz(?:lo|te)?\\b",
      yes: ["Nunca dije que llevo Vigo.", "Mi regla de los saludos, quítala.", "Deshaz eso."],
    },
  ],
  notForget: [
    {
      pattern: "\\b(?:no|nunca|jamas|tampoco)(?: [\\w']{1,10}){0,3} olvid\\w{1,5}\\b|\\bno olvid\\w{1,4}\\b",
      yes: [
        "No olvides que vivo en Vigo.",
        "Que no se te olvide nunca: soy enfermera.",
        "Nunca te olvides de mi regla.",
      ],
      no: ["Olvida que vivo en Vigo."],
    },
    {
      pattern:
        "\\b(?:siempre|otra vez|ya) (?:te |se te )?olvid(?:as|aste|a|o)\\b|\\bse te (?:olvida|olvido|ha olvidado|vuelve a olvidar)\\b|\\b(?:deja|deja ya) de olvidar\\w{0,4}\\b|\\bsigues olvidando\\b",
      yes: ["Siempre te olvidas de que soy médica.", "Se te olvidó el saludo otra vez.", "Deja de olvidar mi cargo."],
      no: ["Olvida mi cargo."],
    },
  ],
  notDelete: [
    {
      pattern:
        "\\b(?:no|nunca|jamas|tampoco)(?: [\\w']{1,10}){0,3} (?:borr(?:es|e|ar|eis)|elimin(?:es|e|ar)|quites)\\b",
      yes: ["No borres mi regla."],
    },
  ],
  onlyNow: [
    {
      pattern:
        "\\b(?:esta (?:vez|ocasion)|por (?:esta vez|una vez|ahora|hoy|el momento)|solo (?:por|en|para|aqui|hoy|esta)|solamente (?:por|hoy|aqui|esta)|(?:en|para|por) est[ea] (?:\\w{2,20})|de forma excepcional|excepcionalmente)\\b|(?<!desde |de |partir de )\\b(?:hoy|aqui)\\b",
      yes: [
        "Ignora la regla solo por hoy.",
        "Olvida la firma esta vez.",
        "Para este correo sin saludo.",
        "Hoy sin emojis.",
      ],
      no: ["Olvida la regla.", "A partir de hoy sin emojis."],
    },
  ],
  othersWish: [
    {
      pattern:
        "^(?:y |pero |por lo visto,? )?(?!(?:i|we|ich|wir|je|nous|yo|io|noi|eu|nos|nosotros|no|siempre|nunca|quiero|prefiero|por|a partir)\\b)(?:[\\w'.-]{1,20} ){1,5}?(?:(?:me|nos) (?:dice|dijo|pide|pidio|ha pedido|ha dicho|exige|exigio|aconseja|prohibe)n?|dice|dijo|dicen|quiere|quieren|exige|insiste|opina|cree|piensa|prefiere|se quejo|se queja|pidio|pide)\\b",
      yes: [
        "Mi jefa dice que nunca use anglicismos.",
        "El cliente nos pide que siempre tuteemos.",
        "Ana cree que siempre escribo largo.",
      ],
      no: ["Quiero siempre frases cortas."],
    },
  ],
  edit: [
    {
      pattern:
        "^(?!.*\\b(?:siempre|nunca|a partir de|desde ahora|recuerda)\\b).*?\\b(?:quita|borra|elimina)\\w{0,2}\\b.{1,60}\\by (?:acorta|alarga|haz(?:lo|la)|deja el resto|suaviza|borra|olvida)",
      yes: ["Quita lo de Brest y acorta el resto.", "Quita el segundo párrafo y olvida lo del descuento."],
      no: ["Siempre quita los adjetivos y acorta las frases."],
    },
    {
      pattern:
        "\\b(?:olvida|quita|borra|elimina)\\w{0,2} (?:el |la |ese |esa )(?:\\S{1,12} )?(?:chiste|broma|anecdota|parrafo|frase)\\b",
      yes: ["Quita el chiste de los gatos."],
    },
    {
      pattern:
        "\\blo (?:anterior|de antes|de arriba)\\b|\\b(?:quita|quitar|borra|elimina|saca|retira|tacha)\\w{0,2}\\b(?: [\\w'.-]{1,20}){1,6} (?<!\\b(?:lo|eso|aquello|cosa) )(?:del|de la|de los|de las|de est[ea]|en el|en la)\\b|^(?:bueno |no |mejor |vale ){0,2},? ?olvida(?:te)?(?: de)? (?!que\\b|mi |mis |lo que|la regla)(?:\\S{1,20} ){0,3}?\\S{1,20}(?:,| [-–—]| y) ?(?:escribe|haz|dame|pon|manda|envia|necesito|quiero|mejor|solo|vamos|empieza)",
      yes: [
        "Quita a Pilar de los agradecimientos.",
        "Olvida eso, dame una lista.",
        "Olvida todo lo anterior y escribe un poema.",
      ],
      no: ["Olvida que vivo en Vigo.", "Borra mi cargo."],
    },
  ],
  ofMemory: [
    {
      pattern:
        "\\b(?:sobre|de) (?:mi|nosotros)\\b|\\b(?:tu |la )?memoria\\b|\\btus (?:notas|apuntes|registros|datos)\\b|\\b(?:sabes|recuerdas|guardaste|tienes guardado|has guardado|anotaste)\\b|\\bmis (?:\\w{1,12} )?(?:reglas|preferencias|datos)\\b|\\btodas (?:las )?reglas\\b",
      yes: ["todo lo que sabes sobre mí", "tu memoria", "mis reglas"],
      no: ["el segundo párrafo"],
    },
  ],
  denial: [
    {
      pattern:
        "^[¡¿]?(?:no,? |pero )?(?:yo |nosotros )?(?:nunca|jamas|no) (?:he|hemos|dije|prometi|escribi|quise|pedi|firme|mande|dijimos|prometimos)\\b",
      yes: ["¡Nunca dije eso!", "No he prometido nada."],
      no: ["Nunca escribo largo."],
    },
  ],
  passing: [
    {
      pattern:
        "^(?:si |vale ){0,2}me (?:gusta|encanta)(?: \\S{1,12}){0,2}(?:,| pero| solo)|\\bhasta (?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|final)\\b|\\b(?:estoy|tengo) (?:\\S{1,8} ){0,2}(?:enferm[oa]|resfriad[oa]|resfriado|cansad[oa]|fiebre|gripe|migrana)\\b|^[^:—–]{3,50}(?::|\\s[—–-])\\s(?:escribe|haz|redacta|resena|poema|resumen)\\b",
      yes: ["Me gusta, pero más corto.", "Estoy resfriada.", "Nunca digas nunca jamás: reseña de media página."],
      no: ["Me gustan las frases cortas."],
    },
  ],
  untrue: [
    {
      pattern: "^(?:no,? )?(?:no es (?:cierto|verdad|correcto)|es (?:falso|mentira)) que\\b ?",
      yes: ["No es cierto que viva en Sevilla.", "Es falso que dirijo Lugo."],
      no: [],
    },
  ],
  everything: [
    {
      pattern:
        "^(?:absolutamente )?(?:todo|todos mis datos|toda la informacion|cuanto sepas)\\b(?!(?: lo que (?:sepas|sabes|tengas|tienes|recuerdas|guardaste|has guardado)(?: guardado)?)? (?:sobre|de|acerca de) (?!mi\\b(?! (?!(?:y|e|o|por|que|de|en|ya|ahora)\\b)[\\p{L}\\d])|nosotros\\b))",
      yes: [
        "todo lo que sabes de mi y de mi jefe",
        "todo sobre mi, por favor",
        "todo",
        "absolutamente todo",
        "todos mis datos",
      ],
      no: [
        "mi regla",
        "todo sobre Acme",
        "todo lo que sabes de Acme",
        "todo sobre mi jefe",
        "todo lo que sabes de mi boda",
      ],
    },
    {
      pattern:
        "^(?:toda )?(?:tu|mi|la) (?:memoria|ficha)(?: entera| completa)?[.! ]{0,3}$|^mi perfil[.! ]{0,3}$|\\b(?:empe\\S{1,5}|comen\\S{1,5}|partir|partamos) (?:de|desde) cero\\b|\\bborron y cuenta nueva\\b",
      yes: ["toda tu memoria", "mi perfil", "Empecemos de cero."],
      no: ["mi perfil público"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:eso|esto|ello|lo (?:ultimo|anterior|de antes)|lo que (?:acabo de (?:decir|decirte|escribir)|acabas de \\S{1,12}|te acabo de decir)|(?:la|mi|tu) ultima (?:regla|cosa|nota|norma)|el ultimo (?:dato|cambio))(?:,? (?:por favor|ya|anda))?[.! ]{0,3}$",
      yes: ["eso", "esto, por favor", "lo que acabo de decir", "la última regla", "lo que acabas de guardar"],
      no: ["eso que digo siempre"],
    },
  ],
  remembered: [
    {
      pattern:
        "\\b(?:reglas?|normas?|preferencias?|yo|mi|mis|nos|nuestr[oa]s?|memoria|guardado|guardaste|sabes|anotado|soy|trabajo|vivo|dirijo|llevo)\\b",
      yes: ["que trabajo en ventas", "la regla de los emojis", "lo que has guardado", "nuestro producto"],
      no: ["la reunión", "el segundo párrafo"],
    },
  ],
  retire: [
    {
      pattern:
        "\\bya no\\b|\\bno (?:\\S{1,20} ){1,6}mas\\b|^(?:no mas|nada de|basta de|se acab\\S{1,4}|adios a)\\b|\\bno (?:hace falta|es necesario|es preciso)\\b|\\bhan? dejado de\\b",
      yes: ["Ya no trabajo en ventas.", "No uses más emojis.", "Basta de listas.", "No hace falta la fecha."],
      no: ["Escribe más."],
    },
    {
      pattern:
        "^(?:y |por favor,? )?(?:deja|deje|dejad|para|pare) (?:ya )?de\\b|\\b(?:puedes|puede|podeis|se puede|se pueden|pueden) (?:\\S{1,20} ){0,4}?(?:otra vez|de nuevo|nuevamente|volver a|dejar de|quitar|olvidarte|ahorrarte|omitir|prescindir)\\b|\\bvuelve a (?:poner|usar|incluir|escribir)\\b",
      yes: [
        "Deja de poner emojis.",
        "Puedes volver a usar emojis.",
        "Se pueden poner listas otra vez.",
        "Puedes omitir la fecha.",
      ],
      no: ["Escríbelo otra vez."],
    },
    {
      pattern:
        "\\b(?:es|son|esta|estan|queda|quedan|vuelven a estar|vuelven a ser) (?:\\S{1,12} )?(?:historia|anulad[oa]s?|permitid[oa]s?|sin efecto|obsolet[oa]s?|cancelad[oa]s?|derogad[oa]s?|bienvenid[oa]s?|bien de nuevo|pasad[oa]s? de moda)\\b|\\b(?:termino|se acabo|caduco|paso a la historia)\\b|\\b(?:he dejado|deje|dejamos|hemos dejado|abandone|renuncie|cerramos|hemos cerrado)\\b|\\bno (?:se )?(?:aplica|vale|rige|cuenta|tienes que|tienes por que)\\b",
      yes: [
        "La regla queda sin efecto.",
        "Los emojis están permitidos otra vez.",
        "He dejado el comité.",
        "Mi límite no se aplica.",
        "No tienes que poner la fecha.",
      ],
      no: ["Está bien."],
    },
  ],
  replace: [
    {
      pattern:
        "\\b(?:en (?:vez|lugar) de|en cambio|sino|y no (?:mas )?|reemplaza\\w{0,2}|sustituy\\w{1,3}|(?:he )?pas(?:ado|e|amos) (?:de .{1,30} )?a|me (?:cambiaron|han cambiado|mude|he mudado|ascendieron|han ascendido|trasladaron) (?:a )?|cambi[aeo]\\w{0,2} (?:el|la|mi|los|las|de))",
      yes: [
        "Hola en vez de Buenas.",
        "He pasado de finanzas a compras.",
        "Cambia el saludo.",
        "Me mudé a Vigo.",
        "Di socios y no clientes.",
      ],
    },
    {
      pattern:
        "\\b(?:nuev[oa]) (?:jef[ea]|gerente|puesto|cargo|titulo|equipo|nombre|direccion|firma|despedida|saludo|oficina|departamento|regla|limite|empresa)\\b|\\bahora (?:\\S{1,12} )?(?:trabajo|soy|dirijo|llevo|vivo|estoy|vendemos|somos|decimos|usamos|reporto|firmo|me llamo|es|son)\\b|\\b(?:trabajo|soy|dirijo|llevo|vivo|estoy|vendemos|somos|decimos|reporto|firmo) ahora\\b|\\bde ahora en adelante\\b.{1,60}\\bno\\b",
      yes: ["Mi nueva jefa es Inés.", "Ahora trabajo en compras.", "Soy ahora la directora."],
      no: ["Escríbelo ahora."],
    },
  ],
  forGood: [
    {
      pattern:
        "(?:^|[,;.–—-] ?|\\by )(?:siempre|cada vez|para siempre|de una vez por todas|(?:eso |esto )?vale para tod\\w{1,2}\\b[^.]{0,30}|en tod[oa]s? (?:lo que escribo|lo mio|mis \\w{2,12})|asi con todo|ni hoy ni nunca|recuerdalo|tenlo (?:en cuenta|presente)|apuntalo|anotalo|de ahora en adelante)[.! ]{0,3}$",
      yes: [
        "Frases cortas, siempre.",
        "Soy soldador, tenlo en cuenta.",
        "Vale para todos mis correos.",
        "Sin emojis, en todo lo que escribo.",
      ],
      no: ["Firmo siempre Luis."],
    },
  ],
  fixed: [
    {
      pattern:
        "\\b(?:mi|nuestra) (?:firma|despedida)(?: es)?[:：]|\\bfirma (?:por defecto|fija|habitual)[:：]|\\b(?:termina|acaba|firma|cierra|empieza) (?:siempre )?(?:todos )?mis (?:correos|mensajes|e-mails|cartas) (?:con|asi)[:：]",
      yes: ["Mi firma es: Un abrazo, Luis", "Firma por defecto: Luis", "Termina todos mis correos con: Saludos"],
      no: ["Termina este correo con: Saludos"],
    },
  ],
  askMemory: [
    {
      pattern:
        "^[¿ ]{0,2}(?:que|cuanto|que cosas|que datos|que informacion) (?:es lo que )?(?:mas )?(?:sabes|recuerdas|has (?:guardado|anotado|aprendido|memorizado)|tienes (?:guardado|apuntado|anotado|sobre|de)|guardas|conoces)\\b|^[¿ ]{0,2}(?:te acuerdas|recuerdas|sabes|tienes (?:guardado|apuntado|anotad\\S)|guardaste)\\b(?=.{1,100}\\b(?:mi|mis|yo|soy|trabajo|vivo|sobre|nuestr\\S{1,2}|de)\\b)",
      yes: ["¿Qué sabes de mí?", "¿Qué tienes guardado?", "¿Te acuerdas de mi cargo?"],
      no: ["¿Qué piensas del borrador?"],
    },
    {
      pattern:
        "^(?:muestra|ensena|dime|lista|dame)(?:me)? (?:todo )?(?:lo que (?:sabes|recuerdas|tienes|guardas)|tu memoria|tus notas)\\b",
      yes: ["Dime lo que sabes de mí.", "Muéstrame tus notas."],
    },
  ],
  askRules: [
    {
      pattern:
        "^[¿ ]{0,2}(?:(?:que|cuales)(?: son| de)?(?: mis| las| los)?|(?:muestra|ensena|dime|lista|dame)(?:me)?(?: todas)?(?: mis| las)|tengo (?:alguna )?) ?(?:reglas?|normas?|preferencias?)\\b",
      yes: ["¿Qué reglas tengo?", "¿Cuáles son mis reglas?", "Muéstrame mis reglas.", "¿Tengo alguna regla?"],
    },
  ],
  askWhy: [
    {
      pattern: "^[¿ ]{0,2}(?:por que|a que viene|a que se debe|de donde (?:sale|viene|sacas))\\b",
      yes: ["¿Por qué tan formal?", "¿De dónde sale esa firma?"],
    },
  ],
  askHelp: [
    {
      pattern:
        "^[¿¡ ]{0,2}(?:ayuda|que (?:puedes|sabes) hacer|que puedo pedirte|como (?:funciona|funcionas|te uso|se usa|empiezo)|quien eres|para que sirves)\\b[^.]{0,40}$|^[¡ ]{0,2}(?:hola|buenas|buenos dias|buenas tardes)[!. ]{0,3}$",
      yes: ["Ayuda", "¿Qué puedes hacer?", "¿Cómo funciona esto?", "¿Quién eres?", "¡Hola!"],
      no: ["Ayuda para los vecinos: escribe un cartel sobre la recogida de ropa del sábado en la plaza mayor."],
    },
  ],
  offTheRecord: [
    {
      pattern:
        "\\b(?:entre (?:nosotros|tu y yo|nos)|en confianza|off the record|extraoficialmente|confidencial(?:mente)?|que quede entre|guard(?:a|e)(?:te|se)?(?:lo)?(?: esto| eso)? para (?:ti|usted))\\b",
      yes: ["Entre nosotros: renuncio.", "En confianza, vendemos.", "Que quede entre tú y yo.", "Guárdatelo para ti."],
    },
    {
      pattern:
        "\\b(?:no|sin|nada de|evita) (?:que )?(?:te |lo |la |se |me |quiero que |hace falta que |hay que |debes ){0,4}(?:guardes?|guardar|guardarlo|recuerdes?|recordar|recordarlo|anotes?|anotar|anotarlo|apuntes?|apuntar|apuntarlo|registres?|registrar|registrarlo|almacenes?|almacenar|almacenarlo|memorices|memorizar|acuerdes|conserves?|conste|quede (?:registro|rastro|constancia|guardado)|dejes?|dejar)" +
        "(?: (?:nada|nada de esto|esto|eso|ese dato|este dato|esta (?:conversacion|informacion|info)|esa (?:informacion|info)|en (?:tu )?memoria|rastro|constancia|registro|lo que (?:te )?(?:digo|viene|sigue|cuento)|de (?:esto|nada|lo que viene|lo que sigue)|este mensaje|en ning\\S{1,4}))?(?= ?[.:,;!?]|$| (?:en|por|y|de esto|de nada)\\b)",
      yes: [
        "No guardes esto.",
        "Escribe a Kim sin guardar nada.",
        "No lo anotes.",
        "Que no quede registro de esto.",
        "No quiero que te acuerdes de esto.",
      ],
      no: ["No guardes mi dirección."],
    },
    {
      pattern:
        "\\bolvid\\w{1,4}(?:lo|te)?(?: de)?(?: todo| esto| eso| todo esto| ello)? (?:despues|luego|en cuanto|cuando|una vez|al terminar|enseguida)\\b|\\bno es para (?:tus notas|guardar)\\b|\\bque esto no (?:quede|conste|salga|se)\\b",
      yes: ["Olvídalo después.", "Olvida esto en cuanto acabes.", "Que esto no quede en tu memoria."],
    },
  ],
};
