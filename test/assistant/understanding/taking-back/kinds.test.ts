import { describe, expect, it } from "vitest";
import { type HeldName, wished } from "./notes.ts";

const RULES: readonly HeldName[] = ["greeting", "emojis", "signature"];
const FACTS: readonly HeldName[] = ["department", "city", "boss", "birthday"];

describe("a wish to forget a whole kind", () => {
  it.each([
    "Delete all rules",
    "Delete all my rules",
    "Get rid of all my rules",
    "Forget every rule I gave you",
    "Forget each and every rule",
    "I want you to forget all my rules",
    "Can you delete all my rules?",
    "My rules can all go",
    "Wipe my preferences",
    "Lösche meine ganzen Regeln",
    "Alle Regeln löschen",
    "Kannst du alle meine Regeln vergessen?",
    "Supprime toutes mes règles",
    "Je veux que tu oublies toutes mes règles",
    "Borra todas mis reglas",
    "¿Puedes borrar todas mis reglas?",
    "Cancella tutte le mie regole",
    "Apaga todas as minhas regras",
    "Podes apagar todas as minhas regras?",
    "删除我所有的规则",
    "你能忘掉所有规则吗？",
    "ルールを全部削除して",
    "私のルールをすべて忘れて",
  ])("means all rules and no fact: %s", (text) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes: RULES, isAsked: true }, isAll: true });
  });

  it.each([
    "Forget all facts",
    "Remove every fact about me",
    "Forget all the facts you know about me",
    "Lösch alle Fakten",
    "Vergiss alle Fakten über mich",
    "Oublie tous les faits",
    "Olvida todos los hechos",
    "Dimentica tutti i fatti",
    "Esquece todos os factos",
    "忘掉所有事实",
    "事実をすべて忘れて",
    "Forget everything, keep my rules",
    "Forget everything about me but keep the rules",
    "Vergiss alles, behalt meine Regeln",
    "Vergiss alles bis auf die Regeln",
    "Oublie tout, garde mes règles",
    "Olvida todo, guarda mis reglas",
    "Dimentica tutto, tieni le regole",
    "Esquece tudo, mantém as minhas regras",
    "忘掉一切，保留我的规则",
    "全部忘れて、でもルールは残して",
  ])("means all facts and no rule: %s", (text) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes: FACTS, isAsked: true }, isAll: true });
  });

  it.each([
    ["Forget all my rules except the emoji one", ["greeting", "signature"]],
    ["Oublie toutes mes règles sauf celle sur les emojis", ["greeting", "signature"]],
    ["Forget all my facts but keep my birthday", ["department", "city", "boss"]],
    ["Vergiss alle Fakten außer meinem Geburtstag", ["department", "city", "boss"]],
    ["Forget all rules about emojis", ["emojis"]],
    ["Forget all the rules of chess", []],
  ] as const)("leaves what it does not mean: %s", (text, notes) => {
    expect(wished(text).forget).toEqual({ what: "named", notes, isAsked: true });
  });

  it.each(["Forget everything", "Forget all my rules and facts", "Forget everything, including my rules"])(
    "is told from one to forget all: %s",
    (text) => {
      expect(wished(text).forget?.what).toBe("everything");
    },
  );

  it.each([
    "Write a post: forget all the rules!",
    "Remove all facts from the second paragraph",
    "Delete the facts and keep the story",
    "Write all rules for the pool",
  ])("is told from a request: %s", (text) => {
    expect(wished(text)).toEqual({ forget: undefined, isAll: false });
  });
});
