import { expect, it } from "vitest";
import { createOrder } from "../../../src/slack/answering/order.ts";

it("begins the work of a key in the order in which it was asked for, however long the look-ups take", async () => {
  const inOrder = createOrder();
  const slow = Promise.withResolvers<string>();
  const begun: string[] = [];
  const work = async (name: string) => void begun.push(name);
  const first = inOrder("thread", () => slow.promise, work);
  const second = inOrder("thread", async () => "second", work);
  await inOrder("elsewhere", async () => "elsewhere", work);
  expect(begun).toEqual(["elsewhere"]);
  slow.resolve("first");
  await Promise.all([first, second]);
  expect(begun).toEqual(["elsewhere", "first", "second"]);
});

it("does not wait for the work, passes its errors on to whoever asked for it, and goes on after a look-up that failed", async () => {
  const inOrder = createOrder();
  const long = Promise.withResolvers<void>();
  const running = inOrder(
    "thread",
    async () => 1,
    () => long.promise,
  );
  await expect(
    inOrder(
      "thread",
      () => Promise.reject(new Error("look-up")),
      async () => {},
    ),
  ).rejects.toThrow("look-up");
  await expect(
    inOrder(
      "thread",
      async () => 1,
      () => Promise.reject(new Error("work")),
    ),
  ).rejects.toThrow("work");
  await inOrder(
    "thread",
    async () => 1,
    async () => long.resolve(),
  );
  await running;
});
