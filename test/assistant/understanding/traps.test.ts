import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { judgeTrap, trapsIn } from "./traps.ts";

const folder = (name: string) => fileURLToPath(new URL(`../../data/listening/${name}/`, import.meta.url));

/** How much is to be right at least, and how many messages may end a note, or leave one, that must not. */
describe.each([
  ["traps", { right: 91, lost: 1, kept: 2.5 }],
  ["traps-held", { right: 80, lost: 5, kept: 4 }],
])("messages that read like something else: %s", (name, { right, lost, kept }) => {
  const judged = trapsIn(folder(name)).map((trap) => ({ id: trap.id, ...judgeTrap(trap) }));
  const percent = (some: readonly unknown[]) => (100 * some.length) / judged.length;
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join(", ");

  it(`at least ${right} in a hundred come to what they must`, () => {
    expect(judged.length).toBeGreaterThan(200);
    const wrong = judged.filter(({ isRight }) => !isRight);
    expect(100 - percent(wrong), ids(wrong)).toBeGreaterThanOrEqual(right);
  });

  it(`at most ${lost} in a hundred end a note that must hold`, () => {
    const some = judged.filter(({ lostNote }) => lostNote);
    expect(percent(some), ids(some)).toBeLessThanOrEqual(lost);
  });

  it(`at most ${kept} in a hundred leave a note that must not be`, () => {
    const some = judged.filter(({ keptWrongly }) => keptWrongly);
    expect(percent(some), ids(some)).toBeLessThanOrEqual(kept);
  });
});
