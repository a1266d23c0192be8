import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

export type SlackConfig = {
  readonly botToken: string;
  /** Where Slack is; another address than Slack's own only for a stand-in on this machine. */
  readonly apiUrl?: string;
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number; readonly host?: string };
  /** What a person, the members of a workspace and all others in it may ask for; 0 means that there is no such limit. */
  readonly limits: {
    readonly running: number;
    readonly perPersonHour: number;
    readonly perWorkspaceHour: number;
    readonly perOutsidersHour: number;
  };
  /** Whom Inkwell answers, and where. */
  readonly access: {
    readonly guests: boolean;
    readonly otherCompanies: boolean;
    /** Absent: all. */
    readonly allowedChannels?: ReadonlySet<string>;
    readonly deniedChannels: ReadonlySet<string>;
  };
};

export type WriterConfig = { readonly apiKey?: string; readonly baseUrl?: string; readonly model: string };

/** One process keeps its rows in a file; many share a Postgres. */
export type DatabaseConfig =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

export type Config = {
  readonly database: DatabaseConfig;
  /** Absent: the embedded memory takes its place. */
  readonly memos?: { readonly apiKey: string; readonly baseUrl?: string };
  /** Absent: replies say that no model is connected. */
  readonly writer?: WriterConfig;
  /** How many tokens the model takes at once, prompt and reply together. Absent: as many as any prompt needs. */
  readonly modelContextTokens?: number;
  /** Whether the model also reads messages for what is to last. Absent: `auto`, which is wherever there is a model. */
  readonly learnWithModel?: "auto" | "off";
  /** For how many minutes what was forgotten can be brought back, and its text is kept; 0: not at all. Absent: 10. */
  readonly undoMinutes?: number;
  /** For how many days memory keeps what it was told. Absent: until it is forgotten. */
  readonly retentionDays?: number;
  /** After how many days all of a person goes whose account was deactivated, or `off`. Absent: 30. */
  readonly deactivatedDays?: number | "off";
  /** Where /health and /ready are answered: one interface of this machine, or all. Absent: nowhere. */
  readonly health?: { readonly host: string; readonly port: number };
  readonly logLevel: string;
  readonly demoUserId: string;
};

/** Every fault of the environment at once, each with how to mend it. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[], hint = "") {
    super(
      `Inkwell cannot start with these settings (see .env.example):\n${faults.map((fault) => `  - ${fault}`).join("\n")}${hint}`,
    );
    this.name = "ConfigError";
    this.faults = faults;
  }
}

/**
 * Returns the URL of a Postgres with `verify-full` in place of a weaker `sslmode` that asks for TLS: `pg` takes them for the same,
 * says in lines of its own that it will not for ever, and a server that nobody has verified may be anybody's. Whoever sets
 * `uselibpqcompat` means what they say.
 */
export function verifying(url: string): string {
  const parsed = new URL(url);
  const { searchParams } = parsed;
  if (!WEAKER.has(searchParams.get("sslmode") ?? "") || searchParams.has("uselibpqcompat")) return url;
  searchParams.set("sslmode", "verify-full");
  return parsed.href;
}

const WEAKER = new Set(["prefer", "require", "verify-ca"]);

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings that every front end shares. Throws a ConfigError that names every fault. */
export function readConfig(env: Environment): Config {
  const { values, faults } = read(env);
  const all = [...faults, ...missingMemory(values)];
  if (all.length > 0) throw new ConfigError(all);
  return toConfig(values);
}

/** Reads where the rows are, for an operator's command. Throws a ConfigError. */
export function readDatabaseConfig(env: Environment): DatabaseConfig {
  const { DATABASE_URL } = env;
  const { values, faults } = read(DATABASE_URL === undefined ? {} : { DATABASE_URL });
  if (faults.length > 0) throw new ConfigError(faults);
  return toDatabaseConfig(values);
}

/** Reads the settings of the Slack bot as well. Throws one ConfigError for all of them together. */
export function readSlackConfig(env: Environment): Config & { readonly slack: SlackConfig } {
  const { values, faults } = read(env);
  const missing = missingSlackSettings(values);
  const own = [...faults, ...sharedPort(values), ...unfitHost(values), ...missingMemory(values)];
  if (own.length + missing.length > 0) throw new ConfigError([...own, ...missing], missing.length > 0 ? TRY : "");
  return { ...toConfig(values), slack: toSlackConfig(values) };
}

const TRY = "\n\nNo Slack workspace at hand? `npm run try` needs no token at all: it brings a small Slack of its own.";

const HTTP_PORT = 3000;
const MIN_CONTEXT_TOKENS = 2_000; // the fixed part of a prompt takes about 1,000
const WEEK = 7 * 24 * 60; // in minutes
const HEALTH_HOST = "127.0.0.1";
const NO_ADDRESS = "must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all interfaces";
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const SLACK_HOSTS = new Set(["slack.com", "slack-gov.com"]);
const POSTGRES = /^postgres(?:ql)?:\/\//i;
const PLACEHOLDER = /^(xox[bp]-|xapp-|sk-|mpg-)?(\.{3}|…|x{2,}|your[-_ ].*|change.?me|<.*>)$/i;

const text = z.string().trim();
const secret = text
  .refine((value) => !PLACEHOLDER.test(value), "is still the placeholder; put the real value there")
  .refine(
    (value) => PLACEHOLDER.test(value) || /^[\x21-\x7e]+$/.test(value),
    "has characters that no key has, such as a space, a curly quote or dots in its middle; copy it once more",
  );
const url = (allowed: (url: URL) => boolean, message: string) =>
  text.refine((value) => URL.canParse(value) && allowed(new URL(value)), message);

const port = (example: string) =>
  text
    .regex(/^\d{1,5}$/, `must be a port number, such as ${example}`)
    .transform(Number)
    .refine((number) => number <= 65_535, "must be at most 65535");
const whole = (example: string, zero: string) =>
  text.regex(/^\d{1,9}$/, `must be a whole number, such as ${example}; 0 for ${zero}`).transform(Number);
const limit = (example: string) => whole(example, "no limit");

const yesOrNo = z.enum(["yes", "no"], { error: "must be yes or no" }).transform((value) => value === "yes");
const channels = text
  .regex(
    /^[CG][A-Z0-9]{5,30}(\s*,\s*[CG][A-Z0-9]{5,30})*,?$/,
    "must be channel ids with a comma between, such as C024BE91L,C0G9QF9GZ; an id stands at the end of a channel's details in Slack",
  )
  .transform((value): ReadonlySet<string> => new Set(value.split(/[\s,]+/).filter(Boolean)));

const Settings = z.object({
  SLACK_BOT_TOKEN: secret.refine(
    (value) => value.startsWith("xoxb-"),
    'must start with "xoxb-"; it stands under "OAuth & Permissions" of your Slack app',
  ),
  SLACK_APP_TOKEN: secret.refine(
    (value) => value.startsWith("xapp-"),
    'must start with "xapp-"; it stands under "Basic Information", "App-Level Tokens" of your Slack app',
  ),
  SLACK_SIGNING_SECRET: secret.min(8, 'is too short; it stands under "Basic Information" of your Slack app'),
  PORT: port("3000"),
  HOST: text,
  SLACK_API_URL: url(
    (at) => LOOPBACK.has(at.hostname) || (at.protocol === "https:" && SLACK_HOSTS.has(at.hostname)),
    "must be https://slack.com/api/ or an address on this machine; leave it out for a real workspace",
  ),
  MEMOS_API_KEY: text.transform((value) => value.replace(/^(Token|Bearer)\s+/i, "")).pipe(secret),
  MEMOS_BASE_URL: url(
    (at) => at.protocol === "https:" || (at.protocol === "http:" && LOOPBACK.has(at.hostname)),
    "must be an https address (http only on this machine); leave it out for the MemOS Cloud",
  ).refine(
    (value) => !/\/product\/*$/.test(URL.parse(value)?.pathname ?? ""),
    "ends in /product, as that of a self-hosted MemOS: it cannot read messages back and has no accounts; leave it out for the MemOS Cloud, or leave out MEMOS_API_KEY for the memory that comes with Inkwell",
  ),
  DATABASE_URL: text.refine(
    (value) => (POSTGRES.test(value) ? URL.canParse(value) : /^file:(?!\/\/[^/]|~)./.test(value)),
    "must look like file:.inkwell/inkwell.db (a path, written out without ~) or postgres://user:password@host/name",
  ),
  OPENAI_API_KEY: secret,
  OPENAI_BASE_URL: url(
    (at) => at.protocol === "https:" || at.protocol === "http:",
    "must be the address of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1",
  ),
  OPENAI_MODEL: text,
  MODEL_CONTEXT_TOKENS: text
    .regex(/^\d{1,9}$/, "must be a whole number, such as 8192")
    .transform(Number)
    .refine((number) => number >= MIN_CONTEXT_TOKENS, `must be at least ${MIN_CONTEXT_TOKENS}`),
  LEARN_WITH_MODEL: z.enum(["auto", "off"], { error: "must be auto or off" }),
  UNDO_MINUTES: whole("10", "no Undo").refine((number) => number <= WEEK, `must be at most ${WEEK}, which is a week`),
  RETENTION_DAYS: text
    .regex(
      /^[1-9]\d{0,4}$/,
      "must be a number of days, such as 365; leave it out to keep memories until they are forgotten",
    )
    .transform(Number),
  DEACTIVATED_DAYS: text
    .regex(/^(\d{1,5}|off)$/, "must be a number of days, such as 30, or off")
    .transform((value) => (value === "off" ? value : Number(value))),
  HEALTH_PORT: port("8081").refine((number) => number > 0, "must be at least 1; leave it out for no health server"),
  HEALTH_HOST: text.refine((value) => isIP(value) !== 0, NO_ADDRESS),
  MAX_RUNNING_PER_PERSON: limit("5"),
  MAX_PER_PERSON_HOUR: limit("60"),
  MAX_PER_WORKSPACE_HOUR: limit("2000"),
  MAX_OUTSIDERS_HOUR: limit("500"),
  ALLOW_GUESTS: yesOrNo,
  ALLOW_OTHER_COMPANIES: yesOrNo,
  ALLOW_CHANNELS: channels,
  DENY_CHANNELS: channels,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
    error: "must be one of fatal, error, warn, info, debug, trace, silent",
  }),
  DEMO_USER_ID: text.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,94}$/,
    "must be letters, digits, dots, dashes or underscores, at most 95",
  ),
});

type Values = { [Name in keyof z.infer<typeof Settings>]?: z.infer<typeof Settings>[Name] | undefined };

/** An empty value counts as absent, so that a copied .env.example works as it is. */
function read(env: Environment): { values: Values; faults: string[] } {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = Settings.partial().safeParse(given);
  if (result.success) return { values: result.data, faults: [] };
  return {
    values: given as Values,
    faults: result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
  };
}

function missingSlackSettings(values: Values): string[] {
  const missing: string[] = [];
  if (!values.SLACK_BOT_TOKEN)
    missing.push('SLACK_BOT_TOKEN is missing: the "Bot User OAuth Token" (xoxb-…) of your Slack app.');
  if (!values.SLACK_APP_TOKEN && !values.SLACK_SIGNING_SECRET) {
    missing.push(
      "SLACK_APP_TOKEN is missing: an app-level token (xapp-…) with connections:write, for Socket Mode; or SLACK_SIGNING_SECRET to receive events over HTTP.",
    );
  }
  return missing;
}

/** The embedded memory lives in one process's file: what one process learnt there, the others would not know. */
function missingMemory({ DATABASE_URL: database, MEMOS_API_KEY: memos }: Values): string[] {
  if (!POSTGRES.test(database ?? "") || !URL.canParse(database ?? "") || memos) return [];
  return [
    "MEMOS_API_KEY is missing: many processes on one Postgres share their memory through MemOS, since the memory that comes with Inkwell is a file of one process. Set the key, or let DATABASE_URL name a file.",
  ];
}

/** Some shells and build tools put a name into HOST. In Socket Mode nobody listens there, so that it is no fault then. */
function unfitHost({ SLACK_APP_TOKEN: appToken, HOST: host }: Values): string[] {
  return appToken || host === undefined || isIP(host) !== 0 ? [] : [`HOST ${NO_ADDRESS}.`];
}

/** In Socket Mode PORT is not opened, so that only HTTP can meet the health server there. */
function sharedPort(values: Values): string[] {
  const isTaken = !values.SLACK_APP_TOKEN && Number(values.HEALTH_PORT) === Number(values.PORT ?? HTTP_PORT);
  return isTaken ? ["HEALTH_PORT must be another port than PORT, where Slack is received."] : [];
}

function toSlackConfig(values: Values): SlackConfig {
  const {
    SLACK_BOT_TOKEN: botToken = "",
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret = "",
  } = values;
  return {
    botToken,
    ...(values.SLACK_API_URL ? { apiUrl: values.SLACK_API_URL } : {}),
    transport: appToken
      ? { kind: "socket", appToken }
      : { kind: "http", signingSecret, port: values.PORT ?? HTTP_PORT, ...(values.HOST ? { host: values.HOST } : {}) },
    limits: {
      running: values.MAX_RUNNING_PER_PERSON ?? 5,
      perPersonHour: values.MAX_PER_PERSON_HOUR ?? 60,
      perWorkspaceHour: values.MAX_PER_WORKSPACE_HOUR ?? 2_000,
      perOutsidersHour: values.MAX_OUTSIDERS_HOUR ?? 500,
    },
    access: {
      guests: values.ALLOW_GUESTS ?? true,
      otherCompanies: values.ALLOW_OTHER_COMPANIES ?? true,
      ...(values.ALLOW_CHANNELS ? { allowedChannels: values.ALLOW_CHANNELS } : {}),
      deniedChannels: values.DENY_CHANNELS ?? new Set(),
    },
  };
}

function toDatabaseConfig({ DATABASE_URL: url = "file:.inkwell/inkwell.db" }: Values): DatabaseConfig {
  if (POSTGRES.test(url)) return { kind: "postgres", url: verifying(url) };
  return { kind: "sqlite", path: resolve(url.replace(/^file:(\/\/)?/, "")) };
}

function toConfig(values: Values): Config {
  const {
    MEMOS_API_KEY: memosKey,
    MEMOS_BASE_URL: memosUrl,
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: baseUrl,
  } = values;
  return {
    database: toDatabaseConfig(values),
    ...(memosKey ? { memos: { apiKey: memosKey, ...(memosUrl ? { baseUrl: memosUrl } : {}) } } : {}),
    ...(apiKey || baseUrl
      ? {
          writer: {
            model: values.OPENAI_MODEL ?? "gpt-4o",
            ...(apiKey ? { apiKey } : {}),
            ...(baseUrl ? { baseUrl } : {}),
          },
        }
      : {}),
    ...(values.MODEL_CONTEXT_TOKENS === undefined ? {} : { modelContextTokens: values.MODEL_CONTEXT_TOKENS }),
    ...(values.LEARN_WITH_MODEL === undefined ? {} : { learnWithModel: values.LEARN_WITH_MODEL }),
    ...(values.UNDO_MINUTES === undefined ? {} : { undoMinutes: values.UNDO_MINUTES }),
    ...(values.RETENTION_DAYS === undefined ? {} : { retentionDays: values.RETENTION_DAYS }),
    ...(values.DEACTIVATED_DAYS === undefined ? {} : { deactivatedDays: values.DEACTIVATED_DAYS }),
    ...(values.HEALTH_PORT === undefined
      ? {}
      : { health: { host: values.HEALTH_HOST ?? HEALTH_HOST, port: values.HEALTH_PORT } }),
    logLevel: values.LOG_LEVEL ?? "info",
    demoUserId: values.DEMO_USER_ID ?? "memos_writing_user_123",
  };
}
