import htm from "htm";
import { h, type VNode } from "preact";

/** Templates for elements. A value becomes text or a child element, never markup. */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode = htm.bind(h) as never;
