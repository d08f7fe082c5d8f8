import type {
  PlainRoutes as DataIntegrationPlainRoutes,
  TaskRoutes as DataIntegrationTaskRoutes,
} from "../../generated/data-integration/routes.js";
import type {
  PlainRoutes as CloudPlainRoutes,
  TaskRoutes as CloudTaskRoutes,
} from "../../generated/routes.js";

/** Routes that both contracts have. Data Integration's describes them; for the main one they are a proxy. */
type SharedRoute = keyof CloudPlainRoutes &
  (keyof DataIntegrationPlainRoutes | keyof DataIntegrationTaskRoutes);

/** Routes with an immediate response, of both contracts. */
export interface PlainRoutes extends Omit<CloudPlainRoutes, SharedRoute>, DataIntegrationPlainRoutes {}
/** Routes that return a task, of both contracts. */
export interface TaskRoutes extends CloudTaskRoutes, DataIntegrationTaskRoutes {}
export type PlainRoute = keyof PlainRoutes;
export type TaskRoute = keyof TaskRoutes;

/** Path of a data integration workspace. */
export const WORKSPACE = "/subscriptions/{subscriptionId}/data-integration-workspace";
/** Path of the pipelines of a workspace. */
export const PIPELINES = `${WORKSPACE}/rdi/api/v2/pipelines` as const;
/** Path of a region of an Active-Active subscription. */
export const SUBSCRIPTION_REGION = "/subscriptions/{subscriptionId}/regions/{regionId}";
/** Path of a subscription's Private Service Connect. */
export const PRIVATE_SERVICE_CONNECT = "/subscriptions/{subscriptionId}/private-service-connect";
