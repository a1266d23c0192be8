/* What stands beside a wish to take something back, and says what it is about: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** The rest of the draft at hand is to stay: "forget the greeting, the rest is fine". */
export const REST_STAYS = wordings([
  row(
    "(?:^|[,;.:–-] ?|\\b(?:but|and|as) )(?:(?:the )?(?:rest|remainder)|everything else|all else|the other (?:parts?|bits?|lines?|sentences?|paragraphs?)|what's left)(?: of (?:it|the (?:draft|text|mail|email|letter)))?(?: (?:is|are|was|looks?|reads?|seems?|works?|sounds?|can|may|should|must|has to|stays?|all)\\b|'s\\b|,? (?:fine|good|great|perfect|ok(?:ay)?)\\b)|\\bthe rest,? (?:i|we) (?:really |quite )?(?:like|love)\\b|\\b(?:i|we) (?:really )?(?:like|love) (?:the rest|everything else|all the rest)\\b|\\b(?:keep|leave) (?:the rest|everything else)\\b(?! (?:of (?:my|the) (?:rules|facts))\\b)|(?:^|[,;.:–-] ?)(?:but )?otherwise(?: it's| it is| that's| all| everything(?: is|'s)?)?,? (?:\\S{1,12} )?(?:fine|good|great|perfect|lovely|ok(?:ay)?|nice|excellent)\\b",
    [
      "forget the greeting, the rest is fine",
      "drop the greeting, otherwise perfect",
      "forget the sign-off, i like the rest",
      "forget the intro but keep the rest",
      "the rest is good.",
    ],
    ["forget my rule, i like it", "forget the rest of my rules", "i like the greeting"],
  ),
  row(
    "(?:^|[,;.:–-] ?|\\b(?:aber|und) )(?:der|den|dem) rest\\b(?! (?:meiner|der (?:regeln|fakten)))|(?:^|[,;.:–-] ?)(?:aber )?(?:sonst|ansonsten|im ubrigen|alles andere|alles ubrige)(?: \\S{1,15}){0,3}? (?:gut|prima|super|perfekt|passt|toll|okay|ok|so|bleiben|bleibt|stimmt|schon)\\b",
    [
      "vergiss die anrede, der rest ist gut",
      "lass die anrede weg, sonst passt alles",
      "vergiss die anrede, alles andere bleibt",
    ],
    ["vergiss die anrede", "vergiss den rest meiner regeln"],
  ),
  row(
    "(?:^|[,;.:–-] ?|\\b(?:mais|et) )(?:le reste|tout le reste)\\b(?! (?:de mes|des))|\\b(?:j'aime (?:bien )?|garde[zr]? |laisse[zr]? |conserve[zr]? )(?:tout )?le reste\\b(?! (?:de mes|des))|(?:^|[,;.:–-] ?)(?:mais )?(?:sinon|pour le reste|a part ca)(?:,| c'est| tout est)? (?:\\S{1,12} )?(?:bien|bon|parfait|super|tres bien|nickel)\\b",
    ["oublie la salutation, le reste est bien", "oublie la salutation, sinon c'est parfait"],
    ["oublie la salutation", "oublie le reste de mes regles", "garde le reste de mes regles"],
  ),
  row(
    "(?:^|[,;.:–-] ?|\\b(?:pero|y) )(?:el resto|lo demas|todo lo demas)\\b(?! (?:de mis|de las))|\\b(?:me gusta|deja|guarda|manten|conserva) (?:todo )?(?:el resto|lo demas)\\b(?! (?:de mis|de las))|(?:^|[,;.:–-] ?)por lo demas,? (?:\\S{1,12} ){0,2}?(?:bien|perfecto|genial)\\b",
    ["olvida el saludo, lo demas esta bien", "olvida la firma, el resto esta perfecto"],
    ["olvida el saludo", "olvida el resto de mis reglas"],
  ),
  row(
    "(?:^|[,;.:–-] ?|\\b(?:ma|e) )(?:il resto|tutto il resto)\\b(?! delle)|\\b(?:mi piace|tieni|lascia|mantieni) (?:tutto )?il resto\\b(?! delle)|(?:^|[,;.:–-] ?)per il resto,? (?:\\S{1,12} ){0,2}?(?:bene|perfetto|ok)\\b",
    ["dimentica il saluto, il resto va bene", "dimentica la firma, per il resto e perfetto"],
    ["dimentica il saluto", "dimentica il resto delle mie regole"],
  ),
  row(
    "(?:^|[,;.:–-] ?|\\b(?:mas|e) )(?:o resto|o restante|tudo o resto|todo o resto)\\b(?! das)|\\bgosto do resto\\b|\\b(?:deixa|mantem|guarda|mantenha|deixe) (?:todo )?o resto\\b(?! das)|(?:^|[,;.:–-] ?)de resto,? (?:\\S{1,12} ){0,2}?(?:bem|perfeito|otimo|bom)\\b",
    ["esquece a saudacao, o resto esta bom", "esquece a assinatura, de resto esta otimo"],
    ["esquece a saudacao", "esquece o resto das minhas regras"],
  ),
  row(
    "(?:^|[，,。；;])(?:但是?)?(?:其他|其它|其余|剩下|别)的?(?:部分|内容|地方)?(?:都|就|也|全)?(?:很|挺|还|是)?(?:好|不错|可以|没问题|不变|保留|不用改|满意|行)|(?:^|[，,。；;])(?:其他|其余|剩下)的?(?:我)?(?:都|很)?喜欢",
    ["忘掉称呼，其他都好", "忘掉签名，其余的不错"],
    ["忘掉称呼", "忘掉其他规则"],
  ),
  row(
    "(?:^|[、,。])(?:でも|けど)?(?:あと|残り|ほか|他|それ以外)(?:の部分)?は.{0,12}(?:大丈夫|いい|良い|よい|OK|ok|そのまま|このまま|完璧|問題)",
    ["挨拶は忘れて、あとは大丈夫", "署名は忘れて、残りはこのままで"],
    ["挨拶は忘れて", "残りのルールは忘れて"],
  ),
]);

/** What was named before is wanted no longer; nothing else is said. "I don't want it any more". */
export const IT_NO_MORE = wordings([
  row(
    "(?:^|[,;:–-] ?)(?:(?:because|since|as|and) )?(?:i|we)(?:'m| am| are|'re)? (?:(?:don't|do not|no longer|won't) (?:really )?(?:want|need|use|like|care for|write) (?:it|that|this|them|those)|(?:not using|done with|tired of|through with) (?:it|that|this|them))(?: (?:any ?more|any longer|at all|in future|now))?[.! ]{0,3}$",
    ["i don't want it any more", "scrap the greeting, i don't use it any more."],
    ["i don't want emojis any more", "i don't want it in red"],
  ),
  row(
    "(?:^|[,;:–-] ?)(?:denn )?(?:ich|wir) (?:will|wollen|brauche|brauchen|mag|mogen|nutze|nutzen|verwende|verwenden|benutze|schreibe|mochte)n? (?:sie|ihn|es|das|die|den) (?:jetzt )?nicht(?: mehr)?[.! ]{0,3}$",
    ["ich will sie nicht mehr", "streich die anrede, ich brauche sie nicht mehr"],
    ["ich will keine emojis mehr"],
  ),
  row(
    "(?:^|[,;:–-] ?)(?:car )?(?:je|on|nous) (?:n'en|ne l'|ne (?:la|le|les|l')) ?(?:veux|veut|voulons|utilise|aime|ai|avons|a)(?: ?(?:plus|pas))(?: besoin| envie)?[.! ]{0,3}$",
    ["je n'en veux plus", "oublie la salutation, je ne l'utilise plus", "je n'en ai plus besoin"],
    ["je ne veux plus d'emojis"],
  ),
  row(
    "(?:^|[,;:–-] ?)(?:porque )?(?:ya )?no (?:lo|la|los|las) (?:quiero|uso|necesito|queremos|usamos)(?: mas| ya)?[.! ]{0,3}$",
    ["olvida el saludo, ya no lo quiero"],
    ["ya no quiero emojis"],
  ),
  row(
    "(?:^|[,;:–-] ?)(?:perche )?non (?:lo|la|li|le|mi|ne) (?:voglio|uso|serve|vogliamo|usiamo|ho (?:piu )?bisogno)(?: piu)?[.! ]{0,3}$",
    ["dimentica il saluto, non lo voglio piu", "non mi serve piu"],
    ["non voglio piu emoji"],
  ),
  row(
    "(?:^|[,;:–-] ?)(?:porque )?(?:(?:ja )?nao (?:[oa]s? )(?:quero|uso|preciso|queremos)|(?:ja )?nao (?:quero|uso|preciso|queremos)(?:-[oa]s?| d(?:ele|ela|isso)))(?: mais)?[.! ]{0,3}$",
    ["esquece a saudacao, ja nao a quero", "nao preciso dela mais"],
    ["ja nao quero emojis"],
  ),
  row(
    "(?:^|[，,；;])(?:因为)?(?:我|我们)?(?:已经)?(?:不想要|不要|不再需要|不需要|不再用|不用|用不着|不想用|不喜欢)(?:它|这个|那个)?(?:了)?[。.!！]?$",
    ["我不想要了", "忘掉称呼，我不想要了"],
    ["我不想要表情了"],
  ),
  row(
    "(?:^|[、,。])(?:もう|これは|それは)?(?:もう)?(?:いらない|要らない|いりません|要りません|必要ない|必要ありません|使わない|使いません|使っていません|欲しくない)(?:です|から|ので|よ)?[。.!！]?$",
    ["もういらない", "挨拶は忘れて、もういらない"],
    ["絵文字はいらない"],
  ),
]);

/** What somebody else is to do, as the text for them says: "they should delete my address". */
export const OTHERS_SHALL = wordings([
  row(
    "^(?:that |and |if |whether )?(?:they|he|she|everyone|everybody) (?:should|must|shall|can|could|may|might|have to|has to|had to|need to|needs to|ought to|will|would|are to|is to)\\b",
    ["they should delete my address", "that he must forget my birthday"],
    ["you should forget my birthday"],
  ),
  row(
    "^(?:dass |ob )?(?:sie|er|es|die|der|alle|man) (?:\\S{1,20} ){0,8}?(?:soll|sollen|sollte|sollten|moge|mogen|mochte|mochten|muss|mussen|kann|konnen|darf|durfen)\\b",
    ["sie soll meine alte adresse vergessen", "dass sie meine adresse loschen soll"],
    ["du sollst meine adresse vergessen"],
  ),
  row(
    "^(?:qu'(?:il|elle|on)s? |que (?:la|le|les) |d'|de )(?:doi\\w{1,4} |puiss\\w{1,3} |l?')?(?:\\S{1,20} )?(?:oubli|supprim|effac|efface)\\w{0,4}\\b|^(?:il|elle)s? (?:doi|devr|peu)\\w{1,5}\\b",
    ["qu'il oublie mon anniversaire", "d'oublier mon anniversaire", "elle doit effacer mon adresse"],
    ["tu dois oublier mon adresse"],
  ),
  row(
    "^que (?:(?:lo|la|los|las|se|me) ){0,2}(?:olvid|borr|elimin|quit|suprim)\\w{1,4}\\b|^che (?:\\S{1,12} )?(?:dimentich|cancell|elimin|dev)\\w{1,4}\\b|^(?:que|para) (?:(?:ele|ela|eles|elas) )?(?:esque|apag|elimin|remov|delet)\\w{1,5}\\b",
    ["que borre mi direccion", "che cancelli il mio indirizzo", "para esquecer o meu aniversario"],
    ["olvida que vivo en lyon"],
  ),
  row("^(?:让|请|叫|要求|希望)(?:他|她|它|他们|她们|对方|银行)", ["让他们删掉我的地址"], ["请删掉我的地址"]),
]);
