import type { Authenticator } from "../accounts/authenticator.js";
import type { EventHub } from "../admin/events.js";
import type { RequestLog } from "../admin/requests.js";
import type { ContractValidator } from "../contract/validator.js";
import type { EventLog } from "../event-log/event-log.js";
import type { FaultRegistry } from "../faults/registry.js";
import type { EnginePorts } from "../handlers/operation.js";
import type { Reconciler } from "../reconciler/reconciler.js";
import type { RequestContext } from "./request-context.js";
import type { Router } from "./router.js";

/** Services that the steps of a request use. */
export interface ApiServices {
  readonly router: Router;
  readonly authenticator: Authenticator;
  readonly faults: FaultRegistry;
  readonly eventLog: EventLog;
  readonly reconciler: Reconciler;
  readonly live: EnginePorts;
  readonly validator: ContractValidator;
  /** Whether responses are checked against the contract, too. */
  readonly strict: boolean;
  readonly requests: RequestLog;
  readonly events: EventHub;
}

/** A step of a request. @throws HttpError, which becomes the response. */
export type Step = (context: RequestContext, services: ApiServices) => void | Promise<void>;

/** A step that awaits nothing: an async function does not return `undefined`, so it does not type-check as one. */
export type SyncStep = (context: RequestContext, services: ApiServices) => undefined;
