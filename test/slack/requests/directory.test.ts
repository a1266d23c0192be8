import { expect, it } from "vitest";
import { createDirectory } from "../../../src/slack/requests/directory.ts";
import type { Gateway } from "../../../src/slack/web-api/gateway.ts";

/** A Slack that answers when the test says so. */
function setUp() {
  const asked: ((channel: object) => void)[] = [];
  const call = () => new Promise((resolve) => asked.push((channel) => resolve({ ok: true, channel })));
  const workspace = { teamId: "T1", botUserId: "U0", botId: "B0" };
  return { asked, directory: createDirectory({ call } as unknown as Gateway, workspace, () => 0) };
}

const PUBLIC = { is_channel: true };
const SHARED = { is_channel: true, is_ext_shared: true };

it("believes no look-up that began before the readers may have changed, also one that is under way", async () => {
  const { asked, directory } = setUp();
  const before = directory.kindOfNow("C1");
  const count = directory.readerChanges("C1");
  directory.readersMayHaveChanged("C1");
  expect(directory.readerChanges("C1")).not.toBe(count);
  const after = directory.kindOfNow("C1");
  asked[0]?.(PUBLIC);
  asked[1]?.(SHARED);
  expect(await Promise.all([before, after])).toEqual(["public", "shared"]);
  expect(await directory.kindOf("C1")).toBe("shared");
});

it("asks again for the next request too, and only about that channel", async () => {
  const { asked, directory } = setUp();
  const known = [directory.kindOf("C1"), directory.kindOf("C2")];
  for (const answer of asked.splice(0)) answer(PUBLIC);
  await Promise.all(known);
  directory.readersMayHaveChanged("C1");
  const again = [directory.kindOf("C1"), directory.kindOf("C2")];
  expect(asked).toHaveLength(1);
  asked[0]?.(SHARED);
  expect(await Promise.all(again)).toEqual(["shared", "public"]);
  expect(directory.readerChanges("C2")).toBe(0);
});
