import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sources = globSync("src/**/*.ts").map((path) => readFileSync(path, "utf8"));

/** The log lines in the first column of "When an alarm rings"; what follows "…" depends on the case. */
function alarms(): string[] {
  const page = readFileSync("docs/operations.md", "utf8");
  const [, section = ""] = page.split("## When an alarm rings");
  const [table = ""] = section.split("\n## ");
  const firstColumn = table.split("\n").filter((line) => line.startsWith("| `"));
  return firstColumn.flatMap((line) =>
    [...(line.split(" | ")[0] ?? "").matchAll(/`([^`"]+)`/g)].map(([, text]) => text!),
  );
}

it("the operator's list of alarms quotes what the log says", () => {
  expect(alarms().length).toBeGreaterThan(15);
  for (const alarm of alarms()) {
    const words = alarm.replace(/ ?…$/, "");
    expect(
      sources.some((source) => source.includes(words)),
      alarm,
    ).toBe(true);
  }
});

it("a supervisor starts what npm starts, so that signals reach the bot", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  const page = readFileSync("docs/operations.md", "utf8");
  const command = scripts.start.replace(/^node /, "");
  expect(page).toContain(`ExecStart=/srv/inkwell/node_modules/.bin/node ${command}`);
  expect(page).toContain(`CMD ${JSON.stringify(["node", ...command.split(" ")]).replaceAll(",", ", ")}`);
});
