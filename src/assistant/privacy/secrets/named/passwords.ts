import { type Kind, naming } from "./naming.ts";

export const QUOTED =
  "(?:\"(?<value>[^\"\\n]{3,2000})\"|“(?<value>[^“”\\n]{3,200})”|„(?<value>[^„“”\\n]{3,200})[“”]|«\\s?(?<value>[^«»\\n]{3,200}?)\\s?»|「(?<value>[^「」\\n]{2,200})」|'(?<value>[^'\\n]{3,200})'|`(?<value>[^`\\n]{3,200})`)";
/** For where nothing before the quotation tells that it is worth a look. */
const SHORT_QUOTED = QUOTED.replaceAll(/,\d+\}/g, ",60}");
const WORD = "(?<value>[^\\s\"'“”„«»「」`，。、；]{4,200})";
const ASCII_WORD = "(?<value>[!-~]{4,200})";
/** A word of letters that ends what is said: see said-of-passwords.ts for which are passwords. */
export const LETTERS = "(?<value>\\p{L}{4,30})";
export const END =
  "(?= (?:and|und|et|y|e|ed|for|für|fürs|pour|para|per) (?:the |der |das |den |el |il |o |la |le |l['’]|my )?(?:user|login|benutzer|utilisateur|usuario|utente|usuário|id|wi-?fi|wlan|ssid|guest)(?!\\p{L}{3})|\\s{0,2}(?:[,;)\\n]|[.!](?:\\s|$)|[–—]|- |$))";
const PHRASE = "(?<value>\\p{L}{2,15}(?:[ -]\\p{L}{2,15}){3,11})";

/** Passwords by their names. */
export const PASSWORD =
  "pass(?:words?|phrase|wd|code|wort|wörter)|pwd|pw|kennwort|mots? de passe|mdp|phrase secrète|contraseñas?|contrasenas?|clave (?:de acceso|secreta)|senhas?|palavra-passe|parola d'ordine|parola segreta|codice segreto|hasło|wachtwoord|пароль";
/** 暗号 alone begins the words for cryptography and its currencies. */
export const PASSWORD_UNSPACED =
  "密码|密碼|口令(?!红包|紅包)|パスワード|暗証番号|パスフレーズ|合言葉|合い言葉|暗号(?!資産|資产|通貨|化|方式|技術|文|解|学|理論|強度)|密钥|秘钥|シークレット|APIキー|暗号キー|appsecret|(?<=[の的、，。：「])(?:pw|passwd|password)(?![A-Za-z])|(?<![A-Za-z])(?:pw|passwd|password)(?=\\s?[はがを是为為])";
/** Their values have letters, while what is said of them has figures: "トークンは128000まで". */
const TOKEN_UNSPACED = "令牌|トークン|キー";
const KEY =
  "clave|(?:setup|totp)[ -]?(?:key|code)|(?:[\\w-]{0,20}[ _-])?(?:api|access|private|secret|signing|encryption|account|master|service|license|licence|recovery|wi-?fi|wlan|network|security|app|client|webhook)[ _-]?(?:key|token|code|secret)s?|app-?secret|secret|tokens?|credentials?|(?:api|netzwerk|wlan|zugangs)-?schlüssel|schlüssel|(?<!mots?[ -])clé(?: api| secrète| d'api| wi-?fi| privée)?|chiave(?: api| segreta| wi-?fi)?|chave(?: api| secreta| wi-?fi)?|llave(?: secreta| api)?|psk";
const FOR = '(?:[ -][^\\n.;:="“„«[]{1,50}?)??';
const OF =
  "(?:[ -](?:for|to|of|on|at|für|fürs|zum|zur|von|vom|pour|du|de la|de|del|para|per|do|da|dello|della|des|der|beim?)[ ][^\\n.;:=[]{1,40}?)??";
const LINKS =
  "c['’]est|is still|is now|(?:is|are) either|is|was|are|remains|ist(?: jetzt| nun)?|hieß|lautet(?: jetzt| nun)?|heißt(?: jetzt| nun)?|war|est|était|sera|es|era|è|é|used to be|now it's|passou a ser|è diventata|ha pasado a ser";
const IS = `(?:\\s{1,3}(?:${LINKS})(?![\\p{L}\\p{N}])|['’]s(?: still| now)?(?= )|\\s{0,3}(?:[:：=]|->|→|—|–))\\s{0,3}`;
const IS_UNSPACED = "[^\\n!-~]{0,12}(?:[:：=]|是|为|為|改成了?|设为|设成|换成了?|は|が|を|->|→)\\s{0,3}";
export const BEGIN = "(?<![\\p{L}\\p{N}])";
const NETWORK =
  "wi-?fi|wlan|red|router|correo|ordenador|portal|servidor|serveur|server|ordinateur|portátil|computer|rechner|drucker|impresora|imprimante|stampante|impressora|laptop|pc";
/** Keys that are passwords, since they open a network or a device: "la clave del wifi". */
const NETWORK_KEY = `(?:clave|clé|chiave|chave|schlüssel|key|llave|código|code|codice) (?:del?|du|de la|de l['’]|do|da|dello|della|für das|für den|fürs|vom|of the|for the|to the) ?(?:${NETWORK})|(?:wi-?fi|wlan)[ -]?(?:key|schlüssel|code)`;

const AS = "(?:as|als|comme|como|come)";
const THE = "(?:(?:the|my|a|le|la|el|il|o|das|mein) )?";

/** Passwords and keys by a name beside them, in sentences. */
export const PASSWORDS: Kind = {
  words:
    /pass|pasa|pw|wort|mdp|phrase|contrase|clave|senha|palavra|parola|codice|hasł|haslo|wacht|парол|密|口令|パス|暗|合|令牌|シーク|トー|キー|secr|segret|key|token|cred|schl|cle|clé|chiave|chave|llave|psk|wifi|wi-fi|wlan|wireless|hotspot|zugang|identif|log-in|login|answer|acc[eè]s|acesso|登录|登入|登錄|ログイン/,
  needsDigit: false,
  rows: [
    naming(`(?:password|secret|token|key)["'] value=${QUOTED}`, "sure"),
    naming(`${BEGIN}(?:${PASSWORD})s?${FOR}${IS}${QUOTED}`, "sure"),
    naming(`${AS}(?: \\p{L}{1,6})? (?:${PASSWORD})[^\\n"“„«]{0,20}${QUOTED}`, "sure"),
    naming(`${AS}(?: \\p{L}{1,6})? (?:${PASSWORD})(?: \\p{L}{1,10}){0,3} ${ASCII_WORD}`, "doubted"),
    naming(`${BEGIN}(?:${PASSWORD})(?:${FOR} (?:to|auf|zu|en|à|a|em|para))?(?:\\s|(?=[«“„「]))${QUOTED}`, "sure"),
    naming(
      `${BEGIN}(?:${PASSWORD})[^\\n]{0,80}?(?<!\\S)(?<value>(?=\\S{0,63}\\d)(?=\\S{0,63}[!@#$%^&*+=?~])[!-~]{8,64})`,
      "strong",
    ),
    naming(`${BEGIN}(?:${PASSWORD})${FOR} (?:to|auf|zu|in|en|à|a|em|para) ${ASCII_WORD}`, "doubted"),
    naming(
      `(?:wi-?fi|wlan|wireless|hotspot)[^\\n]{0,60}?\\b(?:key|schlüssel|clé|clave|chiave|chave)[ :=]{1,3}${ASCII_WORD}`,
      "likely",
    ),
    naming(`${BEGIN}(?:${KEY})${OF}${IS}${QUOTED}`, "key"),
    naming(`${BEGIN}(?:${PASSWORD})s?${FOR}${IS}${WORD}`, "likely"),
    naming(`${BEGIN}(?:${NETWORK_KEY})${IS}${WORD}`, "likely"),
    naming(`${BEGIN}(?:${KEY})${OF}${IS}${WORD}`, "key"),
    naming(
      `${BEGIN}(?:${PASSWORD}|${KEY})s?(?=\\D{0,100}\\d)${FOR}(?:${IS}|\\s)(?<value>(?=[a-z ]{0,20}\\d)[a-z0-9]{4}(?:[ -][a-z0-9]{4}){2,15})(?!\\w)`,
      "sure",
    ),
    naming(
      "(?:setup|totp|authenticator|manual) (?:key|code|secret)[^\\n:]{0,30}[: ]{1,3}(?<value>(?=[a-z ]{0,60}\\d)[a-z2-7]{4}(?: [a-z2-7]{4}){3,15})(?!\\w)",
      "sure",
    ),
    // "api key 9f8e…": no link, so that the value must look like chance
    naming(
      "(?:(?:api|access|secret|auth)[ _-]?(?:key|token|secret|密钥|秘钥|キー|トークン)|(?:clé|clave|chiave|chave|llave|token|jeton)(?: d[aeo])?(?: la)? (?:d['’])?api|api-?(?:schlüssel|token))[\\s:：]{1,3}(?<value>[\\w-]{12,200})(?![\\w-])",
      "mixed",
    ),
    naming("security question[^\\n]{0,80}?answer\\W{0,3}(?<value>[^\\n.]{2,60})", "sure"),
    naming(
      "(?:creds|credentials|log-?in|zugangsdaten|identifiants|credenciales|credenziali|credenciais)[^\\n]{0,40}?(?<![\\w@.-])[\\w@.-]{2,60}(?: ?[/|] ?|:)(?<value>[!-~]{4,100})",
      "doubted",
    ),
    naming(
      `${BEGIN}(?:zugang|accès|access|accesso|acceso|acesso|anmeldung|connexion)\\s?[:：] ?[\\w@.-]{2,60} ?[/|] ?(?<value>[\\p{L}!-~]{8,100})`,
      "doubted",
    ),
    naming("(?:登录|登入|登錄|ログイン)\\s?[:：] ?[\\w@.-]{2,60} ?[/|] ?(?<value>[!-~]{8,100})", "doubted"),
    naming(`${BEGIN}(?:${PASSWORD})\\s${ASCII_WORD}`, "doubted"),
    naming(`(?:${PASSWORD_UNSPACED})${IS_UNSPACED}${QUOTED}`, "sure"),
    naming(`(?:${PASSWORD_UNSPACED})${IS_UNSPACED}${ASCII_WORD}`, "likely"),
    naming(`(?:${TOKEN_UNSPACED})${IS_UNSPACED}(?<value>(?=[!-~]{0,200}[a-z])[!-~]{4,200})`, "key"),
    naming(`(?:${PASSWORD_UNSPACED})(?:${IS_UNSPACED}|\\s)(?<value>[a-z]{4,30})(?![!-~])`, "word"),
    naming(`${SHORT_QUOTED} ${AS} ${THE}(?:${PASSWORD})`, "sure"),
    naming(`(?<!\\S)${ASCII_WORD} ${AS} ${THE}(?:${PASSWORD})`, "doubted"),
    naming(
      `${BEGIN}(?:${PASSWORD}|${NETWORK_KEY}|(?:my|root|admin|guest|user|login) pass)${OF}${IS}${LETTERS}${END}`,
      "word",
    ),
    // "Passwort: Regenbogen": behind a colon alone, a capital may begin one as well
    naming(
      `(?<!(?:agenda|title|titel|titre|título|titolo|subject|betreff|objet|asunto|oggetto|assunto|topic|thema|tema|sujet): ?)${BEGIN}(?:${PASSWORD})(?<!s)(?:${OF}| \\([^()\\n]{1,30}\\))\\s{0,2}[:：]\\s{0,3}${LETTERS}${END}`,
      "label",
    ),
    naming(`${BEGIN}(?:my|root|admin|guest|user|login) pass${OF}${IS}${WORD}`, "likely"),
    naming(
      `${BEGIN}(?:user(?:name)?|login|benutzer|usuario|utente|utilisateur|usuário)\\s?[:=]? ?[^\\s:=]{1,40}?[,;/\\s]{1,3}(?:pass|clave|chave|chiave)\\s?[:=]\\s?${LETTERS}${END}`,
      "word",
    ),
    naming(`${BEGIN}(?:${PASSWORD})${OF}${IS}${PHRASE}${END}`, "phrase"),
    naming(
      `(?<=^|[\\n,;:(/–-] ?|(?:user|benutzer|utilisateur|usuario|utente|usuário|wifi|wlan) \\S{1,40} |(?:wifi|wlan|guest) )(?:pw|pwd|mdp|passwort|kennwort|passwd) ${LETTERS}(?:${END}|(?= (?:for|für|fürs|pour|para|per|do|del|du) ))`,
      "word",
    ),
  ],
};
