import type { App, types } from "@slack/bolt";
import { parsePreferenceCommand } from "../../assistant/notes/preferences.ts";
import type { Deed, Rulebook } from "../../assistant/notes/rulebook.ts";
import type { Note, PersonId } from "../../assistant/types.ts";
import { acceptedBefore } from "../deliveries/replay.ts";
import { actorOfCommand, personOf } from "../requests/request.ts";
import { readWords } from "../text/incoming-text.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { ACTIONS, actions, type Blocks, button, line, savedActions } from "../views/blocks.ts";
import {
  changedLine,
  emptyList,
  invalidCommand,
  listTitle,
  noSuchNumber,
  notSavedNow,
  prefHelp,
  savedLine,
  tooLong,
} from "../views/words.ts";
import { askBeforeClearing, forgottenWithUndo } from "./note-actions.ts";
import type { ListenerPorts } from "./ports.ts";

type Answer = { readonly text: string; readonly blocks?: Blocks };

/** `/write-pref`: a person's rules, answered to that person only. */
export function registerWritePrefCommand(app: App, { rulebook, directory, workspace, idOf, log }: ListenerPorts): void {
  app.command("/write-pref", async ({ ack, command, context }) => {
    const person = personOf(actorOfCommand(command, workspace));
    let answer: Answer;
    try {
      const text = await readWords({ text: command.text }, async (id) => (await directory.person(id)).name);
      answer = await carryOut(rulebook, person, workspace.teamId, text, {
        id: idOf(command.trigger_id),
        ...again(acceptedBefore(context)),
      });
    } catch (error) {
      log.warn({ err: error }, "preference command failed");
      answer = { text: notSavedNow };
    }
    await ack({ response_type: "ephemeral", ...answer });
  });
}

function again(acceptedAt: number | undefined): { isRepeat?: boolean; acceptedAt?: number } {
  return acceptedAt === undefined ? {} : { isRepeat: true, acceptedAt };
}

async function carryOut(
  rulebook: Rulebook,
  person: PersonId,
  teamId: string,
  text: string,
  deed: Deed & { readonly acceptedAt?: number },
): Promise<Answer> {
  const command = parsePreferenceCommand(text);
  const { acceptedAt } = deed;
  // Numbers mean the list that the person saw, not what a first try made of it.
  const listed = () => (acceptedAt === undefined ? rulebook.list(person) : rulebook.listAt(person, acceptedAt));
  switch (command.kind) {
    case "help":
      return { text: prefHelp };
    case "invalid":
      return { text: command.reason === "too_long" ? tooLong(command.characters) : invalidCommand[command.reason] };
    case "list":
      return list(await rulebook.list(person));
    case "add": {
      const note = await rulebook.add(person, teamId, command.text, deed);
      return saved(savedLine(note), note);
    }
    case "forget": {
      const all = await listed();
      const missing = command.numbers.find((number) => all[number - 1] === undefined);
      if (missing !== undefined) return { text: noSuchNumber(missing, all.length) };
      const chosen = command.numbers.flatMap((number) => all[number - 1] ?? []);
      await rulebook.forget(
        person,
        chosen.map(({ id }) => id),
        deed.isRepeat,
      );
      return forgottenWithUndo(chosen, await rulebook.forgotten(person));
    }
    case "edit": {
      const all = await listed();
      const changed = await rulebook.edit(person, teamId, all[command.number - 1]?.id ?? "", command.text, deed);
      if (!changed) return { text: noSuchNumber(command.number, all.length) };
      const said = changedLine(changed.after);
      const undo = button("Undo", ACTIONS.undoEdit, `${changed.before.id} ${changed.after.id}`);
      return { text: said, blocks: [line(said), actions(undo)] };
    }
    case "clear": {
      const all = await rulebook.list(person);
      return all.length === 0 ? { text: emptyList() } : askBeforeClearing(all.length);
    }
  }
}

function saved(text: string, note: Note): Answer {
  return { text, blocks: [line(text), savedActions(note)] };
}

const SECTION_CHARS = 2_900; // Slack takes 3,000 a section
const MAX_SECTIONS = 45; // and 50 blocks a message

function list(notes: readonly Note[]): Answer {
  if (notes.length === 0) return { text: emptyList() };
  const rules = notes.filter(({ kind }) => kind === "rule").length;
  const title = listTitle(rules, notes.length - rules);
  const sections = inSections(
    notes.map((note, index) => `${index + 1}. ${escapeMrkdwn(note.text)}${note.kind === "fact" ? "  _(fact)_" : ""}`),
  );
  const rest = sections.length > MAX_SECTIONS ? [line("The list goes on; forget some to see the rest.")] : [];
  return {
    text: [title, sections[0]].join("\n"),
    blocks: [section(title), ...sections.slice(0, MAX_SECTIONS).map(section), ...rest],
  };
}

/** A note has at most 500 characters, 2,500 when each of them is escaped: none is too long for a section. */
function inSections(lines: readonly string[]): string[] {
  const sections: string[] = [];
  for (const text of lines) {
    const last = sections.at(-1);
    if (last !== undefined && last.length + text.length < SECTION_CHARS)
      sections[sections.length - 1] = `${last}\n${text}`;
    else sections.push(text);
  }
  return sections;
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text } };
}
