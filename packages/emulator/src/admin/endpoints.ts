import { controlEndpoints } from "./control-endpoints.js";
import type { AdminEndpoints } from "./endpoint.js";
import { resourceEndpoints } from "./resource-endpoints.js";

/** Endpoints that need keys: the only source of routing and of the OpenAPI document. */
export const endpoints: AdminEndpoints = { ...controlEndpoints, ...resourceEndpoints };
