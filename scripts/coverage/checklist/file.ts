import { chmod, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { ContractError } from "../../contract/read.js";
import type { KnownItems } from "./known.js";
import { type CheckedItem, tickChecklist } from "./tick.js";

/**
 * Ticks a checklist in place.
 *
 * @returns one line on what was done.
 * @throws ContractError naming the file if it is not a Markdown checklist, which is then left unchanged.
 */
export async function tickFile(file: string, known: KnownItems): Promise<string> {
  const text = await readText(file);
  const ticked = tickChecklist(text, known);
  if (ticked === undefined) {
    throw new ContractError(
      `${file} is not a checklist: no line has a checkbox with a route or a schema, as in "- [ ] \`GET /users\`".`,
    );
  }
  if (ticked.text !== text) await replaceFile(file, ticked.text);
  return describe(file, ticked, ticked.text !== text);
}

/** @throws ContractError if the file cannot be read or is not text; `what` names its kind. */
export async function readText(file: string, what = "checklist"): Promise<string> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const reason =
      cause.code === "EISDIR"
        ? "it is a directory"
        : cause.code === "ENOENT"
          ? "the file does not exist"
          : cause.message;
    throw new ContractError(`Cannot read the ${what} ${file}: ${reason}.`, { cause });
  });
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Not UTF-8: treated as binary.
  }
  throw new ContractError(`${file} is not a Markdown ${what}: it is binary, or not UTF-8.`);
}

/** Replaces the file atomically, with the same permissions; a link's target is replaced. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const part = `${target}.part`;
  try {
    await writeFile(part, text);
    await chmod(part, (await stat(target)).mode);
    await rename(part, target);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new ContractError(`Cannot write ${file}: ${(cause as Error).message}`, { cause });
  }
}

function describe(
  file: string,
  { routes, schemas, noted, unsupported, appended, unread }: CheckedItem,
  changed: boolean,
): string {
  const parts = [
    `${routes.ticked} of ${routes.total} operations and ${schemas.ticked} of ${schemas.total} schemas ticked`,
    `${noted} ${noted === 1 ? "line that is" : "lines that are"} not in the contract`,
    ...(unsupported === 0 ? [] : [`${unsupported} ticks that nothing supports`]),
    `${appended} missing operations added`,
  ];
  const line = `${file}: ${parts.join(", ")}${changed ? "" : "; unchanged"}.`;
  if (unread.length === 0) return line;
  const boxes = unread.length === 1 ? "1 checkbox" : `${unread.length} checkboxes`;
  return `${line}\n${boxes} not understood: ${unread.length === 1 ? "line" : "lines"} ${unread.join(", ")}.`;
}
