import { RequestBodyError } from "../errors.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { TextResponse } from "../http/text-response.js";
import type { RestToken, TokenAccess } from "../state/access-records.js";
import { canBlock, clampBlockingTimeout } from "./blocking.js";
import { parseCommand, parseCommands } from "./body-commands.js";
import type { RedisCommand } from "./command.js";
import type { RestDependencies } from "./dependencies.js";
import { RedisHttpError } from "./error.js";
import { execute, executeTransaction } from "./execute.js";
import { defaultRestLimits, type RestLimits } from "./limits.js";
import { decodeSegment, parsePathCommand } from "./path-command.js";
import { readBody } from "./read-body.js";
import { type Encoding, encodeResult, type RedisResult } from "./result.js";
import { rejectStatefulCommand } from "./shared-connection.js";
import { openEventStream, type SubscriptionKind } from "./subscribe.js";
import { getToken, hashToken } from "./tokens.js";

/** Context of a request. */
interface RedisHttpContext {
  request: IncomingRequest;
  query: URLSearchParams;
  /** Path after the database ID. */
  segments: readonly string[];
  databaseId: string;
  access: TokenAccess;
  encoding: Encoding;
  limits: RestLimits;
  dependencies: RestDependencies;
  /** Usage of the request, updated while it is handled. */
  usage: { commands: number; errors: number };
}

const METHODS = ["GET", "HEAD", "POST", "PUT"];

/**
 * Redis over HTTP for the database in the path, `/redis/{databaseId}/…`, as `@upstash/redis` uses it.
 *
 * - `POST /` with `["SET","key","value"]`
 * - `POST /pipeline` and `POST /multi-exec` with `[["SET","key","value"],["GET","key"]]`
 * - `/set/key/value?EX=100`, also with the value as the body
 * - `/subscribe/{channel}` and `/psubscribe/{pattern}`, which return an event stream
 *
 * Never rejects. An event stream ends when the request's signal is aborted or its body is canceled: one of the two
 * must happen when the client disconnects.
 */
export async function redisOverHttp(
  request: IncomingRequest,
  dependencies: RestDependencies,
): Promise<Response> {
  const syncToken = request.headers.get("upstash-sync-token");
  const headers: Record<string, string> = {
    "cache-control": "no-store",
    ...(syncToken === null ? {} : { "upstash-sync-token": syncToken }),
  };
  try {
    const response = await authorize(request, dependencies);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  } catch (error) {
    const { status, message, headers: own } = toRedisHttpError(error);
    return createResponse(status, { error: message }, { ...headers, ...own });
  }
}

function toRedisHttpError(error: unknown): RedisHttpError {
  if (error instanceof RedisHttpError) return error;
  if (error instanceof RequestBodyError)
    return new RedisHttpError(error.status, `ERR ${error.message} ${error.hint}`, error.headers);
  // Unexpected error, such as a truncated body. Do not expose internals.
  return new RedisHttpError(500, "ERR internal error");
}

async function authorize(request: IncomingRequest, dependencies: RestDependencies): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url);
  const [, , databaseId = "", ...segments] = pathname.split("/");
  // Ignore a trailing slash.
  if (segments.at(-1) === "") segments.pop();
  const token = findToken(request, query, databaseId, dependencies);
  if (!METHODS.includes(request.method)) {
    throw new RedisHttpError(405, `ERR method ${request.method} is not supported`, {
      allow: METHODS.join(", "),
    });
  }
  const usage = { commands: 0, errors: 0 };
  const encoding = request.headers.get("upstash-encoding")?.toLowerCase() === "base64" ? "base64" : "text";
  const { limits = defaultRestLimits, now = Date.now, tokens } = dependencies;
  try {
    const { access } = token;
    return await route({
      request,
      query,
      segments,
      databaseId,
      access,
      encoding,
      limits,
      dependencies,
      usage,
    });
  } finally {
    tokens.recordUsage(token, { ...usage, at: now() });
  }
}

/** Does not reveal whether the database or the token is wrong. */
function findToken(
  request: IncomingRequest,
  query: URLSearchParams,
  databaseId: string,
  { tokens }: RestDependencies,
): RestToken {
  const shown = getToken(request, query);
  const token = shown === undefined ? undefined : tokens.find(databaseId, hashToken(shown));
  if (token === undefined) {
    throw new RedisHttpError(401, "WRONGPASS invalid or missing auth token", {
      "www-authenticate": "Bearer",
    });
  }
  return token;
}

async function route(context: RedisHttpContext): Promise<Response> {
  const { request, segments, limits, query } = context;
  const [first = "", ...rest] = segments;
  const word = first.toLowerCase();
  if (word === "subscribe" || word === "psubscribe") return subscribe(context, word, rest);
  const body = await readBody(request, limits.bodyBytes);
  if ((word === "pipeline" || word === "multi-exec") && rest.length === 0) {
    if (request.method === "GET" || request.method === "HEAD") {
      throw new RedisHttpError(405, `ERR /${word} requires a body with commands: use POST`, {
        allow: "POST, PUT",
      });
    }
    const commands = parseCommands(body, limits.commands);
    return word === "pipeline" ? executePipeline(context, commands) : executeMultiExec(context, commands);
  }
  const inBody = segments.length === 0 && (request.method === "POST" || request.method === "PUT");
  return executeSingle(context, inBody ? parseCommand(body) : parsePathCommand(segments, query, body));
}

async function executeSingle(context: RedisHttpContext, command: RedisCommand): Promise<Response> {
  rejectStatefulCommand(command);
  const [result = { error: "ERR no reply" }] = await executeAll(context, [command]);
  return createResponse(toStatus(result), encodeResult(result, context.encoding));
}

/** Returns a result or an error for each command, including commands that are rejected here. */
async function executePipeline(
  context: RedisHttpContext,
  commands: readonly RedisCommand[],
): Promise<Response> {
  const rejections = commands.map(findRejection);
  const accepted = commands.filter((_, index) => rejections[index] === undefined);
  const executed = accepted.length === 0 ? [] : await executeAll(context, accepted);
  const results = rejections.map((rejection) => rejection ?? executed.shift() ?? { error: "ERR no reply" });
  context.usage.commands += commands.length - accepted.length;
  context.usage.errors += commands.length - accepted.length;
  return createResponse(
    200,
    results.map((result) => encodeResult(result, context.encoding)),
  );
}

function findRejection(command: RedisCommand): RedisResult | undefined {
  try {
    rejectStatefulCommand(command);
    return undefined;
  } catch (error) {
    return { error: toRedisHttpError(error).message };
  }
}

async function executeMultiExec(
  context: RedisHttpContext,
  commands: readonly RedisCommand[],
): Promise<Response> {
  const rejection = commands.map(findRejection).find((found) => found !== undefined);
  if (rejection !== undefined && "error" in rejection) {
    throw new RedisHttpError(400, `EXECABORT Transaction discarded because of: ${rejection.error}`);
  }
  const { dependencies, databaseId, access, limits, usage, encoding } = context;
  const lease = await dependencies.connections.acquire(databaseId, access, "commands");
  const results = await executeTransaction(commands, lease, { limitMs: limits.requestMs });
  usage.commands += commands.length;
  if ("error" in results) {
    usage.errors += commands.length;
    return createResponse(toStatus(results), { error: results.error });
  }
  usage.errors += results.filter((result) => "error" in result).length;
  return createResponse(
    200,
    results.map((result) => encodeResult(result, encoding)),
  );
}

async function executeAll(
  context: RedisHttpContext,
  commands: readonly RedisCommand[],
): Promise<RedisResult[]> {
  const { dependencies, databaseId, access, limits, usage, request } = context;
  const blocking = commands.some(canBlock);
  const purpose = blocking ? "blocking" : "commands";
  const lease = await dependencies.connections.acquire(databaseId, access, purpose);
  const results = await execute(
    blocking ? clampBlockingTimeout(commands, limits.blockingMs) : commands,
    lease,
    {
      limitMs: limits.requestMs,
      // Non-blocking commands have completed. Cancel blocking ones, or they would pop elements that no client receives.
      ...(blocking ? { signal: request.signal } : {}),
    },
  );
  usage.commands += commands.length;
  usage.errors += results.filter((result) => "error" in result).length;
  return results;
}

async function subscribe(
  context: RedisHttpContext,
  kind: SubscriptionKind,
  channels: readonly string[],
): Promise<Response> {
  const { request, dependencies, databaseId, access, limits, usage } = context;
  if (request.method === "HEAD") throw new RedisHttpError(405, "ERR HEAD is not supported for event streams");
  if (channels.length === 0) throw new RedisHttpError(400, `ERR channel is missing: use /${kind}/{channel}`);
  usage.commands += 1;
  const lease = await dependencies.connections.acquire(databaseId, access, "subscription");
  const desired = { kind, channels: channels.map(decodeSegment), signal: request.signal };
  const stream = await openEventStream(lease, desired, limits);
  return new Response(stream, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}

/** Maps the result of one command to a status: 400 for an error of Redis, 503 if it is unreachable. */
function toStatus(result: RedisResult): number {
  if (!("error" in result)) return 200;
  return result.isLost ? 503 : 400;
}

function createResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}
