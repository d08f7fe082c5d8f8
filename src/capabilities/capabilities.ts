import { FEATURE_READS, FEATURE_SINCE, type Feature } from "../../generated/capabilities.js";
import type { FixedSubscriptionsPlan, Module, RedisVersion, Region } from "../../generated/models.js";
import { isRedisCloudError } from "../core/errors.js";
import type { HttpClient, RequestOf, ResponseOf } from "../core/http-client.js";
import { toMonth } from "../core/middleware/contract.js";
import { isNotFound } from "../core/not-found.js";
import type { Observation } from "../core/observations.js";
import type { CallOptions } from "../core/options.js";
import { invalidValue } from "../core/path-params.js";
import type { PlainRoute } from "../core/routes.js";
import { findFeature, getSince, listFeatures, type Unavailable } from "../core/unavailable.js";
import { UnsupportedOperationError } from "../core/unsupported-operation.js";

/** Whether a feature is available to a key, and the evidence. */
export interface Support {
  /** The name of the feature. */
  readonly feature: Feature;
  /** `"unknown"` unless a response or the pinned contract shows it. */
  readonly answer: "yes" | "no" | "unknown";
  /** Source of the answer. */
  readonly evidence: SupportEvidence;
}

/** Basis of an answer. */
export interface SupportEvidence {
  /**
   * `"response"`: the service answered an operation of the feature; `"contract"`: the pinned contract has no such
   * operation; `"error"`: a request failed for a reason that shows nothing; `"nothing"`: no read shows this feature.
   */
  readonly source: "response" | "contract" | "error" | "nothing";
  /** `"METHOD /path"`, or `"task"` and the type of a task that failed. */
  readonly route?: string | undefined;
  /** HTTP status of the response. */
  readonly status?: number | undefined;
  /** Time of the response, in milliseconds since the epoch. */
  readonly at?: number | undefined;
  /** Reason for a "no". */
  readonly unavailable?: Unavailable | undefined;
  /** The error of a request that was not evidence. */
  readonly error?: unknown;
}

/** Facts about an account that can be read without changing it. A part that the service does not offer is `undefined`. */
export interface AccountCapabilities {
  /** Time of the read, in milliseconds since the epoch. */
  readonly readAt: number;
  /** The contract that the client keeps to. */
  readonly contract: string;
  /** Name of the secret key, its owner, and the owner's role, if the key may read the members of the account. */
  readonly key:
    | {
        /** Name of the secret key. */
        readonly name: string;
        /** Name of its owner. */
        readonly owner: string;
        /** Role of the owner; `undefined` if the key may not read the members. */
        readonly role: string | undefined;
      }
    | undefined;
  /** Essentials plans. */
  readonly plans: readonly FixedSubscriptionsPlan[] | undefined;
  /** Regions of Pro subscriptions. */
  readonly regions: readonly Region[] | undefined;
  /** Modules that databases can load. */
  readonly modules: readonly Module[] | undefined;
  /** Redis versions of new databases. */
  readonly versions: readonly RedisVersion[] | undefined;
}

/** Offer of an account, its key and the connected service. Sends reads only. */
export class Capabilities {
  /** `"auto"`, or the month of the contract that the client keeps to. */
  readonly contract: string;
  readonly #http: HttpClient;

  constructor(http: HttpClient, contract: string) {
    this.#http = http;
    this.contract = contract;
  }

  /**
   * Answers whether a feature is available, and on which evidence. Sends at most one read, if there is no evidence yet.
   *
   * An error with another reason, such as a 401, a 5xx, a lost connection or a missing resource, is not evidence: the
   * answer is `"unknown"`.
   *
   * @throws `ConfigError` naming the known features.
   */
  async supports(feature: Feature, options?: CallOptions): Promise<Support> {
    const features = listFeatures();
    if (!features.includes(feature))
      throw invalidValue("feature", `be one of ${features.join(", ")}`, feature);
    const known = this.#evaluate(feature);
    const route = FEATURE_READS[feature];
    if (known !== undefined) return known;
    if (route === undefined) return { feature, answer: "unknown", evidence: { source: "nothing" } };
    const error: unknown = await this.#http.json(route, {}, options).then(
      () => undefined,
      (reason: unknown) => {
        if (!isRedisCloudError(reason) || reason.kind === "config") throw reason;
        return reason;
      },
    );
    return (
      this.#evaluate(feature) ?? { feature, answer: "unknown", evidence: { source: "error", route, error } }
    );
  }

  /** Lists the features for which the pinned contract or earlier responses are evidence. Sends no request. */
  listKnown(): Support[] {
    return listFeatures().flatMap((feature) => this.#evaluate(feature) ?? []);
  }

  /** Reads plans, regions, modules, versions and the key, six requests, unless they were read recently. */
  async get(options?: CallOptions): Promise<AccountCapabilities> {
    const { observations } = this.#http;
    const cached = observations.snapshot as AccountCapabilities | undefined;
    if (cached !== undefined) return cached;
    const http = this.#http;
    const readAll = <R extends PlainRoute, T>(
      route: R & (object extends RequestOf<R> ? unknown : never),
      items: (body: ResponseOf<R>) => readonly T[] | undefined,
    ) => undefinedIfUnavailable(http.list(route, {} as RequestOf<R>, items, options).all());
    const [root, members, plans, regions, modules, versions] = await Promise.all([
      undefinedIfUnavailable(http.call("GET /", {}, options)),
      readAll("GET /users", ({ users }) => users),
      readAll("GET /fixed/plans", ({ plans }) => plans),
      readAll("GET /regions", ({ regions }) => regions),
      readAll("GET /database-modules", ({ modules }) => modules),
      readAll("GET /subscriptions/redis-versions", ({ redisVersions }) => redisVersions),
    ]);
    const key = root?.account.key;
    const role = members?.find(({ email }) => email === key?.owner.email)?.role;
    const snapshot = {
      readAt: http.now(),
      contract: this.contract,
      key: key && { name: key.name, owner: key.owner.name, role },
      plans,
      regions,
      modules,
      versions,
    };
    observations.snapshot = snapshot;
    return snapshot;
  }

  /** Whether the pinned contract or a recent response shows that the service lacks an operation. Sends no request. */
  isMissing(route: string): boolean {
    if (this.#isPinnedBefore(getSince(route))) return true;
    const seen = this.#http.observations.list().find(([name]) => name === route)?.[1];
    return seen?.unavailable?.class === "version" && seen.status !== undefined;
  }

  /**
   * Reads an operation that no contract has yet, should the service have learned it. Sends no request if the contract
   * is pinned or the service is known to lack the operation.
   *
   * @returns The body; `undefined` if the service does not have the operation, or not the resource.
   * @throws `ConfigError` for a route that is not a read.
   */
  async tryRead(
    route: `GET /${string}`,
    path: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown> {
    if (!route.startsWith("GET /")) throw invalidValue("route", "start with GET /", route);
    if (this.contract !== "auto" || this.isMissing(route)) return undefined;
    return this.#http.json(route, { path }, options).catch((error: unknown) => {
      if (!(error instanceof UnsupportedOperationError) && !isNotFound(error)) throw error;
    });
  }

  /** Forgets what was read and what earlier responses have shown, also for other clients with the same cache. */
  forget(): void {
    this.#http.observations.clear();
  }

  #evaluate(feature: Feature): Support | undefined {
    if (this.#isPinnedBefore(FEATURE_SINCE[feature]))
      return {
        feature,
        answer: "no",
        evidence: { source: "contract", unavailable: { class: "version", feature } },
      };
    let latest: Support | undefined;
    for (const [route, seen] of this.#http.observations.list()) {
      const answer = evaluate(feature, route, seen);
      const { at, status, unavailable } = seen;
      if (answer)
        latest = { feature, answer, evidence: { source: "response", route, status, at, unavailable } };
    }
    return latest;
  }

  #isPinnedBefore(since: string | undefined): boolean {
    return this.contract !== "auto" && toMonth(since ?? "") > this.contract;
  }
}

/** Returns whether a response is evidence for or against a feature; `undefined` if it is neither. */
function evaluate(
  feature: Feature,
  route: string,
  { status, unavailable, isTask }: Observation,
): "yes" | "no" | undefined {
  if (unavailable === undefined) return isTask || findFeature(route) !== feature ? undefined : "yes";
  if (unavailable.feature !== feature) return undefined;
  switch (unavailable.class) {
    case "account-feature":
      return "no";
    // A role that must not write may still read.
    case "role":
      return route.startsWith("GET ") ? "no" : undefined;
    // A service that lacks the first operation of a feature lacks all. It may have older ones if it lacks a later one.
    case "version":
      return status !== undefined &&
        FEATURE_SINCE[feature] !== undefined &&
        getSince(route) === FEATURE_SINCE[feature]
        ? "no"
        : undefined;
    // The other classes depend on the request: its plan, provider, region or deployment.
    default:
      return undefined;
  }
}

/** Resolves with `undefined` for what the account or the service does not offer. */
function undefinedIfUnavailable<T>(read: Promise<T>): Promise<T | undefined> {
  return read.catch((error: unknown) => {
    if (!isRedisCloudError(error) || !error.unavailable) throw error;
    return undefined;
  });
}
