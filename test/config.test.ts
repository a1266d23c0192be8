import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OPEN_TO_ALL } from "../src/assistant/access.ts";
import { ConfigError, readConfig, readDatabaseConfig, readSlackConfig } from "../src/config.ts";

const slack = { SLACK_BOT_TOKEN: "xoxb-1-abc", SLACK_APP_TOKEN: "xapp-1-abc" };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readSlackConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe("the settings", () => {
  it("need nothing at all outside Slack", () => {
    const config = readConfig({});
    expect(config.database).toEqual({ kind: "sqlite", path: expect.stringMatching(/\.inkwell[\\/]inkwell\.db$/) });
    expect(config).not.toHaveProperty("memos");
    expect(config).not.toHaveProperty("writer");
    expect(config.demoUserId).toBe("memos_writing_user_123");
  });

  it("choose Socket Mode whenever there is an app token, with or without a signing secret", () => {
    expect(readSlackConfig(slack).slack.transport.kind).toBe("socket");
    expect(readSlackConfig({ ...slack, SLACK_SIGNING_SECRET: "0123456789abcdef" }).slack.transport.kind).toBe("socket");
  });

  it("choose HTTP with a signing secret alone", () => {
    const env = { SLACK_BOT_TOKEN: "xoxb-1-abc", SLACK_SIGNING_SECRET: "0123456789abcdef", PORT: "8080" };
    const transport = { kind: "http", signingSecret: "0123456789abcdef", port: 8080 };
    expect(readSlackConfig(env).slack.transport).toEqual(transport);
  });

  it("need no key for a server of one's own, and know gpt-4o as the default model", () => {
    const writer = readConfig({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" }).writer;
    expect(writer).toEqual({ baseUrl: "http://127.0.0.1:11434/v1", model: "gpt-4o" });
    expect(readConfig({ OPENAI_API_KEY: "sk-real", OPENAI_MODEL: "gpt-5" }).writer).toEqual({
      apiKey: "sk-real",
      model: "gpt-5",
    });
  });

  it("say how much a small model takes at once, and nothing where nobody said it", () => {
    expect(readConfig({ MODEL_CONTEXT_TOKENS: "8192" }).modelContextTokens).toBe(8_192);
    expect(readConfig({ LEARN_WITH_MODEL: "off" }).learnWithModel).toBe("off");
    expect(readConfig({ LEARN_WITH_MODEL: "" }).learnWithModel).toBeUndefined();
    expect(readConfig({})).not.toHaveProperty("modelContextTokens");
  });

  it("take a MemOS key with its scheme in front", () => {
    expect(readConfig({ MEMOS_API_KEY: "Token mpg-abc" }).memos).toEqual({ apiKey: "mpg-abc" });
  });

  it("open no health port and keep to the usual limits where nothing is said", () => {
    const config = readSlackConfig(slack);
    expect(config).not.toHaveProperty("health");
    const limits = { running: 5, perPersonHour: 60, perWorkspaceHour: 2_000, perOutsidersHour: 500 };
    expect(config.slack.limits).toEqual(limits);
    expect(config.slack.access).toEqual(OPEN_TO_ALL);
  });

  it("take a health port, and 0 for a limit that is not wanted", () => {
    const limits = { MAX_RUNNING_PER_PERSON: "0", MAX_PER_PERSON_HOUR: "7", MAX_PER_WORKSPACE_HOUR: "0" };
    const config = readSlackConfig({ ...slack, HEALTH_PORT: "8081", ...limits, MAX_OUTSIDERS_HOUR: "9" });
    expect(config.health).toEqual({ host: "127.0.0.1", port: 8081 });
    expect(config.slack.limits).toEqual({ running: 0, perPersonHour: 7, perWorkspaceHour: 0, perOutsidersHour: 9 });
  });

  it.each(["prefer", "require", "verify-ca"])(
    "take sslmode=%s for verify-full, as the library does with a warning",
    (sslmode) => {
      const url = (mode: string) => `postgres://inkwell@db.internal/inkwell?sslmode=${mode}`;
      expect(readDatabaseConfig({ DATABASE_URL: url(sslmode) })).toMatchObject({ url: url("verify-full") });
    },
  );

  it("say for how long what was forgotten, what memory keeps, and those who left are kept", () => {
    const given = { UNDO_MINUTES: "0", RETENTION_DAYS: "365", DEACTIVATED_DAYS: "7" };
    expect(readConfig(given)).toMatchObject({ undoMinutes: 0, retentionDays: 365, deactivatedDays: 7 });
    expect(readConfig({ DEACTIVATED_DAYS: "off" }).deactivatedDays).toBe("off");
    for (const name of ["undoMinutes", "retentionDays", "deactivatedDays"])
      expect(readConfig({})).not.toHaveProperty(name);
    for (const wrong of [{ UNDO_MINUTES: "10081" }, { RETENTION_DAYS: "0" }, { DEACTIVATED_DAYS: "never" }])
      expect(() => readConfig(wrong)).toThrow(Object.keys(wrong)[0]);
  });

  it("say whom Inkwell answers, and in which channels", () => {
    const channels = { ALLOW_CHANNELS: "C024BE91L, G0G9QF9GZ", DENY_CHANNELS: "C0G9QF9GZ," };
    const { access } = readSlackConfig({
      ...slack,
      ALLOW_GUESTS: "no",
      ALLOW_OTHER_COMPANIES: "yes",
      ...channels,
    }).slack;
    expect(access).toEqual({
      guests: false,
      otherCompanies: true,
      allowedChannels: new Set(["C024BE91L", "G0G9QF9GZ"]),
      deniedChannels: new Set(["C0G9QF9GZ"]),
    });
    const members = { ALLOW_GUESTS: "yes", ALLOW_OTHER_COMPANIES: "no" };
    expect(readSlackConfig({ ...slack, ...members }).slack.access).toEqual({
      guests: true,
      otherCompanies: false,
      deniedChannels: new Set(),
    });
  });

  it("answer health checks of this machine only, unless a host says otherwise", () => {
    const open = { ...slack, HEALTH_PORT: "8081", HEALTH_HOST: "0.0.0.0" };
    expect(readSlackConfig(open).health).toEqual({ host: "0.0.0.0", port: 8081 });
    expect(readSlackConfig({ ...slack, HEALTH_HOST: "0.0.0.0" })).not.toHaveProperty("health");
  });

  it("receive on all interfaces, unless a host says otherwise; in Socket Mode nobody minds what stands there", () => {
    const http = { SLACK_BOT_TOKEN: "xoxb-1-abc", SLACK_SIGNING_SECRET: "0123456789abcdef" };
    expect(readSlackConfig(http).slack.transport).not.toHaveProperty("host");
    expect(readSlackConfig({ ...http, HOST: "::1" }).slack.transport).toMatchObject({ host: "::1" });
    expect(faultsOf({ ...http, HOST: "build-7.internal" })).toEqual([expect.stringMatching(/^HOST must be an IP/)]);
    expect(faultsOf({ ...slack, HOST: "build-7.internal" })).toEqual([]);
  });

  it("refuse one port for Slack and for health, which only HTTP opens both of", () => {
    const http = { SLACK_BOT_TOKEN: "xoxb-1-abc", SLACK_SIGNING_SECRET: "0123456789abcdef" };
    expect(faultsOf({ ...http, HEALTH_PORT: "3000" })[0]).toMatch(/^HEALTH_PORT must be another port than PORT/);
    expect(faultsOf({ ...http, PORT: "8080", HEALTH_PORT: "8080" })).toHaveLength(1);
    expect(faultsOf({ ...http, HEALTH_PORT: "8080" })).toEqual([]);
    expect(faultsOf({ ...slack, PORT: "8080", HEALTH_PORT: "8080" })).toEqual([]);
  });

  it.each([
    ["HEALTH_PORT", "0"],
    ["HEALTH_PORT", "65536"],
    ["HEALTH_PORT", "127.0.0.1:8081"],
    ["HEALTH_HOST", "localhost:8081"],
    ["HEALTH_HOST", "everywhere"],
    ["MAX_RUNNING_PER_PERSON", "-1"],
    ["MAX_PER_PERSON_HOUR", "none"],
    ["MAX_PER_WORKSPACE_HOUR", "2,000"],
    ["MAX_OUTSIDERS_HOUR", "some"],
    ["ALLOW_GUESTS", "true"],
    ["ALLOW_OTHER_COMPANIES", "0"],
    ["ALLOW_CHANNELS", "#general"],
    ["ALLOW_CHANNELS", "C024BE91L D024BE91L"],
    ["DENY_CHANNELS", "C024BE91L;C0G9QF9GZ"],
    ["DENY_CHANNELS", ","],
    ["MEMOS_API_KEY", "changeme"],
    ["MEMOS_API_KEY", "Token xxxx"],
    ["MEMOS_API_KEY", "mpg-abc…def"],
    ["OPENAI_API_KEY", "“sk-abcdefgh”"],
    ["OPENAI_API_KEY", "sk-abc def"],
    ["MODEL_CONTEXT_TOKENS", "8k"],
    ["MODEL_CONTEXT_TOKENS", "1999"],
    ["LEARN_WITH_MODEL", "on"],
    ["DATABASE_URL", "file:~/inkwell.db"],
    ["DATABASE_URL", "postgres://no host"],
  ])("refuse %s=%s at the start, not at the first request", (name, value) => {
    const faults = faultsOf({ ...slack, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  });

  it("name every fault at once, each with how to mend it", () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: "xoxp-wrong-kind",
      SLACK_APP_TOKEN: "xapp-...",
      PORT: "http",
      MEMOS_BASE_URL: "http://memos.example.com",
      DATABASE_URL: "mysql://db/inkwell",
      OPENAI_BASE_URL: "localhost",
      LOG_LEVEL: "loud",
    });
    const named = [
      "SLACK_BOT_TOKEN",
      "SLACK_APP_TOKEN",
      "PORT",
      "MEMOS_BASE_URL",
      "DATABASE_URL",
      "OPENAI_BASE_URL",
      "LOG_LEVEL",
    ];
    for (const name of named) expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
    expect(faults.find((fault) => fault.startsWith("SLACK_BOT_TOKEN"))).toContain("OAuth & Permissions");
  });

  it("refuse a self-hosted MemOS in one line, and nothing that only looks like it", () => {
    for (const url of ["http://127.0.0.1:8000/product", "https://memos.example.com/v2/product/"]) {
      expect(faultsOf({ ...slack, MEMOS_API_KEY: "mpg-12345678", MEMOS_BASE_URL: url })).toEqual([
        expect.stringMatching(/^MEMOS_BASE_URL ends in \/product, as that of a self-hosted MemOS.*Cloud/),
      ]);
    }
    for (const url of ["https://memos.example.com/products/v1", "https://product.example.com/v1"]) {
      expect(faultsOf({ ...slack, MEMOS_API_KEY: "mpg-12345678", MEMOS_BASE_URL: url })).toEqual([]);
    }
  });

  it("may name a Postgres, for many processes, where memory is MemOS", () => {
    const url = "postgres://inkwell:pass%2Fword@db.internal:5432/inkwell?sslmode=verify-full";
    const config = readConfig({ DATABASE_URL: url, MEMOS_API_KEY: "mpg-12345678" });
    expect(config.database).toEqual({ kind: "postgres", url });
    const faults = faultsOf({ ...slack, DATABASE_URL: url });
    expect(faults).toEqual([expect.stringMatching(/^MEMOS_API_KEY is missing: .*a file of one process/)]);
    expect(readDatabaseConfig({ DATABASE_URL: url, SLACK_BOT_TOKEN: "wrong" })).toEqual({ kind: "postgres", url });
  });

  it("never repeat a secret in the message", () => {
    const faults = faultsOf({ SLACK_BOT_TOKEN: "xoxp-secret-1", SLACK_APP_TOKEN: "secret-2" }).join("\n");
    expect(faults).not.toContain("secret-");
  });

  it("say which Slack settings are missing, and that `npm run try` needs none", () => {
    expect(() => readSlackConfig({})).toThrow(
      /SLACK_BOT_TOKEN is missing[\s\S]*SLACK_APP_TOKEN is missing[\s\S]*npm run try/,
    );
  });

  it("confine SLACK_API_URL to Slack and this machine, since the token goes there", () => {
    expect(faultsOf({ ...slack, SLACK_API_URL: "https://slack.example.com/api/" })).toHaveLength(1);
    expect(faultsOf({ ...slack, SLACK_API_URL: "http://127.0.0.1:4100/api/" })).toEqual([]);
  });

  it("count an empty value as absent, so that .env.example works as it is", () => {
    const example = readFileSync(".env.example", "utf8");
    const lines = example.split("\n").filter((line) => /^[A-Z_]+=/.test(line));
    const env = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
    expect(readConfig(env)).toEqual(readConfig({}));
  });
});

describe(".env.example", () => {
  it("has a line above every setting that says what it is for, and names every setting there is", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    const settings = lines.flatMap((line, index) =>
      /^[A-Z_]+=/.test(line) ? [{ name: line.split("=")[0], above: lines[index - 1] }] : [],
    );
    for (const { above } of settings) expect(above).toMatch(/^# .{20,}/);
    const known = [...readFileSync("src/config.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
      ([, name]) => name,
    );
    expect(settings.map(({ name }) => name).sort()).toEqual(known.sort());
  });
});
