import { z } from "zod";
import type { FoundModels } from "../types.ts";

// Ollama's default address (its FAQ).
const OLLAMA = "http://127.0.0.1:11434";
const WAIT_MS = 300;
const KEEP_MS = 5_000;

const tagsSchema = z.object({ models: z.array(z.object({ name: z.string() })) });

/**
 * Looks for a model server on this machine, at Ollama's default address.
 * It asks for the list of models and nothing else. The result, even none, is kept for five seconds.
 */
export function createModelFinder({ url = OLLAMA, now = Date.now } = {}): () => Promise<FoundModels | undefined> {
  let last: { readonly at: number; readonly found: Promise<FoundModels | undefined> } | undefined;
  return () => {
    if (!last || now() - last.at > KEEP_MS) last = { at: now(), found: look(url).catch(() => undefined) };
    return last.found;
  };
}

async function look(url: string): Promise<FoundModels | undefined> {
  const response = await fetch(`${url}/api/tags`, { signal: AbortSignal.timeout(WAIT_MS), redirect: "error" });
  const { models } = tagsSchema.parse(await response.json());
  return models.length > 0 ? { baseUrl: `${url}/v1`, models: models.map(({ name }) => name) } : undefined;
}
