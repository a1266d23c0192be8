/** What is said in the pre-set dialogues, all in one conversation: who the person is and how they like to write. */
export const DIALOGUES: readonly string[] = [
  "My job is in the marketing department of an internet company. In emails, always use a light tone and begin with 'Dear XX'.",
  "In summaries, I like to see three bullet points before anything else.",
];

/** Requests in which what the dialogues taught is put to use. */
export const EXAMPLES: readonly string[] = [
  "Write an email that tells everybody about our team dinner",
  "Write to a client by email and sum up what is new in the finance app that we are about to launch",
];

export const WELCOME = [
  "Welcome to Inkwell, a writing assistant that remembers how you write.",
  "Tell it once what you like; it will know when you ask for the next text.",
] as const;

export const ASK_FIRST = "Run the two pre-set dialogues first? They cost 2 add and 2 search calls. (y/n) ";
export const ASK_AGAIN = "Please answer y for yes or n for no.";
export const ASK_REQUEST = "Your request: ";

export const HOW_IT_GOES = [
  "Every request you type from here on opens a conversation of its own. What you said in earlier ones is remembered.",
  'Type "help" for the commands, and "exit" to leave.',
] as const;

export const HELP = [
  "Whatever is not one of these commands is taken as a request:",
  "  get messages         what memory keeps of the last conversation",
  "  get messages <id>    the same for another conversation",
  "  undo                 takes back the rules and facts that were saved last",
  "  help                 this list",
  "  exit, quit or q      leaves",
  "Ctrl-C stops an answer that is being written; at the prompt, or a second time, it leaves.",
] as const;

/** Comes after "[No model connected]". */
export const NO_MODEL_HINT =
  "To connect one, set OPENAI_API_KEY, or OPENAI_BASE_URL for Ollama, vLLM and other servers that speak OpenAI's API.";

export const GOODBYE = "Goodbye, and happy writing.";
