import { expect, it } from "vitest";
import { readEarlierSet, tryEarlierSet } from "../../support/earlier-set.ts";

const setOf = (name: string) => readEarlierSet(new URL(`../../data/listening/${name}.json`, import.meta.url));

it.each(["earlier", "earlier-2"])(
  "requests over earlier texts in five languages (%s) lead to the right ones, and to none where none is meant",
  async (name) => {
    const set = setOf(name);
    const outcomes = await tryEarlierSet(set);
    const wrong = (isAnythingMeant: boolean) =>
      outcomes
        .filter(({ request, isRight }) => request.expect.length > 0 === isAnythingMeant && !isRight)
        .map(({ store, how, pulled, request }) => `${store.id} ${request.text}: ${how} ${pulled.join(",")}`);
    const count = (isAnythingMeant: boolean) =>
      outcomes.filter(({ request }) => request.expect.length > 0 === isAnythingMeant).length;
    expect(outcomes.length).toBeGreaterThan(80);
    expect(new Set(set.stores.map(({ lang }) => lang)).size).toBe(5);
    expect(wrong(true).length, wrong(true).join("\n")).toBeLessThanOrEqual(count(true) * 0.15);
    expect(wrong(false).length, wrong(false).join("\n")).toBeLessThanOrEqual(count(false) * 0.1);
  },
);
