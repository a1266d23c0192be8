/**
 * Ends a program that an old Node runs, with one sentence and exit code 1. Every program loads this first: a file of TypeScript,
 * or an import of a name that only a newer Node has, would end it in a stack trace. Written so that any Node can read it.
 */
const NEEDED = 26; // in long-term support, with Temporal; package.json says the same under "engines"

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(
    `Inkwell needs Node ${NEEDED} or later, and this is Node ${process.versions.node}: run \`npm install\`, which brings ` +
      `the right Node for \`npm start\` and the like, or install Node ${NEEDED} from nodejs.org.`,
  );
  process.exit(1);
}
