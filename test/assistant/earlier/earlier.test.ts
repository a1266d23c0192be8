import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../src/assistant/earlier/choice.ts";
import { chooseDraft, questionWhich, readChoice } from "../../../src/assistant/earlier/choice.ts";
import { type Reference, readReference } from "../../../src/assistant/earlier/reference.ts";
import { type EarlierSearch, findEarlierDrafts, readEarlierDraft } from "../../../src/assistant/earlier/search.ts";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { givenPersonId } from "../../../src/assistant/privacy/identity.ts";
import type { ConversationId, Memory, ReplyKind, Scope, StoredMessage } from "../../../src/assistant/types.ts";
import { createReplyKinds } from "../../../src/storage/rows/reply-kinds.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { openStore } from "../../support/store.ts";

const BERLIN = "Europe/Berlin";
/** Wednesday, 25 November 2026, 15:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 25, 14, 0);
const YESTERDAY = Date.UTC(2026, 10, 24, 9, 0);
const LAST_WEEK = Date.UTC(2026, 10, 18, 9, 0);

function read(text: string): Reference | undefined {
  return readReference(text, NOW, BERLIN);
}

describe("a request that goes on with earlier work", () => {
  it.each([
    [
      "Please further optimize yesterday's proposal summary by adding the budget section.",
      "yesterday",
      "proposal summary",
    ],
    ["continue the launch email from Tuesday", "Tuesday", "launch email"],
    ["make last week’s newsletter shorter", "last week", "newsletter"],
    ["Can you translate the press release from last Friday into German?", "last Friday", "press release"],
    ["Could you please tighten up the intro of yesterday's blog post?", "yesterday", "blog post"],
    ["The email from Tuesday is too long. Make it shorter.", "Tuesday", "email"],
    ["Yesterday you wrote a newsletter for me. Please shorten it.", "Yesterday", "newsletter"],
    ["Hi! Yesterday we worked on a proposal for Acme. Can you add the pricing?", "Yesterday", "proposal Acme"],
    ["I'd like to get back to the pitch we worked on last week", "last week", "pitch"],
    ["Let's pick up where we left off yesterday", "yesterday", ""],
    ["Add the pricing table to what you wrote on Monday", "Monday", ""],
    ["Add Monday's figures to yesterday's report", "yesterday", "report"],
    ["Write a German version of yesterday's newsletter", "yesterday", "newsletter"],
    ["Write the next chapter of the story you started last week", "last week", "story"],
    ["Draft an email in the same tone as last week's announcement", "last week", "announcement"],
    ["Write something like the one you wrote yesterday", "yesterday", ""],
    ["Update the onboarding guide from 12 November with the new address", "12 November", "onboarding guide"],
    ["finish the LinkedIn post you started this morning", "this morning", "LinkedIn post"],
    ["Last week's team update email needs a section on hiring", "Last week", "team update email"],
    ["I want yesterday's summary shorter", "yesterday", "summary"],
    ["Remember the proposal you helped me with on Monday? Add a timeline.", "Monday", "proposal"],
    ["Merge the two drafts from yesterday into one", "yesterday", "two drafts"],
    ["Back to the job ad from Friday: drop the salary", "Friday", "job ad"],
    ["Take yesterday's press release and cut it to 150 words", "yesterday", "press release"],
    ["Expand last Thursday's project brief with a risk section, please", "last Thursday", "project brief"],
    ["Could you redo the cover letter from two days ago?", "two days ago", "cover letter"],
    ['Add "free parking" to the invitation you drafted this morning', "this morning", "invitation"],
    ["Turn last week's meeting notes into a newsletter", "last week", "meeting notes"],
    ["Change the subject line of the email we sent on 20 November", "20 November", "email"],
    ["Polish the wedding toast from last weekend", "last weekend", "wedding toast"],
    ["Do another round on yesterday's proposal", "yesterday", "proposal"],
    ["Update yesterday's status report: the migration is done", "yesterday", "status report"],
    ["Make today's newsletter less formal", "today", "newsletter"],
    ["In German please, the email you wrote yesterday", "yesterday", "email"],
  ])("is known by the time it names: %j", (text, phrase, topic) => {
    expect(read(text)).toMatchObject({ phrase, topic, elsewhere: true });
  });

  it.each([
    ["add a paragraph to the proposal we did", "proposal"],
    ["use the same structure as the report you wrote", "report"],
    ["go on with my cover letter draft", "cover letter"],
    ["keep working on our sponsorship proposal for Acme", "sponsorship proposal Acme"],
    ["please extend the FAQ you wrote for the launch", "FAQ launch"],
    ["Now finish that essay we began", "essay"],
    ["Shorten the newsletter", "newsletter"],
    ["Please fix the dates in the agenda", "agenda"],
  ])("is known without a time, and then a draft in the same thread comes first: %j", (text, topic) => {
    expect(read(text)).toEqual({ topic, elsewhere: false });
  });

  it("is known to mean another conversation without a time", () => {
    expect(read("Revise the job posting we drafted the other day")).toEqual({ topic: "job posting", elsewhere: true });
  });

  it.each([
    ["Kürze bitte den Newsletter von letzter Woche", "letzter Woche", "Newsletter"],
    ["Kannst du den Vorschlag von gestern um den Budgetteil ergänzen?", "gestern", "Vorschlag"],
    ["Überarbeite den Entwurf vom Montag", "Montag", "Entwurf"],
    ["Schreib an dem Bericht von gestern weiter", "gestern", "Bericht"],
    ["Acorta el boletín de la semana pasada", "la semana pasada", "boletín"],
    ["Añade una sección de presupuesto al resumen de ayer", "ayer", "resumen"],
    ["Raccourcis la newsletter de la semaine dernière", "la semaine dernière", "newsletter"],
    ["Accorcia la newsletter della settimana scorsa", "settimana scorsa", "newsletter"],
    ["把昨天的提案摘要再优化一下，加上预算部分", "昨天", "提案"],
    ["继续写上周的新闻稿", "上周", "新闻"],
    ["昨日の提案書に予算の項目を追加してください", "昨日", "提案"],
  ])("is known in other languages: %j", (text, phrase, topicWord) => {
    const reference = read(text);
    expect(reference).toMatchObject({ phrase, elsewhere: true });
    expect(reference?.topic.split(" ")).toContain(topicWord);
  });

  it.each([
    "Mach mit dem Anschreiben weiter",
    "Continúa la carta que empezamos",
    "Reprends la lettre",
    "把你写的邮件改短一点",
  ])("is known in other languages without a time: %j", (text) => {
    expect(read(text)).toMatchObject({ elsewhere: false });
  });

  it("takes no day from what the earlier text is about", () => {
    expect(read("Shorten the email about yesterday's report")).not.toHaveProperty("phrase");
  });

  it("gives the local days that its words mean", () => {
    const day = { from: Date.UTC(2026, 10, 23, 23), to: Date.UTC(2026, 10, 24, 23) };
    expect(read("Shorten yesterday's email")).toMatchObject(day);
    expect(readReference("Shorten yesterday's email", NOW, "Asia/Tokyo")?.from).toBe(Date.UTC(2026, 10, 23, 15));
  });

  it("may bring along what is to be put into it", () => {
    const added = "Revenue grew by four percent and churn fell to two. ".repeat(10);
    expect(read(`Please add the following to yesterday's report: ${added}`)).toMatchObject({ topic: "report" });
  });
});

describe("a request that is complete in itself", () => {
  it.each([
    "Help me write a notification email for a team dinner",
    "Write an email about yesterday's outage",
    "Write a summary of yesterday's meeting",
    "Reply to yesterday's email from Bob",
    "Help me answer the email I got yesterday",
    "Draft an invitation for Friday's all-hands meeting",
    "Write a newsletter about last week's release",
    "Write a blog post on how we improved the product last month",
    "Tell Bob to update yesterday's report",
    "Update the team about yesterday's release",
    "Explain yesterday's email outage to customers",
    "I need an email to the team about the changes in last month's policy",
    "Write a thank-you note to the client who sent the report last week",
    "Announce that the newsletter from last week had an error",
    "I sent the proposal yesterday. Write a polite nudge.",
    "Congratulate the team on last month's results",
    "What did we decide yesterday?",
    "Make it shorter",
    "Add a title",
    "In German please",
    "Yesterday was a great day",
    "The team finished the report yesterday",
    "From now on, make the emails shorter",
    "Always start emails with Dear Customer",
    "Remember that I am in charge of the Marketing Department at XX company",
    "Never use the word synergy in the report",
    "Remember that we should update last week's report",
    "Compose a message to say that the newsletter from Tuesday contained an error",
    "Help me announce Friday's workshop",
    "Write a reminder about the report I sent you last week",
    "Bob sent me a proposal on Monday, draft a polite refusal",
    "Make a list of ideas for a newsletter",
    "Give me another version",
    "I finished the report yesterday. Write an email to say that we should meet.",
  ])("is no reference: %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    "Schreib eine E-Mail über den gestrigen Ausfall",
    "Schreib eine Antwort auf die Mail von gestern",
    "Verfasse eine Einladung für Freitag",
    "Fasse das gestrige Meeting zusammen",
    "Mach das hier kürzer",
    "Escribe un correo sobre la caída de ayer",
    "Responde al correo de ayer",
    "写一封关于昨天故障的邮件",
    "帮我写一份上周会议的总结",
    "Écris un mail à propos de la panne d'hier",
  ])("is no reference in other languages: %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    "Summarise yesterday's meeting: Ana said we should move the launch, and Bob agreed.",
    "Make this email shorter: Hi Bob, I wanted to write to you about the launch.",
    "Translate into German: the proposal we did last week was accepted by the board",
    "Rewrite this in a friendlier tone:\n\nplease find attached the report from yesterday.",
    "Shorten the newsletter: our spring sale begins on Monday",
    "Proofread my email\n> Hello Bob, how are you, I hope you are well.",
  ])("has its text with it: %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("has a long text with it even where it names a past day", () => {
    const pasted = "We met at nine and talked about the plans for spring. ".repeat(10);
    expect(read(`Make yesterday's report shorter:\n${pasted}`)).toBeUndefined();
    expect(read("Make yesterday's report shorter: the board wants one page")).toMatchObject({ phrase: "yesterday" });
  });

  it("is read in no time however odd it is", () => {
    for (const odd of ["yesterday ", "the email ", "昨天的", "make the ", "> \n", "1.1. ", "```", "we wrote the "]) {
      const started = performance.now();
      read(odd.repeat(40_000 / odd.length));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});

describe("the choice among earlier drafts", () => {
  const day = { from: YESTERDAY - 1_000, to: YESTERDAY + 1_000 };

  it("is none without any, and the only one there is", () => {
    expect(chooseDraft([], {})).toEqual({ kind: "none" });
    const only = aCandidate({ at: LAST_WEEK });
    expect(chooseDraft([only], day)).toEqual({ kind: "one", candidate: only });
  });

  it("falls on the time named, whatever the scores", () => {
    const meant = aCandidate({ at: YESTERDAY, score: 0.2 });
    expect(chooseDraft([aCandidate({ at: LAST_WEEK, score: 1 }), meant], day)).toEqual({
      kind: "one",
      candidate: meant,
    });
  });

  it("falls on the best score where no time is named, or none fits it", () => {
    const best = aCandidate({ at: LAST_WEEK, score: 0.9 });
    const other = aCandidate({ at: LAST_WEEK, score: 0.7 });
    expect(chooseDraft([other, best], {})).toEqual({ kind: "one", candidate: best });
    expect(chooseDraft([other, best], day)).toEqual({ kind: "one", candidate: best });
  });

  it("is left to the person where scores differ by at most a tenth, best first, four at most", () => {
    const scores = [0.7, 0.91, 0.79, 0.85, 0.8, 0.9, 0.86];
    const choice = chooseDraft(
      scores.map((score) => aCandidate({ at: YESTERDAY, score })),
      day,
    );
    const offered = choice.kind === "several" ? choice.candidates.map(({ score }) => score) : [];
    expect(offered).toEqual([0.91, 0.9, 0.86, 0.85]);
    const tenth = [aCandidate({ score: 0.8 }), aCandidate({ score: 0.7 })];
    expect(chooseDraft(tenth, {}).kind).toBe("several");
  });

  it("does not ask between two copies of one text", () => {
    const older = aCandidate({ text: "Hello", at: LAST_WEEK });
    const newer = aCandidate({ text: "Hello ", at: YESTERDAY });
    expect(chooseDraft([older, newer], {})).toEqual({ kind: "one", candidate: newer });
  });
});

describe("the question which one is meant", () => {
  it("has a numbered line for each, with its title and local date", () => {
    const question = questionWhich(
      [aCandidate({ title: "Budget *plan*", at: YESTERDAY }), aCandidate({ title: "" })],
      BERLIN,
    );
    expect(question.split("\n").slice(2)).toEqual([
      "1. **Budget \\*plan\\***, 2026-11-24 10:00",
      "2. **Untitled**, 2026-11-24 10:00",
    ]);
  });
});

describe("an answer to that question", () => {
  it.each([
    ["2", 2],
    ["2.", 2],
    [" #1 ", 1],
    ["number two", 2],
    ["No. 3", 3],
    ["the second", 2],
    ["first one please", 1],
    ["The 3rd one", 3],
    ["I mean the first", 1],
    ["the former", 1],
    ["the latter", 3],
    ["the last one", 3],
    ["die zweite bitte", 2],
    ["Nummer drei", 3],
    ["den ersten", 1],
    ["la première", 1],
    ["le deuxième, s'il te plaît", 2],
    ["el segundo, por favor", 2],
    ["la última", 3],
    ["第二个", 2],
  ])("picks one: %j", (text, place) => {
    expect(readChoice(text, 3)).toBe(place);
  });

  it.each([
    "4",
    "0",
    "",
    "both",
    "1 and 2",
    "make it 2 pages",
    "First, write an email to Bob",
    "Write an email",
    "two paragraphs please",
    "none of them",
    `the second ${"x".repeat(80)}`,
  ])("is a request of its own: %j", (text) => {
    expect(readChoice(text, 3)).toBeUndefined();
  });

  it("may name a title or a day when what was offered is at hand", () => {
    const candidates = [
      aCandidate({ title: "Budget proposal", at: YESTERDAY }),
      aCandidate({ title: "Launch email", at: LAST_WEEK }),
      aCandidate({ title: "Launch proposal", at: LAST_WEEK }),
    ];
    const offer = { candidates, now: NOW, timeZone: BERLIN };
    const pick = (text: string) => readChoice(text, 3, offer);
    expect(pick("the launch email")).toBe(2);
    expect(pick("yesterday's")).toBe(1);
    expect(pick("the one from Tuesday")).toBe(1);
    expect(pick("the proposal from last week")).toBe(3);
    expect(pick("the proposal")).toBeUndefined();
    expect(pick("write a budget proposal")).toBeUndefined();
    expect(pick("please")).toBeUndefined();
    expect(readChoice("the launch email", 1, offer)).toBeUndefined();
  });
});

describe("the search for earlier drafts", () => {
  const person = givenPersonId("T1_U1");
  const own: Scope = { person, realm: "own" };
  const open: Scope = { person, realm: "open" };

  /** A memory that holds one exchange a conversation. */
  async function aMemory(
    ...exchanges: { id: string; scope?: Scope; at?: number; request: string; replies: string[] }[]
  ) {
    const memory = createFakeMemory();
    for (const { id, scope = own, at = YESTERDAY, request, replies } of exchanges) {
      const answers = replies.map((text, index): StoredMessage => ({ role: "assistant", text, at: at + 1 + index }));
      await memory.add(scope, id, [{ role: "user", text: request, at }, ...answers]);
    }
    return memory;
  }

  const replyKinds = createReplyKinds(openStore());

  function find(memory: Memory, text: string, change: Partial<EarlierSearch> = {}) {
    const reference = read(text)!;
    return findEarlierDrafts({
      memory,
      replyKinds,
      scopes: [own, open],
      hits: [],
      reference,
      allowed: () => true,
      ...change,
    });
  }

  const PROPOSAL = "# Proposal summary\n\nWe propose to open a second shop in spring.";

  it("finds the draft of yesterday with its title and time, best score for the topic", async () => {
    const memory = await aMemory(
      { id: "T1:dm:D1:1.1", request: "Summarise the proposal", replies: [PROPOSAL] },
      { id: "T1:dm:D1:2.2", request: "A budget section on travel", replies: ["The budget section: 400 euros."] },
    );
    const request = "Please further optimize yesterday's proposal summary by adding the budget section.";
    const hits = await memory.search(own, request, { limit: 10 });
    const found = await find(memory, request, { hits });
    const [best, other] = found.toSorted((one, another) => another.score - one.score);
    expect(best).toMatchObject({
      conversationId: "T1:dm:D1:1.1",
      at: YESTERDAY + 1,
      title: "Proposal summary",
      text: PROPOSAL,
    });
    expect(best!.score - (other?.score ?? 0)).toBeGreaterThan(0.1);
    expect(chooseDraft(found, read(request)!)).toMatchObject({ kind: "one", candidate: { text: PROPOSAL } });
  });

  it("searches for the topic where the hits at hand lead nowhere", async () => {
    const memory = await aMemory({ id: "T1:public:C1:1.1", scope: open, request: "the proposal", replies: [PROPOSAL] });
    const found = await find(memory, "Shorten the proposal");
    expect(found).toMatchObject([{ conversationId: "T1:public:C1:1.1", text: PROPOSAL }]);
    expect(memory.searches.map(({ query }) => query)).toEqual(["proposal", "proposal"]);
  });

  it("does not search again where the time named was hit already", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    const hits = await memory.search(own, "proposal", { limit: 10 });
    await find(memory, "Shorten yesterday's proposal", { hits });
    expect(memory.searches).toHaveLength(1);
  });

  it("looks through what was kept at the time named where no word leads there", async () => {
    const memory = await aMemory(
      { id: "T1:dm:D1:1.1", at: LAST_WEEK, request: "Tell Bob of the move", replies: ["Dear Bob, we move."] },
      { id: "T1:dm:D1:2.2", request: "Tell Ann of the lunch", replies: ["Dear Ann, it is lunch."] },
    );
    const found = await find(memory, "Continue where we left off yesterday");
    expect(found).toMatchObject([{ conversationId: "T1:dm:D1:2.2", title: "Tell Ann of the lunch" }]);
  });

  it("does not hold up the reply where looking through takes too long", async () => {
    const memory: Memory = { ...createFakeMemory(), list: () => new Promise(() => {}) };
    expect(await find(memory, "Continue where we left off yesterday", { listMs: 5 })).toEqual([]);
  });

  it("never opens a conversation that the reply may not use, or a realm that is not searched", async () => {
    const memory = await aMemory(
      { id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] },
      { id: "T1:public:C1:2.2", scope: open, request: "the proposal", replies: [`${PROPOSAL} Public.`] },
    );
    const opened: string[] = [];
    const watched: Memory = {
      ...memory,
      messages: (scope, id, limit) => {
        opened.push(`${scope.realm} ${id}`);
        return memory.messages(scope, id, limit);
      },
    };
    const hits = await memory.search(own, "proposal", { limit: 10 });
    await find(watched, "Shorten yesterday's proposal", { hits, allowed: (id) => id.includes(":public:") });
    await find(watched, "Shorten yesterday's proposal", { hits, scopes: [open] });
    expect(opened).toEqual(["open T1:public:C1:2.2", "open T1:public:C1:2.2"]);
  });

  it("passes over hits that do not say where they come from", async () => {
    const memory = createFakeMemory();
    memory.distil(own, { kind: "fact", text: "The proposal is about a shop", at: YESTERDAY });
    expect(await find(memory, "Shorten yesterday's proposal")).toEqual([]);
  });

  it("opens at most so many conversations", async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `T1:dm:D1:${index}.1`,
      request: "the proposal",
      replies: [`${PROPOSAL} ${index}`],
    }));
    const memory = await aMemory(...many);
    expect(await find(memory, "Shorten yesterday's proposal")).toHaveLength(4);
    expect(await find(memory, "Shorten yesterday's proposal", { maxConversations: 2 })).toHaveLength(2);
  });

  it("takes the last draft, and no reply that was noted as a remark or a question", async () => {
    const replies = [
      PROPOSAL,
      `${PROPOSAL}\n\nIt will cost 10,000 euros.`,
      "Subject: Shop",
      "Noted, I will keep it short.",
      "Which shop do you mean?",
      "Which one do you mean? Please answer with the number.\n\n1. **A**\n2. **B**",
      " ",
    ];
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies });
    const replyKinds = createReplyKinds(openStore());
    const note = (text: string, kind: ReplyKind) => replyKinds.note("T1:dm:D1:1.1" as ConversationId, text, kind);
    note("Noted,  I will keep it short", "remark"); // as a memory may have changed it
    note(replies[4]!, "question");
    note(replies[5]!, "question");
    const draft = await readEarlierDraft({ memory, replyKinds }, own, "T1:dm:D1:1.1");
    expect(draft?.text).toBe(replies[1]);
    const none = await aMemory({ id: "T1:dm:D1:1.1", request: "Remember this", replies: replies.slice(3) });
    expect(await readEarlierDraft({ memory: none, replyKinds }, own, "T1:dm:D1:1.1")).toBeUndefined();
  });

  it("takes the draft of the time named from a conversation that went on", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    await memory.add(own, "T1:dm:D1:1.1", [
      { role: "user", text: "longer", at: NOW - 20 },
      { role: "assistant", text: `${PROPOSAL} And a third.`, at: NOW - 10 },
    ]);
    expect((await find(memory, "Shorten yesterday's proposal"))[0]?.text).toBe(PROPOSAL);
    expect((await find(memory, "Shorten the proposal"))[0]?.text).toBe(`${PROPOSAL} And a third.`);
  });

  it.each([
    ["Subject: Dinner on Friday\n\nDear all,", "Dinner on Friday"],
    ["**Betreff: Essen am Freitag**\n\nHallo,", "Essen am Freitag"],
    ["**Our spring sale**\n\nIt begins soon.", "Our spring sale"],
    ["Dear all, dinner is at eight.", "Write a dinner invitation for the whole team, with the menu…"],
  ])("titles a draft by its subject line or heading, else by its request: %j", async (reply, title) => {
    const request = "Write a dinner invitation for the whole team, with the menu and the address";
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request, replies: [reply] });
    expect((await readEarlierDraft({ memory, replyKinds }, own, "T1:dm:D1:1.1"))?.title).toBe(title);
  });

  it("finds nothing where the memory fails, and hides no bug", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    const hits = await memory.search(own, "proposal", { limit: 10 });
    memory.failWith(new ServiceError("memory", "unavailable"));
    expect(await find(memory, "Shorten yesterday's proposal", { hits })).toEqual([]);
    memory.failWith(new TypeError("a bug"));
    await expect(find(memory, "Shorten yesterday's proposal", { hits })).rejects.toThrow(TypeError);
  });

  it("finds nothing once the person has stopped it", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    expect(await find(memory, "Shorten yesterday's proposal", { signal: AbortSignal.abort() })).toEqual([]);
  });
});

let candidates = 0;

function aCandidate(change: Partial<Candidate> = {}): Candidate {
  candidates += 1;
  const id = `T1:dm:D1:${candidates}.1`;
  return { conversationId: id, at: YESTERDAY, score: 1, title: "Proposal", text: `Draft ${candidates}`, ...change };
}
