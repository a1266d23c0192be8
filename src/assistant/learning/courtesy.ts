/*
 * Words for "please" that are also parts of other words, as pieces of patterns.
 */

/** "Kindly", and not "kindly worded". */
export const KINDLY = "kindly(?! (?:worded|phrased|meant|put|written|said|toned)\\b)";

/** 请, and not the beginning of a word such as "invoice" or "ask for leave". */
export const CHINESE_PLEASE =
  "[请請](?![假柬求愿願帖罪功缨辞辭款束け战戰]|教(?!我)|示(?!范|範)|安(?!排)|命(?!名)|客(?!气|氣)|病假|負(?!責)|書(?!寫))";
