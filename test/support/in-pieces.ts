/** Writes the raw body of a model's answer piece by piece, each when it is there. */
export async function* inPieces(pieces: readonly (string | Promise<string>)[]): AsyncGenerator<string> {
  for (const piece of pieces) yield `data: ${JSON.stringify({ choices: [{ delta: { content: await piece } }] })}\n\n`;
  yield `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: "stop" }] })}\n\ndata: [DONE]\n\n`;
}
