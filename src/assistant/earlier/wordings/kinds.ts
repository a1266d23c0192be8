import { LIKE, OTHER_ACT, POLITENESS, STANDING } from "./acts.ts";
import { CHANGE, CHANGE_OF_DEFINITE, INSERTION } from "./changes.ts";
import { BY_YOU, MADE_BEFORE, MADE_CLAUSE, MADE_UNNAMED, TOLD_BEFORE } from "./made.ts";
import { ABOUT_BEFORE, ELSEWHERE, ENGLISH, HERE, TOPIC_END } from "./places.ts";
import { NOTHING_AFTER, ONE_BEFORE, THING_AFTER, THING_BEFORE } from "./things.ts";

/** The wordings that a request is read by, in English or in any language. */
export const EARLIER = {
  politeness: POLITENESS,
  standing: STANDING,
  otherAct: OTHER_ACT,
  like: LIKE,
  change: CHANGE,
  changeOfDefinite: CHANGE_OF_DEFINITE,
  insertion: INSERTION,
  madeBefore: MADE_BEFORE,
  madeUnnamed: MADE_UNNAMED,
  madeClause: MADE_CLAUSE,
  byYou: BY_YOU,
  toldBefore: TOLD_BEFORE,
  thingAfter: THING_AFTER,
  nothingAfter: NOTHING_AFTER,
  thingBefore: THING_BEFORE,
  oneBefore: ONE_BEFORE,
  elsewhere: ELSEWHERE,
  here: HERE,
  topicEnd: TOPIC_END,
  aboutBefore: ABOUT_BEFORE,
  english: ENGLISH,
};
