import type { types } from "@slack/bolt";

/** Sends a message to one `response_url`. */
export type Responder = (message: {
  text: string;
  blocks?: types.KnownBlock[];
  replace_original?: boolean;
}) => Promise<void>;

const TIMEOUT_MS = 10_000;
const SLACK_HOOKS = "https://hooks.slack.com/";

/**
 * Creates what replies to a command or a click through its `response_url`; only the person who typed or clicked sees it. Sends to
 * Slack's hooks alone, or to the host of `apiUrl`, a stand-in for Slack. Rejects when the URL is another one, or takes no more.
 */
export function createResponder(responseUrl: string, apiUrl?: string): Responder {
  return async (message) => {
    if (!isSlacks(responseUrl, apiUrl)) throw new TypeError("response_url is not Slack's");
    const response = await fetch(responseUrl, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...message }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`response_url answered ${response.status}`);
  };
}

function isSlacks(responseUrl: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(responseUrl)) return false;
  return apiUrl === undefined
    ? responseUrl.startsWith(SLACK_HOOKS)
    : new URL(responseUrl).host === new URL(apiUrl).host;
}
