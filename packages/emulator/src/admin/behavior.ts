import type { ServiceBehavior } from "../behavior/behaviors.js";
import {
  checkBehavior,
  getDefinition,
  InvalidBehaviorError,
  listBehaviors,
} from "../behavior/check-behavior.js";
import { readObject } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

const HINT = "GET /emulator/behavior lists names and values.";

/** Lists the behaviors of the service with their values and defaults. */
export function getBehavior({ context: { behavior } }: AdminCall): Response {
  return adminJson(200, listBehaviors(behavior.current(), behavior.defaults));
}

/** Changes the given behaviors. All of them are checked before one is changed. */
export async function changeBehavior(call: AdminCall): Promise<Response> {
  const body = await readObject(call.request);
  const given = toAdminError(() => checkBehavior(body));
  call.context.behavior.change((changes) => ({ ...changes, ...given }));
  return getBehavior(call);
}

/** Resets one behavior, or all of them, to the value at the start of the emulator. */
export function resetBehavior(call: AdminCall): Response {
  const [name] = call.path;
  if (name !== undefined) toAdminError(() => getDefinition(name), 404);
  call.context.behavior.change((changes) =>
    name === undefined
      ? {}
      : (Object.fromEntries(
          Object.entries(changes).filter(([other]) => other !== name),
        ) as Partial<ServiceBehavior>),
  );
  return getBehavior(call);
}

function toAdminError<T>(check: () => T, status = 400): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InvalidBehaviorError)) throw error;
    throw new AdminError(status, `${error.message}.`.replace(/\?\.$/, "?"), HINT);
  }
}
