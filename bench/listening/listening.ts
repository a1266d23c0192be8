import { type Case, casesIn, judgeCase } from "../../test/assistant/understanding/scoring.ts";

/** Prints how many messages of a folder of sets are understood, by kind and language; with `--show`, those that are not. */
export function printListening(folder: string, show?: { readonly kind?: string; readonly lang?: string }): void {
  const cases = casesIn(folder);
  const verdicts = cases.map((one) => ({ one, ...judgeCase(one) }));
  const langs = [...new Set(cases.map(({ lang }) => lang))];
  console.log(["kind".padEnd(16), "right".padStart(8), "kept wrongly".padStart(13), ...langs.map((lang) => lang.padStart(8))].join(""));
  for (const kind of new Set(cases.map((one) => one.kind))) {
    const of = (lang?: string) => verdicts.filter(({ one }) => one.kind === kind && (lang === undefined || one.lang === lang));
    const right = (some: typeof verdicts) => `${some.filter(({ isRight }) => isRight).length}/${some.length}`;
    const wrong = of().filter(({ keptWrongly }) => keptWrongly).length;
    console.log([kind.padEnd(16), right(of()).padStart(8), String(wrong).padStart(13), ...langs.map((lang) => right(of(lang)).padStart(8))].join(""));
  }
  if (!show) return;
  for (const { one, isRight, understood } of verdicts) {
    if (isRight || (show.kind && show.kind !== one.kind) || (show.lang && show.lang !== one.lang)) continue;
    console.log(`\n${one.id} ${describe(one)}\n  -> ${JSON.stringify({ ...understood, retire: understood.retire.map(({ note }) => note.text), forget: understood.forget && { ...understood.forget, notes: understood.forget.notes.map(({ text }) => text) } })}`);
  }
}

function describe({ text, notes, keep, retires, forgets, ask }: Case): string {
  return JSON.stringify({ text, notes: notes.map((note) => note.text), keep, retires, forgets, ask });
}

const [folder, kind, lang] = process.argv.slice(2);
if (folder) printListening(folder, kind === undefined ? undefined : { ...(kind === "all" ? {} : { kind }), ...(lang ? { lang } : {}) });
