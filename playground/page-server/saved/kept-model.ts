import { readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { writePrivateFile } from "../../../src/storage/sqlite/private-file.ts";

const keptSchema = z.object({
  baseUrl: z.string().exactOptional(),
  model: z.string().exactOptional(),
  /** Only where the person chose to keep it too. */
  apiKey: z.string().exactOptional(),
  /** The model had a key, which is not kept. */
  lacksKey: z.boolean().exactOptional(),
});

/** A model that one `npm run try` keeps for the next. */
export type KeptModel = Readonly<z.infer<typeof keptSchema>>;

/** Returns the file of the kept model: beside the saved workspace, and never in it. */
export function keptModelPath(savedPath: string): string {
  return join(dirname(savedPath), "try-model.json");
}

/** Reads and writes the kept model. The file is readable by its owner alone (mode 0600). */
export function createKeptModel(path: string) {
  return {
    /** Returns undefined where none is kept, or the file cannot be read. */
    read(): KeptModel | undefined {
      try {
        return keptSchema.parse(JSON.parse(readFileSync(path, "utf8")));
      } catch {
        return undefined;
      }
    },
    /** Throws where it cannot be written. */
    write(model: KeptModel): void {
      const temporary = `${path}.tmp`;
      writePrivateFile(temporary, JSON.stringify(model));
      renameSync(temporary, path);
    },
    forget: (): void => rmSync(path, { force: true }),
  };
}

export type KeptModelFile = ReturnType<typeof createKeptModel>;
