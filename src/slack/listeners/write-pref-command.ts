import type { Listening } from "../deliveries/listening.ts";
import { actorOfCommand, personOf } from "../requests/actor.ts";
import { readPlain } from "../text/incoming-text.ts";
import { type CommandReply, noteReply } from "../views/note-outcome.ts";
import { notSavedNow } from "../views/words.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers `/write-pref`, which shows and changes a person's rules. Only that person sees the reply. */
export function registerWritePrefCommand(slack: Listening, ports: ListenerPorts): void {
  const { notes, directory, workspace, log } = ports;
  slack.command("/write-pref", async ({ ack, command }, delivery) => {
    let reply: CommandReply;
    try {
      const [actor, text, { parsePreferenceCommand }] = await Promise.all([
        actorOfCommand(command, ports),
        readPlain(command.text, directory.nameOf),
        import("../../assistant/notes/typed/preference-command.ts"), // reads sentences, which a process need not do to start
      ]);
      const by = { person: personOf(actor), teamId: workspace.teamId, operation: delivery };
      reply = noteReply(await notes.carryOut(by, parsePreferenceCommand(text)));
    } catch (error) {
      log.warn({ err: error }, "preference command failed");
      reply = { text: notSavedNow };
    }
    await ack({ response_type: "ephemeral", ...reply });
  });
}
