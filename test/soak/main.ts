import { parseArgs } from "node:util";
import { startPostgres } from "../support/postgres-server.ts";
import { bookLines } from "./books.ts";
import { runSoak } from "./soak.ts";

const USAGE = `npm run soak -- [requests] [--kill] [--postgres] [--processes N] [--no-429] [--seed N] [--log FILE]

  requests       how many; by default 20,000
  --kill         kills a process every few thousand requests
  --postgres     on a Postgres of its own, or the one that DATABASE_URL names
  --processes N  how many serve the workspace; more than one need a Postgres
  --no-429       Slack limits no rate, so that all answers are streamed
  --seed N       another run of faults
  --log FILE     where the processes write what they log`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kill: { type: "boolean", default: false },
    postgres: { type: "boolean", default: false },
    processes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    "no-429": { type: "boolean", default: false },
    log: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});
const requests = Number((positionals[0] ?? "20000").replaceAll(",", ""));
const [processes, seed] = [Number(values.processes), Number(values.seed)];
if (values.help || ![requests, processes, seed].every(Number.isSafeInteger) || requests < 1 || processes < 1) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const server = values.postgres && !process.env.DATABASE_URL ? await startPostgres() : undefined;
const databaseUrl = server?.url ?? process.env.DATABASE_URL;
const result = await runSoak({
  requests,
  processes,
  seed,
  ...(values.kill ? { killEvery: Math.max(100, Math.ceil(requests / 8)) } : {}),
  ...(databaseUrl ? { databaseUrl } : {}),
  isLimiting: !values["no-429"],
  ...(values.log ? { logFile: values.log } : {}),
  say: console.log,
});
const { seconds, talkingSeconds, faults, kills, deaths } = result;
console.log(
  `${seconds} s, of which ${talkingSeconds} s until the last answer; ${faults} faults, ${kills} kills, ${deaths} other ends of a process`,
);
for (const line of bookLines(result)) console.log(line);
process.exitCode = result.offenders.length === 0 ? 0 : 1;
await server?.stop();
