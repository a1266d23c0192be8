import { anyFirst, casedNaming, type Kind, naming } from "./naming.ts";
import { BEGIN } from "./passwords.ts";

/** How people ask to log in with a name and a password, before both. */
const LOG_IN =
  "(?:log|sign)(?:ged|ging|ned|ning)?[ -]?(?:in|on)(?: (?:to|at|on) [^\\n:,;]{1,40}?)?,? (?:with|as|using|by)|(?:ein|an)(?:ge)?(?:loggen|loggt|melden|meldet)(?: [^\\n:,;]{1,30}?)? (?:mit|als)|(?:melde|logge?|meld|log)(?:n|t)? (?:dich|euch|sich|mich|uns)(?: [^\\n:,;]{1,30}?)? (?:mit|als)|connect(?:e|er|ez)(?:-toi|-vous)?(?: [^\\n:,;]{1,30}?)? avec|inicia(?:r|s)? sesión(?: [^\\n:,;]{1,30}?)? con|entr(?:a|ar|o|e|are) (?:con|com)|acced(?:i|ere|o|e|er)(?: [^\\n:,;]{1,30}?)? con|(?:faz|fazer|faça) login com|aced(?:e|er|a) com|(?:to (?:log|sign) in|zum (?:einloggen|anmelden)|pour (?:te |se |vous )?connecter|para entrar|per (?:accedere|entrare)),? (?:use|try|nimm|nehmt|benutz(?:e|t)|utilisez?|usa|use)";
/** The same behind them. */
const TO_LOG_IN =
  "(?:to|for|when you|when|um|pour|para|per|zum)(?: (?:dich|sich|euch|uns|te|se|vous))? ?(?:log(?:ging)?[ -]?in|sign(?:ing)?[ -]?in|log[ -]?on|einloggen|anmelden|einzuloggen|anzumelden|connecter|connexion|iniciar sesión|entrar|acceder|accedere|aceder|entrare|fazer login|login)(?!\\p{L})|(?:登录|登入|登錄|でログイン)";
/** A slash or a colon between a name and its password. */
const NAME = "[\\w.@-]{1,60}(?: ?[/|] ?|: ?)";
/** A word with a figure and a mark in or behind it. */
const MARKED = "(?=\\S{0,63}\\d)(?=\\S{0,63}[!#$%^&*+=?~])";
/** A word with two figures and more, or with one and a mark. */
const MIXED = "(?=\\S{0,63}\\d\\S{0,63}[\\d!#$%^&*+=?~]|\\S{0,63}[!#$%^&*+=?~]\\S{0,63}\\d)";
const WIFI = "wi-?fi|wlan|w-?lan|hotspot";
/** A password of a network that its name alone tells: letters with two figures and more, and no norm, speed or make. */
const KEY =
  "(?=\\S{8})(?=\\S{0,40}\\p{L}{4})(?=\\S{0,60}\\d\\S{0,60}\\d)(?!\\d{1,5}[.,]?\\d{0,3}\\p{L}{1,5}(?:\\/s)?(?![\\p{L}\\p{N}]))(?!\\S{0,40}\\d-\\p{L}{4})(?!wi-?fi|wpa|ieee|iso\\d|fritz|speedport|easybox|livebox|netgear|(?:router|repeater|guest|gast|room|raum|building)[^\\p{L}])(?!https?:)(?<value>[!-~]{8,64})(?! ?[/|])";

/** Passwords without a name of their own, in words about logging in and networks. */
export const LOGINS: Kind = {
  words: /log|sign|meld|connect|sesión|entr|acced|aced|登录|登入|登錄|ログイン|wi-?fi|wlan|w-lan|hotspot/,
  needsDigit: true,
  rows: [
    // a name with a capital may be a thing: "with Chrome / Firefox120"
    casedNaming(`(?<!\\p{L})(?:${anyFirst(LOG_IN)}) (?=[a-z])${NAME}${MIXED}(?<value>[!-~]{6,64})`, "doubted"),
    naming(`${BEGIN}(?:${LOG_IN}) ${NAME}${MARKED}(?<value>[!-~]{6,64})`, "doubted"),
    naming(
      `${BEGIN}(?:${LOG_IN}) [\\w.@-]{1,60} (?:and|und|et|y|e|mit|with) ${MARKED}(?<value>[!-~]{6,64})`,
      "doubted",
    ),
    naming(`(?<![\\w./:@-])${NAME}${MIXED}(?<value>[!-~]{6,64}),? ?(?:${TO_LOG_IN})`, "doubted"),
    naming(
      `${BEGIN}(?:${WIFI})(?: (?:at|in|im|on|for|zu|für|chez|à|au|en|de|del|da|do|no|na|a) \\p{L}{2,15}(?: \\p{L}{2,15})?)? ?(?:[:：=]|(?:is|ist|est|es|è|é|c['’]est)(?!\\p{L})) ?${KEY}`,
      "likely",
    ),
    naming(`${BEGIN}(?:${WIFI}) ?[:：] ?[\\w-]{2,32} ?[/|] ?(?=\\S{8})(?<value>[!-~]{8,64})`, "doubted"),
  ],
};
