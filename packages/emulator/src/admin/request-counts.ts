/** Number and duration of requests with the same route and status. */
export interface RequestCount {
  method: string;
  /** Route of the contract; `null` for unknown paths, of which there may be any number. */
  route: string | null;
  /** `null` if no response was sent. */
  status: number | null;
  requests: number;
  durationMs: number;
}

/** Methods of the contract; any other, which a client may make up, is counted as one. */
const METHODS: ReadonlySet<string> = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Counts the requests to the API since the start, by route and status. */
export class RequestCounts {
  readonly #counts = new Map<string, RequestCount>();

  add({ method: given, route, status, durationMs }: Omit<RequestCount, "requests">): void {
    const method = METHODS.has(given) ? given : "other";
    const name = `${method} ${route} ${status}`;
    const count = this.#counts.get(name) ?? { method, route, status, requests: 0, durationMs: 0 };
    count.requests += 1;
    count.durationMs += durationMs;
    this.#counts.set(name, count);
  }

  list(): readonly RequestCount[] {
    return [...this.#counts.values()];
  }
}
