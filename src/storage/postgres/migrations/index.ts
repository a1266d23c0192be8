import { app } from "./001-app.ts";
import { budgets } from "./002-budgets.ts";
import { tries } from "./003-tries.ts";
import { replyKinds } from "./004-reply-kinds.ts";
import { notePositions } from "./005-note-positions.ts";
import { forgetting } from "./006-forgetting.ts";
import { latestDraft } from "./007-latest-draft.ts";
import { declined } from "./008-declined.ts";

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
];
