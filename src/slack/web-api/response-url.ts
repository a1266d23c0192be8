import type { types } from "@slack/bolt";

/** Sends a message to one `response_url`. */
export type Responder = (message: {
  text: string;
  blocks?: types.KnownBlock[];
  replace_original?: boolean;
}) => Promise<void>;

const TIMEOUT_MS = 10_000;
/** Slack's own, GovSlack's among them. */
const SLACK_HOOKS: ReadonlySet<string> = new Set(["hooks.slack.com", "hooks.slack-gov.com"]);

/**
 * Creates what replies to a command or a click through its `response_url`; only the person who typed or clicked sees it. Sends to
 * Slack's hooks over https, or to the host of `apiUrl`, which may be a stand-in for Slack. Rejects when the URL is another one, or
 * takes no more.
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

/** Returns the address that opens a conversation in Slack (Slack's page on deep linking into the client). */
export function addressOf(teamId: string, channel: string): string {
  return `https://slack.com/app_redirect?team=${teamId}&channel=${channel}`;
}

/** Whether a reply may go to a URL, where the Web API is at `apiUrl`; undefined: at Slack's own. */
export function isSlacks(responseUrl: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(responseUrl)) return false;
  const { protocol, host } = new URL(responseUrl);
  if (protocol === "https:" && SLACK_HOOKS.has(host)) return true;
  return apiUrl !== undefined && host === new URL(apiUrl).host;
}
