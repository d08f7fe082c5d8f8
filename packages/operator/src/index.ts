export { consumerKinds } from "./custom-resources/consumer-kinds.js";
export { createDefinitions } from "./custom-resources/definitions.js";
