import type { Cluster, Redis } from "ioredis";

/**
 * The shared window: when every request of the account was granted, by the clock of the Redis.
 *
 * A request is free when the one that was granted `limit` places before it is a whole span old. So no span holds
 * more than `limit`, wherever it begins; a fixed window would allow twice that around its border.
 *
 * Times are microseconds. They are written with `%.0f`, as Lua would round them.
 *
 * KEYS  the grants (a sorted set) and what else is known (a hash)
 * ARGV  limit, span, slack, horizon, wanted, closed for, remaining, spent, generation, used
 * Reply granted, wait, reserved, used, generation
 */
const LUA = `
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local limit, span, slack, horizon = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local wanted, closedFor, remaining, spent = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local function text(time) return string.format('%.0f', time) end

-- First of all something is removed: a Redis that is full lets a script go on that has begun with that.
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

-- A Redis that lost its memory would allow the whole limit again: whoever remembers says how much was used.
local generation = redis.call('HGET', KEYS[2], 'generation')
if not generation then
  generation = clock[1] .. '.' .. clock[2]
  redis.call('HSET', KEYS[2], 'generation', generation)
end
if ARGV[9] ~= '' and ARGV[9] ~= generation then book(tonumber(ARGV[10]) - used(now - span), now) end

-- What a process took while it was alone.
book(spent, now)

-- Fewer are left than we know of: somebody outside the fleet spends from the same key. The slack keeps an answer
-- that was long on its way from looking like that.
if remaining >= 0 then book(limit - used(now - span - slack) - remaining, now) end

local closed = tonumber(redis.call('HGET', KEYS[2], 'closed') or '0')
if closedFor > 0 and now + closedFor > closed then
  closed = now + closedFor
  redis.call('HSET', KEYS[2], 'closed', text(closed))
end

local granted, wait, reserved = 0, 0, 0
while granted < wanted do
  local at = math.max(now, closed)
  local full = redis.call('ZREVRANGE', KEYS[1], limit - 1, limit - 1, 'WITHSCORES')
  if full[2] then at = math.max(at, tonumber(full[2]) + span) end
  if at > now then
    -- Whoever gets nothing now may hold the next place, if that is soon: first come, first served.
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

/** What a process tells, and asks for, in one go. */
export interface ScriptInput {
  limit: number;
  spanUs: number;
  slackUs: number;
  horizonUs: number;
  wanted: number;
  closedForUs: number;
  /** -1: nothing is known. */
  remaining: number;
  spent: number;
  /** Empty: nothing is remembered. */
  generation: string;
  used: number;
}

/** What the window answers. */
export interface ScriptResult {
  /** So many requests may be sent now. */
  granted: number;
  /** Until the next place is free, when none was, in microseconds. */
  waitUs: number;
  /** That place is ours. */
  reserved: boolean;
  /** Requests in the span that ends now. */
  used: number;
  generation: string;
}

type RawReply = [granted: number, waitUs: number, reserved: number, used: number, generation: string];

interface WithScript {
  redisCloudFleetBudget(...args: (string | number)[]): Promise<RawReply>;
}

/** Teaches a connection the script. ioredis sends its hash only, and the text again to a Redis that lost it. */
export function rateLimitScript(
  client: Redis | Cluster,
  keys: readonly [grants: string, rest: string],
): (question: ScriptInput) => Promise<ScriptResult> {
  client.defineCommand("redisCloudFleetBudget", { numberOfKeys: 2, lua: LUA });
  const { redisCloudFleetBudget } = client as unknown as WithScript;
  return async (q) => {
    const [granted, waitUs, reserved, used, generation] = await redisCloudFleetBudget.call(
      client as unknown as WithScript,
      ...keys,
      q.limit,
      q.spanUs,
      q.slackUs,
      q.horizonUs,
      q.wanted,
      q.closedForUs,
      q.remaining,
      q.spent,
      q.generation,
      q.used,
    );
    return { granted, waitUs, reserved: reserved === 1, used, generation };
  };
}
