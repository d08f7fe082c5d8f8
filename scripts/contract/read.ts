import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse as parseYaml, YAMLParseError } from "yaml";

/** A contract as published: its parsed document and where its bytes came from. */
export interface PublishedContract {
  document: Record<string, unknown>;
  bytes: Uint8Array;
  /** The URL, or the bare file name: never a path of the machine that ran the sync. */
  source: string;
}

/** Anything that is wrong with the input of a script; printed without a stack, exit code 1. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a published contract, JSON or YAML, from a file or an `http(s)` URL. */
export async function readPublished(location: string): Promise<PublishedContract> {
  const isUrl = /^https?:\/\//i.test(location);
  const bytes = isUrl ? await download(location) : await readLocal(location);
  if (bytes.byteLength > MAX_BYTES) {
    throw new ContractError(
      `${location} has ${bytes.byteLength} bytes; a contract has at most ${MAX_BYTES}.`,
    );
  }
  const document = parseDocument(new TextDecoder().decode(bytes), location);
  return { document, bytes, source: isUrl ? location : basename(location) };
}

async function readLocal(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ContractError(`Cannot read the contract file ${file}: ${(cause as Error).message}`, { cause });
  }
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { headers: { accept: "application/json, application/yaml" } }).catch(
    (cause: unknown) => {
      throw new ContractError(`Cannot download the contract from ${url}: ${(cause as Error).message}`, {
        cause,
      });
    },
  );
  if (!response.ok) throw new ContractError(`${url} answered ${response.status} ${response.statusText}.`);
  return new Uint8Array(await response.arrayBuffer());
}

function parseDocument(text: string, location: string): Record<string, unknown> {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new ContractError(`${location} is a web page, not a contract. Is a proxy or a login in between?`);
  }
  const document = parseText(text, location);
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new ContractError(`${location} does not hold an object, so it is not an OpenAPI document.`);
  }
  return document as Record<string, unknown>;
}

function parseText(text: string, location: string): unknown {
  // JSON first: it is what the vendor publishes, and it parses a hundred times faster than YAML.
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new ContractError(`${location} is not valid JSON (cut short?): ${(cause as Error).message}`, {
        cause,
      });
    }
  }
  try {
    return parseYaml(text);
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    throw new ContractError(`${location} is not valid YAML: ${cause.message}`, { cause });
  }
}
