import type { CallOptions, PagedList, PendingOperation, RedisCloud } from "redis-cloud-sdk";
import type { Ids } from "../fixture-account.js";
import type { Route } from "../routes.js";

/** Calls one operation the way a program does, with what is on the stage. */
export type Call = (
  cloud: RedisCloud,
  on: Ids,
  options: CallOptions,
) => PendingOperation<unknown> | Promise<unknown> | PagedList<unknown>;

/** A way to call every operation. A route that the contract has and this lacks does not compile. */
export type Calls = Readonly<Record<Route, Call>>;
