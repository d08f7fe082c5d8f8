import type { Connections } from "./connections.js";
import type { RestLimits } from "./limits.js";
import type { Tokens } from "./tokens.js";

/** Dependencies of {@link redisOverHttp}. */
export interface RestDependencies {
  connections: Connections;
  tokens: Tokens;
  /** Default: {@link defaultRestLimits}. */
  limits?: RestLimits;
  /** Milliseconds since the epoch, for the usage of tokens. Default: the system clock. */
  now?: () => number;
}
