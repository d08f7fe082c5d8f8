import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { parseDocument } from "yaml";
import { findDuplicateKey, findDuplicateYamlKey } from "./duplicates.js";
import { toLine } from "./text.js";

/** Published contract: its parsed document and the source of its bytes. */
export interface PublishedContract {
  document: Record<string, unknown>;
  bytes: Uint8Array;
  /** URL without query, or file name without folders: no secrets and no local paths. */
  source: string;
}

/** Invalid input of a script; printed without a stack, exit code 1. */
export class ContractError extends Error {
  override readonly name = "ContractError";

  /** Reduces the message to one line without control characters: it may quote parsers and contracts. */
  constructor(message: string, options?: ErrorOptions) {
    super(toLine(message), options);
  }
}

/** Maximum size: thirty times the published contract with all its prose. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Maximum size of YAML, which takes a hundred times as long to parse as JSON. */
const MAX_YAML = 4 * 1024 * 1024;
const DOWNLOAD_MS = 60_000;
const MAX_REDIRECTS = 5;
/** Loopback hosts, for which plain HTTP is allowed. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Reads a published contract, JSON or YAML, from a file or an `http(s)` URL. */
export async function readPublished(location: string): Promise<PublishedContract> {
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(location);
  const source = isUrl ? withoutSecrets(location) : basename(location);
  const label = isUrl ? source : location;
  const bytes = isUrl ? await download(location, label) : await readLocal(location);
  return { document: parseText(decode(bytes, label), label), bytes, source };
}

/** Removes the query: presigned URLs contain keys, and the source is committed. */
function withoutSecrets(location: string): string {
  if (!URL.canParse(location) || !/^https?:/i.test(location))
    throw new ContractError(`${location} is not a valid http(s) URL.`);
  const { origin, pathname, username, protocol, hostname } = new URL(location);
  const bare = origin + pathname;
  if (username !== "") throw new ContractError(`The URL ${bare} must not hold credentials.`);
  if (protocol !== "https:" && !LOOPBACK.test(hostname))
    throw new ContractError(`${bare} is not https: the contract could be modified in transit.`);
  return bare;
}

async function readLocal(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((cause: unknown) =>
    fail(`Cannot read the contract file ${file}`, cause),
  );
  try {
    // At most one byte too many, which shows that it is too large.
    const chunks = handle.createReadStream({ end: MAX_BYTES, autoClose: false });
    return await collect(chunks, file);
  } catch (cause) {
    return fail(`Cannot read the contract file ${file}`, cause);
  } finally {
    await handle.close();
  }
}

async function download(url: string, label: string): Promise<Uint8Array> {
  try {
    const response = await follow(url, label, AbortSignal.timeout(DOWNLOAD_MS));
    if (!response.ok)
      throw new ContractError(
        `${label} answered ${response.status} ${response.statusText}`.trim().concat("."),
      );
    if (response.body === null) return new Uint8Array();
    return await collect(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), label);
  } catch (cause) {
    return fail(`Cannot download the contract from ${label}`, cause);
  }
}

/** Follows redirects within the same origin only, because the contract becomes code. */
async function follow(url: string, label: string, signal: AbortSignal): Promise<Response> {
  const { origin } = new URL(url);
  let next = url;
  for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
    const response = await fetch(next, {
      headers: { accept: "application/json, application/yaml" },
      redirect: "manual",
      signal,
    });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    const target = new URL(location, next);
    if (target.origin !== origin)
      throw new ContractError(
        `${label} redirects to another origin, ${target.origin}. Pass that address if it is right.`,
      );
    next = target.href;
  }
  throw new ContractError(`${label} redirects more than ${MAX_REDIRECTS} times.`);
}

/** Stops reading once the size limit is exceeded. */
async function collect(chunks: AsyncIterable<Uint8Array>, label: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) {
      throw new ContractError(
        `${label} has more than ${MAX_BYTES / 1024 / 1024} MiB, so it is not a contract.`,
      );
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function fail(message: string, cause: unknown): never {
  if (cause instanceof ContractError) throw cause;
  const { message: reason, cause: inner } = cause as Error;
  const why = inner instanceof Error && inner.message !== "" ? inner.message : reason;
  throw new ContractError(`${message}: ${why}`, { cause });
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ContractError(`${label} is not valid UTF-8.`, { cause });
  }
}

function parseText(text: string, label: string): Record<string, unknown> {
  if (text.trim() === "") throw new ContractError(`${label} is empty.`);
  if (/^\s*<(?!<)/.test(text)) {
    throw new ContractError(`${label} is a web page, not a contract. Is a proxy or a login in between?`);
  }
  const document = /^\s*[{[]/.test(text) ? parseJson(text, label) : parseYamlText(text, label);
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new ContractError(`${label} does not hold an object, so it is not an OpenAPI document.`);
  }
  return document as Record<string, unknown>;
}

/** Parses JSON, which the vendor publishes and which parses a hundred times faster, or YAML. */
function parseJson(text: string, label: string): unknown {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new ContractError(`${label} is not valid JSON (cut short?): ${(cause as Error).message}`, {
      cause,
    });
  }
  const duplicate = findDuplicateKey(text);
  if (duplicate !== undefined) throw duplicateKeyError(label, duplicate.key, duplicate.line);
  return document;
}

function parseYamlText(text: string, label: string): unknown {
  if (text.length > MAX_YAML) {
    throw new ContractError(
      `${label} has more than ${MAX_YAML / 1024 / 1024} MiB of YAML, so it is not a contract. Is it cut JSON?`,
    );
  }
  // The parser's own search for duplicate keys takes quadratic time.
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: true, logLevel: "error" });
  const [error] = document.errors;
  const invalid = (cause: Error) =>
    new ContractError(`${label} is not valid YAML: ${cause.message.split("\n")[0]?.replace(/:$/, "")}`, {
      cause,
    });
  if (error !== undefined) throw invalid(error);
  const duplicate = findDuplicateYamlKey(document);
  if (duplicate !== undefined)
    throw duplicateKeyError(label, duplicate.key, text.slice(0, duplicate.offset).split("\n").length);
  try {
    return document.toJS();
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw invalid(cause as Error);
  }
}

function duplicateKeyError(label: string, key: string, line: number): ContractError {
  return new ContractError(`${label} has the key "${key}" twice in one object, again in line ${line}.`);
}
