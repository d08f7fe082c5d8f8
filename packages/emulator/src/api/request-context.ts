import type { Principal } from "../accounts/authenticator.js";
import type { HttpError } from "../errors.js";
import type { CommandResult } from "../event-log/commands.js";
import { type FaultPlan, NO_FAULT } from "../faults/registry.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { AccountState } from "../state/state.js";
import type { Match } from "./router.js";

/** Path prefix of the API. */
export const VERSION = "/v1";

/** A request on its way through the pipeline. Each step reads the results of earlier steps. */
export interface RequestContext<M = Match, R = CommandResult> {
  readonly request: IncomingRequest;
  readonly url: URL;
  readonly sourceIp: string;
  /** Path without the version. */
  readonly path: string;
  /** Time of the emulator's clock, and of the machine's, at arrival. */
  readonly receivedAt: number;
  readonly startedMs: number;
  /** Route and path parameters; the error of an unknown path, which is reported after authentication. */
  match?: M | HttpError;
  /** The item of the list to return: a read that no contract has. */
  item?: { readonly field: string; readonly id: number };
  faults: FaultPlan;
  /** Parsed body; the error of an unreadable one, which is reported after authorization. */
  body?: unknown;
  principal?: Principal<AccountState>;
  /** Headers of the response, whatever its status. */
  headers: Record<string, string>;
  /** Whether everything that the request schedules happens immediately, whatever the clock. */
  readonly isInstant?: boolean;
  result?: R;
  content?: Awaited<CommandResult["content"]>;
  /** Ends the request as soon as a step sets it. */
  response?: Response;
}

export function createContext<M = Match, R = CommandResult>(
  request: IncomingRequest,
  url: URL,
  { sourceIp, now, prefix = VERSION }: { sourceIp: string; now: number; prefix?: string },
): RequestContext<M, R> {
  return {
    request,
    url,
    sourceIp,
    path: url.pathname.slice(prefix.length),
    receivedAt: now,
    startedMs: performance.now(),
    faults: NO_FAULT,
    headers: {},
  };
}
