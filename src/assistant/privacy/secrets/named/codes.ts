import { casedNaming, type Groups, type Kind, naming } from "./naming.ts";
import { BEGIN } from "./passwords.ts";

/** What a code for one time is for, in words before or behind "code". */
const PURPOSE =
  "verification|confirmation|security|login|log-in|sign-?in|sign-?up|activation|unlock|reset|one-time|onetime|2fa|mfa|auth(?:entication|enticator|orization)?|access|sms|bestätigungs?|sicherheits?|anmelde|einmal|zugangs|zugriffs|freischalt|aktivierungs|vérification|verificación|verifica|verificação|sécurité|seguridad|sicurezza|segurança|acceso|accesso|acesso|accès|connexion|confirmación|conferma|confirmação|activación|attivazione|ativação|validation|validación|recuperación";
const YOURS = "your|ihre?n?|dein|votre|ton|su|tu|il tuo|il suo|o seu|seu|teu";
const CODE_WORD = "codes?|codice|código|codigo|passcode|password|passwort|otp|tan|pin";
const TINY = "(?:de|di|du|of|for)";
/** What other codes are of, which open nothing. */
const OTHER =
  /(?<!\p{L})(?:zip|post|postal|postcode|area|country|source|error|customer|client|order|product|discount|promo|coupon|voucher|booking|tracking|status|exit|tax|dress|bar|qr|project|cost|department|item|article|reference|swift|sort|colou?r|language|currency|airport|employee|staff|team|member|membership|student|course|room|building|unit|model|part|batch|lot|version|return|referral|invite|gift|partner|vendor|supplier|dealer|agent|region|branch|store|shop|company|school|class|game|friend|location|machine|morse|style|sales|campaign|event|flight|train|seat|table|menu|short|best|favou?rite|python|java|test|code|is)s?(?!\p{L})/u;
const OTHER_BEHIND =
  /^ (?:(?:de|del|della|di|da|do) )?(?:descuento|clientes?|client|promo\p{L}{0,8}|sconto|réduction|remise|desconto|barr[ae]s?|pa[ií]s|área|product[oe]s?|produits?|prodotto|produto|pedido|commande|ordine|reserva|réservation|prenotazione|error|erreur|errore|erro|seguimiento|suivi|artículo|articolo|artigo|article|postale?|source|fiscale?|avviamento)(?!\p{L})/u;
/** A word of purpose right before "code" tells more than what stands farther away: "your account verification code". */
const isOtherCode = ({ what = "", purpose, behind = "" }: Groups) =>
  (purpose === undefined && OTHER.test(what)) || OTHER_BEHIND.test(behind);
const BEHIND = "(?=(?<behind>(?: \\p{L}{1,15}){0,2}))";
/** "Your code", "your Google verification code", "Bestätigungscode", "código de acceso". */
const CODE = `(?:(?:(?:${YOURS})(?<what>(?:[ -]\\p{L}{1,20}){0,3}?)[ -](?:(?<purpose>${PURPOSE})[ -]?)?|(?:${PURPOSE})[ -]?)(?:${CODE_WORD})${BEHIND}|[ms]?TAN|OTP|pass-?code|(?:code|código|codice) ${TINY} (?:${PURPOSE}))`;

const COUNTED =
  "lines?|zeilen|lignes|líneas|righe|linhas|characters|files|words|zeichen|times|tokens?|bytes?|kb|mb|ms|loc|rows|tests|commits|%|€|euros?";

/** What a licence or a key to recover with is called, before groups of letters and figures. */
const LICENCE =
  "licen[cs]e|lizenz|licen[cz]i?a|product|produkt|produit|producto|prodotto|produto|serial|serien|key|schlüssel|clé|clave|chiave|chave|llave|recovery|wiederherstellung|récupération|activat|aktivier|activ[ae]r|filevault|bitlocker|redeem|einlös|许可|序列号|激活|密钥|ライセンス|プロダクト|キー";

/** Codes for one time, and keys of licences. */
export const CODES: Kind = {
  words:
    /code|código|codigo|codice|codici|tan|otp|pin|cv[vc]|prüf|crypto|pass|验证|驗證|校验|动态|認証|確認|ワン|セキ|recover|backup|scratch|wiederh|récup|recup|[a-z0-9]{4}-[a-z0-9]{4}/,
  needsDigit: true,
  rows: [
    naming(
      "\\b(?:recovery|backup|scratch|wiederherstellungs|récupération|recuperación|recupero|recuperação)[ -]?(?:codes?|codici|códigos?)?\\b[^\\d]{0,30}?(?<![A-Za-z0-9])(?<value>(?=[a-z]{0,9}\\d)[a-z0-9]{4,10}(?:[-, ;\\n\\t]{1,3}(?=[a-z]{0,9}\\d)[a-z0-9]{4,10}){1,39})(?!\\w)",
      "sure",
    ),
    naming(
      "\\b(?:cvv2?|cvc2?|card security code|security code|prüfziffer|cryptogramme)(?: [^\\n.:\\d]{1,45}?)?\\W{0,3}(?:(?:is|ist|est|es|è|é) )?(?<value>\\d{3,4})(?!\\d)",
      "sure",
    ),
    naming(
      `${BEGIN}${CODE}(?: (?:for|für|pour|para|per|von|vom|de|del|di|da) [^\\n.:\\d]{1,30}?)?\\s{0,2}(?:(?:is|was|ist|war|lautet|est|es|è|é)(?!\\p{L})|[:：])?\\s{0,3}(?<value>(?:[A-Z]{1,2}-)?(?:\\d{3}[ -]?\\d{1,5}|\\d{2} \\d{2} \\d{2}))(?![\\d-])(?! ?(?:${COUNTED})(?!\\p{L}))`,
      "sure",
      isOtherCode,
    ),
    naming(
      `(?<![\\d-])(?<value>(?:[A-Z]-)?\\d{4,8}) (?:is your|ist ihr|ist dein|est votre|est ton|es su|es tu|è il tuo|è il suo|é o seu) (?<what>(?:\\p{L}{1,20}[ -]){0,3}?)(?:(?<purpose>${PURPOSE})[ -]?)?(?:${CODE_WORD})(?!\\p{L})${BEHIND}`,
      "sure",
      isOtherCode,
    ),
    naming(
      "(?:验证码|驗證碼|校验码|动态码|認証コード|確認コード|ワンタイムパスワード|認証番号|セキュリティコード)[^\\d\\n]{0,12}(?<value>\\d{4,8})",
      "sure",
    ),
    casedNaming(
      "(?<![A-Z0-9-])(?<value>(?=[A-Z-]{0,30}\\d)(?=[\\d-]{0,30}[A-Z])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,5})(?![A-Z0-9-])",
      "sure",
    ),
    naming(
      `(?:${LICENCE})[^\\n]{0,60}?(?<![a-z0-9-])(?<value>(?=[a-z-]{0,30}\\d)(?=[\\d-]{0,30}[a-z])[a-z0-9]{4}(?:-[a-z0-9]{4}){3,7})(?![a-z0-9-])`,
      "sure",
    ),
  ],
};
