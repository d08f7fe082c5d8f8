import { catalog as cloud } from "redis-cloud-sdk/catalog";
import { catalog as dataIntegration } from "redis-cloud-sdk/data-integration/catalog";

/** Every operation of the SDK's contracts, as the last contract that has it describes it. */
export const catalog = { ...cloud, ...dataIntegration };

export type Route = keyof typeof catalog;
