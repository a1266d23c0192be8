const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]/g;
const APOSTROPHES = /[‘’ʼ´]/g;

/** Returns a text in small letters without accents, exactly as long as it was: people leave accents out. */
export function fold(text: string): string {
  return withoutAccents(text)
    .replace(APOSTROPHES, "'")
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
}

/** Returns a text, or the source of a regular expression, without accents. */
export function withoutAccents(text: string): string {
  return text.replace(ACCENTED, (letter) => letter.normalize("NFD").charAt(0));
}

/** Returns the source that finds words as a whole, in a folded text. */
export function whole(source: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
}

/** Returns the source that finds what words begin with, in a folded text. */
export function begun(source: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${source})`;
}

/** Texts in Portuguese. Its articles "a" and "o" are other words elsewhere, so they count only before one of these. */
export const PORTUGUESE_TEXT =
  "(?:carta|mensage|nota(?!\\p{L})|notas|propost|respost|apresenta|ofert|ata(?!\\p{L})|histori|declarac|versao|receita|reclama|despedid|publica|" +
  "introduc|descric|newsletter|bio(?!\\p{L})|lista|discurs|convit|relator|resumo|texto|boletim|e-?mail|anunci|aviso|lembret|artigo|rascunh|contrato|" +
  "comunicad|agradec|parabens|cartao|pedid|curricul|guia|plano|slogan|brind)";

/** Those among them that take "a" and are no English words. */
export const PORTUGUESE_FEMININE =
  "(?:carta|mensage|nota(?!\\p{L})|propost|respost|apresentac|oferta|ata(?!\\p{L})|historia|declarac|versao|receita|reclamac|despedid|publicac|introduc|descric|lista)";
