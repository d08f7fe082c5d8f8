import type { Cluster, Redis } from "ioredis";

/** Retention of the generation: an API key that is not used for longer starts again as after a loss of data. */
const GENERATION_RETENTION_MS = 30 * 86_400_000;

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
 * Reply granted, wait, reserved, used, generation, whether it replaces the caller's, settling for, corrected
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

-- The generation outlives idle periods, so a missing one means a first use or a loss of data. Then the requests of the
-- last span are unknown: callers stay within their own shares until the window settles.
local generation = redis.call('HGET', KEYS[2], 'generation')
if not generation then
  generation = clock[1] .. '.' .. clock[2]
  redis.call('HSET', KEYS[2], 'generation', generation, 'settled', text(now + span))
end
local settled = tonumber(redis.call('HGET', KEYS[2], 'settled') or '0')
local closed = tonumber(redis.call('HGET', KEYS[2], 'closed') or '0')

-- After the clock was set back, grants and closures lie far in the future. As if they were new, they end in one span.
local corrected = 0
if closed > now + span then
  closed = now + span
  redis.call('HSET', KEYS[2], 'closed', text(closed))
  corrected = 2
end
if settled > now + span then
  settled = now + span
  redis.call('HSET', KEYS[2], 'settled', text(settled))
  corrected = 1
end
for _, grant in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. text(now + horizon + slack), '+inf')) do
  redis.call('ZADD', KEYS[1], text(now), grant)
  corrected = 1
end

local lost = 0
if ARGV[9] ~= '' and ARGV[9] ~= generation then
  -- Restore the usage that the caller remembers, and let it determine its share before it sends anything.
  book(tonumber(ARGV[10]) - used(now - span), now)
  lost, requested = 1, 0
end

-- Requests that the process sent without the shared window.
book(spent, now)

-- Fewer requests remain than expected: other clients use the same API key. The slack excludes the case that the
-- service's response was merely delayed.
if remaining >= 0 then book(limit - used(now - span - slack) - remaining, now) end

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
redis.call('PEXPIRE', KEYS[2], math.max(keep, ${GENERATION_RETENTION_MS}))
local settling = math.max(settled - now, 0)
return { granted, math.ceil(wait), reserved, used(now - span), generation, lost, math.ceil(settling), corrected }
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

/** Corrections of the stored window, by the number that the script returns. */
const CORRECTIONS = [undefined, "clock-set-back", "closure-too-long"] as const;

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
  /** Whether Redis has lost the caller's generation. */
  isLost: boolean;
  /** Microseconds until all requests of the last span are known again. */
  settlingUs: number;
  corrected: (typeof CORRECTIONS)[number];
}

type RawReply = [
  granted: number,
  waitUs: number,
  reserved: number,
  used: number,
  generation: string,
  lost: number,
  settlingUs: number,
  corrected: number,
];

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
  return async (input) => {
    const [granted, waitUs, reserved, used, generation, lost, settlingUs, corrected] =
      await redisCloudFleetRateLimit.call(
        client as unknown as ScriptClient,
        ...keys,
        input.limit,
        input.spanUs,
        input.slackUs,
        input.horizonUs,
        input.requested,
        input.closedForUs,
        input.remaining,
        input.spent,
        input.generation,
        input.used,
      );
    return {
      granted,
      waitUs,
      reserved: reserved === 1,
      used,
      generation,
      isLost: lost === 1,
      settlingUs,
      corrected: CORRECTIONS[corrected],
    };
  };
}
