import type { PersonRows } from "../rows.ts";

/** Who people are, in Spanish. */
export const SPANISH_PERSON: PersonRows = {
  profile: [
    {
      pattern:
        "\\b(?:trabajo (?:en|para|como)|soy (?:el|la|un|una|responsable|director|directora|jefe|jefa|dislexico)|estoy a cargo|dirijo|" +
        "me llamo|llamame)\\b",
      yes: [
        "Trabajo en una panadería.",
        "Trabajo para Alto.",
        "Trabajo como jurista.",
        "Soy el nuevo redactor.",
        "Soy la nueva redactora.",
        "Soy un jurista.",
        "Soy una jurista.",
        "Soy responsable de prensa.",
        "Soy director de prensa.",
        "Soy directora de prensa.",
        "Soy jefe de prensa.",
        "Soy jefa de prensa.",
        "Soy disléxico.",
        "Estoy a cargo de la prensa.",
        "Dirijo el equipo.",
        "Me llamo Lola.",
        "Llámame Lola.",
      ],
      no: ["Soy feliz.", "El trabajo es duro."],
    },
    {
      pattern:
        "\\b(?:mi|nuestro|nuestra|nuestros|mis) (?:jefe|jefa|equipo|empresa|nombre|manager|departamento|marca|voz|tono|clientes|" +
        "lectores) (?:(?:es|son)\\b|se llaman?\\b)",
      yes: [
        "Mi jefe es Paco.",
        "Mi jefa se llama Carmen Ruiz.",
        "Nuestro equipo es pequeño.",
        "Nuestra empresa se llama Sol.",
        "Mi nombre es Lola.",
        "Mi manager es Paco.",
        "Mi departamento es Ventas.",
        "Nuestra marca es joven.",
        "Nuestra voz es cálida.",
        "Nuestro tono es cálido.",
        "Nuestros clientes son agricultores.",
        "Mis lectores se llaman suscriptores.",
      ],
      no: ["Mi perro es viejo."],
    },
    {
      pattern: "^soy \\w{2,20}(?:ista|ora?|er[oa]|og[oa]|ad[oa]|ente|ic[oa]|iante)\\b",
      yes: [
        "Soy periodista en un diario local.",
        "Soy redactor.",
        "Soy redactora.",
        "Soy enfermera.",
        "Soy bióloga.",
        "Soy abogado.",
        "Soy gerente.",
        "Soy médica.",
        "Soy comediante.",
      ],
      no: ["Soy de Sol."],
    },
    {
      pattern: "\\bno es mi (?:lengua|idioma)\\b",
      yes: ["El español no es mi lengua materna.", "El español no es mi idioma."],
      no: ["No es mi culpa."],
    },
    {
      pattern:
        "^(?:(?:yo|ahora|actualmente|hoy) ){0,2}(?:vivo|vivimos) (?:ahora )?en |^(?:me he|nos hemos|me|nos) (?:mud(?:e|ado|amos)|trasladado?) (?:a|de|al)\\b|^(?:tengo|tenemos) (?:(?:un|una) )?(?:jef[ea] nuev[oa]|nuev[oa] (?:jef[ea]|manager|responsable))|^mi (?:cargo|puesto|titulo|profesion) es\\b",
      yes: ["Vivo en Vigo.", "Me he mudado a Vigo.", "Tengo un jefe nuevo: Paco.", "Mi cargo es jurista."],
      no: ["Vivo con prisa.", "Tengo un perro nuevo."],
    },
  ],
};
