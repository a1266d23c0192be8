import htm from "htm";
import { h, type VNode } from "preact";

/** Templates of the page. Values are text or elements to them; nothing in a value is ever read as markup. */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode = htm.bind(h) as never;
