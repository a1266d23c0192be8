import { type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { promptOf } from "../support/world.ts";

/** A model that writes what its prompt asks for: greeting and sign-off by the rules in it, and every fact and draft it was told. */
export async function startModelWriter(): Promise<ModelStandIn> {
  const model = await startModelStandIn();
  model.reply((request) => draftFor(promptOf(request)));
  return model;
}

function draftFor({ system, request }: ReturnType<typeof promptOf>): string {
  const rules = section(system, "rules");
  const greeting = /(?:start|begin) .*?with [“"]([^”"]+)/i.exec(rules)?.[1] ?? "Hello";
  const signature = /sign .*?with (.+)/i.exec(rules)?.[1];
  return [
    `${greeting},`,
    `this is about: ${request.trim().slice(0, 200)}`,
    ...lines(section(system, "facts")).map((fact) => `I know: ${fact}`),
    ...(signature ? [`Yours, ${signature}`] : []),
  ].join("\n\n");
}

function section(system: string, tag: string): string {
  // The last one: what comes before describes the sections.
  return system.split(`<${tag}>\n`).at(-1)?.split(`\n</${tag}>`)[0] ?? "";
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
