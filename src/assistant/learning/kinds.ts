import type { Wordings } from "../language/wordings.ts";
import { FILLER, POLITE } from "./english/heads/fillers.ts";
import { COMMAND, NO_COMMAND, STANDING_LEAD } from "./english/heads/remember.ts";
import { ABOUT_SELF, ABOUT_STYLE } from "./english/lasting/about.ts";
import { HABIT } from "./english/lasting/habits.ts";
import { ALWAYS, SHOULD, STOP } from "./english/lasting/orders.ts";
import { PREFERENCE } from "./english/lasting/preferences.ts";
import { SCOPED } from "./english/lasting/scoped.ts";
import { SECOND_CLAUSE, STANDING, WHEN } from "./english/lasting/standing.ts";
import { LIST_HEAD, OPINION, OWN_LABEL } from "./english/passing/labels.ts";
import { MATERIAL, POINTS_TO_TEXT, REWORK } from "./english/passing/material.ts";
import { ONE_OFF, ONE_PART, POINTING, QUESTION } from "./english/passing/passing.ts";
import { INFORMATION, PROMISE, TASK, TASK_CONTENT } from "./english/passing/requests.ts";
import { OTHER_PERSON, PROFILE, RULE_LIKE_PROFILE } from "./english/person/profile.ts";
import { OTHERS } from "./languages/languages.ts";
import { COMMAND_BEHIND } from "./languages/lasting/behind.ts";
import { TRAILING_COMMAND } from "./languages/lasting/japanese.ts";
import { FORWARDED, GREETS_INKWELL, SALUTATION, SIGN_OFF } from "./letters.ts";
import { RULE_REST, TEXT_FOR_OTHERS } from "./text-for-others.ts";

/** The English wordings that a sentence is read by. */
export const ENGLISH = {
  command: COMMAND,
  noCommand: NO_COMMAND,
  standingLead: STANDING_LEAD,
  standing: STANDING,
  secondClause: SECOND_CLAUSE,
  when: WHEN,
  habit: HABIT,
  always: ALWAYS,
  stop: STOP,
  should: SHOULD,
  scoped: SCOPED,
  preference: PREFERENCE,
  profile: PROFILE,
  ruleLikeProfile: RULE_LIKE_PROFILE,
  otherPerson: OTHER_PERSON,
  aboutStyle: ABOUT_STYLE,
  aboutSelf: ABOUT_SELF,
  question: QUESTION,
  oneOff: ONE_OFF,
  onePart: ONE_PART,
  pointing: POINTING,
  task: TASK,
  taskContent: TASK_CONTENT,
  information: INFORMATION,
  promise: PROMISE,
};

const { filler: OTHER_FILLER, ...OTHER_KINDS } = OTHERS;
/** The wordings of the other languages, by the same names. `trailingCommand` is Japanese, `commandBehind` of all others, English too. */
export const OTHER = { ...OTHER_KINDS, trailingCommand: TRAILING_COMMAND, commandBehind: COMMAND_BEHIND };

/** What may stand before a sentence, by which the rest of it is read. */
export const HEADS = { filler: FILLER, polite: POLITE, otherFiller: OTHER_FILLER };

/** What tells a person's own lines from the material they hand over. */
export const LINES = {
  rework: REWORK,
  pointsToText: POINTS_TO_TEXT,
  material: MATERIAL,
  ownLabel: OWN_LABEL,
  listHead: LIST_HEAD,
  opinion: OPINION,
  textForOthers: TEXT_FOR_OTHERS,
  ruleRest: RULE_REST,
  salutation: SALUTATION,
  greetsInkwell: GREETS_INKWELL,
  signOff: SIGN_OFF,
  forwarded: FORWARDED,
};

/** Each of them makes a sentence a statement that lasts, unless it is about the draft at hand. */
export const LASTING: readonly Wordings[] = [
  WHEN,
  HABIT,
  ALWAYS,
  STOP,
  SHOULD,
  SCOPED,
  PREFERENCE,
  PROFILE,
  OTHER_PERSON,
  OTHERS.always,
  OTHERS.preference,
  OTHERS.profile,
];
