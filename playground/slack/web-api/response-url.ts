import type { ServerResponse } from "node:http";
import type { Block, Ephemeral } from "../workspace/types.ts";
import { after } from "./after.ts";
import type { Fault } from "./faults.ts";
import { isRecord, LIMITS } from "./limits.ts";
import { post, revise } from "./methods/chat.ts";
import { type Content, checkedBlocks } from "./methods/content.ts";
import type { Server } from "./methods/method.ts";
import { Refusal } from "./refusal.ts";

/** Where a `response_url` comes from: who acted where, and the message with the button. */
export type Origin = {
  readonly user: string;
  readonly channel: string;
  readonly threadTs?: string;
  readonly messageTs?: string;
  readonly ephemeralId?: string;
};

// A `response_url` works five times within thirty minutes (Slack's page on handling interactions).
const MAX_USES = 5;
const LIFE_MS = 30 * 60_000;

export type ResponseUrls = ReturnType<typeof createResponseUrls>;

/** Issues the `response_url`s of commands and interactions, and handles posts to them. */
export function createResponseUrls(
  server: Pick<Server, "workspace" | "echo" | "faults"> & { baseUrl: () => string; latencyMs: number },
) {
  const { workspace } = server;
  const issued = new Map<string, { readonly origin: Origin; readonly expiresAt: number; uses: number }>();

  function issue(kind: "commands" | "actions", origin: Origin): string {
    const id = crypto.randomUUID();
    issued.set(id, { origin, expiresAt: workspace.now() + LIFE_MS, uses: 0 });
    return `${server.baseUrl()}/${kind}/${workspace.identity.teamId}/${id}`;
  }

  /** Handles a post to a `response_url`. Half of the latency passes before it takes effect, half after. */
  function handle(path: string, body: string, response: ServerResponse): void {
    const fault = server.faults.take("response_url", {});
    after(server.latencyMs / 2 + (fault?.delayMs ?? 0), () => {
      const failure = failureOf(fault) ?? (fault?.drop ? undefined : use(path, body));
      if (fault?.drop || fault?.after) response.destroy();
      else after(server.latencyMs / 2, () => answer(response, failure));
    });
  }

  function use(path: string, body: string): Failure | undefined {
    const url = issued.get(path.slice(path.lastIndexOf("/") + 1));
    if (!url) return { status: 404, error: "no_such_url" };
    if (workspace.now() >= url.expiresAt) return { status: 404, error: "expired_url" };
    if (url.uses >= MAX_USES) return { status: 404, error: "used_url" };
    url.uses += 1;
    try {
      show(JSON.parse(body), url.origin, "response_url");
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return { status: 400, error: error.code };
      if (error instanceof SyntaxError) return { status: 400, error: "invalid_payload" };
      throw error;
    }
  }

  /**
   * Shows a payload to the person only, posts it (`in_channel`), or changes the original message. Throws a `Refusal`.
   */
  function show(payload: unknown, origin: Origin, via: Ephemeral["via"]): void {
    const answer = typeof payload === "string" ? { text: payload } : payload;
    if (!isRecord(answer)) throw new Refusal("invalid_payload");
    if (answer.delete_original === true) {
      removeOriginal(origin);
      return;
    }
    const content = contentOf(answer);
    if (answer.replace_original === true && replaceOriginal(origin, content, answer)) return;
    const threadTs = typeof answer.thread_ts === "string" ? answer.thread_ts : origin.threadTs;
    const channel = workspace.channel(origin.channel);
    if (!channel) throw new Refusal("channel_not_found");
    if (answer.response_type === "in_channel") {
      post(server, channel, content, threadTs);
      return;
    }
    workspace.whisper({
      id: workspace.nextTs(),
      user: origin.user,
      channel: origin.channel,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
      via,
      text: content.text,
      ...(content.blocks && { blocks: content.blocks }),
    });
  }

  function replaceOriginal(origin: Origin, content: Content, answer: Record<string, unknown>): boolean {
    const ephemeral = workspace.ephemerals.find((one) => one.id === origin.ephemeralId);
    if (ephemeral) {
      ephemeral.text = content.text;
      if (content.blocks) ephemeral.blocks = content.blocks;
      else delete ephemeral.blocks;
      workspace.changed({ kind: "ephemeral", channel: origin.channel, user: origin.user, ts: ephemeral.id });
      return true;
    }
    const message = origin.messageTs === undefined ? undefined : workspace.message(origin.channel, origin.messageTs);
    if (!message) return false;
    revise(message, content, answer);
    workspace.changed({ kind: "message_changed", channel: origin.channel, ts: message.ts });
    return true;
  }

  function removeOriginal(origin: Origin): void {
    const ephemeral = workspace.ephemerals.find((one) => one.id === origin.ephemeralId);
    if (ephemeral) {
      workspace.dismiss(ephemeral);
      return;
    }
    const message = origin.messageTs === undefined ? undefined : workspace.message(origin.channel, origin.messageTs);
    if (message) workspace.remove(message);
  }

  return { issue, handle, show };
}

/**
 * Returns the checked content of a payload. Slack ignores `markdown_text` here, so a payload with nothing else is refused as
 * empty.
 */
function contentOf(answer: Record<string, unknown>): Content {
  const text = typeof answer.text === "string" ? answer.text : "";
  const blocks = answer.blocks;
  if (text === "" && (!Array.isArray(blocks) || blocks.length === 0)) throw new Refusal("no_text");
  if (text.length > LIMITS.text) throw new Refusal("msg_too_long");
  if (blocks === undefined) return { text, truncated: false };
  const checked: readonly Block[] = checkedBlocks(blocks, {
    format: "invalid_blocks",
    tooLong: "msg_blocks_too_long",
    tooMany: "invalid_blocks",
  });
  return { text, blocks: checked, truncated: false };
}

type Failure = { readonly status: number; readonly error: string };

function failureOf(fault: Fault | undefined): Failure | undefined {
  if (fault?.after || (fault?.status === undefined && fault?.error === undefined)) return undefined;
  return { status: fault.status ?? 500, error: fault.error ?? "internal_error" };
}

function answer(response: ServerResponse, failure: Failure | undefined): void {
  const body = failure ? JSON.stringify({ ok: false, error: failure.error }) : "ok";
  response.writeHead(failure?.status ?? 200, {
    "content-type": failure ? "application/json" : "text/html",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}
