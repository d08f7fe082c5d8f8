export type { Endpoints, WorkloadIdentity } from "./accounts/accounts.js";
export { createDefinitions } from "./custom-resources/definitions.js";
export { createLogger, type Logger, type LogLevel } from "./log.js";
export { FEATURES, type Feature, type Operator, type OperatorOptions, startOperator } from "./operator.js";
