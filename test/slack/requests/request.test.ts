import { expect, it } from "vitest";
import { membershipOf } from "../../../src/slack/requests/request.ts";

const WORKSPACE = { teamId: "T1", botUserId: "UBOT", botId: "B1" };

it.each(["member", "guest", "unknown"] as const)(
  "whoever is of another workspace is a stranger, though a look-up says %s; on a Grid the look-up tells",
  (membership) => {
    expect(membershipOf({ userId: "U1", teamId: "T2" }, { membership }, WORKSPACE)).toBe("stranger");
    expect(membershipOf({ userId: "U1", teamId: "T1" }, { membership }, WORKSPACE)).toBe(membership);
    const grid = { ...WORKSPACE, enterpriseId: "E1" };
    expect(membershipOf({ userId: "U1", teamId: "T2", enterpriseId: "E1" }, { membership }, grid)).toBe(membership);
  },
);
