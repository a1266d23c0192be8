import { casedNaming, type Kind, naming } from "./naming.ts";
import { QUOTED } from "./passwords.ts";

/** Keys of tables and shortcuts, which open nothing. */
const NO_SECRET =
  "(?:primary|foreign|public|sort|partition|cache|hot|unique|composite|candidate|natural|index|lookup|row)[_-]?key";
/** A name in code or a setting, with what is put into it: API_KEY=…, "password": "…", ?token=… */
const assigned = (names: string) =>
  `(?<![\\p{L}\\p{N}_.-])(?!${NO_SECRET}|secretsmanager)(?:${names})[\\w-]{0,12}["'\`]?\\s{0,3}(?:=>|:=|[:=])\\s{0,3}`;
const ASSIGNED = assigned(
  "[\\w.-]{0,60}?(?:secret|passw(?:or)?d|passwort|passphrase|pwd|pass|psk|credentials?|dsn|otp|li_at|[cx]srf)",
);
/** Those that hold names of things as well. */
const ASSIGNED_KEY = assigned("[\\w.-]{1,60}?key|[\\w.-]{0,60}?(?:token|auth|signature|sig|sess(?:ion)?(?:id)?|sid)");
const UNQUOTED = "(?<value>(?:[^\\s\"'`,;&<>()]|&(?!\\w{1,40}=)){6,2000})";
/** What is said before a hash that is the id of a change. */
const CHANGE =
  "fix|commit|sha\\b|hash|merge|revision|\\brev\\b|build|change|bug|crash|issue|patch|release|digest|checksum|error|since|broke";

/** Passwords and keys in settings, code, commands, headers and addresses. */
export const SETTINGS: Kind = {
  words:
    /pass|pw|wort|secr|key|token|cred|psk|dsn|auth|sig|sess|sid|otp|li_at|srf|code=| -p| -u| -w| -a|--|basic|bearer|digest|negot|login|pat|cookie|:\/\/|wifi|community|jdbc|:\d|:\*/,
  needsDigit: false,
  rows: [
    naming(`${ASSIGNED}${QUOTED}`, "likely"),
    naming(`${ASSIGNED}${UNQUOTED}`, "likely"),
    naming(
      "(?:passw(?:or)?d|passwort|passphrase|pwd)[\"']\\s{0,3}[:=]\\s{0,3}(?:\"(?<value>\\p{L}{4,30})\"|'(?<value>\\p{L}{4,30})')(?=\\s{0,3}[,}\\n]|$)",
      "word",
    ),
    naming(`${ASSIGNED_KEY}${QUOTED}`, "key"),
    naming(`${ASSIGNED_KEY}${UNQUOTED}`, "key"),
    naming("<(?:password|passwd|secret|token|apikey|api-key|key|privatekey)>(?<value>[^<\\n]{4,200})<\\/", "sure"),
    naming("(?<!\\S)--?[\\w-]{0,30}(?:password|passwd|pass|secret|token|key)[ =](?<value>\\S{4,200})", "likely"),
    casedNaming("(?<!\\S)-p(?<value>[^\\s-]\\S{5,100})", "doubted"),
    casedNaming(
      "\\b(?:mysql|mariadb)[\\w-]{0,12}(?: [^\\n]{0,100}?)? -p(?!ort\\b|rotocol\\b|ipe\\b)(?<value>[^\\s-]\\S{2,100})",
      "sure",
    ),
    casedNaming(
      "\\b(?:(?:docker|podman|registry|acr|oc) login|mongo\\w{0,10})(?: [^\\n]{0,100}?)? -p (?<value>[^\\s-]\\S{2,100})",
      "sure",
    ),
    casedNaming("\\bredis-cli(?: [^\\n]{0,100}?)? -a (?<value>[^\\s-]\\S{2,100})", "sure"),
    casedNaming("\\bsqlcmd(?: [^\\n]{0,100}?)? -P ?(?<value>[^\\s-]\\S{2,100})", "sure"),
    naming(
      "sshpass\\s{1,3}-p\\s{0,3}(?:\"(?<value>[^\"\\n]{3,200})\"|'(?<value>[^'\\n]{3,200})'|(?<value>\\S{3,200}))",
      "sure",
    ),
    naming("(?<!\\S)(?:-u|--user)[ =]{1,3}[\"']?[^\\s:\"']{1,100}:(?<value>[^\\s\"']{3,200})", "sure"),
    naming("(?<!\\S)-w\\s{0,2}(?<value>[^\\s-]\\S{5,100})", "doubted"),
    naming("\\bsnmp[^\\n]{0,60}?\\bcommunity(?: string)?\\s(?<value>\\S{4,100})", "doubted"),
    naming("\\bcommunity\\s(?<value>\\S{4,100})(?= r[ow]\\b)", "doubted"),
    naming("jdbc:oracle:\\w{1,10}:[^\\s/]{1,60}\\/(?<value>[^\\s@]{1,200})@", "sure"),
    naming("(?<!\\S)[\\w.*-]{1,100}:(?:\\d{2,5}|\\*):[^\\s:]{1,60}:[^\\s:]{1,60}:(?<value>[^\\s:]{4,200})", "sure"),
    casedNaming(
      `(?<![\\p{L}\\p{N}_])[A-Z][A-Z0-9_]{0,60}?(?:SECRET|PASSWORD|PASS|PWD|PASSPHRASE)[A-Z0-9_]{0,20}=(?<value>[^\\s"'\`,;&<>()$]{4,2000})`,
      "sure",
    ),
    casedNaming(
      `(?<![\\p{L}\\p{N}_])(?!(?:${NO_SECRET.toUpperCase()}))[A-Z][A-Z0-9_]{0,60}?(?:KEY|TOKEN)[A-Z0-9_]{0,20}=(?<value>[^\\s"'\`,;&<>()$]{4,2000})`,
      "named",
    ),
    // DB_PASSWORD: winter
    casedNaming(
      "(?<![\\p{L}\\p{N}_])[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){0,4}?_(?:PASSWORD|PASSWD|PASS|PWD|PASSPHRASE)\\s?:\\s?(?<value>\\p{L}{4,30})(?=\\s{0,3}(?:[,;\\n#]|$))",
      "word",
    ),
    naming(
      "\\b(?:bearer|basic|digest|token|apikey|api-key|genie-?key|negotiate|login|psk)\\s?[:=]\\s?(?<value>[\\w.~+/=%-]{12,2000})",
      "key",
    ),
    naming(
      "\\b(?:bearer|basic|digest|token|apikey|api-key|genie-?key|negotiate|login|psk) {1,3}(?<value>[\\w.~+/=%-]{12,2000})",
      "mixed",
    ),
    naming(
      `\\b(?:token|key|secret|login|pat|psk)\\b(?:(?!${CHANGE})[^\\n]){0,20}?(?<![\\w-])(?<value>[a-f0-9]{32,64})(?!\\w)`,
      "sure",
    ),
    naming(
      "\\b(?:set-)?cookie:\\s{0,3}(?=[^\\n]{0,300}=[^\\s;]{8})(?<value>[\\w.-]{1,60}=[^\\s=][^\\n]{7,2000})",
      "sure",
    ),
    // an address with a user and a password in it
    naming(
      "\\b[a-z][a-z0-9+.-]{1,30}:\\/\\/[^\\s:@/?#\"'<>]{0,200}:(?<value>[^\\s\"'<>]{1,200}?)@(?=[\\w.[-])",
      "sure",
    ),
    naming(
      "[?&;](?:[\\w.-]{0,30}(?:token|key|secret|password|passwd|pwd|sig|signature|otp))=(?<value>[^\\s&\"'<>#;]{6,2000})",
      "likely",
    ),
    naming("[?&;](?:[\\w.-]{0,30}(?:auth|code|session))=(?<value>[^\\s&\"'<>#;]{6,2000})", "key"),
    casedNaming("\\bWIFI:[^\\n]{0,100}?P:(?<value>[^;\\n]{4,100});", "sure"),
  ],
};
