import type { PersonRows } from "../rows.ts";

/** Who people are, in French. */
export const FRENCH_PERSON: PersonRows = {
  profile: [
    {
      pattern:
        "\\bje (?:travaille|dirige|gere|m'appelle|suis (?:responsable|charge|le|la|un|une|directeur|directrice|chef|cheffe|a la tete|" +
        "dyslexique))\\b",
      yes: [
        "Je travaille au service juridique.",
        "Je dirige l'équipe produit.",
        "Je gère la boutique.",
        "Je m'appelle Anne.",
        "Je suis responsable de la presse.",
        "Je suis chargé de presse.",
        "Je suis le nouveau rédacteur.",
        "Je suis la nouvelle rédactrice.",
        "Je suis un juriste.",
        "Je suis une juriste.",
        "Je suis directeur marketing.",
        "Je suis directrice marketing chez Alto.",
        "Je suis chef de projet.",
        "Je suis cheffe de projet.",
        "Je suis à la tête de l'équipe.",
        "Je suis dyslexique.",
      ],
      no: ["Je suis en retard."],
    },
    {
      pattern:
        "\\b(?:mon|ma|notre|nos|mes) (?:chef|cheffe|manager|patron|patronne|responsable|equipe|nom|entreprise|societe|boite|service|" +
        "marque|ton|voix|clients|lecteurs|public) (?:est|sont|s'appelle|a|ont)\\b",
      yes: [
        "Mon chef est Paul.",
        "Ma cheffe s'appelle Anne.",
        "Mon manager est Paul.",
        "Mon patron est Paul.",
        "Ma patronne est Anne.",
        "Ma responsable est Anne.",
        "Notre équipe a dix membres.",
        "Mon nom est Anne.",
        "Notre entreprise s'appelle Alto.",
        "Notre société s'appelle Alto.",
        "Ma boîte s'appelle Alto.",
        "Mon service est petit.",
        "Notre marque est jeune.",
        "Notre ton est chaleureux.",
        "Ma voix est sobre.",
        "Nos clients sont des agriculteurs.",
        "Mes lecteurs ont douze ans.",
        "Notre public est jeune.",
      ],
      no: ["Mon chien est vieux."],
    },
    {
      pattern: "^je suis \\w{3,20}(?:iste|eur|euse|ienn?e?|iere?|ecin|atrice)\\b|^je suis avocate?\\b",
      yes: [
        "Je suis juriste.",
        "Je suis rédacteur.",
        "Je suis vendeuse.",
        "Je suis informaticien.",
        "Je suis informaticienne.",
        "Je suis infirmière.",
        "Je suis médecin.",
        "Je suis avocat.",
        "Je suis avocate.",
        "Je suis animatrice.",
      ],
      no: ["Je suis fatigué."],
    },
    {
      pattern: "\\bn'est pas ma langue (?:maternelle|premiere)\\b|^appel(?:le|ez)-moi\\b",
      yes: [
        "Le français n'est pas ma langue maternelle.",
        "Le français n'est pas ma langue première.",
        "Appelle-moi Anne.",
        "Appelez-moi Anne.",
      ],
      no: ["Appelle ma mère."],
    },
    {
      pattern:
        "^(?:(?:je|j'|moi,? j'|maintenant,? |desormais,? )){0,2}(?:je |j.)?(?:habite|habitons|vis) (?:(?:desormais|maintenant|actuellement|toujours) )?(?:a|au|aux|en|dans|pres) |^(?:j'ai|nous avons|on a) (?:\\w{1,10} )?(?:demenage|(?:une? )?(?:nouveau|nouvelle) (?:chef|cheffe|manager|patron|patronne|responsable)\\b)|^mon (?:titre|poste|role|metier) est\\b",
      yes: [
        "J'habite à Lyon.",
        "Je vis en Bretagne.",
        "J'ai déménagé à Lyon.",
        "J'ai une nouvelle cheffe : Anne.",
        "Mon titre est juriste.",
      ],
      no: ["Je vis un rêve.", "J'ai un nouveau vélo."],
    },
  ],
};
