import { app } from "./001-app.ts";
import { budgets } from "./002-budgets.ts";
import { tries } from "./003-tries.ts";
import { replyKinds } from "./004-reply-kinds.ts";
import { notePositions } from "./005-note-positions.ts";
import { forgetting } from "./006-forgetting.ts";
import { latestDraft } from "./007-latest-draft.ts";
import { declined } from "./008-declined.ts";
import { formerIds } from "./009-former-ids.ts";
import { ages } from "./010-ages.ts";
import { leaving } from "./011-leaving.ts";
import { expiry } from "./012-expiry.ts";
import { draftsFirst, offTheRecord, ratings, sessionTitles } from "./013-off-the-record-to-ratings.ts";

/** In the order in which they run. Append only: a migration that has shipped is never edited. */
export const postgresMigrations: readonly string[] = [
  app,
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
