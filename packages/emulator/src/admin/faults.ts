import { InvalidFaultError } from "../faults/fault.js";
import { parseRule } from "../faults/rule.js";
import { readObject } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { listVisibleFaults } from "./overview.js";

/** Lists the faults that affect the account. */
export function listFaults({ account, context }: AdminCall): Response {
  return adminJson(200, listVisibleFaults(account.id, context));
}

/** Adds a fault. Only the operator can add one for all accounts. */
export async function addFault({ request, account, operator, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  try {
    const rule = parseRule(body);
    if (!operator && rule.accountId !== undefined && rule.accountId !== account.id) {
      throw new InvalidFaultError(
        `accountId must be ${account.id}, your own account (got ${rule.accountId}).`,
        "Omit it.",
      );
    }
    const fault = context.faults.add(operator ? rule : { ...rule, accountId: account.id });
    context.events.publish("fault", { added: fault }, fault.accountId);
    return adminJson(201, fault);
  } catch (error) {
    if (error instanceof InvalidFaultError) throw new AdminError(400, error.message, error.hint);
    throw error;
  }
}

/** Removes one fault. */
export function removeFault(call: AdminCall): Response {
  const [id = ""] = call.path;
  if (!listRemovable(call).includes(id)) {
    throw new AdminError(
      404,
      `Fault ${JSON.stringify(id)} not found.`,
      "GET /emulator/faults lists the faults.",
    );
  }
  return removeFaults([id], call);
}

/** Removes all faults of all accounts for the operator, otherwise those of the caller's account. */
export function clearFaults(call: AdminCall): Response {
  return removeFaults(listRemovable(call), call);
}

function listRemovable({ account, operator, context }: AdminCall): string[] {
  return context.faults
    .list()
    .filter(({ accountId }) => operator || accountId === account.id)
    .map(({ id }) => id);
}

function removeFaults(ids: readonly string[], { context }: AdminCall): Response {
  for (const { id, accountId } of context.faults.list()) {
    if (ids.includes(id) && context.faults.remove(id))
      context.events.publish("fault", { removed: id }, accountId);
  }
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
