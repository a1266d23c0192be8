import { describe, expect, it } from "vitest";
import { type Reference, readReference } from "../../../src/assistant/earlier/reference.ts";
import { patience } from "../../support/patience.ts";

const BERLIN = "Europe/Berlin";
/** Wednesday, 25 November 2026, 15:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 25, 14, 0);

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
    ["Update the bio: I moved to Montclair and we have a dog now", "bio"],
    ["Shorten the newsletter: our spring sale begins on Monday", "newsletter"],
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
    "Shorten the newsletter: “our spring sale begins on Monday, and all bicycles are ten per cent cheaper”",
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
    for (const odd of [
      "yesterday ",
      "\n",
      "the email ",
      "昨天的",
      "make the ",
      "> \n",
      "1.1. ",
      "```",
      "we wrote the ",
    ]) {
      const started = performance.now();
      read(odd.repeat(40_000 / odd.length));
      expect(performance.now() - started).toBeLessThan(patience(2_000));
    }
  });
});
