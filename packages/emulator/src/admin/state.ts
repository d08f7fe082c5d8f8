import { objects } from "../behavior/value-kinds.js";
import { exportState, importState } from "../storage/document.js";
import { StorageError } from "../storage/storage.js";
import { checkFields, type Fields, nonNegativeInteger, readObject, required } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { SEED_LISTS, type SeedDocument, seed } from "./seed.js";

/** Exports the state as one document. */
export function exportDocument({ context }: AdminCall): Response {
  return adminJson(200, exportState(context.state(), context.clock.now()), {
    "content-disposition": 'attachment; filename="redis-cloud-emulator-state.json"',
  });
}

/** Replaces the state by that of a document. Afterwards only the keys in the document are valid. */
export async function importDocument({ request, context }: AdminCall): Promise<Response> {
  const document = await readObject(request);
  try {
    const state = importState(document);
    await context.replaceState(state);
    return adminJson(200, { accounts: state.accounts.length });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new AdminError(
      400,
      error.message,
      "Send a document from GET /emulator/export. No changes were made.",
    );
  }
}

/** Resets the emulator to its initial state, including faults and the request log. */
export async function resetState({ request, context }: AdminCall): Promise<Response> {
  checkFields(await readObject(request), {});
  await context.reset();
  context.faults.clear();
  context.requests.clear();
  return adminJson(200, { status: "reset" });
}

/** Fields of a seed document. */
export const SEED_FIELDS: Fields = Object.fromEntries(SEED_LISTS.map((name) => [name, objects]));

/** Creates the resources listed in a document. */
export async function seedDocument(call: AdminCall): Promise<Response> {
  const body = await readObject(call.request);
  checkFields(body, SEED_FIELDS);
  return adminJson(200, { created: await seed(body as SeedDocument, call) });
}

/** Fields of a change of the time. */
export const TIME_FIELDS: Fields = { advanceMs: required(nonNegativeInteger) };

/** Advances a manual clock. */
export async function advanceClock({ request, context: { clock } }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, TIME_FIELDS);
  if (clock.advance === undefined) {
    throw new AdminError(
      409,
      `The clock is ${clock.mode} and cannot be advanced.`,
      "Start the emulator with a manual clock (--time manual).",
    );
  }
  await clock.advance(body["advanceMs"] as number);
  return adminJson(200, { mode: clock.mode, now: new Date(clock.now()).toISOString() });
}
