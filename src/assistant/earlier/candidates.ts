import { placeOf } from "../privacy/identity.ts";
import { mayUse, realmOf } from "../privacy/privacy.ts";
import type { Candidate } from "./choice.ts";
import type { Intent } from "./intent.ts";
import { type Ranked, rankDrafts } from "./ranking.ts";
import { findEarlierDrafts, readEarlierDraft, readHitDrafts, readListedDrafts } from "./search.ts";
import { type EarlierPorts, type Situation, searchFrom, usableNow, withoutForgotten } from "./situation.ts";

const CANDIDATES_MAX = 3;
const OPENED_MAX = 6;

const NEAR = 0.45; // a draft with a smaller share of the best one's points is another matter
const NAMES_SHARE = 1 / 2; // so many of the names tell a text that is called by another kind
const NAMES_HELD = 1 / 3; // so many where the request names no kind
const HELD_WHERE_UNCLEAR = 2;

/**
 * Returns the drafts that a request may be about, of which it does not tell for sure. Looks at what the search found; where
 * the request points back and that leads nowhere, also at what memory lists.
 */
export async function findCandidates(
  ports: EarlierPorts,
  situation: Situation,
  intent: Intent,
): Promise<readonly Candidate[]> {
  const { known } = situation;
  if (intent.kind === "new" || (known.isDown && known.hits.length === 0)) return [];
  const [found, latest] = await Promise.all([findDrafts(ports, situation, intent), readLatest(ports, situation)]);
  const allowed = await usableNow(situation, found);
  const usable = found.filter(allowed).map((draft) => withoutForgotten(draft, known));
  return chooseCandidates(usable, intent, ports.now(), latest && withoutForgotten(latest, known));
}

async function findDrafts(ports: EarlierPorts, situation: Situation, intent: Intent): Promise<readonly Candidate[]> {
  if (intent.kind === "bare" && intent.naming.length === 0) return [];
  const reference = { ...intent.time, topic: intent.words.join(" "), elsewhere: true };
  const search = { ...searchFrom(ports, situation), reference, maxConversations: OPENED_MAX };
  const found = await (intent.time ? findEarlierDrafts(search) : readHitDrafts(search));
  const meant = (drafts: readonly Candidate[]) => chooseCandidates(drafts, intent, ports.now(), undefined);
  if (!intent.isTold || isTellingApart(found, intent, ports.now())) return found;
  const further = { ...search, reference: { topic: reference.topic, elsewhere: true } };
  return [...found, ...(await readListedDrafts(further, found, meant))];
}

async function readLatest(ports: EarlierPorts, { request, latestDraft }: Situation): Promise<Candidate | undefined> {
  if (latestDraft === undefined) return undefined;
  const { author, audience } = request;
  const origin = placeOf(latestDraft);
  if (!mayUse(origin, audience, author.membership)) return undefined;
  const scope = { person: author.id, realm: realmOf(origin.kind) };
  const found = await readEarlierDraft(ports, scope, latestDraft);
  return found && { ...found, conversationId: latestDraft, score: 1 };
}

/**
 * Returns the drafts that a request may go on with, likeliest first. A request that points back needs a draft that it tells
 * something of, and one that is unclear a draft that holds every name in it. Of a bare change, it is `latest`, and what it names.
 */
function chooseCandidates(
  drafts: readonly Candidate[],
  intent: Intent,
  now: number,
  latest: Candidate | undefined,
): readonly Candidate[] {
  if (intent.kind === "new") return [];
  const { time } = intent;
  const isThen = ({ at }: Candidate) => time !== undefined && at >= time.from && at < time.to;
  const isAny = !isNamed(intent);
  const all = rankDrafts(drafts, intent, now);
  const meant = all.filter((one) => isMeant(one, intent) || (isAny && isThen(one.draft)));
  const ranked = meant.length > 0 || !intent.pointsBack ? meant : all.filter((one) => isNear(one));
  const [best] = ranked;
  const near = ranked.filter(({ score, draft }) => best && (score >= best.score * NEAR || isThen(draft)));
  const inTime = near.toSorted((one, other) => Number(isThen(other.draft)) - Number(isThen(one.draft)));
  const chosen = inTime.map(({ draft }) => draft).slice(0, CANDIDATES_MAX);
  if (intent.kind === "bare" && latest) {
    const others = chosen.filter(({ conversationId }) => conversationId !== latest.conversationId);
    return [...others, latest].slice(-CANDIDATES_MAX);
  }
  const isLatestMeant = latest && intent.kind === "back" && chosen.length === 0 && intent.naming.length === 0;
  return isLatestMeant ? [latest] : chosen;
}

/** Whether a name in the request tells which of the drafts is meant, so that no other needs to be looked for. */
function isTellingApart(drafts: readonly Candidate[], intent: Intent, now: number): boolean {
  const meant = rankDrafts(drafts, intent, now).filter((one) => isMeant(one, intent));
  return meant.some(({ names, isOfKind }) => names.inHead > 0 && isOfKind);
}

/** Whether a draft may be the one that is meant, as far as words tell. */
export function isMeant({ names, held, inHead, isTold, isOfKind }: Ranked<Candidate>, intent: Intent): boolean {
  const { kind, ofKind } = intent;
  if (kind === "bare") return names.inHead > 0;
  if (kind === "unclear") {
    const isWhole = names.all > 0 && names.held === names.all && held >= HELD_WHERE_UNCLEAR && inHead > 0;
    const isOfBoth = ofKind.size > 0 && isOfKind && names.inHead > 0 && names.held >= names.all * NAMES_HELD;
    return isWhole || (isOfBoth && !intent.isHeadless);
  }
  if (ofKind.size === 0) {
    return isTold && (inHead > 0 || held >= HELD_WHERE_UNCLEAR) && names.held >= names.all * NAMES_HELD;
  }
  return isOfKind || (names.inHead > 0 && names.inHead >= names.all * NAMES_SHARE);
}

/** Whether a draft speaks of what a request speaks of, though it is called otherwise there. */
function isNear({ names, held }: Ranked<Candidate>): boolean {
  return names.inHead > 0 && held >= HELD_WHERE_UNCLEAR;
}

/** Whether a request names a text by more than "the text" or "it". */
export function isNamed({ naming, kinds, ofKind }: Intent): boolean {
  return ofKind.size > 0 || naming.some((word) => !kinds.has(word));
}
