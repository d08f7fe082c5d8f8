import type { Emulator, EmulatorOptions } from "redis-cloud-emulator";
import { RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { createApp } from "../../packages/emulator/src/app/app.js";
import { toEmulator } from "../../packages/emulator/src/app/emulator.js";
import { VirtualClock } from "../support/virtual-clock.js";
import { AccountBuilder } from "./account-builder.js";
import { KEYS } from "./fixture-values.js";

/** Little time passes anywhere: what is under test does not depend on how long things take. */
const OPTIONS: EmulatorOptions = {
  seed: 1,
  ...KEYS,
  strict: false,
  behavior: {
    rateLimit: false,
    customerSide: "when-asked",
    transitGatewayInvitations: 4,
    createsWorkspaces: true,
    lateVisibility: 2_000,
  },
  durations: {
    subscriptionCreation: 4_000,
    databaseCreation: 4_000,
    databaseUpdate: 2_000,
    databaseDeletion: 2_000,
    databaseUpgrade: 4_000,
    subscriptionDeletion: 2_000,
    backup: 2_000,
    import: 2_000,
    peering: 2_000,
    regionChange: 4_000,
    transitGateway: 4_000,
    pscService: 4_000,
    pscEndpoint: 2_000,
    privateLink: 4_000,
    privateLinkPrincipal: 2_000,
    essentialsDatabaseCreation: 4_000,
    cloudAccount: 2_000,
    memoryStore: 2_000,
    redirection: 4_000,
  },
};

/** A client of an emulator in this process. Its line is the emulator itself unless `fetch` says otherwise. */
export function clientOf(
  emulator: Emulator,
  clock: VirtualClock,
  options: Partial<RedisCloudOptions> = {},
): RedisCloud {
  return new RedisCloud({
    ...KEYS,
    baseUrl: "https://api.example.com/v1",
    clock,
    fetch: (url, init) => emulator.fetch(new Request(url, { ...init, signal: null })),
    ...options,
  });
}

/**
 * An account in which each of the 179 operations can be called with success: whatever one of them needs, changes or
 * deletes is there, and what one creates is not.
 */
export async function createFixtureAccount() {
  const clock = new VirtualClock();
  const options = { ...OPTIONS, clock };
  const app = createApp(options);
  const emulator = toEmulator(app, options);
  const cloud = clientOf(emulator, clock);
  const ids = await new AccountBuilder(cloud, clock).build();
  await clock.advance(60_000);
  await cloud.account.get();
  const document = emulator.export();
  // Every create lists the tasks, and every call starts from a copy of the account: its history is not needed.
  const read = new Set([ids.taskId, ids.workspace.task.taskId]);
  for (const account of document.state.accounts) {
    account.logs = account.logs.slice(-3);
    account.taskIds = account.taskIds.filter((id) => read.has(id));
    account.tasks = Object.fromEntries(Object.entries(account.tasks).filter(([id]) => read.has(id)));
  }
  emulator.import(document);
  const state = JSON.stringify(document.state);
  const at = clock.now();
  return {
    emulator,
    clock,
    ids,
    /** Sets time and account back. An import would prove the same state again, which costs more than a call. */
    restore: () => {
      clock.restart(at);
      app.eventLog.replace(JSON.parse(state) as typeof document.state);
    },
    /** State of the account, not a copy. */
    getState: () => app.eventLog.state,
  };
}

export type FixtureAccount = Awaited<ReturnType<typeof createFixtureAccount>>;
/** Ids of the resources of the account. */
export type Ids = FixtureAccount["ids"];
