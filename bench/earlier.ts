import { type EarlierOutcome, readEarlierSet, tryEarlierSet } from "../test/support/earlier-set.ts";
import { atLeast, type Measure, median, plain } from "./table.ts";

const OWN_SET = new URL("../test/data/listening/earlier.json", import.meta.url);
const RIGHT = 85;
const NOTHING = 90;

/** Counts which earlier work requests lead to, kind by kind. `--set` and a path try another set than the repository's. */
export async function benchEarlier(): Promise<Measure[]> {
  const path = optionOf("--set") ?? OWN_SET;
  const outcomes = await tryEarlierSet(readEarlierSet(path));
  if (process.argv.includes("--list")) for (const outcome of outcomes) console.error(lineOf(outcome));
  const means = outcomes.filter(({ request }) => request.expect.length > 0);
  const meansNothing = outcomes.filter(({ request }) => request.expect.length === 0);
  const kinds = [...Map.groupBy(outcomes, ({ request }) => request.kind)].map(([kind, ofIt]) =>
    plain(`earlier work, ${kind}: right`, share(ofIt), `% of ${ofIt.length}`),
  );
  return [
    atLeast("earlier work: right, or among at most three", share(means), RIGHT, `% of ${means.length}`),
    atLeast(
      "earlier work: nothing pulled where nothing is meant",
      share(meansNothing),
      NOTHING,
      `% of ${meansNothing.length}`,
    ),
    ...kinds,
    plain("earlier work: time a request, median", median(outcomes.map(({ ms }) => ms)), "ms"),
  ];
}

function share(outcomes: readonly EarlierOutcome[]): number {
  return (100 * outcomes.filter(({ isRight }) => isRight).length) / outcomes.length;
}

function lineOf({ store, request, how, pulled, isRight }: EarlierOutcome): string {
  const wanted = request.expect.join("|") || "nothing";
  return `${isRight ? " " : "!"} ${store.id} ${request.kind}: ${how} ${pulled.join(",")} (${wanted}) ${request.text}`;
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
