import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { openDatabase } from "../src/storage/database.ts";

describe("the app's health", () => {
  it("is that of a database that can be read and not written to, until it can be", async () => {
    const database = openDatabase(":memory:");
    const app = createApp(readConfig({}), createLog("silent"), { database });
    expect(app.health()).toEqual({ database: true, oldestJobMs: 0 });
    database.exec("PRAGMA query_only=ON");
    expect(app.health()).toEqual({ database: false, oldestJobMs: 0 });
    database.exec("PRAGMA query_only=OFF");
    expect(app.health()).toEqual({ database: true, oldestJobMs: 0 });
    await app.close();
  });
});
