import type { Log } from "../../ports/log.ts";
import type { PersonId } from "../types.ts";
import { partsOf, personId } from "./identity.ts";

/** A workspace that has joined an organisation, which gives its people new ids. */
export type Joining = {
  readonly workspace: string;
  readonly organisation: string;
  /** Whether people may have been known by a workspace of this id. */
  isWorkspace(id: string): boolean;
  /** Returns the new ids of users of the workspace by their old ones; those that are missing keep theirs. */
  newUserIds(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Returns the old ids of users by their new ones; those that are missing had the same. */
  oldUserIds(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

/** How many rows of each kind were moved. */
export type MovedRows = Readonly<
  Record<"notes" | "declined" | "hashKeys" | "questions" | "retries" | "threads" | "untold", number>
>;

type Ports = {
  readonly rows: {
    /** Returns everybody of whom something is kept. */
    people(): Promise<readonly PersonId[]>;
    /** Gives all that is kept of a person to another id of theirs, together with what is kept there already. */
    move(from: PersonId, to: PersonId): Promise<MovedRows>;
  };
  /** A memory that can give what it keeps to another id. Absent: it stays, and is found by the former id. */
  readonly memory?: { people(): readonly PersonId[]; move(from: PersonId, to: PersonId): number } | undefined;
  readonly formerIds: { keep(person: PersonId, former: readonly PersonId[]): void };
  readonly log: Pick<Log, "info">;
};

/**
 * Moves everything that is kept of people to the ids that they have in the organisation, once. What a crash or another process
 * leaves behind is moved at the next start. Rejects when the new ids cannot be looked up, or the database refuses.
 */
export async function moveToNewIds({ rows, memory, formerIds, log }: Ports, joining: Joining): Promise<void> {
  const known = new Set([...(await rows.people()), ...(memory?.people() ?? [])]);
  const people = [...known].filter((person) => isFormer(person, joining));
  if (people.length === 0) return;
  const own = people.map(partsOf).filter(({ organisationId }) => organisationId === joining.workspace);
  const newIds = await joining.newUserIds(own.map(({ userId }) => userId));
  const moved: Record<string, number> = {};
  for (const person of people) {
    const { organisationId, userId } = partsOf(person);
    const isOwn = organisationId === joining.workspace;
    const to = personId(joining.organisation, (isOwn ? newIds.get(userId) : undefined) ?? userId);
    const counts = { ...(await rows.move(person, to)), ...(memory ? { memories: memory.move(person, to) } : {}) };
    if (!memory) formerIds.keep(to, [person]);
    for (const [kind, count] of Object.entries(counts)) moved[kind] = (moved[kind] ?? 0) + count;
  }
  log.info({ people: people.length, ...moved }, "people have new ids; what is kept of them was moved");
}

/** Returns the ids that a person of the organisation may have had in the workspace. Rejects when that cannot be looked up. */
export async function possibleFormerIds(person: PersonId, joining: Joining): Promise<readonly PersonId[]> {
  const { organisationId, userId } = partsOf(person);
  if (organisationId !== joining.organisation) return [];
  const old = (await joining.oldUserIds([userId])).get(userId) ?? userId;
  return [...new Set([old, userId])].map((id) => personId(joining.workspace, id));
}

function isFormer(person: PersonId, { organisation, isWorkspace }: Joining): boolean {
  const { organisationId } = partsOf(person);
  return organisationId !== organisation && isWorkspace(organisationId);
}
