import { REMOVED } from "../../../../src/assistant/privacy/secrets/secrets.ts";

/** Reads a text in which braces stand around what is secret: "the PIN is {8812}". */
export function readMarked(marked: string): { readonly text: string; readonly cleaned: string } {
  const secret = /\{([^{}]{1,100})\}/g;
  return { text: marked.replace(secret, "$1"), cleaned: marked.replace(secret, REMOVED) };
}
