import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { PageCommand, PagePrompt, PageShortcut } from "./types.ts";

/** What an app's manifest says of the ways in that Slack shows to people. */
export type Declared = {
  readonly commands: readonly PageCommand[];
  /** Message shortcuts. */
  readonly shortcuts: readonly PageShortcut[];
  readonly prompts: readonly PagePrompt[];
  readonly hasHome: boolean;
};

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

/** Reads a manifest file. Throws where it is none. */
export function readManifest(path: string): Declared {
  const { features } = manifestSchema.parse(parse(readFileSync(path, "utf8")));
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
