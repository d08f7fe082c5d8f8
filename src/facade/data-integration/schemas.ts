import type { components } from "../../../generated/data-integration/schema.js";

/**
 * Every schema of the Data Integration contract, by name. Some names are also those of schemas of the main contract,
 * so they are not exported one by one.
 *
 * @example
 * ```ts
 * const status: DataIntegrationSchemas["PipelineRuntimeStatusResponseDto"] = { status: "ready" };
 * ```
 */
export type DataIntegrationSchemas = components["schemas"];
