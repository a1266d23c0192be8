import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../playground/slack/server.ts";
import { readDatabaseConfig } from "../../../src/config.ts";
import { makeCertificates } from "../../support/certificates.ts";
import { eventually } from "../../support/patience.ts";
import { createDatabaseOn, query } from "../../support/postgres.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres-server.ts";
import { startNode } from "../../support/processes.ts";
import { watchProgram } from "../../support/program.ts";

let folder: string;
let server: PostgresServer;
let slack: LocalSlack;
/** The database by the name that its certificate is for; it takes nobody without TLS. */
let url: URL;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-tls-"));
  [server, slack] = await Promise.all([startPostgres(), startLocalSlack()]);
  await turnTlsOn();
  url = new URL((await createDatabaseOn(server.url)).url);
  url.hostname = "localhost";
});
afterAll(async () => {
  await Promise.all([server.stop(), slack.stop()]);
  rmSync(folder, { recursive: true });
});

/** Lets the server have a certificate of a private CA. Its key must be of the account that the server runs as. */
async function turnTlsOn(): Promise<void> {
  const { ca, certificate, key } = makeCertificates();
  writeFileSync(join(folder, "ca.pem"), ca);
  const data: string = (await query(server.url, "SHOW data_directory")).rows[0].data_directory;
  const { uid, gid } = statSync(data);
  for (const [name, pem] of [
    ["server.crt", certificate],
    ["server.key", key],
  ] as const) {
    writeFileSync(join(data, name), pem);
    chmodSync(join(data, name), 0o600);
    if (process.getuid?.() === 0) chownSync(join(data, name), uid, gid);
  }
  await query(server.url, "ALTER SYSTEM SET ssl = on");
  await query(server.url, "SELECT pg_reload_conf()");
  await eventually(async () => expect((await query(server.url, "SHOW ssl")).rows).toEqual([{ ssl: "on" }]));
}

/** The bot in a process of its own, on the database as these parameters say. */
function start(parameters: Readonly<Record<string, string>>) {
  const own = new URL(url);
  for (const [name, value] of Object.entries(parameters)) own.searchParams.set(name, value);
  const env = {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    MEMOS_API_KEY: "mpg-1",
    MEMOS_BASE_URL: "http://127.0.0.1:9",
    DATABASE_URL: own.href,
  };
  return watchProgram(startNode([resolve("src/main.ts")], { cwd: folder, env }));
}

describe("a Postgres whose certificate a private CA has signed", () => {
  it.each(["verify-full", "require"])(
    "is reached with the CA's file and sslmode=%s, over TLS alone",
    async (sslmode) => {
      const bot = start({ sslmode, sslrootcert: join(folder, "ca.pem") });
      await bot.says('"ready"');
      const { rows } = await query(server.url, OPEN_TO_ALL, [url.pathname.slice(1)]);
      expect(rows).toEqual([{ isEncrypted: true }]);
      bot.child.kill("SIGTERM");
      expect(await bot.ended).toBe(0);
      for (const line of bot.output().trim().split("\n")) expect(() => JSON.parse(line), line).not.toThrow();
    },
  );

  it.each(["verify-full", "require", "prefer", "verify-ca"])(
    "is refused without it, with sslmode=%s",
    async (sslmode) => {
      const bot = start({ sslmode });
      expect(await bot.ended).toBe(1);
      const [sentence, ...others] = bot.output().trim().split("\n");
      expect(sentence).toMatch(
        /^Inkwell could not start: the database localhost:\d+\/\w+ cannot be used \(.*certificate.*DATABASE_URL$/,
      );
      for (const line of others) expect(() => JSON.parse(line), line).not.toThrow();
    },
  );

  it("is refused by another name than the certificate's", async () => {
    const bot = start({ sslmode: "verify-full", sslrootcert: join(folder, "ca.pem"), host: "127.0.0.1" });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/does not match certificate.*see DATABASE_URL/);
  });

  it("is named where the CA's file is missing", async () => {
    const bot = start({ sslmode: "verify-full", sslrootcert: join(folder, "none.pem") });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/none\.pem.*see DATABASE_URL/);
  });
});

it.each(["disable", "no-verify", "verify-full"])("sslmode=%s is left as it is", (sslmode) => {
  const DATABASE_URL = `postgres://inkwell:p%2Fw@db.internal/inkwell?sslmode=${sslmode}`;
  expect(readDatabaseConfig({ DATABASE_URL })).toEqual({ kind: "postgres", url: DATABASE_URL });
});

const OPEN_TO_ALL = `SELECT DISTINCT ssl AS "isEncrypted" FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
  WHERE datname = $1 AND application_name LIKE 'inkwell%'`;
