import type { Cluster, Redis } from "ioredis";

/**
 * Shared sliding window: the time at which each request of the account was granted, by the clock of Redis.
 *
 * A request can be granted once the request `limit` slots before it is one span old. Therefore no span contains more
 * than `limit` requests, wherever it starts; a fixed window would allow twice as many around its boundary.
 *
 * Times are in microseconds, formatted with `%.0f` because Lua would round them.
 *
 * KEYS  the grants (a sorted set) and other state (a hash)
 * ARGV  limit, span, slack, horizon, requested, closed for, remaining, spent, generation, used
 * Reply granted, wait, reserved, used, generation
 */
const LUA = `
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local limit, span, slack, horizon = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local requested, closedFor, remaining, spent = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local function text(time) return string.format('%.0f', time) end

-- Starts with a removal, because a Redis without free memory only runs scripts that start with one.
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', text(now - span - slack))

local function book(count, at)
  count = math.min(count, limit)
  if count <= 0 then return end
  local last = redis.call('HINCRBY', KEYS[2], 'sequence', count)
  for number = last - count + 1, last do redis.call('ZADD', KEYS[1], text(at), text(number)) end
end
local function used(since)
  return redis.call('ZCOUNT', KEYS[1], '(' .. text(since), text(now))
end

-- After a loss of data the whole limit would be available again: restore the usage that the caller remembers.
local generation = redis.call('HGET', KEYS[2], 'generation')
if not generation then
  generation = clock[1] .. '.' .. clock[2]
  redis.call('HSET', KEYS[2], 'generation', generation)
end
if ARGV[9] ~= '' and ARGV[9] ~= generation then book(tonumber(ARGV[10]) - used(now - span), now) end

-- Requests that the process sent without the shared window.
book(spent, now)

-- Fewer requests remain than expected: other clients use the same API key. The slack excludes the case that the
-- service's response was merely delayed.
if remaining >= 0 then book(limit - used(now - span - slack) - remaining, now) end

local closed = tonumber(redis.call('HGET', KEYS[2], 'closed') or '0')
if closedFor > 0 and now + closedFor > closed then
  closed = now + closedFor
  redis.call('HSET', KEYS[2], 'closed', text(closed))
end

local granted, wait, reserved = 0, 0, 0
while granted < requested do
  local at = math.max(now, closed)
  local full = redis.call('ZREVRANGE', KEYS[1], limit - 1, limit - 1, 'WITHSCORES')
  if full[2] then at = math.max(at, tonumber(full[2]) + span) end
  if at > now then
    -- A caller without a grant reserves the next slot if it is soon, so that callers are served in order.
    if granted == 0 then
      wait = at - now
      if wait <= horizon then
        book(1, at)
        reserved = 1
      end
    end
    break
  end
  book(1, now)
  granted = granted + 1
end

local keep = math.ceil((2 * (span + slack) + math.max(0, closed - now)) / 1000)
redis.call('PEXPIRE', KEYS[1], keep)
redis.call('PEXPIRE', KEYS[2], keep)
return { granted, math.ceil(wait), reserved, used(now - span), generation }
`;

/** Arguments of one script call: updates of the process, and the number of requested slots. */
export interface ScriptInput {
  limit: number;
  spanUs: number;
  slackUs: number;
  horizonUs: number;
  requested: number;
  closedForUs: number;
  /** -1: unknown. */
  remaining: number;
  spent: number;
  /** Empty: unknown. */
  generation: string;
  used: number;
}

/** Result of a script call. */
export interface ScriptResult {
  /** Number of requests that may be sent now. */
  granted: number;
  /** Microseconds until the next slot is free, if none was granted. */
  waitUs: number;
  /** Whether that slot is reserved for the caller. */
  reserved: boolean;
  /** Number of requests in the last span. */
  used: number;
  generation: string;
}

type RawReply = [granted: number, waitUs: number, reserved: number, used: number, generation: string];

interface ScriptClient {
  redisCloudFleetRateLimit(...args: (string | number)[]): Promise<RawReply>;
}

/** Defines the script on a connection. ioredis sends its hash, and its text only if Redis does not have it. */
export function defineRateLimitScript(
  client: Redis | Cluster,
  keys: readonly [grants: string, rest: string],
): (input: ScriptInput) => Promise<ScriptResult> {
  client.defineCommand("redisCloudFleetRateLimit", { numberOfKeys: 2, lua: LUA });
  const { redisCloudFleetRateLimit } = client as unknown as ScriptClient;
  return async (q) => {
    const [granted, waitUs, reserved, used, generation] = await redisCloudFleetRateLimit.call(
      client as unknown as ScriptClient,
      ...keys,
      q.limit,
      q.spanUs,
      q.slackUs,
      q.horizonUs,
      q.requested,
      q.closedForUs,
      q.remaining,
      q.spent,
      q.generation,
      q.used,
    );
    return { granted, waitUs, reserved: reserved === 1, used, generation };
  };
}
