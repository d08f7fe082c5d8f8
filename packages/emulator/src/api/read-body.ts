import { HttpError, malformedRequest } from "../errors.js";
import { MAX_BODY_BYTES } from "../http/incoming-body.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { isTooDeep, MAX_DEPTH } from "../http/json-depth.js";

/**
 * Fields that `null` empties in an update, and the value that it stands for there: a client that leaves out a list, a
 * certificate or a configuration may send `null`. Any other field with `null` keeps its value.
 */
const EMPTIED_BY_NULL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...["alerts", "clientTlsCertificates", "globalAlerts", "globalSourceIp", "replicaOf"].map(
    (name) => [name, []] as const,
  ),
  ...["resourceTags", "sourceIp", "sourceIps", "tags", "windows"].map((name) => [name, []] as const),
  ["clientSslCertificate", ""],
  ["periodicBackupPath", ""],
  ["remoteBackup", { active: false }],
  ["replica", { syncSources: [] }],
]);

/** Meaning of `null` in a body: a value, an absent field, or the empty value of a field. */
export type Nulls = "keep" | "drop" | "empty";

/**
 * Parses the JSON body of a request; `undefined` for an empty body.
 *
 * @throws {@link HttpError} 413 if it is too large, 400 if it is not JSON.
 */
export async function parseBody(request: IncomingRequest, nulls: Nulls): Promise<unknown> {
  const body = await request.text();
  if (body.length > MAX_BODY_BYTES || Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw new HttpError(413, `The request body must be at most ${MAX_BODY_BYTES} bytes.`);
  }
  if (body.trim() === "") return undefined;
  if (isTooDeep(body)) throw malformedRequest(`the body is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(body, REVIVERS[nulls]) as unknown;
  } catch (error) {
    throw malformedRequest(error instanceof Error ? error.message : "the body is not JSON");
  }
}

/** Replaces fields that are `null`. In a list it stays, and is rejected where the list is checked. */
const REVIVERS = {
  keep: undefined,
  drop(this: unknown, _key: string, value: unknown): unknown {
    return value === null && !Array.isArray(this) ? undefined : value;
  },
  empty(this: unknown, key: string, value: unknown): unknown {
    return value === null && !Array.isArray(this) ? structuredClone(EMPTIED_BY_NULL.get(key)) : value;
  },
};
