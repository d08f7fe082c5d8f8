import type { Contract } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { compareBody, type ResponseDrift } from "./compare.js";

/** Findings about one operation. */
export interface LiveResult {
  /** Successful responses that were compared. */
  responses: number;
  /** Statuses of the responses. */
  statuses: Set<number>;
  differences: Map<string, ResponseDrift>;
}

/** Compares every response that passes through it with the contract, without keeping the bodies. */
export class LiveRecord {
  readonly results = new Map<string, LiveResult>();
  readonly routes: readonly ContractOperation[];
  readonly #contract: Contract;
  readonly #basePath: string;

  constructor(contract: Contract, baseUrl: string) {
    this.#contract = contract;
    this.routes = listOperations(contract);
    this.#basePath = new URL(baseUrl).pathname.replace(/\/$/, "");
  }

  /** A `fetch` that records. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const response = await globalThis.fetch(request);
    const route = this.#routeOf(request);
    if (route !== undefined) await this.#record(route, response.clone());
    return response;
  };

  #routeOf({ method, url }: Request): ContractOperation | undefined {
    const path = new URL(url).pathname.slice(this.#basePath.length) || "/";
    const matching = this.routes.filter((route) => route.method === method && matches(route.path, path));
    // `/subscriptions/redis-versions` is also a subscription with that ID.
    return matching.sort((a, b) => a.ids.length - b.ids.length)[0];
  }

  async #record(operation: ContractOperation, response: Response): Promise<void> {
    const { route, response: declared } = operation;
    const result = this.results.get(route) ?? { responses: 0, statuses: new Set(), differences: new Map() };
    this.results.set(route, result);
    result.statuses.add(response.status);
    for (const difference of await this.#differences(operation, response, declared))
      result.differences.set(`${difference.kind} ${difference.field} ${difference.detail}`, difference);
    if (response.ok) result.responses += 1;
  }

  async #differences(
    { method, path }: ContractOperation,
    response: Response,
    declared: ContractOperation["response"],
  ): Promise<ResponseDrift[]> {
    const statuses = this.#contract.paths[path]?.[method.toLowerCase() as "get"]?.responses ?? {};
    const undeclared: ResponseDrift[] = Object.hasOwn(statuses, response.status)
      ? []
      : [{ field: "", kind: "undeclared status", detail: `HTTP ${response.status}` }];
    if (!response.ok || declared === undefined) return undeclared;
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
    if (!isJson) return declared.type === "string" ? undeclared : [...undeclared, NOT_JSON];
    const body = parse(text);
    return [
      ...undeclared,
      ...(body === undefined ? [NOT_JSON] : compareBody(this.#contract, declared, body)),
    ];
  }
}

const NOT_JSON: ResponseDrift = { field: "", kind: "wrong type", detail: "a body that is not JSON" };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function matches(template: string, path: string): boolean {
  const pattern = template
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}
