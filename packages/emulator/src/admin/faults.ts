import { InvalidFaultError } from "../faults/fault.js";
import { readRule } from "../faults/rule.js";
import { readObject } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { visibleFaults } from "./overview.js";

/** The rules that concern the account. */
export function listFaults({ account, context }: AdminCall): Response {
  return adminJson(200, visibleFaults(account.id, context));
}

/** Adds a rule. Only the operator can make one for everybody. */
export async function addFault({ request, account, operator, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  try {
    const wish = readRule(body);
    if (!operator && wish.accountId !== undefined && wish.accountId !== account.id) {
      throw new InvalidFaultError(`accountId is ${wish.accountId}.`, "It must be your own account.");
    }
    const fault = context.faults.add(operator ? wish : { ...wish, accountId: account.id });
    context.events.publish("fault", { added: fault }, fault.accountId);
    return adminJson(201, fault);
  } catch (error) {
    if (error instanceof InvalidFaultError) throw new AdminError(400, error.message, error.hint);
    throw error;
  }
}

/** Removes one rule. */
export function removeFault(call: AdminCall): Response {
  const [id = ""] = call.path;
  if (!removable(call).includes(id)) {
    throw new AdminError(404, `There is no fault ${JSON.stringify(id)}.`, "GET /emulator/faults lists them.");
  }
  return remove([id], call);
}

/** Removes all rules: for the operator everybody's, for others their own. */
export function clearFaults(call: AdminCall): Response {
  return remove(removable(call), call);
}

function removable({ account, operator, context }: AdminCall): string[] {
  return context.faults
    .list()
    .filter(({ accountId }) => operator || accountId === account.id)
    .map(({ id }) => id);
}

function remove(ids: readonly string[], { context }: AdminCall): Response {
  for (const { id, accountId } of context.faults.list()) {
    if (ids.includes(id) && context.faults.remove(id))
      context.events.publish("fault", { removed: id }, accountId);
  }
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
