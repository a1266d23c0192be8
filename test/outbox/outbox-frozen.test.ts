import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openPostgresBackend } from "../../src/backend/postgres.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import { SILENT } from "../../src/ports/log.ts";
import { createSortedIds } from "../../src/storage/ids.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { eventually } from "../support/patience.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { startNode } from "../support/processes.ts";

it.runIf(hasPostgres)(
  "a process that was frozen before it told memory does not tell what another has told since",
  async ({ onTestFinished: atEnd }) => {
    const database = await createTestDatabase();
    atEnd(database.drop);
    const script = fileURLToPath(new URL("fixtures/frozen-process.ts", import.meta.url));
    const frozen = startNode([script, database.url], { stdio: ["pipe", "pipe", "inherit"] });
    atEnd(() => void frozen.kill("SIGKILL"));
    const said: string[] = [];
    createInterface({ input: frozen.stdout! }).on("line", (line) => said.push(line));
    await eventually(() => expect(said).toEqual(["pauses", "reads"]));
    frozen.kill("SIGSTOP");

    const memory = createFakeMemory();
    const backend = await openPostgresBackend(database.url, { now: Date.now, log: SILENT, onFault() {}, onLost() {} });
    atEnd(backend.close);
    const outbox = createOutbox({ store: backend.store, newId: createSortedIds(), memory });
    atEnd(outbox.stop);
    backend.runAsLeader([outbox]);
    await eventually(() => expect(memory.kept.map(({ text }) => text)).toEqual(["one"]));

    frozen.stdin!.write("\n");
    frozen.kill("SIGCONT");
    await eventually(() => expect(said.toSorted()).toEqual(["has read", "pauses", "pauses", "reads"]));
  },
);
