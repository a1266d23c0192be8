import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRatings } from "../../../../src/storage/rows/drafts/ratings.ts";
import { createSessionTitles } from "../../../../src/storage/rows/drafts/session-titles.ts";
import { type OpenedStore, STORES } from "../../../support/stores.ts";

const ANA = "T01_U0ANA";
const THREAD = "D1:1.1";

describe.each(STORES)("what is kept beside drafts on %s", (_, open) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it("lets one request name a thread, again after a crash, and no other", async () => {
    const titles = createSessionTitles(opened.store);
    expect(await titles.claim(THREAD, ANA, "r1")).toBe(true);
    expect(await titles.claim(THREAD, ANA, "r1")).toBe(true);
    expect(await titles.claim(THREAD, ANA, "r2")).toBe(false);
    expect(await titles.claim("D1:2.1", ANA, "r2")).toBe(true);
  });

  it.each(["before", "after"])("lets nobody name a thread that its person named %s", async (when) => {
    const titles = createSessionTitles(opened.store);
    if (when === "after") await titles.claim(THREAD, ANA, "r1");
    await titles.keepOwn(THREAD, ANA);
    await titles.keepOwn(THREAD, ANA);
    expect(await titles.claim(THREAD, ANA, "r1")).toBe(false);
  });

  it("keeps of each draft how it was rated last, in whatever order the clicks arrive", async () => {
    const { store } = opened;
    const ratings = createRatings(store);
    ratings.rate(ANA, "D1:1.2", true, 1_000);
    ratings.rate(ANA, "D1:1.2", false, 3_000);
    ratings.rate(ANA, "D1:1.2", true, 2_000);
    ratings.rate(ANA, "D1:2.2", false, 1_000);
    ratings.rate(ANA, "D1:2.2", true, 1_000);
    await store.settled();
    expect(await store.all("SELECT draft, is_good FROM rating ORDER BY draft")).toEqual([
      { draft: "D1:1.2", is_good: 0 },
      { draft: "D1:2.2", is_good: 1 },
    ]);
  });
});
