import { App } from "@slack/bolt";

/**
 * The least that a bot must do, as a comparison. Bolt in Socket Mode, one search, one streamed answer: no rules, history,
 * retries, limits or escapes, and it remembers nothing. Never use it for people.
 */
const { SLACK_BOT_TOKEN = "", SLACK_APP_TOKEN = "", SLACK_API_URL = "", MEMOS_API_KEY = "" } = process.env;
const { MEMOS_BASE_URL = "", OPENAI_BASE_URL = "", OPENAI_MODEL = "" } = process.env;

const APPEND_EVERY_MS = 1_000;

const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
type Client = typeof app.client;

app.event("app_mention", async ({ event, body, client }) => {
  const { channel, ts: threadTs, text, user = "" } = event;
  void client.apiCall("agents.sessions.setStatus", { channel_id: channel, thread_ts: threadTs, status: "processing" });
  const found = await search(user, text);
  const thread = { channel, thread_ts: threadTs, recipient_user_id: user, recipient_team_id: body.team_id };
  await stream(client, thread, write(`${JSON.stringify(found)}\n\n${text}`));
});

await app.start();
console.log("ready");

async function search(user: string, query: string): Promise<unknown> {
  const response = await fetch(`${MEMOS_BASE_URL}/search/memory`, {
    method: "POST",
    headers: { authorization: `Token ${MEMOS_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ user_id: user, query }),
  });
  return response.json();
}

async function* write(content: string): AsyncGenerator<string> {
  const response = await fetch(`${OPENAI_BASE_URL}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: OPENAI_MODEL, stream: true, messages: [{ role: "user", content }] }),
  });
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of response.body ?? []) {
    const events = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = event.slice("data: ".length);
      if (data !== "[DONE]") yield JSON.parse(data).choices[0]?.delta.content ?? "";
    }
  }
}

type Thread = { channel: string; thread_ts: string; recipient_user_id: string; recipient_team_id: string };

async function stream(client: Client, thread: Thread, deltas: AsyncIterable<string>): Promise<void> {
  const { channel } = thread;
  let ts = "";
  let text = "";
  let dueAt = 0;
  for await (const delta of deltas) {
    text += delta;
    if (text === "" || Date.now() < dueAt) continue;
    const markdown_text = text;
    text = "";
    dueAt = Date.now() + APPEND_EVERY_MS;
    if (ts === "") ts = (await client.chat.startStream({ ...thread, markdown_text })).ts ?? "";
    else await client.apiCall("chat.appendStream", { channel, ts, markdown_text });
  }
  await client.apiCall("chat.stopStream", { channel, ts, ...(text === "" ? {} : { markdown_text: text }) });
}
