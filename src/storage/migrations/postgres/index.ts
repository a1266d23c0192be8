import { app } from "./001-app.ts";

/** In the order they run. Append only: a migration that has shipped is never edited. */
export const postgresMigrations: readonly string[] = [app];
