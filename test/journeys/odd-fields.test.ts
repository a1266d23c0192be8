import { describe, expect, it } from "vitest";
import { type SlackDelivery, withOddFields } from "../support/odd-deliveries.ts";
import { DATABASES, deliverOdd, isAlive, openWorld, type Transport, unfitKeys } from "../support/odd-world.ts";
import { patience } from "../support/patience.ts";

const TRANSPORTS = { SQLite: "socket", Postgres: "http" } as const satisfies Record<string, Transport>;
const AT_ONCE = 300; // so that a connection of its own for each is no trouble

describe.each(DATABASES)("an odd value in any field of what Slack delivers, on %s", (database) => {
  const transport = TRANSPORTS[database];

  it(
    `ends nothing over ${transport}, and all others go on`,
    async () => {
      const world = await openWorld(database, { transport });
      const all = [...withOddFields(world.slack)];
      const deliveries = transport === "http" ? all.filter(canBeAForm) : all;
      expect(deliveries.length).toBeGreaterThan(1_000);
      for (let from = 0; from < deliveries.length; from += AT_ONCE) {
        const some = deliveries.slice(from, from + AT_ONCE);
        await Promise.all(some.map((delivery) => deliverOdd(world.slack, delivery)));
      }
      await isAlive(world);
      await world.restart();
      await isAlive(world);
      expect(unfitKeys(world)).toEqual([...new Set(unfitKeys(world))]);
    },
    patience(90_000),
  );
});

/** Over HTTP a command is a form, whose fields are texts. */
function canBeAForm({ kind, body }: SlackDelivery): boolean {
  return kind !== "slash_commands" || Object.values(body ?? {}).every((field) => typeof field === "string");
}
