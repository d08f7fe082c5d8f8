import type { Engine } from "../engine/engine.js";
import type { EngineEvent } from "../event-log/entry.js";
import type { EmulatorState } from "../state/state.js";
import { toDatabaseKey } from "./desired-databases.js";

/** Finds what the engine reports and the state does not contain yet. */
export function findEngineEvents(state: EmulatorState, engine: Engine): EngineEvent[] {
  return [
    ...findChangedAddresses(state, engine),
    ...findChangedSettings(state, engine),
    ...findRejectedRules(state, engine),
    ...findRejectedAccess(state, engine),
  ];
}

/** Finds addresses that differ from the state. A database has no address before it is active. */
function findChangedAddresses({ accounts }: EmulatorState, engine: Engine): EngineEvent[] {
  const events: EngineEvent[] = [];
  for (const { databases } of accounts) {
    for (const { id: databaseId, view, crdb } of Object.values(databases)) {
      if (crdb === undefined) {
        const address = getAddress(engine, databaseId);
        if (view.privateEndpoint != null && address !== undefined && view.privateEndpoint !== address)
          events.push({ type: "address", databaseId, address });
        continue;
      }
      for (const { region, privateEndpoint } of crdb) {
        const address = getAddress(engine, databaseId, region);
        if (privateEndpoint !== "" && address !== undefined && privateEndpoint !== address)
          events.push({ type: "address", databaseId, region, address });
      }
    }
  }
  return events;
}

/** Finds databases whose settings are pending, or no longer are. */
function findChangedSettings({ accounts }: EmulatorState, engine: Engine): EngineEvent[] {
  return accounts
    .flatMap(({ databases }) => Object.values(databases))
    .flatMap(({ id, crdb, isPending: wasPending = false }): EngineEvent[] => {
      const keys = crdb?.map(({ region }) => toDatabaseKey(id, region)) ?? [toDatabaseKey(id)];
      const isPending = keys.some((key) => engine.isPending(key));
      return isPending === wasPending ? [] : [{ type: "pending", databaseId: id, isPending }];
    });
}

/** Finds rules whose rejection is new. */
function findRejectedRules({ accounts }: EmulatorState, engine: Engine): EngineEvent[] {
  const rejected = engine.rejectedRules();
  if (rejected.size === 0) return [];
  return accounts.flatMap(({ id: accountId, redisRules }) =>
    Object.values(redisRules).flatMap(({ id: ruleId, acl, rejection }): EngineEvent[] => {
      const reason = rejected.get(acl);
      return reason === undefined || reason === rejection
        ? []
        : [{ type: "rejectedRule", accountId, ruleId, reason }];
    }),
  );
}

/** Finds assignments in Azure whose access string is rejected. */
function findRejectedAccess({ accounts }: EmulatorState, engine: Engine): EngineEvent[] {
  const rejected = engine.rejectedRules();
  if (rejected.size === 0) return [];
  return accounts.flatMap(({ id: accountId, azure }) =>
    Object.entries(azure?.resources ?? {}).flatMap(
      ([key, { kind, provisioningState, properties }]): EngineEvent[] => {
        const reason = rejected.get(String(properties["accessString"]));
        return kind !== "assignment" || provisioningState !== "Succeeded" || reason === undefined
          ? []
          : [{ type: "rejectedAccess", accountId, key, reason }];
      },
    ),
  );
}

function getAddress(engine: Engine, databaseId: number, region?: string): string | undefined {
  const endpoint = engine.endpoint(toDatabaseKey(databaseId, region));
  return endpoint && `${endpoint.host}:${endpoint.port}`;
}
