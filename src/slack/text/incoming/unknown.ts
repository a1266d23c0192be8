/** What Slack sends, before anybody knows what it is: messages of other apps may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns a value as an object with fields; an empty one for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Returns a value as a list; an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns a value as text without blanks around it; "" for anything else. */
export function wordsOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
