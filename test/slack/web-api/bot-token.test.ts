import { describe, expect, it } from "vitest";
import { SILENT } from "../../../src/ports/log.ts";
import { createBotToken } from "../../../src/slack/web-api/bot-token.ts";
import { SlackCallError } from "../../../src/slack/web-api/slack-call-error.ts";
import { eventually } from "../../support/patience.ts";

/** A token that Slack answers for as `answers` says, one after another; the last one stays. */
function watch(...answers: (string | undefined)[]) {
  let asked = 0;
  const seen: string[] = [];
  const token = createBotToken({
    async test() {
      const code = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (code !== undefined) throw new SlackCallError("auth.test", code);
    },
    onGone: (event) => seen.push(`gone: ${event}`),
    onBack: () => seen.push("back"),
    log: SILENT,
    againMs: 1,
  });
  return { token, seen, asked: () => asked };
}

describe("a bot's token", () => {
  it.each(["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"])(
    "is refused when Slack says so a second time, and gone when an event had said so: %s",
    async (code) => {
      const { token, seen } = watch(code);
      expect(token.refusal()).toBeUndefined();
      await token.doubt(code);
      expect([token.refusal(), ...seen]).toEqual([code]);
      await token.revoked("app_uninstalled");
      expect([token.refusal(), ...seen]).toEqual(["app_uninstalled", "gone: app_uninstalled"]);
    },
  );

  it.each([undefined, "timeout", "ratelimited", "internal_error"])(
    "is as good as before when Slack says anything else: %s",
    async (code) => {
      const { token, seen } = watch(code);
      await token.doubt("token_revoked");
      await token.revoked("tokens_revoked");
      expect([token.refusal(), ...seen]).toEqual([undefined]);
    },
  );

  it("is asked for once by all who doubt it at a time, and gone once", async () => {
    const { token, seen, asked } = watch("token_revoked");
    const doubts = [token.doubt("token_revoked"), token.doubt("account_inactive")];
    await Promise.all([...doubts, token.revoked("app_uninstalled"), token.revoked("tokens_revoked")]);
    expect([asked(), token.refusal(), ...seen]).toEqual([1, "app_uninstalled", "gone: app_uninstalled"]);
  });

  it("is tried again until Slack takes it: then it is as good as before", async () => {
    const { token, seen, asked } = watch("account_inactive", "account_inactive", "timeout", undefined);
    await token.doubt("account_inactive");
    await eventually(() => expect(token.refusal()).toBeUndefined());
    expect([asked(), ...seen]).toEqual([4]);
  });

  it("that was gone and is taken again calls for a fresh start", async () => {
    const { token, seen } = watch("account_inactive", "account_inactive", undefined);
    await token.revoked("app_uninstalled");
    await eventually(() => expect(seen).toEqual(["gone: app_uninstalled", "back"]));
  });
});
