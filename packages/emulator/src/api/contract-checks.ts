import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import type { ContractValidator, SchemaError } from "../contract/validator.js";
import type { Route } from "../handlers/operation.js";
import { malformed } from "../requests/shape.js";
import type { AccountState } from "../state/state.js";

/** An answer of the emulator that the contract does not allow. */
export class ContractViolationError extends Error {
  override readonly name = "ContractBreach";
}

/**
 * Makes sure that a request fits the contract.
 *
 * A field or parameter that is missing is for the handler: the service has an error of its own for most of them.
 *
 * @throws HttpFailure 400, as the service words it.
 */
export function checkRequest(
  validator: ContractValidator,
  { route, query, body }: { route: Route; query: URLSearchParams; body: unknown },
): void {
  const misfit =
    validator.query(route, query) ?? (body === undefined ? undefined : validator.body(route, body));
  if (misfit !== undefined) throw malformed(wordsOf(misfit));
}

function wordsOf({ pointer, problem: error, allowed }: SchemaError): string {
  const at = pointer === "" ? "the body" : pointer.replace(/^\//, "").replaceAll("/", ".");
  return `${at} ${error}${allowed === undefined ? "" : ` [${allowed.join(", ")}]`}`;
}

/**
 * Makes sure that an answer fits the contract, and what a completed task carries too.
 *
 * @throws {@link ContractBreach}
 */
export function checkAnswer(
  validator: ContractValidator,
  route: Route,
  content: unknown,
  account: AccountState | undefined,
): void {
  refuse(route, "answer", validator.reply(route, content));
  const { taskId, status, response } = (content ?? {}) as Partial<TaskStateUpdate>;
  if (taskId === undefined || status !== "processing-completed") return;
  const origin = account?.tasks[taskId]?.route;
  // The contract lets every task carry null in place of what it should carry.
  if (origin !== undefined && response?.resource != null)
    refuse(origin, "resource", validator.resource(origin, response.resource));
}

function refuse(route: string, what: string, misfit: SchemaError | undefined): void {
  if (misfit === undefined) return;
  throw new ContractViolationError(`The ${what} of ${route} breaks the contract: ${wordsOf(misfit)}.`);
}
