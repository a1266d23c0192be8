import type { TestProject } from "vitest/node";
import { launchChromium } from "./chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the run's Chromium is reached, over WebSocket on loopback. */
    chromium: string;
  }
}

/** One Chromium for the whole run; each test has a context of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchChromium();
  project.provide("chromium", browser.wsEndpoint());
  return () => browser.close();
}
