import { existsSync, globSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DEFAULT_SCOPES } from "../playground/slack/local-slack.ts";
import { READERS_EVENTS } from "../src/slack/deliveries/events/unstored-events.ts";
import { REWRITE } from "../src/slack/views/rewrite-modal.ts";
import { requiredScopes } from "../src/slack/web-api/scopes.ts";

const manifest = parse(readFileSync("manifest.yml", "utf8"));
const schemaFile = "../shared/reference/manifest.schema.2.0.0.json";

/** Slack's published limits for what the manifest uses (its manifest schema 2.0.0), for machines that lack the schema. */
const limits = {
  name: 35,
  description: 140,
  longDescription: [175, 4000],
  agentDescription: 300,
  command: 32,
  commandDescription: 2000,
  usageHint: 1000,
  prompts: 4,
  shortcuts: 10,
  shortcutName: 24,
  shortcutDescription: 150,
} as const;

describe("manifest.yml", () => {
  it("keeps Slack's limits", () => {
    const { display_information: info, features } = manifest;
    expect(info.name.length).toBeLessThanOrEqual(limits.name);
    expect(info.description.length).toBeLessThanOrEqual(limits.description);
    expect(info.long_description.length).toBeGreaterThanOrEqual(limits.longDescription[0]);
    expect(info.long_description.length).toBeLessThanOrEqual(limits.longDescription[1]);
    expect(info.background_color).toMatch(/^#[0-9a-f]{6}$/);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(limits.agentDescription);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(limits.prompts);
    for (const command of features.slash_commands) {
      expect(command.command).toMatch(/^\/[a-z-]{1,31}$/);
      expect(command.description.length).toBeLessThanOrEqual(limits.commandDescription);
      expect(command.usage_hint.length).toBeLessThanOrEqual(limits.usageHint);
      expect(command.should_escape).toBe(true);
    }
    expect(features.shortcuts.length).toBeLessThanOrEqual(limits.shortcuts);
    for (const shortcut of features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(limits.shortcutName);
      expect(shortcut.description.length).toBeLessThanOrEqual(limits.shortcutDescription);
    }
  });

  it("passes Slack's own schema, or has just the parts it was checked with where the schema is absent", () => {
    if (existsSync(schemaFile)) {
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
      const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
      expect(validate(manifest), ajv.errorsText(validate.errors)).toBe(true);
    }
    expect(Object.keys(manifest)).toEqual(["_metadata", "display_information", "features", "oauth_config", "settings"]);
    expect(Object.keys(manifest.features)).toEqual([
      "app_home",
      "bot_user",
      "agent_view",
      "slash_commands",
      "shortcuts",
    ]);
  });

  it("asks for exactly the scopes that the app checks for at start-up", () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...requiredScopes].sort());
  });

  it("asks for just what the local Slack grants, so that no test passes with more", () => {
    expect([...DEFAULT_SCOPES].sort()).toEqual(manifest.oauth_config.scopes.bot);
  });

  it("has a Home tab, and a shortcut that is known to the app", () => {
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.shortcuts).toMatchObject([{ type: "message", callback_id: REWRITE }]);
  });

  it("subscribes to just the events that somebody listens to", () => {
    const sources = globSync("src/slack/**/*.ts").map((path) => readFileSync(path, "utf8"));
    const named = sources.flatMap((source) => [...source.matchAll(/slack\.event\("(\w+)"/g)].map(([, name]) => name));
    const noted = sources.flatMap((source) =>
      [...source.matchAll(/event\?\.type === "(user_\w+)"/g)].map(([, name]) => name),
    );
    const heard = [...named, ...READERS_EVENTS, ...noted];
    const subscribed = manifest.settings.event_subscriptions.bot_events.map((name: string) => name.split(".")[0]);
    expect(new Set(subscribed)).toEqual(new Set(heard));
    expect(heard).toEqual(expect.arrayContaining(["app_uninstalled", "tokens_revoked"]));
  });

  it("lets people write to the bot, and is an agent of today's kind", () => {
    expect(manifest.features.app_home.messages_tab_enabled).toBe(true);
    expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false);
    expect(manifest.features.assistant_view).toBeUndefined();
    expect(manifest.settings.event_subscriptions.bot_events).toContain("agent_session_stopped");
    expect(manifest.settings.event_subscriptions.bot_events).not.toContain("assistant_thread_started");
  });
});
