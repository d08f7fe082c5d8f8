type Data = Record<string, unknown>;

/** A response of the service. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** A body that is not JSON, in place of `body`. */
  text?: string;
}

/** Course of long-running operations. */
export interface Behavior {
  /** Reads that an operation takes. */
  polls: number;
  /** `Retry-After` of operations that run, in seconds. */
  retryAfterS: number;
  /** The error with which the next operations fail; `"bare"` for a failure without one. */
  failure: { code: string; message: string } | "bare" | undefined;
  /** Words of states that no version of the API has. */
  hasUnknownWords: boolean;
  /** Whether operations are announced by `Location` only. */
  hasLocationOnly: boolean;
  /** Origin of the operation URLs, if it is another. */
  operationOrigin: string | undefined;
}

interface Resource {
  id: string;
  data: Data;
  /** Applied when the operation ends; `"gone"` for a deletion. */
  pending: { change: Data | "gone"; left: number; failure: Behavior["failure"]; verb: string } | undefined;
  /** Reads for which it is not running yet after its operation has succeeded. */
  lag: number;
}

const DEFAULTS: Behavior = {
  polls: 2,
  retryAfterS: 2,
  failure: undefined,
  hasUnknownWords: false,
  hasLocationOnly: false,
  operationOrigin: undefined,
};

/** Resources of the service and their operations. Each read of either takes the operation one step further. */
export class ArmResources {
  behavior: Behavior = { ...DEFAULTS };
  /** PUT requests that were executed on an existing cluster or database. */
  readonly overwritten: string[] = [];
  /** Executed requests other than GET. */
  readonly executed: string[] = [];
  readonly #resources = new Map<string, Resource>();
  readonly #operations = new Map<string, { key: string; error: Behavior["failure"]; isDone: boolean }>();
  readonly #endpoint: () => string;

  constructor(endpoint: () => string) {
    this.#endpoint = endpoint;
  }

  clear(): void {
    this.behavior = { ...DEFAULTS };
    this.overwritten.length = 0;
    this.executed.length = 0;
    this.#resources.clear();
    this.#operations.clear();
  }

  /** Puts a resource there, ready. */
  add(id: string, data: Data = {}): void {
    const properties = { provisioningState: "Succeeded", ...runs(id), ...(data["properties"] as Data) };
    this.#resources.set(id.toLowerCase(), { id, data: { ...data, properties }, pending: undefined, lag: 0 });
  }

  get(id: string): Data | undefined {
    return this.#resources.get(id.toLowerCase())?.data;
  }

  respond(method: string, path: string, query: URLSearchParams, body: Data | undefined): Reply {
    if (query.get("api-version") === null)
      return failure(400, "MissingApiVersionParameter", "no api-version");
    if (/\/(operationsStatus|operationResults)\//i.test(path)) return this.#readOperation(path);
    if (method !== "GET") this.executed.push(`${method} ${path}`);
    if (method === "POST") return this.#act(path, body);
    const key = path.toLowerCase();
    const found = this.#resources.get(key);
    if (method === "PUT") return this.#put(path, body ?? {}, found);
    if (method === "GET" && isList(path)) return this.#list(path, query);
    if (method === "DELETE" && found === undefined) return { status: 204 };
    if (found === undefined) return failure(404, "ResourceNotFound", `The Resource '${path}' was not found.`);
    if (method === "GET") return this.#read(found);
    if (method === "DELETE") return this.#start(found, "gone", "Deleting");
    return this.#start(found, body ?? {}, "Updating");
  }

  #put(path: string, body: Data, found: Resource | undefined): Reply {
    const isCreatedOnce = /\/redisEnterprise\/[^/]+(\/databases\/[^/]+)?$/i.test(path);
    if (found !== undefined && isCreatedOnce) this.overwritten.push(path);
    const resource = found ?? { id: path, data: { properties: {} }, pending: undefined, lag: 0 };
    this.#resources.set(path.toLowerCase(), resource);
    // A new resource shows what was asked from the start.
    if (found === undefined) resource.data = merge(resource.data, body);
    const { headers = {} } = this.#start(resource, body, found === undefined ? "Creating" : "Updating");
    return { status: found === undefined ? 201 : 200, headers, body: this.#show(resource) };
  }

  #start(resource: Resource, change: Data | "gone", verb: string): Reply {
    const { polls, failure: error, hasLocationOnly, operationOrigin } = this.behavior;
    const name = `operation-${this.#operations.size + 1}`;
    resource.pending = { change, left: polls, failure: error, verb };
    this.#operations.set(name, { key: resource.id.toLowerCase(), error, isDone: false });
    const subscription = resource.id.split("/").slice(0, 3).join("/");
    const base = operationOrigin ?? this.#endpoint();
    const url = (kind: string) =>
      `${base}${subscription}/providers/Microsoft.Cache/locations/westeurope/${kind}/${name}?api-version=2025-07-01`;
    const headers: Record<string, string> = { ...this.#delay(), location: url("operationResults") };
    if (!hasLocationOnly) headers["azure-asyncoperation"] = url("operationsStatus");
    return { status: 202, headers };
  }

  #readOperation(path: string): Reply {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const operation = this.#operations.get(name);
    if (operation === undefined) return failure(404, "OperationNotFound", "The operation does not exist.");
    const resource = this.#resources.get(operation.key);
    if (resource !== undefined) this.#step(resource);
    const isDone = resource?.pending === undefined;
    const isResult = /operationResults/i.test(path);
    if (isResult && !isDone) return { status: 202, headers: this.#delay() };
    if (isResult) return { status: 200, body: {} };
    const running = this.behavior.hasUnknownWords ? "Reticulating" : "InProgress";
    const hasFailed = isDone && operation.error !== undefined;
    const status = !isDone ? running : hasFailed ? "Failed" : "Succeeded";
    const error = hasFailed && operation.error !== "bare" ? { error: { error: operation.error } } : {};
    return { status: 200, headers: this.#delay(), body: { id: path, name, status, ...error } };
  }

  #delay(): Record<string, string> {
    return { "retry-after": String(this.behavior.retryAfterS) };
  }

  /** Takes the operation of a resource one step further. */
  #step(resource: Resource): void {
    const { pending } = resource;
    if (pending === undefined) return;
    pending.left -= 1;
    if (pending.left > 0) return;
    resource.pending = undefined;
    resource.lag = 1;
    if (pending.failure !== undefined) {
      const isCreation = pending.verb === "Creating";
      const words = {
        provisioningState: "Failed",
        ...(hasResourceState(resource.id) && { resourceState: isCreation ? "CreateFailed" : "UpdateFailed" }),
      };
      resource.data = merge(resource.data, { properties: words });
    } else if (pending.change === "gone") {
      this.#resources.delete(resource.id.toLowerCase());
      for (const key of this.#resources.keys())
        if (key.startsWith(`${resource.id.toLowerCase()}/`)) this.#resources.delete(key);
    } else {
      const state = { properties: { provisioningState: "Succeeded", ...runs(resource.id) } };
      resource.data = merge(merge(resource.data, state), pending.change);
    }
  }

  #read(resource: Resource): Reply {
    this.#step(resource);
    if (!this.#resources.has(resource.id.toLowerCase()))
      return failure(404, "ResourceNotFound", `The Resource '${resource.id}' was not found.`);
    return { status: 200, body: this.#show(resource) };
  }

  #show(resource: Resource): Data {
    const { id, data, pending } = resource;
    const names = id.split("/");
    const isDatabase = /\/databases\/default$/i.test(id);
    const name = isDatabase ? `${names.at(-3)}/default` : names.at(-1);
    const shown = merge(data, { id, name });
    if (pending !== undefined) {
      const word = this.behavior.hasUnknownWords ? "Pondering" : pending.verb;
      return merge(shown, {
        properties: { provisioningState: word, ...(hasResourceState(id) && { resourceState: word }) },
      });
    }
    const isRunning = (data["properties"] as Data)["resourceState"] === "Running";
    if (resource.lag === 0 || !isRunning) return shown;
    resource.lag -= 1;
    return merge(shown, {
      properties: { resourceState: this.behavior.hasUnknownWords ? "Stretching" : "Scaling" },
    });
  }

  #list(path: string, query: URLSearchParams): Reply {
    const skip = Number(query.get("skip") ?? "0");
    const pattern = path.replace(
      /^(\/subscriptions\/[^/]+)\/providers/i,
      "$1(/resourceGroups/[^/]+)?/providers",
    );
    const below = new RegExp(`^${pattern}/[^/]+$`, "i");
    const items = [...this.#resources.values()].filter(({ id }) => below.test(id));
    const next =
      skip + 2 < items.length ? `${this.#endpoint()}${path}?api-version=x&skip=${skip + 2}` : undefined;
    const value = items.slice(skip, skip + 2).map((item) => this.#show(item));
    return { status: 200, body: { value, ...(next !== undefined && { nextLink: next }) } };
  }

  #act(path: string, body: Data | undefined): Reply {
    const cut = path.lastIndexOf("/");
    const [parent, action] = [path.slice(0, cut), path.slice(cut + 1)];
    if (action === "listKeys") return { status: 200, body: { primaryKey: "key-1", secondaryKey: "key-2" } };
    if (action === "listSkusForScaling")
      return { status: 200, body: { skus: [{ name: "Balanced_B10", sizeInGB: 12 }] } };
    if (action === "validate") return { status: 200, body: { isValid: true } };
    const resource = this.#resources.get(parent.toLowerCase());
    if (resource === undefined)
      return failure(404, "ResourceNotFound", `The Resource '${parent}' was not found.`);
    const reply = this.#start(resource, {}, action === "cancel" ? "Cancelling" : "Updating");
    if (action === "cancel" && resource.pending !== undefined)
      resource.pending.change = { properties: { provisioningState: "Cancelled" } };
    if (action === "regenerateKey" && body?.["keyType"] === undefined)
      return failure(400, "BadRequest", "keyType is missing");
    return reply;
  }
}

function isList(path: string): boolean {
  return /\/(redisEnterprise|databases|accessPolicyAssignments|privateEndpointConnections|migrations|privateLinkResources)$/i.test(
    path,
  );
}

function hasResourceState(id: string): boolean {
  return /\/redisEnterprise\/[^/]+(\/databases\/[^/]+)?$/i.test(id);
}

function runs(id: string): Data {
  return hasResourceState(id) ? { resourceState: "Running" } : {};
}

/** Merges a change into a resource; properties one by one. */
function merge(data: Data, change: Data): Data {
  const properties = { ...(data["properties"] as Data), ...(change["properties"] as Data) };
  return { ...data, ...change, properties };
}

function failure(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}
