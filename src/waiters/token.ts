import { ConfigError } from "../core/errors.js";
import { buildPath, formatValue } from "../core/path-params.js";
import { outcomes, parseOutcome, type ResourceIds, resources, type WaitTarget } from "./resource-kinds.js";

/** What a token carries: ids only, nothing that opens a door. */
export interface TokenContent {
  taskId: string;
  outcome: WaitTarget;
  /** Ids known when the task was submitted. */
  ids: ResourceIds;
  /** How often in a row the resource must be seen ready. */
  readyPolls: number;
}

const PREFIX = "rc";
const VERSION = 1;

/** A text from which another process can go on waiting: `rc1.<content>.<checksum>`. */
export function encodeToken({ taskId, outcome, ids, readyPolls }: TokenContent): string {
  const content = btoa(JSON.stringify([taskId, outcome, ids, readyPolls]))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/={1,2}$/, "");
  return `${PREFIX}${VERSION}.${content}.${checksum(content)}`;
}

/** @throws {@link ConfigError} when the text is not a whole, unchanged token of this or an older version. */
export function decodeToken(token: string): TokenContent {
  const parts = typeof token === "string" ? /^rc(\d+)\.([\w-]+)(?:\.([\w-]*))?$/.exec(token.trim()) : null;
  if (parts === null) throw new ConfigError(`This is not a token of an operation: ${excerpt(token)}.`);
  const [, version, content = "", sum] = parts;
  if (Number(version) > VERSION) {
    throw new ConfigError(`The token has version ${version}; this release reads up to ${VERSION}.`, {
      hint: "The token was made by a newer release of redis-cloud-sdk: use that one here too.",
    });
  }
  if (checksum(content) !== sum)
    throw new ConfigError(`The token was cut short or changed: ${excerpt(token)}.`);
  return checkContent(content, token);
}

/** A whole token may still have been written by somebody else: everything in it is checked before it is used. */
function checkContent(content: string, token: string): TokenContent {
  const [taskId, outcome, ids, readyPolls] = parseContent(content, token);
  if (!outcomes.includes(outcome as WaitTarget)) {
    throw new ConfigError(
      `The token waits for ${formatValue(outcome)}, which this release does not know: ${excerpt(token)}.`,
    );
  }
  if (typeof taskId !== "string" || !isIds(ids) || !isCount(readyPolls)) throw invalidTokenError(token);
  const read = { taskId, outcome: outcome as WaitTarget, ids, readyPolls };
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

/** The ids must fill the routes that will be asked for. What a create makes has its own id only afterwards. */
function checkIds({ taskId, outcome, ids }: TokenContent): void {
  const { kind } = parseOutcome(outcome) ?? {};
  if (kind === undefined) return;
  const { route, taskRoute, id } = resources[kind];
  const later = id !== undefined && taskId !== "" ? { [id]: id === "redirectionId" ? "id" : 1 } : {};
  buildPath(route ?? taskRoute ?? "", { ...later, ...ids });
}

function isIds(value: unknown): value is ResourceIds {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((id) => typeof id === "number" || typeof id === "string")
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 10;
}

function invalidTokenError(token: string, cause?: unknown): ConfigError {
  const why = cause instanceof ConfigError ? `: ${cause.message}` : "";
  return new ConfigError(`The token was not made by this client, ${excerpt(token)}${why}`, {
    hint: "Pass `operation.token`, or the `token` of an error that ended a wait, as it is.",
  });
}

/** FNV-1a: tells a damaged token from a whole one. It is no signature; a token opens nothing. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function excerpt(token: unknown): string {
  const text = String(token);
  return JSON.stringify(text.length > 24 ? `${text.slice(0, 24)}…` : text);
}
