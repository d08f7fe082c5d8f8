import { type Contract, METHODS, type Operation } from "./document.js";

/** Successful statuses, and the wildcard for all of them. */
const SUCCESS = /^2(\d\d|XX)$/;

/**
 * Declares a response, in place, for each operation without a successful response: what `default` declares, otherwise any
 * JSON value. OpenAPI allows such operations, and an overlay can declare the response that the service really sends.
 */
export function declareReplies(contract: Contract): void {
  for (const operation of operationsIn(contract)) {
    if (Object.keys(operation.responses).some((status) => SUCCESS.test(status))) continue;
    const content = operation.responses["default"]?.content ?? { "application/json": { schema: {} } };
    operation.responses = { "200": { content, "x-undeclared": true }, ...operation.responses };
  }
}

function operationsIn({ paths }: Contract): Operation[] {
  return Object.values(paths).flatMap((item) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [operation];
    }),
  );
}
