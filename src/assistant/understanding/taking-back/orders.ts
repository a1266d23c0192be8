import { withoutEnd } from "../../language/ends.ts";
import { readHead } from "../../learning/head.ts";
import type { OwnSentence } from "../../learning/own-words.ts";
import { WISHES } from "../../learning/wishes.ts";
import { ASKS_TO } from "../wordings/undoing.ts";

/** An order to forget, and what it is about, as typed and as `toPlain` makes it. */
export type Order = { readonly order: string; readonly about: string; readonly plainAbout: string };

/** Returns the orders to forget that a sentence may hold: at its head, behind courtesy, and behind a polite question. */
export function ordersIn({ plain, quote }: OwnSentence): readonly Order[] {
  const { fillers, polite } = readHead(plain);
  const asked = fillers + ASKS_TO.headLength(plain.slice(fillers));
  return [...new Set([0, fillers, fillers + polite, asked])].flatMap((start) => {
    const words = plain.slice(start);
    const order = WISHES.forget.exec(words) ?? WISHES.untrue.exec(words);
    if (!order) return [];
    const [before, after] = [start + order.index, start + order.index + order[0].length];
    const about = trimmed(`${quote.slice(start, before)} ${quote.slice(after)}`);
    const plainAbout = trimmed(`${plain.slice(start, before)} ${plain.slice(after)}`);
    return [{ order: order[0], about, plainAbout }];
  });
}

/** Returns words without the marks and spaces around them. */
export function trimmed(text: string): string {
  return withoutEnd(text.replace(/^[\s,.:;，、。]+/u, ""), /[\s,.!:;，、。！]/u).replace(/\s+/g, " ");
}
