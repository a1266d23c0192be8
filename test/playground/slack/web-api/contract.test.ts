import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SCOPES } from "../../../../playground/slack/local-slack.ts";
import { type LocalSlack, startLocalSlack } from "../../../../playground/slack/server.ts";
import { COMMON_ERRORS, type Contract } from "../../../../playground/slack/web-api/methods/method.ts";
import { METHODS } from "../../../../playground/slack/web-api/web-api.ts";
import { codeOf, rawCall } from "../raw-call.ts";

/** What Slack's own method page says, as far as it is held against ours. */
type Page = {
  readonly required: readonly string[];
  readonly args: readonly string[];
  readonly output: readonly string[];
  readonly errors: readonly string[];
  readonly scopes: readonly string[];
  readonly perMinute: number | undefined;
};

const PAGES = join(import.meta.dirname, "../../../../../shared/reference/slack-methods");
const PER_MINUTE: Readonly<Record<string, number>> = { t1: 1, t2: 20, t3: 50, t4: 100 };

// Arguments that exist in Slack's client, though its method pages of August 2026 do not have them yet.
const NEWER_ARGS: Readonly<Record<string, readonly string[]>> = { "chat.stopStream": ["session_status"] };

let slack: LocalSlack;
beforeAll(async () => {
  slack = await startLocalSlack({ scopes: [...DEFAULT_SCOPES, "files:read", "reactions:write"] });
});
afterAll(() => slack.stop());

describe.each([...METHODS])("%s", (name, method) => {
  const { contract } = method;
  const page = pageOf(name, contract);

  it("takes a good call and answers every key that is always there", async () => {
    const { status, body, headers } = await rawCall(slack, name, await goodCall(name), tokenOf(contract));
    expect(body).toMatchObject({ ok: true });
    expect(status).toBe(200);
    for (const key of [...contract.output, ...page.output]) expect(body, `${name} answers ${key}`).toHaveProperty(key);
    expect(headers.get("x-oauth-scopes")).toContain("chat:write");
  });

  it("refuses a call without a required argument", async () => {
    const good = await goodCall(name);
    const withoutTheOthers = contract.either?.names ?? [];
    for (const required of new Set([...Object.keys(contract.required), ...page.required])) {
      const { [required]: _left, ...rest } = good;
      const args = withoutTheOthers.includes(required) ? without(rest, withoutTheOthers) : rest;
      const code = await codeOf(slack, name, args, tokenOf(contract));
      expect([contract.required[required], contract.either?.code], `${name} without ${required}`).toContain(code);
    }
    expect(await codeOf(slack, name, good, "")).toBe("not_authed");
    expect(await codeOf(slack, name, good, "xoxb-somebody-else")).toBe("invalid_auth");
  });

  it("knows no argument, error, scope or pace but Slack's", () => {
    const newer = NEWER_ARGS[name] ?? [];
    expect(Object.keys(contract.args).filter((arg) => !page.args.includes(arg))).toEqual(newer);
    expect(contract.errors.filter((error) => !page.errors.includes(error))).toEqual([]);
    expect((contract.observed ?? []).filter((error) => page.errors.includes(error))).toEqual([]);
    expect(contract.scopes.filter((scope) => !page.scopes.includes(scope))).toEqual([]);
    expect(contract.perMinute).toBe(page.perMinute);
    const codes = [...Object.values(contract.required), ...(contract.either ? [contract.either.code] : [])];
    const known = [...COMMON_ERRORS, ...contract.errors, ...(contract.observed ?? [])];
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });
});

it("answers a method that it does not have with unknown_method and status 200", async () => {
  const { status, body } = await rawCall(slack, "pins.add", { channel: "C0GENERAL" });
  expect({ status, ...body }).toMatchObject({ status: 200, ok: false, error: "unknown_method" });
});

it("takes a GET with a query where a method only reads", async () => {
  const get = async (method: string, query: string) => {
    const headers = { authorization: `Bearer ${slack.botToken}` };
    return (await fetch(`${slack.apiUrl}${method}?${query}`, { headers })).json();
  };
  expect(await get("users.info", `user=${slack.people.ben.id}`)).toMatchObject({ ok: true, user: { name: "ben" } });
  expect(await get("conversations.info", "channel=C0GENERAL")).toMatchObject({
    ok: true,
    channel: { name: "general" },
  });
  expect(await get("conversations.list", "types=im&limit=5")).toMatchObject({ ok: true });
  expect(await get("chat.postMessage", "channel=C0GENERAL&text=hi")).toMatchObject({ ok: false });
});

/** Slack's page where the collection of pages lies beside the repository and has it; our own contract where it does not. */
function pageOf(name: string, contract: Contract): Page {
  const file = join(PAGES, `${name}.json`);
  if (!existsSync(file)) {
    return {
      required: Object.keys(contract.required),
      args: Object.keys(without(contract.args, NEWER_ARGS[name] ?? [])),
      output: contract.output,
      errors: contract.errors,
      scopes: contract.scopes,
      perMinute: contract.perMinute,
    };
  }
  const page = JSON.parse(readFileSync(file, "utf8"));
  return {
    required: page.args.required.filter((arg: string) => arg !== "token"),
    args: Object.keys(page.args.properties),
    output: page.output?.required ?? [],
    errors: Object.keys(page.errors),
    scopes: page.scope.bot ?? [],
    perMinute: PER_MINUTE[page.rate_limits],
  };
}

async function goodCall(method: string): Promise<Record<string, unknown>> {
  const channel = slack.channels.anaDm.id;
  const thread_ts = await slack.say({ as: slack.people.ana, channel, text: "please" });
  switch (method) {
    case "agents.sessions.rename":
      await rawCall(slack, "agents.sessions.setStatus", { channel_id: channel, thread_ts, status: "active" });
      return { channel_id: channel, thread_ts, title: "A mail" };
    case "assistant.threads.setTitle":
      return { channel_id: channel, thread_ts, title: "A mail" };
    case "agents.sessions.setStatus":
      return { channel_id: channel, thread_ts, status: "processing" };
    case "assistant.threads.setStatus":
      return { channel_id: channel, thread_ts, status: "is writing" };
    case "assistant.threads.setSuggestedPrompts":
      return { channel_id: channel, prompts: [{ title: "Mail", message: "Write a mail" }] };
    case "chat.startStream":
      return { channel, thread_ts, markdown_text: "Dear" };
    case "chat.appendStream":
      return { channel, ts: await stream(channel, thread_ts), markdown_text: " team" };
    case "chat.stopStream":
      return { channel, ts: await stream(channel, thread_ts) };
    case "chat.postMessage":
      return { channel, text: "hello" };
    case "chat.postEphemeral":
      return { channel, user: slack.people.ana.id, text: "hello" };
    case "chat.delete":
      return { channel, ts: (await rawCall(slack, "chat.postMessage", { channel, text: "a" })).body.ts };
    case "chat.getPermalink":
      return { channel, message_ts: thread_ts };
    case "reactions.add":
      return { channel, timestamp: thread_ts, name: "thumbsup" };
    case "reactions.remove":
      await rawCall(slack, "reactions.add", { channel, timestamp: thread_ts, name: "eyes" });
      return { channel, timestamp: thread_ts, name: "eyes" };
    case "files.info":
      await slack.say({ as: slack.people.ana, channel, text: "", files: [{ id: "F0FILE001", name: "plan.txt" }] });
      return { file: "F0FILE001" };
    case "chat.update":
      return { channel, ts: (await rawCall(slack, "chat.postMessage", { channel, text: "a" })).body.ts, text: "b" };
    case "conversations.history":
    case "conversations.info":
      return { channel };
    case "conversations.open":
      return { users: slack.people.ana.id };
    case "conversations.replies":
      return { channel, ts: thread_ts };
    case "views.open":
      return { trigger_id: await trigger(), view: modal };
    case "views.publish":
      return { user_id: slack.people.ana.id, view: { type: "home", blocks: [] } };
    case "views.push":
      return { trigger_id: await triggerInModal(), view: modal };
    case "views.update":
      return { view_id: await openedModal(), view: modal };
    case "migration.exchange":
      slack.joinOrganisation("E0ORG0001", {});
      return { users: slack.people.ana.id };
    case "users.info":
      return { user: slack.people.ana.id };
    default:
      return {};
  }
}

async function stream(channel: string, thread_ts: string): Promise<unknown> {
  return (await rawCall(slack, "chat.startStream", { channel, thread_ts, markdown_text: "Dear" })).body.ts;
}

/** A person acts, which the app is told of; without an app nobody acknowledges, but the trigger works all the same. */
async function trigger(): Promise<string> {
  const typed = slack.command({ as: slack.people.ana, channel: slack.channels.anaDm, command: "/write" });
  await expect(typed).rejects.toThrow("no Socket Mode connection");
  return String(slack.deliveries.at(-1)?.body.trigger_id);
}

async function openedModal(): Promise<string> {
  const { body } = await rawCall(slack, "views.open", { trigger_id: await trigger(), view: modal });
  return (body.view as { id: string }).id;
}

async function triggerInModal(): Promise<string> {
  const viewId = await openedModal();
  await expect(slack.clickInView({ as: slack.people.ana, viewId, actionId: "more" })).rejects.toThrow("no Socket Mode");
  return String(slack.deliveries.at(-1)?.body.trigger_id);
}

const plain = (text: string) => ({ type: "plain_text", text });
const modal = {
  type: "modal",
  title: plain("A rule"),
  blocks: [{ type: "actions", elements: [{ type: "button", action_id: "more", text: plain("More") }] }],
};

function tokenOf(contract: Contract): string {
  return contract.token === "app" ? slack.appToken : slack.botToken;
}

function without(args: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !names.includes(name)));
}
