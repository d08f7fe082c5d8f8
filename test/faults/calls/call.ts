import type { CallOptions, Listing, RedisCloud, Submission } from "redis-cloud-sdk";
import type { Route } from "../../../generated/routes.js";
import type { Ids } from "../stage.js";

/** Calls one operation the way a program does, with what is on the stage. */
export type Call = (
  cloud: RedisCloud,
  on: Ids,
  options: CallOptions,
) => Submission<unknown> | Promise<unknown> | Listing<unknown>;

/** A way to call every operation. A route that the contract has and this lacks does not compile. */
export type Calls = Readonly<Record<Route, Call>>;
