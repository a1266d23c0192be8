import { describe, expect, it } from "vitest";
import { createTestDatabase, query } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";

describe.runIf(hasPostgres)("the Postgres of the tests", () => {
  it("gives each test an empty database of its own, and takes it away again", async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one.url, "CREATE TABLE mine (x INT)");
    expect((await query(one.url, "SELECT to_regclass('mine') AS found")).rows).toEqual([{ found: "mine" }]);
    expect((await query(other.url, "SELECT to_regclass('mine') AS found")).rows).toEqual([{ found: null }]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(query(one.url, "SELECT 1")).rejects.toThrow(/does not exist/);
  });

  it("sorts text by a language's rules unless told otherwise, as a server in use may", async () => {
    const database = await createTestDatabase();
    const words =
      "SELECT string_agg(word, ' ' ORDER BY word) AS sorted FROM (VALUES ('b'), ('A'), ('a'), ('B')) t (word)";
    expect((await query(database.url, words)).rows).toEqual([{ sorted: "a A b B" }]);
    await database.drop();
  });
});
