import { embeddedMemory } from "./001-embedded-memory.ts";
import { outbox } from "./002-outbox.ts";
import { app } from "./003-app.ts";
import { durability } from "./004-durability.ts";
import { outboxIds } from "./005-outbox-ids.ts";
import { budgets } from "./006-budgets.ts";
import { tries } from "./007-tries.ts";
import { replyKinds } from "./008-reply-kinds.ts";
import { notePositions } from "./009-note-positions.ts";
import { forgetting } from "./010-forgetting.ts";
import { latestDraft } from "./011-latest-draft.ts";
import { declined } from "./012-declined.ts";
import {
  ages,
  draftsFirst,
  expiry,
  formerIds,
  leaving,
  offTheRecord,
  ratings,
  sessionTitles,
} from "./013-former-ids-to-ratings.ts";

/** In the order in which they run. Append only: a migration that has shipped is never edited. */
export const migrations: readonly string[] = [
  embeddedMemory,
  outbox,
  app,
  durability,
  outboxIds,
  budgets,
  tries,
  replyKinds,
  notePositions,
  forgetting,
  latestDraft,
  declined,
  formerIds,
  ages,
  leaving,
  expiry,
  offTheRecord,
  sessionTitles,
  ratings,
  draftsFirst,
];
