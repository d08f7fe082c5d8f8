import type { EmulatorState } from "../state/state.js";
import type { World } from "../state/world.js";
import { ArmError } from "./arm-error.js";
import type { ArmCommand, ArmLive, ArmReply } from "./handler.js";
import { getAzureState } from "./operations.js";
import { armHandlers } from "./registry.js";

/** A replay discards the response. */
const REPLAY: ArmLive = { host: undefined, endpoint: () => undefined };

/** Applies a command to the state. @throws ArmError */
export function applyArmCommand(command: ArmCommand, world: World, live: ArmLive = REPLAY): ArmReply {
  const account = findAccount(command.accountId, world.state);
  const handler = Object.hasOwn(armHandlers, command.route) ? armHandlers[command.route] : undefined;
  if (account === undefined || handler === undefined)
    throw new ArmError(404, "ResourceNotFound", `The emulator does not support ${command.route}.`);
  return handler({ ...command, account, azure: getAzureState(account), world, live });
}

function findAccount(accountId: number, { accounts }: EmulatorState) {
  return accounts.find(({ id }) => id === accountId);
}
