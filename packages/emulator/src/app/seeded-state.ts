import { type SeedDocument, seed } from "../admin/seed.js";
import type { EmulatorState } from "../state/state.js";
import { ManualClock } from "../time/clock.js";
import { createApp } from "./app.js";
import type { EmulatorOptions } from "./options.js";
import { resolveEnvironment } from "./resolve-options.js";

/**
 * Creates an initial state with resources, which an emulator in memory creates through requests.
 *
 * @throws AdminError naming the resource that the API rejects.
 */
export async function createSeededState(
  options: Omit<EmulatorOptions, "dataDir" | "engine" | "locations">,
  resources: SeedDocument,
): Promise<EmulatorState> {
  const clock = new ManualClock(resolveEnvironment(options).clock.now());
  const app = createApp({ ...options, clock });
  try {
    const { accounts } = app.eventLog.state;
    const [account] = accounts;
    const [key] = account?.keys ?? [];
    if (account === undefined || key === undefined) throw new Error("The initial state has no account.");
    await seed(resources, { account, key, context: app.adminContext });
    return app.eventLog.state;
  } finally {
    await app.close();
  }
}
