import { describe } from "vitest";
import { readsNotes, tryReaders } from "./readers.ts";

describe("takes a time that grows as the text does", () => tryReaders(readsNotes));
