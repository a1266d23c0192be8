import type { types } from "@slack/bolt";

export type Responder = (answer: {
  text: string;
  blocks?: types.KnownBlock[];
  replace_original?: boolean;
}) => Promise<void>;

const WITHIN_MS = 10_000;
const SLACK_HOOKS = "https://hooks.slack.com/";

/**
 * Answers a command or a click through its `response_url`, to the person only. Slack's hooks are the only address it will
 * send to; with a stand-in for Slack, the stand-in's own host is. Throws where it cannot be answered.
 */
export function createResponder(responseUrl: string, apiUrl?: string): Responder {
  return async (answer) => {
    if (!isSlacks(responseUrl, apiUrl)) throw new TypeError("response_url is not Slack's");
    const response = await fetch(responseUrl, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...answer }),
      redirect: "error",
      signal: AbortSignal.timeout(WITHIN_MS),
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
