/** The languages that Inkwell reads: English, German, French, Spanish, Italian, Portuguese, Chinese, Japanese. */
export type Language = "en" | "de" | "fr" | "es" | "it" | "pt" | "zh" | "ja";
