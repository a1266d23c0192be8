import { openPostgres } from "../../src/storage/postgres/store.ts";
import type { Store } from "../../src/storage/store.ts";
import { createTestDatabase } from "./postgres.ts";
import { hasPostgres } from "./postgres-server.ts";
import { openStore } from "./store.ts";

export type OpenedStore = { readonly store: Store; close(): Promise<void> };

/** Every database that Inkwell's rows may be in, each empty when it is opened: what holds on one must hold on all. */
export const STORES: readonly (readonly [name: string, open: () => Promise<OpenedStore>])[] = [
  ["SQLite", openSqlite],
  ...(hasPostgres ? ([["Postgres", openOnPostgres]] as const) : []),
];

async function openSqlite(): Promise<OpenedStore> {
  const store = openStore();
  return { store, close: store.close };
}

async function openOnPostgres(): Promise<OpenedStore> {
  const database = await createTestDatabase();
  const store = await openPostgres(database.url);
  return {
    store,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}
