/** What the person says in the pre-set dialogues, all in one conversation. Teaches who they are and how they write. */
export const DIALOGUES: readonly string[] = [
  "My job is in the marketing department of an internet company. In emails, always use a light tone and begin with 'Dear XX'.",
  "In summaries, I like to see three bullet points before anything else.",
];

/** Requests that use what the dialogues taught. */
export const EXAMPLES: readonly string[] = [
  "Write an email that tells everybody about our team dinner",
  "Write to a client by email and sum up what is new in the finance app that we are about to launch",
];

export const WELCOME = [
  "Welcome to Inkwell, a writing assistant that remembers how you write.",
  "Tell it once how you like things. It remembers when you ask for the next text.",
] as const;

export const ASK_FIRST = "Run the two pre-set dialogues first? They make 2 add and 2 search calls. (y/n) ";
export const ASK_AGAIN = "Please answer y for yes or n for no.";
export const ASK_REQUEST = "Your request: ";

export const HOW_IT_GOES = [
  "Each request you type now starts a new conversation. Inkwell remembers the earlier ones.",
  'Type "help" to see the commands, "exit" to leave.',
] as const;

export const HELP = [
  "Type a request, or one of these commands:",
  "  get messages         shows what memory has of the last conversation",
  "  get messages <id>    does the same for another conversation",
  "  undo                 forgets the rules and facts that were saved last",
  "  keep, forget it, no  answer a question below a draft, such as whether to keep something from now on",
  "  help                 shows this list",
  "  exit, quit or q      ends the program",
  "Ctrl-C stops a draft while it is being written. At the prompt, or pressed twice, it ends the program.",
] as const;

/** Comes after "[No model connected]". */
export const NO_MODEL_HINT =
  "To connect one, set OPENAI_API_KEY, or OPENAI_BASE_URL for Ollama, vLLM and other servers that speak OpenAI's API.";

export const GOODBYE = "Goodbye, and happy writing.";
