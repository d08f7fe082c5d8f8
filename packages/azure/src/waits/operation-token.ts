import { ConfigError } from "redis-cloud-sdk";
import { invalidTokenError, openToken, sealToken } from "redis-cloud-sdk/core";
import type { ResourceNames } from "../core/resource-path.js";
import { buildResourcePath } from "../core/resource-path.js";
import { parseTarget, resourceKinds, targets, type WaitTarget } from "./resource-kinds.js";

/** Content of a token. Contains no secrets: requests with a SAS URI have nothing to compare. */
export interface OperationContent {
  target: WaitTarget;
  /** Names in the path of the resource. */
  names: ResourceNames;
  /** Route of the request. */
  route: string;
  /** URL of the operation's status; empty if the service named none. */
  url: string;
  /** Whether that URL is a `Location`, which has no status in its body. */
  isLocation: boolean;
  /** The requested values, to compare with the resource; `undefined` for none. */
  desired: unknown;
}

const PREFIX = "az";

/** Encodes a token, from which another process can resume the wait. */
export function encodeOperation({
  target,
  names,
  route,
  url,
  isLocation,
  desired,
}: OperationContent): string {
  return sealToken(PREFIX, [target, names, route, url, isLocation, desired ?? null]);
}

/**
 * Decodes a token.
 *
 * @throws `ConfigError` if it is not an intact token of this or an older version.
 */
export function decodeOperation(token: string): OperationContent {
  const [target, names, route, url, isLocation, desired] = openToken(PREFIX, token);
  if (!targets.includes(target as WaitTarget) || !isNames(names)) throw invalidTokenError(token);
  if (typeof route !== "string" || typeof url !== "string") throw invalidTokenError(token);
  const content = { target: target as WaitTarget, names, route, url, isLocation: isLocation === true };
  try {
    const { kind } = parseTarget(content.target);
    buildResourcePath(resourceKinds[kind].route, { subscriptionId: "any", ...names });
  } catch (error) {
    throw error instanceof ConfigError ? invalidTokenError(token, error) : error;
  }
  return { ...content, desired: desired ?? undefined };
}

function isNames(value: unknown): value is ResourceNames {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((name) => typeof name === "string")
  );
}
