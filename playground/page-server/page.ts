import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalSlack } from "../slack/local-slack.ts";
import { act } from "./actions.ts";
import { follow } from "./changes.ts";
import { serveAsset } from "./http/assets.ts";
import { hasToken, isOwn } from "./http/guard.ts";
import { send, sendJson } from "./http/responses.ts";
import type { PageParts, PagePorts } from "./parts.ts";
import { stateFor } from "./state.ts";
import { createVisibility } from "./visibility.ts";

export type Page = {
  handle(request: IncomingMessage, body: string, response: ServerResponse): void;
  /** Ends the feeds of all tabs, which then load everything again. */
  reload(): Promise<void>;
};

/** Serves the page of the local Slack and its calls; playground/README.md lists them. */
export function createPage(slack: LocalSlack, ports: PagePorts): Page {
  const parts: PageParts = {
    ...ports,
    visibility: createVisibility(slack, ports.declared.prompts, ports.traces),
    tabs: new Set(),
  };

  async function answer(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? "/", "http://127.0.0.1");
    const { method } = request;
    if (!url || !isOwn(request))
      send(request, response, 403, Buffer.from("This server only answers its own page.\n"), PLAIN);
    else if (url.pathname.startsWith("/workspace/")) await answerCall(request, url, body, response);
    else if (method !== "GET" && method !== "HEAD") send(request, response, 405, Buffer.alloc(0), PLAIN);
    else if (!serveAsset(url.pathname, request, response)) {
      send(request, response, 404, Buffer.from("Not found.\n"), PLAIN);
    }
  }

  async function answerCall(request: IncomingMessage, url: URL, body: string, response: ServerResponse): Promise<void> {
    const refuse = (status: number, error: string) => sendJson(request, response, status, { ok: false, error });
    const name = url.pathname.slice("/workspace/".length);
    if (!hasToken(request, parts.token)) return refuse(401, "The token is missing or wrong.");
    if (request.method === "POST") {
      const given = parsed(request, body);
      if (given === undefined) return refuse(415, "The body must be JSON.");
      const answered = await act(slack, parts, name, given);
      return sendJson(request, response, answered.ok ? 200 : 400, answered);
    }
    if (request.method !== "GET") return refuse(405, "Only GET and POST work here.");
    if (name === "ping") return sendJson(request, response, 200, { ok: true });
    const person = parts.visibility.find(url.searchParams.get("as") ?? "") ?? parts.visibility.offered[0];
    if (!person) return refuse(400, "Nobody here has that name.");
    if (name === "trace") {
      const found = parts.traces.find(url.searchParams.get("channel") ?? "", url.searchParams.get("ts") ?? "");
      if (found === undefined)
        return refuse(
          404,
          "There is no record of this message. Records cover the newest 200 requests since npm run try started.",
        );
      const asker = slack.workspace.people.values().find((one) => parts.visibility.isAsker(one, found.person));
      if (asker?.id === person.id) return sendJson(request, response, 200, found);
      return refuse(404, `Only ${asker?.realName ?? "the person"}, who asked, can see what went into this reply.`);
    }
    if (name === "state") sendJson(request, response, 200, await stateFor(slack, parts, person));
    else if (name === "changes") follow(slack, parts, person, response);
    else refuse(404, "There is no such call.");
  }

  return {
    async reload() {
      await Promise.all([...parts.tabs].map(finish));
    },
    handle(request, body, response) {
      answer(request, body, response).catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else
          sendJson(request, response, 500, {
            ok: false,
            error: "Something went wrong in the local Slack. The terminal has the details.",
          });
      });
    },
  };
}

/** Ends a feed properly, or after half a second at once. */
function finish(tab: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => tab.destroy(), FAREWELL_MS);
    tab.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
    tab.end();
  });
}

const FAREWELL_MS = 500;
const PLAIN = { "content-type": "text/plain; charset=utf-8" };

function parsed(request: IncomingMessage, body: string): unknown {
  if (request.headers["content-type"]?.startsWith("application/json") !== true) return undefined;
  try {
    return JSON.parse(body === "" ? "null" : body);
  } catch {
    return undefined;
  }
}
