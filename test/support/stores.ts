import type { UpkeepStore } from "../../src/storage/expiry.ts";
import { openPostgres } from "../../src/storage/postgres/store.ts";
import { openUpkeep } from "../../src/storage/postgres/upkeep.ts";
import { createSqliteUpkeep } from "../../src/storage/sqlite/upkeep.ts";
import type { Store } from "../../src/storage/store.ts";
import { createTestDatabase } from "./postgres.ts";
import { hasPostgres } from "./postgres-server.ts";
import { openStore } from "./store.ts";

export type OpenedStore = { readonly store: Store; readonly upkeep: UpkeepStore; close(): Promise<void> };

/** Every database that Inkwell's rows may be in, each empty when it is opened: what holds on one must hold on all. */
export const STORES: readonly (readonly [name: string, open: () => Promise<OpenedStore>])[] = [
  ["SQLite", openSqlite],
  ...(hasPostgres ? ([["Postgres", openOnPostgres]] as const) : []),
];

async function openSqlite(): Promise<OpenedStore> {
  const store = openStore();
  return { store, upkeep: createSqliteUpkeep(store), close: store.close };
}

async function openOnPostgres(): Promise<OpenedStore> {
  const database = await createTestDatabase();
  const store = await openPostgres(database.url);
  const upkeep = openUpkeep(database.url);
  return {
    store,
    upkeep,
    async close() {
      await Promise.all([store.close(), upkeep.close()]);
      await database.drop();
    },
  };
}
