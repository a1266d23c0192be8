import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalSlack } from "./local-slack.ts";

const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

// The functions of `LocalSlack` that another process may call.
const ACTIONS = [
  "say",
  "edit",
  "remove",
  "join",
  "command",
  "click",
  "shortcut",
  "openHome",
  "clickInView",
  "submit",
  "closeView",
  "homeOf",
  "modalsOf",
  "openMessagesTab",
  "pressStop",
  "renameSession",
  "redeliver",
  "messages",
  "ephemerals",
  "statusOf",
  "suggestedPrompts",
  "callsOf",
  "clearCalls",
  "setChannel",
  "disconnectSockets",
  "waitForConnection",
] as const satisfies readonly (keyof LocalSlack)[];

/**
 * Lets another process use the workspace.
 * `POST /_control/<action>` takes a JSON array of arguments. `GET /_control/workspace` returns addresses, tokens and
 * ids. `GET /_control/changes` streams one JSON line for each change, with its time `at` in milliseconds. Foreign web
 * pages cannot use it: it takes JSON only, and only under a loopback name.
 */
export function handleControl(
  slack: LocalSlack,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const name = (request.url ?? "").slice("/_control/".length);
  const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
  if (!LOOPBACK.test(request.headers.host ?? "")) response.writeHead(403).end();
  else if (request.method === "GET" && name === "workspace") reply(response, 200, describe(slack));
  else if (request.method === "GET" && name === "changes") follow(slack, response);
  else if (request.method !== "POST" || !isJson) response.writeHead(415).end();
  else void act(slack, name, body, response);
}

async function act(slack: LocalSlack, name: string, body: string, response: ServerResponse): Promise<void> {
  const action = ACTIONS.find((one) => one === name);
  if (!action) {
    reply(response, 404, { error: `there is no ${name}` });
    return;
  }
  try {
    const run = slack[action] as (...args: unknown[]) => unknown;
    reply(response, 200, { result: (await run(...(JSON.parse(body) as unknown[]))) ?? null });
  } catch (error) {
    reply(response, 400, { error: String(error) });
  }
}

function describe(slack: LocalSlack): Record<string, unknown> {
  const { url, apiUrl, botToken, appToken, signingSecret, botUserId, teamId, apiAppId, people, channels } = slack;
  return { url, apiUrl, botToken, appToken, signingSecret, botUserId, teamId, apiAppId, people, channels };
}

function follow(slack: LocalSlack, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  response.flushHeaders();
  const unsubscribe = slack.onChange((change) => {
    response.write(`${JSON.stringify({ at: performance.timeOrigin + performance.now(), ...change })}\n`);
  });
  response.on("close", unsubscribe);
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
