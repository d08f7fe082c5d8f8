import { exportState, importState } from "../storage/document.js";
import { StorageError } from "../storage/storage.js";
import { checkFields, nonNegativeInteger, readObject, required } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { SEED_LISTS, type SeedDocument, seed } from "./seed.js";

/** The state as one document. */
export function exportDocument({ context }: AdminCall): Response {
  return adminJson(200, exportState(context.state(), context.clock.now()), {
    "content-disposition": 'attachment; filename="redis-cloud-emulator-state.json"',
  });
}

/** Puts the state of a document in the place of this one: afterwards its keys are the ones that are good. */
export async function importDocument({ request, context }: AdminCall): Promise<Response> {
  const document = await readObject(request);
  try {
    const state = importState(document);
    await context.replaceState(state);
    return adminJson(200, { accounts: state.accounts.length });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new AdminError(400, error.message, "Send what GET /emulator/export gave. Nothing was changed.");
  }
}

/** Forgets everything that was done. Faults and the log of requests go too. */
export async function resetState({ request, context }: AdminCall): Promise<Response> {
  checkFields(await readObject(request), {});
  await context.reset();
  context.faults.clear();
  context.requests.clear();
  return adminJson(200, { status: "reset" });
}

/** Makes what a document lists. */
export async function seedDocument(call: AdminCall): Promise<Response> {
  const body = await readObject(call.request);
  const list = {
    accepts: (value: unknown) =>
      Array.isArray(value) &&
      value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item)),
    expected: "a list of objects",
  };
  checkFields(body, Object.fromEntries(SEED_LISTS.map((name) => [name, list])));
  return adminJson(200, { created: await seed(body as SeedDocument, call) });
}

/** Moves time, where a test moves it. */
export async function advanceClock({ request, context: { clock } }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, { advanceMs: required(nonNegativeInteger) });
  if (clock.advance === undefined) {
    throw new AdminError(
      409,
      `Time is ${clock.mode} here and cannot be moved.`,
      'Start the emulator with the clock "manual".',
    );
  }
  await clock.advance(body["advanceMs"] as number);
  return adminJson(200, { mode: clock.mode, now: new Date(clock.now()).toISOString() });
}
