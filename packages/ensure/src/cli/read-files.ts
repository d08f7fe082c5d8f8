import { readFile } from "node:fs/promises";
import type { SourcedDocument } from "../document/document.js";
import { parseDocuments } from "../document/parse.js";
import { DocumentError } from "../errors.js";
import type { Environment } from "./environment.js";

/** Reads the documents of files; `-` is standard input. @throws DocumentError naming the file. */
export async function readFiles(
  files: readonly string[],
  { stdin }: Environment,
): Promise<SourcedDocument[]> {
  const texts = await Promise.all(
    files.map(async (file) =>
      file === "-"
        ? { file: "standard input", text: await readAll(stdin) }
        : { file, text: await readText(file) },
    ),
  );
  return texts.flatMap(({ file, text }) => parseDocuments(text, file));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new DocumentError(file, `cannot be read: ${(error as Error).message}`);
  }
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
