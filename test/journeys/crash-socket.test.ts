import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startLocalSlack } from "../../playground/slack/server.ts";
import { createApp } from "../../src/app.ts";
import { readSlackConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { createSlackApp, type SlackPorts } from "../../src/slack/app.ts";
import { answersIn } from "../support/crash-world.ts";
import { startModelStandIn } from "../support/model-stand-in.ts";
import { eventually } from "../support/patience.ts";

it("answers what it took from a socket that was lost before the acknowledgement, once", async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  const slack = await startLocalSlack({ retryDelaysMs: [0, 0, 0] });
  const model = await startModelStandIn({ answer: "Dear all." });
  const config = readSlackConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "stand-in",
    DATABASE_URL: `file:${join(folder, "inkwell.db")}`,
  });
  const log = createLog("silent");
  const app = await createApp(config, log);
  let losses = 0;
  const inbox: SlackPorts["inbox"] = {
    ...app.inbox,
    async accept(delivery) {
      const outcome = await app.inbox.accept(delivery);
      if (losses++ > 0) return outcome;
      slack.disconnectSockets("cut");
      await eventually(() => expect(bot.isConnected()).toBe(false));
      return outcome;
    },
  };
  const bot = createSlackApp(config.slack, { ...app, inbox, log });
  onTestFinished(async () => {
    await bot.stop();
    await app.close();
    await Promise.all([slack.stop(), model.close()]);
    rmSync(folder, { recursive: true });
  });
  await bot.start();
  await slack.waitForConnection();

  const { anaDm: channel } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel, text: "Write an invitation" });
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.length > 0);
  await slack.waitFor(() => slack.deliveries.some((sent) => sent.ts === ts && sent.acked)); // delivered again
  expect(losses).toBeGreaterThan(1);
  expect(answersIn(slack, channel, ts).whole).toEqual(["Dear all."]);
  expect(model.requests).toHaveLength(1);
});
