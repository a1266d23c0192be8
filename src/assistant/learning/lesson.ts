import type { Log } from "../../ports/log.ts";
import { mayRemember } from "../privacy/privacy.ts";
import { withoutSecrets } from "../privacy/secrets.ts";
import type { Notice } from "../surface.ts";
import type { AssistantRequest, Note, NoteStore } from "../types.ts";
import { isAllStated, learn } from "./learn.ts";

/** What a request taught. `isAll`: it holds nothing else, so no text is asked for. */
export type Lesson = {
  readonly learned: readonly Note[];
  readonly notices: readonly Notice[];
  readonly isAll: boolean;
};

/**
 * Keeps the rules and facts that a request states, before anything else, so that they hold for its own reply. Of a person who
 * leaves no trace it keeps rules only. A note that the database refuses becomes a notice.
 */
export async function learnFrom(
  { notes, log }: { readonly notes: Pick<NoteStore, "add">; readonly log: Log },
  request: AssistantRequest,
): Promise<Lesson> {
  const { author } = request;
  const statements = learn(request.text);
  const allowed = statements.filter(({ kind }) => kind === "rule" || mayRemember(author.membership));
  const { kind, channelId, conversationId } = request.place;
  const learned: Note[] = [];
  const notices: Notice[] = [];
  for (const [index, statement] of allowed.entries()) {
    const note: Note = {
      id: `${request.id}${index}`, // the same when the request is answered again after a crash
      kind: statement.kind,
      text: withoutSecrets(statement.text),
      at: request.at,
      origin: { kind, channelId, conversationId },
    };
    try {
      const kept = await notes.add(author.id, note);
      learned.push(kept);
      notices.push({ kind: "saved", note: kept });
    } catch (error) {
      log.warn({ request: request.id, err: error }, "note not saved");
      notices.push({ kind: "not_saved" });
    }
  }
  return { learned, notices, isAll: isAllStated(request.text, statements) };
}
