import type { WishRows } from "../rows.ts";

const FORGET =
  "(?:oublie[rsz]?|efface[rsz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|ignore[rz]?|raye[rz]?|laisse[rz]? tomber|annule[rz]?|vire[rz]?|desapprends?)";

/** What a person wants done with what is remembered, in French. */
export const FRENCH_WISHES: WishRows = {
  hypothetical: [
    {
      pattern:
        "^(?:supposons|imagine[zr]?|imaginons|admettons|mettons|disons que|faisons comme si|fais comme si|faites comme si|suppose[zr]?|dans ce (?:scenario|jeu))\\b",
      yes: [
        "Supposons que je dirige une banque.",
        "Imagine que je suis roi.",
        "Faisons comme si nous vendions du vent.",
      ],
      no: ["Je suppose."],
    },
    {
      pattern:
        "\\bcomme si (?:j'|je|nous|on|c'|tu)|\\bsi j'etais\\b|\\bsi (?:je|nous|on) (?:\\S{2,20}(?:ais|ions|ait))\\b|\\bjeu de role\\b",
      yes: [
        "Écris comme si j'étais pirate.",
        "Si je travaillais à la mairie, que dirais-je ?",
        "Pour le jeu de rôle, je suis infirmière.",
      ],
      no: ["Dis-moi si je me trompe."],
    },
  ],
  reported: [
    {
      pattern:
        "\\b(?:m'a (?:ecrit|envoye|dit)|nous a (?:ecrit|envoye)|j'ai (?:recu|eu) (?:ceci|ca|ce (?:mail|message))|voici ce que .{1,40} (?:dit|ecrit|envoye))\\b",
      yes: ["Léa m'a écrit ceci.", "J'ai reçu ce message."],
      no: ["Écris à Léa."],
    },
  ],
  forget: [
    {
      pattern:
        "^(?:je (?:veux|voudrais|souhaite|prefere)|j'aimerais)(?: bien)? que (?:tu|vous) (?:oublie|efface|supprime|oublii|effaci|supprimi)(?:s|z|ez)?\\b ?(?:que |qu')?",
      yes: ["Je veux que tu oublies mon anniversaire.", "J'aimerais que vous supprimiez mes règles."],
      no: ["Je veux que tu écrives."],
    },
    {
      pattern: `^(?:et |puis |alors |merci d'|merci de |tu peux |peux-tu |pourrais-tu |tu dois |il faut |j'aimerais que tu |je voudrais que tu |je veux que tu |stp |s'il te plait,? ){0,2}${FORGET}\\b(?:-(?:le|la|les))?(?: donc| vite| tout de suite)? ?(?:que |qu')?`,
      yes: [
        "Oublie que je travaille aux ventes.",
        "Efface ma règle sur les émojis.",
        "Et supprime mon titre.",
        "Je voudrais que tu oublies où j'habite.",
        "Tu peux effacer mon ancien poste.",
        "Merci d'oublier ma préférence.",
      ],
      no: ["N'oublie pas la réunion.", "J'oublie toujours les prénoms."],
    },
    {
      pattern:
        "^(?:et )?(?:ne |arrete de |arretez de |cesse de )(?:te )?(?:retiens|retenir|garde[rz]?|memorise[rz]?|souviens|souvenir|conserve[rz]?|enregistre[rz]?|sache)(?: pas| plus)?\\b ?(?:du fait |de )?(?:que |qu')?",
      yes: ["Ne retiens pas que j'habite à Lyon.", "Arrête de mémoriser mon titre.", "Ne garde plus mon adresse."],
      no: ["Retiens que j'habite à Lyon."],
    },
    {
      pattern:
        "^je (?:ne )?(?:veux|souhaite|voudrais|prefere|prefererais)(?: pas| plus)? que tu (?:ne )?(?:te )?(?:retiennes|gardes|memorises|souviennes|conserves|saches|enregistres)(?: pas| plus)?\\b ?(?:de )?(?:que |qu')?",
      yes: ["Je ne veux pas que tu retiennes mon âge.", "Je préférerais que tu ne gardes pas mon adresse."],
      no: ["Je veux que tu écrives."],
    },
    {
      pattern:
        "\\b(?:doit|doivent|peut|peuvent|devrait|devraient|est a|sont a) (?:etre |bien |maintenant )?(?:effacee?s?|supprimee?s?|oubliee?s?|retiree?s?|disparaitre|enlevee?s?|partir|sauter|effacer|supprimer|oublier)\\b",
      yes: [
        "Ce que tu as noté sur mon chef doit être effacé.",
        "Mon ancienne adresse peut disparaître.",
        "Ma règle est à supprimer.",
      ],
      no: ["Le train doit arriver à midi."],
    },
    {
      pattern:
        "\\b(?:de|hors de) (?:ta|tes|votre|la) (?:memoire|notes|fiches?|tete|dossiers?|donnees)\\b|\\ba la (?:poubelle|corbeille|trappe)\\b|\\bplus (?:aucune )?trace d[eu']",
      yes: [
        "Enlève mon anniversaire de ta mémoire.",
        "Ma règle sur les listes, à la poubelle.",
        "Je ne veux plus aucune trace d'Acme.",
      ],
      no: ["Le seau est à la cave."],
    },
    {
      pattern:
        "^je n'ai jamais (?:dit|demande|pretendu|voulu)\\b ?(?:que |qu')?|\\b(?:debarrasse|debarrassez)[- ](?:toi|moi|vous)\\b(?: de)?",
      yes: ["Je n'ai jamais dit que je gère Lyon.", "Débarrasse-toi de ma règle."],
    },
  ],
  notForget: [
    {
      pattern:
        "\\b(?:veux|voudrais|souhaite|aimerais) (?:surtout )?pas que (?:tu|vous) (?:\\S{1,3} )?oubli\\w{1,4}\\b|\\bn'oublie[sz]?(?: (?:donc|surtout|plus))?(?: (?:pas|jamais|plus|surtout pas))\\b|\\b(?:pas|jamais|ne|sans|point)(?: [\\w']{1,10}){0,3} (?:d')?(?:oublier|oublies|oubliez)\\b|\\bne (?:l'|les? |la |me )oublie\\w{0,2}(?: surtout)? (?:pas|jamais)\\b",
      yes: [
        "N'oublie pas que j'habite à Lyon.",
        "N'oublie surtout pas ma règle.",
        "Je t'ai dit de ne jamais oublier ça.",
      ],
      no: ["Oublie que j'habite à Lyon."],
    },
    {
      pattern:
        "(?<!\\b(?:veux|voudrais|souhaite|prefere|aimerais)(?: bien)? que )\\b(?:tu|vous)(?: n')? ?(?:oublies?|oubliez|as (?:encore |deja )?oublie|avez (?:encore )?oublie)\\b(?: (?:toujours|encore|tout le temps|sans cesse))?|\\barrete(?:z)? d'oublier\\b",
      yes: ["Tu oublies toujours que je suis juriste.", "Arrête d'oublier mon titre."],
      no: ["Tu dois oublier ça."],
    },
  ],
  notDelete: [
    {
      pattern: "\\b(?:jamais|pas) (?:dit|demande) d[e']",
      yes: ["Je n'ai jamais dit d'enlever les émojis."],
    },
    {
      pattern:
        "\\bn'efface[sz]?(?: (?:donc|surtout))? (?:pas|jamais|plus)\\b|\\b(?:pas|jamais|ne|sans)(?: [\\w']{1,10}){0,3} (?:d')?(?:effacer|supprimer)\\b|\\bne (?:supprime|retire|touche)\\w{0,2}(?: surtout)? (?:pas|jamais)\\b|\\b(?:veux|voudrais|souhaite|aimerais) (?:surtout )?pas que (?:tu|vous) (?:\\S{1,3} )?(?:effac|supprim|perd)\\w{1,4}\\b",
      yes: ["Ne supprime pas ma règle.", "Je ne veux pas que tu effaces ma signature."],
    },
  ],
  onlyNow: [
    {
      pattern:
        "\\b(?:cette fois(?:-ci)?|pour (?:cette fois|une fois|l'instant|le moment|aujourd'hui|ce soir|cet?(?:te)? (?:\\w{2,20}))|juste (?:ici|aujourd'hui|pour|cette fois)|seulement (?:ici|aujourd'hui|cette fois|pour cet?)|exceptionnellement|dans cet?(?:te)? \\w{2,20}|a titre exceptionnel)\\b|(?<!(?:d'|partir d'|depuis ))\\b(?:aujourd'hui|ici)\\b",
      yes: [
        "Ignore ma règle pour ce texte.",
        "Oublie la signature cette fois.",
        "Exceptionnellement sans signature.",
        "Pas d'émojis aujourd'hui.",
      ],
      no: ["Oublie la règle.", "À partir d'aujourd'hui sans émojis."],
    },
  ],
  othersWish: [
    {
      pattern:
        "^(?:et |mais |apparemment,? )?(?!(?:i|we|ich|wir|je|nous|yo|io|noi|eu|nos|j'|tu|toujours|jamais|desormais|ne|pas)\\b)(?!j')(?:[\\w'.-]{1,20} ){1,5}?(?:(?:me|nous|m'|m'a|nous a|nous ont) ?(?:dit|demande|ordonne|reproche|conseille|interdit|impose|repete)\\w{0,2}|veut|veulent|voudrait|exige\\w{0,2}|insiste\\w{0,2}|trouve\\w{0,2}|pense\\w{0,2}|pretend\\w{0,2}|prefere\\w{0,2}|souhaite\\w{0,2}|dit que|se plaint|demande)\\b",
      yes: [
        "Mon éditeur me dit de toujours couper.",
        "La cliente veut que nous écrivions toujours court.",
        "Léa trouve que je fais toujours trop long.",
      ],
      no: ["Je veux toujours des phrases courtes."],
    },
  ],
  edit: [
    {
      pattern:
        "^(?!.*\\b(?:toujours|jamais|desormais|dorenavant|a partir de|retiens|souviens)\\b).*?\\b(?:enleve|retire|supprime|efface)\\w{0,2}\\b.{1,60}\\bet (?:raccourcis|rends|rallonge|garde le reste|laisse le reste|refais)",
      yes: ["Enlève le passage sur Brest et raccourcis le reste."],
      no: ["Enlève toujours les adverbes et raccourcis les phrases."],
    },
    {
      pattern:
        "\\b(?:oublie\\w{0,2}|laisse\\w{0,2} tomber|enleve\\w{0,2}|supprime\\w{0,2}|retire\\w{0,2}) (?:la |le |l'|cette |ce )(?:\\S{1,12} )?(?:blague|anecdote|paragraphe|phrase|chute)",
      yes: ["Oublie la blague sur les chats.", "Laisse tomber l'anecdote sur Lyon."],
    },
    {
      pattern:
        "\\bce qui precede\\b|\\bci-dessus\\b|(?<!\\bje |\\bj')\\b(?:enleve|retire|supprime|efface|coupe|raye|ote)\\w{0,2}\\b(?: [\\w'.-]{1,20}){1,6} (?<!\\b(?:truc|histoire|coup|ca|regle) )(?:du|de la|de l'|des|dans|de cette?|de ce) ?\\w|^(?:bon |non |finalement |allez ){0,2},? ?(?:oublie[sz]?|laissez? tomber) (?!que\\b|ma |mon |mes |ce que|la regle)(?:\\S{1,20} ){0,3}?\\S{1,20}(?:,| [-–—]| et) ?(?:ecris|fais|donne|mets|prends|j'ai besoin|je (?:veux|voudrais|vais)|plutot|on |envoie|juste|repart)",
      yes: ["Enlève Leeds du programme.", "Oublie ça, fais juste une liste.", "Oublie tout ça et écris-moi un poème."],
      no: ["Oublie que j'habite à Lyon.", "Efface mon titre."],
    },
  ],
  ofMemory: [
    {
      pattern:
        "\\b(?:sur|de) (?:moi|nous)\\b|\\bme concerne\\w{0,2}\\b|\\b(?:ta |votre |la )?memoire\\b|\\btes (?:notes|fiches|dossiers|donnees)\\b|\\btu (?:\\w{1,6} )?(?:sais|retiens|as (?:retenu|note|garde|enregistre))\\b|\\bmes (?:\\w{1,12} )?(?:regles|preferences|donnees)\\b|\\btoutes? (?:les )?regles?\\b",
      yes: ["tout ce que tu sais sur moi", "ta mémoire", "mes règles"],
      no: ["le deuxième paragraphe"],
    },
  ],
  denial: [
    {
      pattern:
        "^(?:non,? |mais )?(?:je n'ai|nous n'avons|on n'a|j'ai)(?: \\S{1,4})? jamais\\b|^je n'ai pas (?:dit|promis|ecrit|voulu|commande)\\b",
      yes: ["Je n'ai jamais dit ça !", "Nous n'avons jamais promis ça."],
      no: ["Je n'écris jamais long."],
    },
  ],
  passing: [
    {
      pattern:
        "^(?:oui |bon ){0,2}(?:j'aime(?: bien)?|j'adore|ca me plait)(?: (?:ca|la|le|ce|cette)\\b| \\S{1,12}){0,2}(?:,| mais| juste)|\\bjusqu'(?:a|au) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|la fin)\\b|\\bj(?:e suis|'ai) (?:\\S{1,8} ){0,2}(?:malade|enrhumee?|fatiguee?|creve|rhume|fievre|migraine|en retard|grippe)\\b|\\bn'ai jamais (?:recu|eu|commande|demande|signe|vu)\\b|^[^:—–]{3,50} ?(?::|\\s[—–-])\\s(?:ecris|redige|fais)\\b",
      yes: ["J'aime bien, mais plus court.", "J'ai un rhume.", "Je n'ai jamais reçu le colis."],
      no: ["J'aime les phrases courtes."],
    },
  ],
  untrue: [
    {
      pattern:
        "^(?:non,? )?(?:ce n'est|c'est|il n'est|il est) (?:pas |plus )?(?:vrai|exact|correct|juste|faux|inexact) qu(?:e |')",
      yes: ["Ce n'est pas vrai que j'habite à Lille.", "C'est faux que je dirige Lyon."],
      no: ["C'est beau que tu viennes."],
    },
  ],
  everything: [
    {
      pattern:
        "^(?:absolument |vraiment )?(?:tout|toutes (?:mes|les) (?:donnees|infos|informations)|l'ensemble)\\b(?!(?: ce que tu(?: \\S{1,12}){1,3}?)? (?:sur |a propos d[eu'] ?|de |d'|du )(?!moi\\b|nous\\b))(?! le monde)",
      yes: ["tout ce que tu sais de moi", "tout", "absolument tout", "toutes mes données"],
      no: ["ma règle", "tout sur Acme", "tout ce que tu sais sur Acme"],
    },
    {
      pattern:
        "^(?:toute )?(?:ta|ma|la) (?:memoire|fiche)(?: complete| entiere)?[.! ]{0,3}$|^mon profil[.! ]{0,3}$|\\b(?:repart\\S{0,4}|recommenc\\S{0,4}) (?:de|a) zero\\b|\\btable rase\\b",
      yes: ["toute ta mémoire", "mon profil", "On repart de zéro."],
      no: ["mon profil public"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:ca|cela|ceci|le|la|les|ce que (?:je viens de (?:dire|t'ecrire|te dire)|tu viens (?:de|d')(?: \\S{1,12}|\\S{1,12}))|(?:la|ma|ta) derniere (?:regle|chose|note|consigne|modification)|le dernier (?:point|truc))(?:,? (?:stp|merci|svp|s'il te plait|vite))?[.! ]{0,3}$",
      yes: ["ça", "cela, merci", "ce que je viens de dire", "la dernière règle", "ce que tu viens de noter"],
      no: ["ça que je dis toujours"],
    },
  ],
  remembered: [
    {
      pattern:
        "\\b(?:regles?|consignes?|preferences?|je|moi|mon|ma|mes|nous|notre|nos|memoire|retenu|enregistre|tu as note|sais de)\\b|\\bj'",
      yes: ["que je travaille aux ventes", "la règle sur les émojis", "ce que tu as retenu", "où j'habite"],
      no: ["la réunion", "le deuxième paragraphe"],
    },
  ],
  retire: [
    {
      pattern:
        "\\b(?:ne |n'|pas |on |je |c'est )?(?:\\S{1,20} ){0,3}?(?:n'|ne )(?:\\S{1,20} ){1,4}?plus\\b(?! (?:de \\d|que|tard|long))|^plus (?:de |d'|aucun|jamais)|\\bplus besoin\\b|\\bplus la peine\\b",
      yes: [
        "Plus d'émojis, s'il te plaît.",
        "Je ne travaille plus à la mairie.",
        "Il n'y a plus besoin de la date.",
        "Ne commence plus par Cher client.",
      ],
      no: ["Écris plus court."],
    },
    {
      pattern:
        "^(?:et |s'il te plait,? )?(?:arrete[zr]?|cesse[zr]?|on arrete|fini(?:es)?|finis|assez de)\\b|\\b(?:c'est|ce sont|est|sont) (?:fini|finie|finis|termine|terminee|du passe|de l'histoire ancienne|caduque?|leve|levee|abandonnee?s?|perimee?)\\b",
      yes: [
        "Arrête de mettre des émojis.",
        "Finies les listes.",
        "La règle des dates, c'est fini.",
        "L'interdiction est levée.",
      ],
      no: ["La fin du texte."],
    },
    {
      pattern:
        "\\b(?:tu peux|vous pouvez|on peut|peuvent|peut) (?:a nouveau|de nouveau|\\S{1,20} (?:a|de) nouveau|arreter|laisser tomber|te passer|oublier|remettre)\\b|\\b(?:a|de) nouveau (?:autorise|permis|possible|bienvenu|accepte|ok|d'accord)\\w{0,3}|\\b(?:redevien\\S{1,4}|de nouveau|a nouveau) (?:ok|bien|possible|les bienvenu\\S{0,3}|permis)\\b",
      yes: [
        "Tu peux à nouveau mettre des émojis.",
        "Les listes sont de nouveau permises.",
        "On peut utiliser à nouveau les abréviations.",
      ],
      no: ["Écris-le à nouveau."],
    },
    {
      pattern:
        "\\b(?:tu n'es pas|pas) (?:obligee? de|tenue? de)\\b|\\b(?:inutile de|pas la peine de|pas besoin de|n'est pas necessaire)\\b|\\bje (?:retire|leve|supprime|annule|revoque) (?:ma|mon|mes|la|le|cette)\\b|\\bj'ai (?:quitte|arrete|laisse|lache|cesse)\\b|\\b(?:nous avons|on a) (?:arrete|cesse|quitte|ferme|abandonne)\\b|\\b(?:sans effet|n'a pas cours|ne s'applique pas|ne vaut plus)\\b",
      yes: [
        "Inutile de mettre la date.",
        "J'ai quitté le conseil.",
        "Je lève mon interdiction des listes.",
        "Nous avons arrêté les vélos.",
        "Ma limite est sans effet.",
        "Pas besoin de signature.",
      ],
    },
  ],
  replace: [
    {
      pattern:
        "\\b(?:au lieu d[eu']|plutot qu[e']|a la place d[eu']|remplace\\S{0,3}|et non (?:pas )?|et plus |mais plutot|passee? (?:de|du|au|aux|a la)|(?<!\\b(?:a|as|ai|ont|avons|avez|avait|aurait) )change[rz]? (?:de|d'|ma|mon|mes|la|le|l')|mute\\S{0,2})",
      yes: [
        "Bonjour au lieu de Salut.",
        "Je suis passée aux achats.",
        "Remplace Cordialement par Bien à toi.",
        "Change ma signature.",
      ],
    },
    {
      pattern:
        "\\b(?:nouveau|nouvelle|nouvel) (?:chef|cheffe|manager|responsable|poste|titre|equipe|nom|adresse|signature|formule|bureau|service|regle|limite|employeur)\\b|\\b(?:je|nous|on) (?:\\S{1,20} ){1,3}(?:maintenant|desormais|a present)\\b|^(?:maintenant|desormais),? (?:je|nous|on)\\b",
      yes: ["Ma nouvelle cheffe est Inès.", "Je travaille maintenant aux achats.", "Désormais, je dirige Lyon."],
      no: ["Écris maintenant."],
    },
  ],
  forGood: [
    {
      pattern:
        "(?:^|[,;.–—-] ?|\\bet )(?:toujours|a chaque fois|systematiquement|definitivement|une (?:bonne )?fois pour toutes|(?:ca|cela) vaut pour tou\\w{1,3}\\b[^.]{0,30}|(?:et )?(?:ce )?(?:pour|dans) tou(?:s|tes) (?:mes|les) \\w{2,12}|dans tout ce que j'ecris|desormais|(?:retiens|note|garde)[sz]?-(?:le|la)(?: bien)?(?: stp| s'il te plait)?)[.! ]{0,3}$",
      yes: [
        "Phrases courtes, toujours.",
        "Je suis soudeuse, retiens-le.",
        "Ça vaut pour tous mes mails.",
        "Pas d'émojis, dans tout ce que j'écris.",
      ],
      no: ["Je signe toujours Léa."],
    },
  ],
  fixed: [
    {
      pattern:
        "\\b(?:ma|notre) (?:signature|formule(?: de politesse)?)(?: est| c'est)? ?[:：]|\\bsignature par defaut ?[:：]|\\b(?:finis|termine|signe|conclus|commence)[rsz]? (?:toujours )?(?:tous )?mes (?:mails|e-mails|messages|courriels|lettres) (?:par|avec|ainsi) ?[:：]",
      yes: ["Ma signature : Bien à vous, Léa", "Termine tous mes mails par : À bientôt"],
      no: ["Termine ce mail par : À bientôt"],
    },
  ],
  askMemory: [
    {
      pattern:
        "^(?:qu'est[- ]ce que|que|quoi|quelles? (?:infos?|informations?|choses?)) ?(?:tu |vous |as-tu |sais-tu |retiens-tu )(?:\\S{1,12} ){0,3}?(?:sais|savez|retiens|connais|as (?:retenu|garde|note|enregistre|memorise)|gardes|retenu|garde|note|enregistre)?\\b|^(?:tu|est-ce que tu) (?:sais|te souviens|te rappelles|as (?:retenu|note|garde|enregistre))\\b|^(?:que|qu') ?(?:sais|as|retiens|gardes)-tu\\b",
      yes: ["Qu'est-ce que tu sais de moi ?", "Que sais-tu d'Acme ?", "Tu te souviens de mon poste ?"],
      no: ["Que penses-tu du brouillon ?"],
    },
    {
      pattern:
        "^(?:montre|dis|liste|donne|affiche)(?:-moi)? (?:tout )?(?:ce que tu|les informations|ta memoire|tes notes)\\b",
      yes: ["Montre-moi ce que tu sais.", "Affiche tes notes sur moi."],
    },
  ],
  askRules: [
    {
      pattern:
        "^(?:quelles? (?:sont|est|\\S{1,12} ){0,2}? ?(?:mes |les |des |de mes )?|(?:montre|liste|donne|rappelle|affiche|dis)(?:-moi)? (?:toutes )?(?:mes |les ))(?:regles|consignes|preferences)\\b|^(?:ai-je|est-ce que j'ai|j'ai) (?:\\S{1,8} ){0,2}regles?\\b",
      yes: [
        "Quelles sont mes règles ?",
        "Quelles règles ai-je ?",
        "Montre-moi mes règles.",
        "Est-ce que j'ai des règles ?",
      ],
    },
  ],
  askWhy: [
    {
      pattern: "^(?:pourquoi|comment ca se fait|d'ou (?:vient|sort|te vient)|qu'est-ce qui t'a)\\b",
      yes: ["Pourquoi si formel ?", "D'où vient ce smiley ?"],
    },
  ],
  askHelp: [
    {
      pattern:
        "^(?:aide|a l'aide|que (?:peux|sais)-tu faire|qu'est-ce que tu (?:peux|sais) faire|tu (?:sais|peux) faire quoi|comment (?:ca marche|tu marches|fonctionne|ca fonctionne|je t'utilise|t'utiliser)|qui es-tu|tu sers a quoi|a quoi (?:tu sers|sers-tu))\\b[^.]{0,40}$|^(?:bonjour|salut|coucou|bonsoir|hello)(?: tout le monde| a tous| a toi)?[!. ]{0,3}$",
      yes: ["Aide", "Que peux-tu faire ?", "Comment ça marche ?", "Qui es-tu ?", "Salut tout le monde"],
      no: ["Aide-moi à écrire une lettre à la mairie pour demander une place de stationnement."],
    },
  ],
  offTheRecord: [
    {
      pattern:
        "\\b(?:reste|garde\\w?|laisse\\w?) .{0,20}hors de (?:ta|tes|votre|vos|la) (?:memoire|notes|fiches|dossiers)\\b",
      yes: ["Que cela reste hors de ta mémoire : je divorce.", "Garde ça hors de tes notes."],
    },
    {
      pattern:
        "\\b(?:entre nous|entre toi et moi|de toi a moi|en (?:toute )?confidence|confidentiel(?:le)?s?|garde(?:z|-l[ea])? (?:ca |cela |ceci )?(?:bien )?pour (?:toi|vous)|sous le sceau du secret|off the record)\\b",
      yes: [
        "Entre nous : je démissionne.",
        "En toute confidence, on vend.",
        "C'est entre toi et moi.",
        "Garde ça pour toi : je pars.",
      ],
    },
    {
      pattern:
        "\\b(?:(?:a )?ne |n'|(?:de|a) ne pas |sans |evite de )(?:t'en |te |le |la |l'|les |en |rien |pas |y ){0,3}(?:garde[rsz]?|retiens|retenir|retient|memorise[rsz]?|enregistre[rsz]?|note[rsz]?|conserve[rsz]?|souviens|souvenir|stocke[rsz]?|sauvegarde[rsz]?|prends|prendre|laisse[rsz]?)(?:-le|-la)?" +
        "(?: pas| rien| plus)? ?(?:(?:de )?(?:notes?|traces?) ?)?(?:ca|cela|ceci|cette \\S{1,15}|ces \\S{1,15}|rien|tout ca|en memoire|la-dessus|de (?:ca|cela|ceci|tout ca)|ce (?:message|que|qui suit)|de ce que|trace)?(?= ?[.:,!;?]|$| (?:dans|chez|stp|s'il|svp|quelque part))",
      yes: [
        "Ne garde pas ça.",
        "Écris à Kim sans rien enregistrer.",
        "N'en garde pas trace.",
        "Ne prends pas de notes là-dessus : je pars.",
        "Merci de ne pas retenir cela.",
      ],
      no: ["Ne garde pas mon adresse en tête."],
    },
    {
      pattern:
        "\\b(?:ca|ceci|cela|rien|tout ca) (?:\\S{1,10} ){0,3}(?:reste|restera|doit rester|doit pas rester|ne reste|rester) (?:\\S{1,6} )?(?:entre|chez toi|en memoire|dans)\\b|\\boublie(?:r|s)?(?: tout)?(?: ca| cela|-le)? (?:juste |tout de suite |aussitot )?(?:apres|ensuite|des que|sitot|une fois)\\b|\\bpas (?:de trace|pour tes notes)\\b",
      yes: ["Ça reste entre nous.", "Oublie tout ça ensuite.", "Pas de trace chez toi."],
    },
  ],
};
