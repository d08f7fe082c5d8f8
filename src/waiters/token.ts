import { toUnicodeEscape, truncate } from "../core/error-text.js";
import { ConfigError } from "../core/errors.js";
import { isObject } from "../core/json.js";
import { buildPath, formatValue, isStringId } from "../core/path-params.js";
import type { ResourceIds } from "./resource-ids.js";
import { outcomes, parseOutcome, resources } from "./resource-kinds.js";
import type { WaitTarget } from "./resource-types.js";

/** Content of a token: ids only, no secrets. */
export interface TokenContent {
  taskId: string;
  outcome: WaitTarget;
  /** Ids that were known when the task was submitted. */
  ids: ResourceIds;
  /** Number of consecutive polls that must find the resource ready. */
  readyPolls: number;
  /** Number of databases ordered with a subscription. */
  orderedDatabases?: number;
}

const PREFIX = "rc";
const VERSION = 1;

/** Encodes a token, from which another process can resume the wait: `rc1.<content>.<checksum>`. */
export function encodeToken({ taskId, outcome, ids, readyPolls, orderedDatabases }: TokenContent): string {
  return sealToken(PREFIX, [
    taskId,
    outcome,
    ids,
    readyPolls,
    ...(orderedDatabases ? [orderedDatabases] : []),
  ]);
}

/** Encodes the content of a token as `<prefix><version>.<content>.<checksum>`. */
export function sealToken(prefix: string, values: readonly unknown[]): string {
  // `btoa` accepts Latin-1 only, and names may contain any character.
  const text = JSON.stringify(values).replace(/[^ -~]/g, toUnicodeEscape);
  const content = btoa(text)
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/={1,2}$/, "");
  return `${prefix}${VERSION}.${content}.${checksum(content)}`;
}

/**
 * Decodes a token.
 *
 * @throws {@link ConfigError} if it is not an intact token of this or an older version.
 */
export function decodeToken(token: string): TokenContent {
  return checkContent(openToken(PREFIX, token), token);
}

/**
 * Decodes the content of a token with this prefix.
 *
 * @throws {@link ConfigError} if it is not an intact token of this or an older version.
 */
export function openToken(prefix: string, token: string): unknown[] {
  const parts =
    typeof token === "string" ? /^([a-z]+)(\d+)\.([\w-]+)(?:\.([\w-]*))?$/.exec(token.trim()) : null;
  if (parts?.[1] !== prefix) throw invalidToken("be the token of an operation", token);
  const [, , version, content = "", sum] = parts;
  if (Number(version) > VERSION) {
    throw new ConfigError(`token must have version ${VERSION} or lower (got ${version}).`, {
      hint: "Created by a newer release: upgrade this process.",
    });
  }
  if (checksum(content) !== sum) throw invalidToken("be complete and unmodified", token);
  return parseContent(content, token);
}

/** Validates the content: an intact token may still have been written by another program. */
function checkContent(
  [taskId, outcome, ids, readyPolls, orderedDatabases]: unknown[],
  token: string,
): TokenContent {
  if (!outcomes.includes(outcome as WaitTarget)) {
    throw new ConfigError(
      `token must wait for an outcome that this release supports (got ${formatValue(outcome)} in ${formatToken(token)}).`,
    );
  }
  if (typeof taskId !== "string" || !isIds(ids) || !isCount(readyPolls)) throw invalidTokenError(token);
  const read: TokenContent = { taskId, outcome: outcome as WaitTarget, ids, readyPolls };
  if (typeof orderedDatabases === "number") read.orderedDatabases = orderedDatabases;
  try {
    if (taskId !== "") buildPath("GET /tasks/{taskId}", { taskId });
    checkIds(read);
  } catch (error) {
    throw invalidTokenError(token, error);
  }
  return read;
}

function parseContent(content: string, token: string): unknown[] {
  try {
    const value: unknown = JSON.parse(atob(content.replace(/-/g, "+").replace(/_/g, "/")));
    if (Array.isArray(value)) return value;
  } catch {
    // Not base64, or not JSON.
  }
  throw invalidTokenError(token);
}

/** Validates the ids against the routes to be polled. A created resource has its own id only after the task. */
function checkIds({ taskId, outcome, ids }: TokenContent): void {
  const { kind } = parseOutcome(outcome) ?? {};
  if (kind === undefined) return;
  const { route, taskRoute, id } = resources[kind];
  const later = id !== undefined && taskId !== "" ? { [id]: isStringId(id) ? "id" : 1 } : {};
  buildPath(route ?? taskRoute ?? "", { ...later, ...ids });
}

function isIds(value: unknown): value is ResourceIds {
  return (
    isObject(value) && Object.values(value).every((id) => typeof id === "number" || typeof id === "string")
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 10;
}

/** Creates the error for an intact token whose content is not that of an operation. */
export function invalidTokenError(token: string, cause?: unknown): ConfigError {
  const why = cause instanceof ConfigError ? `: ${cause.message}` : "";
  return invalidToken("have been created by this package", token, why);
}

function invalidToken(rule: string, token: unknown, suffix = ""): ConfigError {
  return new ConfigError(`token must ${rule} (got ${formatToken(token)}${suffix}).`, {
    hint: "Pass `operation.token` or the `token` of a wait error unchanged.",
  });
}

/** FNV-1a hash. Detects corruption only; tokens grant no access, so no signature is needed. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function formatToken(token: unknown): string {
  return JSON.stringify(truncate(String(token), 24));
}
