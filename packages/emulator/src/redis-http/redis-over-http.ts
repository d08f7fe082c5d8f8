import { RequestBodyError } from "../errors.js";
import type { RestToken } from "../state/state.js";
import { blocks, clampBlockingTimeout } from "./blocking.js";
import { commandIn, commandsIn } from "./body-commands.js";
import type { RedisCommand } from "./command.js";
import type { ConnectionAccess } from "./connection.js";
import type { RestDependencies } from "./dependencies.js";
import { RedisHttpError } from "./error.js";
import { execute, performTransaction } from "./execute.js";
import { limitedBody } from "./limited-body.js";
import { defaultRestLimits, type RestLimits } from "./limits.js";
import { bytesOf, commandInPath } from "./path-command.js";
import { type Encoding, encodeOutcome, type RedisReply } from "./reply.js";
import { refuseStatefulCommand } from "./shared-connection.js";
import { type SubscriptionKind, subscription } from "./subscribe.js";
import { tokenDigest, tokenOf } from "./tokens.js";

/** Context of a request. */
interface Call {
  request: Request;
  query: URLSearchParams;
  /** Path after the database ID. */
  segments: readonly string[];
  databaseId: string;
  access: ConnectionAccess;
  encoding: Encoding;
  limits: RestLimits;
  dependencies: RestDependencies;
  /** Usage of the request, updated while it is handled. */
  use: { commands: number; errors: number };
}

const METHODS = ["GET", "HEAD", "POST", "PUT"];

/**
 * Redis over HTTP for the database in the path, `/redis/{databaseId}/…`, as `@upstash/redis` speaks it.
 *
 * - `POST /` with `["SET","key","value"]`
 * - `POST /pipeline` and `POST /multi-exec` with `[["SET","key","value"],["GET","key"]]`
 * - `/set/key/value?EX=100`, also with the value as the body
 * - `/subscribe/{channel}` and `/psubscribe/{pattern}`, answered with an event stream
 *
 * Never rejects. An event stream ends when the request's signal is aborted or its body is cancelled: one of the two
 * must happen when the client disconnects.
 */
export async function redisOverHttp(request: Request, dependencies: RestDependencies): Promise<Response> {
  const syncToken = request.headers.get("upstash-sync-token");
  const headers: Record<string, string> = {
    "cache-control": "no-store",
    ...(syncToken === null ? {} : { "upstash-sync-token": syncToken }),
  };
  try {
    const response = await authorised(request, dependencies);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  } catch (error) {
    const { status, message, headers: own } = asProblem(error);
    return json(status, { error: message }, { ...headers, ...own });
  }
}

function asProblem(error: unknown): RedisHttpError {
  if (error instanceof RedisHttpError) return error;
  if (error instanceof RequestBodyError)
    return new RedisHttpError(error.status, `ERR ${error.message} ${error.hint}`, error.headers);
  // Unexpected error, such as a truncated body. Do not expose internals.
  return new RedisHttpError(500, "ERR the request could not be carried out");
}

async function authorised(request: Request, dependencies: RestDependencies): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url);
  const [, , databaseId = "", ...segments] = pathname.split("/");
  // Ignore a trailing slash.
  if (segments.at(-1) === "") segments.pop();
  const token = findToken(request, query, databaseId, dependencies);
  if (!METHODS.includes(request.method)) {
    throw new RedisHttpError(405, `ERR ${request.method} is not possible here`, {
      allow: METHODS.join(", "),
    });
  }
  const use = { commands: 0, errors: 0 };
  const encoding = request.headers.get("upstash-encoding")?.toLowerCase() === "base64" ? "base64" : "text";
  const { limits = defaultRestLimits, now = Date.now, tokens } = dependencies;
  try {
    const { access } = token;
    return await route({ request, query, segments, databaseId, access, encoding, limits, dependencies, use });
  } finally {
    tokens.used(token, { ...use, at: now() });
  }
}

/** Does not reveal whether the database or the token is wrong. */
function findToken(
  request: Request,
  query: URLSearchParams,
  databaseId: string,
  { tokens }: RestDependencies,
): RestToken {
  const shown = tokenOf(request, query);
  const token = shown === undefined ? undefined : tokens.find(databaseId, tokenDigest(shown));
  if (token === undefined) {
    throw new RedisHttpError(401, "WRONGPASS invalid or missing auth token", {
      "www-authenticate": "Bearer",
    });
  }
  return token;
}

async function route(call: Call): Promise<Response> {
  const { request, segments, limits, query } = call;
  const [first = "", ...rest] = segments;
  const word = first.toLowerCase();
  if (word === "subscribe" || word === "psubscribe") return subscribe(call, word, rest);
  const body = await limitedBody(request, limits.bodyBytes);
  if ((word === "pipeline" || word === "multi-exec") && rest.length === 0) {
    if (request.method === "GET" || request.method === "HEAD") {
      throw new RedisHttpError(405, `ERR /${word} takes its commands in a body: use POST`, {
        allow: "POST, PUT",
      });
    }
    const commands = commandsIn(body, limits.commands);
    return word === "pipeline" ? pipeline(call, commands) : transaction(call, commands);
  }
  const inBody = segments.length === 0 && (request.method === "POST" || request.method === "PUT");
  return single(call, inBody ? commandIn(body) : commandInPath(segments, query, body));
}

async function single(call: Call, command: RedisCommand): Promise<Response> {
  refuseStatefulCommand(command);
  const [result = { error: "ERR no answer" }] = await carryOut(call, [command]);
  return json(statusOf(result), encodeOutcome(result, call.encoding));
}

/** Returns a result or an error per command, including commands that are rejected here. */
async function pipeline(call: Call, commands: readonly RedisCommand[]): Promise<Response> {
  const refusals = commands.map(refusalOf);
  const accepted = commands.filter((_, index) => refusals[index] === undefined);
  const outcomes = accepted.length === 0 ? [] : await carryOut(call, accepted);
  const results = refusals.map((refusal) => refusal ?? outcomes.shift() ?? { error: "ERR no answer" });
  call.use.commands += commands.length - accepted.length;
  call.use.errors += commands.length - accepted.length;
  return json(
    200,
    results.map((result) => encodeOutcome(result, call.encoding)),
  );
}

function refusalOf(command: RedisCommand): RedisReply | undefined {
  try {
    refuseStatefulCommand(command);
    return undefined;
  } catch (error) {
    return { error: asProblem(error).message };
  }
}

async function transaction(call: Call, commands: readonly RedisCommand[]): Promise<Response> {
  const refused = commands.map(refusalOf).find((refusal) => refusal !== undefined);
  if (refused !== undefined && "error" in refused) {
    throw new RedisHttpError(400, `EXECABORT Transaction discarded because of: ${refused.error}`);
  }
  const { dependencies, databaseId, access, limits, use, encoding } = call;
  const lease = await dependencies.connections.acquire(databaseId, access, "commands");
  const outcomes = await performTransaction(commands, lease, { limitMs: limits.requestMs });
  use.commands += commands.length;
  if ("error" in outcomes) {
    use.errors += commands.length;
    return json(statusOf(outcomes), { error: outcomes.error });
  }
  use.errors += outcomes.filter((result) => "error" in result).length;
  return json(
    200,
    outcomes.map((result) => encodeOutcome(result, encoding)),
  );
}

async function carryOut(call: Call, commands: readonly RedisCommand[]): Promise<RedisReply[]> {
  const { dependencies, databaseId, access, limits, use, request } = call;
  const blocking = commands.some(blocks);
  const purpose = blocking ? "blocking" : "commands";
  const lease = await dependencies.connections.acquire(databaseId, access, purpose);
  const outcomes = await execute(
    blocking ? clampBlockingTimeout(commands, limits.blockingMs) : commands,
    lease,
    {
      limitMs: limits.requestMs,
      // Non-blocking commands have completed. Cancel blocking ones, or they would pop elements that no client receives.
      ...(blocking ? { signal: request.signal } : {}),
    },
  );
  use.commands += commands.length;
  use.errors += outcomes.filter((result) => "error" in result).length;
  return outcomes;
}

async function subscribe(call: Call, kind: SubscriptionKind, channels: readonly string[]): Promise<Response> {
  const { request, dependencies, databaseId, access, limits, use } = call;
  if (request.method === "HEAD") throw new RedisHttpError(405, "ERR an event stream is nothing but its body");
  if (channels.length === 0) throw new RedisHttpError(400, `ERR no channel: ask for /${kind}/{channel}`);
  use.commands += 1;
  const lease = await dependencies.connections.acquire(databaseId, access, "subscription");
  const desired = { kind, channels: channels.map(bytesOf), signal: request.signal };
  const stream = await subscription(lease, desired, limits);
  return new Response(stream, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}

/** Maps the result of one command to a status: 400 for an error of Redis, 503 if it is unreachable. */
function statusOf(result: RedisReply): number {
  if (!("error" in result)) return 200;
  return result.lost ? 503 : 400;
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}
