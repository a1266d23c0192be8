import { createServer, type Server } from "node:net";
import type { TestProject } from "vitest/node";
import { launchChromium } from "./chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the run's Chromium is reached, over WebSocket on loopback. */
    chromium: string;
  }
}

/** Where `npm run try` likes to be: left to whoever tries it on this machine, so that no test is moved from there to elsewhere. */
const FAVOURITE_PORT = 4815;

/** One Chromium for the whole run; each test has a context of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keeper = await keepPort(FAVOURITE_PORT);
  const browser = await launchChromium();
  project.provide("chromium", browser.wsEndpoint());
  return async () => {
    await browser.close();
    keeper.close();
  };
}

async function keepPort(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve() : reject(error)));
    server.listen(port, "127.0.0.1");
  });
  return server;
}
