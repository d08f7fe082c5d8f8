import { ConfigError } from "../core/errors.js";
import { type Outcome, outcomes, type ResourceIds } from "./resources.js";

/** What a token carries: ids only, nothing that opens a door. */
export interface TokenContent {
  taskId: string;
  outcome: Outcome;
  /** Ids known when the task was submitted. */
  ids: ResourceIds;
  /** How often in a row the resource must be seen ready. */
  settle: number;
}

const PREFIX = "rc";
const VERSION = 1;

/** A text from which another process can go on waiting: `rc1.<content>.<checksum>`. */
export function encodeToken({ taskId, outcome, ids, settle }: TokenContent): string {
  const content = btoa(JSON.stringify([taskId, outcome, ids, settle]))
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
  return readContent(content, token);
}

function readContent(content: string, token: string): TokenContent {
  const [taskId, outcome, ids, settle] = JSON.parse(atob(content.replace(/-/g, "+").replace(/_/g, "/"))) as [
    string,
    string,
    ResourceIds,
    number,
  ];
  if (!outcomes.includes(outcome as Outcome)) {
    throw new ConfigError(
      `The token waits for "${outcome}", which this release does not know: ${excerpt(token)}.`,
    );
  }
  return { taskId, outcome: outcome as Outcome, ids, settle };
}

/** FNV-1a: tells a damaged token from a whole one. It is no signature; a token opens nothing. */
function checksum(text: string): string {
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
