import type { ProfileName } from "redis-cloud-emulator";
import type { Middleware } from "redis-cloud-sdk";
import { catalog } from "redis-cloud-sdk/catalog";
import { catalog as dataIntegration } from "redis-cloud-sdk/data-integration/catalog";
import { expect, type TestContext } from "vitest";
import { mayCall } from "../../packages/emulator/src/accounts/roles.js";
import { findRefusal } from "../../packages/emulator/src/api/restrictions.js";
import type { ServiceBehavior } from "../../packages/emulator/src/behavior/behaviors.js";
import { findProfile } from "../../packages/emulator/src/behavior/profiles.js";

/** Why an account or a service does not offer an operation, and how it says so. */
type Missing =
  | { class: "version"; status: 404 }
  | { class: "role"; status: 403 }
  | { class: "account-feature"; status: 412 }
  | { class: "refusal"; code: string };

const sinceByRoute = new Map<string, string | undefined>(
  Object.entries({ ...catalog, ...dataIntegration }).map(([route, { since }]) => [route, since]),
);

/** Profile with which the whole suite is replayed; `undefined` in an ordinary run. */
export const replayed = process.env["LIFECYCLE_PROFILE"] as ProfileName | undefined;

/** Returns why a profile does not offer an operation, from the definition of the profile; `undefined` if it does. */
export function findMissing(profile: ProfileName, route: string, body?: unknown): Missing | undefined {
  const {
    contract,
    maxRole,
    agentMemory,
    endpointRedirections,
    refusals = {},
  }: Partial<ServiceBehavior> = findProfile(profile);
  if (contract && (sinceByRoute.get(route) ?? "") > contract) return { class: "version", status: 404 };
  if (maxRole !== undefined && !mayCall(maxRole, route)) return { class: "role", status: 403 };
  if (agentMemory === false && /\/memory-stores/.test(route))
    return { class: "account-feature", status: 412 };
  if (endpointRedirections === false && /\/endpoint-redirections|\/traffic/.test(route))
    return { class: "account-feature", status: 412 };
  const code = findRefusal(route as never, body, { refusals } as ServiceBehavior);
  return code === undefined ? undefined : { class: "refusal", code };
}

/** Skips a test of a replay, with the reason, when it needs what the profile does not offer. */
export function skipMissing(context: TestContext, profile: ProfileName): Middleware {
  return (next) => async (request) => {
    const { route } = request.context;
    const missing = findMissing(profile, route, JSON.parse(request.body ?? "{}"));
    if (missing === undefined) return next(request);
    // The test may also have asked for a fault, so only a success is wrong.
    if (missing.class !== "refusal")
      expect((await next(request).catch(() => undefined))?.ok ?? false, route).toBe(false);
    return context.skip(`the profile ${profile} does not offer ${route}`);
  };
}
