import type { RequestContext } from "../api/request-context.js";
import type { ApiServices } from "../api/services.js";
import type { ArmFacts, ArmLive, ArmReply } from "../azure/handler.js";
import type { Engine } from "../engine/engine.js";

/** Path prefix of Azure Resource Manager and its token endpoint. */
export const AZURE = "/azure";

/** Route of a request, and the names in its path. */
export interface ArmMatch {
  route: string;
  path: Readonly<Record<string, string>>;
}

/** A request to Azure Resource Manager on its way through the pipeline. */
export type ArmContext = RequestContext<ArmMatch, ArmReply> & {
  apiVersion?: string;
  facts?: ArmFacts;
};

/** Services that the steps of a request to Azure use. */
export interface ArmServices
  extends Pick<
    ApiServices,
    "authenticator" | "faults" | "eventLog" | "reconciler" | "validator" | "strict" | "requests" | "events"
  > {
  readonly engine: Engine;
  readonly live: ArmLive;
}
