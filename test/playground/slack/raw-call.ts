import type { LocalSlack } from "../../../playground/slack/server.ts";

export type ApiResponse = { readonly ok: boolean; readonly error?: string; readonly [key: string]: unknown };
export type RawResponse = { readonly status: number; readonly headers: Headers; readonly body: ApiResponse };

/** One Web API call without a client in between: what stands on the wire is asserted, not what a client makes of it. */
export async function rawCall(
  slack: LocalSlack,
  method: string,
  args: Readonly<Record<string, unknown>>,
  token = slack.botToken,
): Promise<RawResponse> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as ApiResponse };
}

/** The error code of a call that is refused, or "ok". */
export async function codeOf(
  slack: LocalSlack,
  method: string,
  args: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<string> {
  const { body } = await rawCall(slack, method, args, token);
  return body.ok ? "ok" : String(body.error);
}
