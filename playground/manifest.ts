import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** What the app's manifest declares for people to use in Slack. */
export type Declared = {
  readonly commands: readonly SlashCommand[];
  /** Message shortcuts; global ones are left out. */
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[];
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly hasHome: boolean;
};

export type SlashCommand = { readonly name: string; readonly description: string; readonly usageHint: string };

const MANIFEST = fileURLToPath(new URL("../manifest.yml", import.meta.url));

const text = z.string();
const manifestSchema = z.object({
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean().default(false) }).optional(),
    agent_view: z
      .object({ suggested_prompts: z.array(z.object({ title: text, message: text })).default([]) })
      .optional(),
    slash_commands: z.array(z.object({ command: text, description: text, usage_hint: text.default("") })).default([]),
    shortcuts: z
      .array(z.object({ name: text, type: z.enum(["message", "global"]), callback_id: text, description: text }))
      .default([]),
  }),
});

/** Reads manifest.yml, the one Slack gets. Throws when the file is missing or is not a manifest. */
export function readManifest(): Declared {
  const { features } = manifestSchema.parse(parse(readFileSync(MANIFEST, "utf8")));
  return {
    commands: features.slash_commands.map(({ command: name, description, usage_hint: usageHint }) => {
      return { name, description, usageHint };
    }),
    shortcuts: features.shortcuts
      .filter(({ type }) => type === "message")
      .map(({ callback_id: callbackId, name }) => ({ callbackId, name })),
    prompts: features.agent_view?.suggested_prompts ?? [],
    hasHome: features.app_home?.home_tab_enabled ?? false,
  };
}
