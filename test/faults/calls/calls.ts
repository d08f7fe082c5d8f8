import { account } from "./account.js";
import { activeActive } from "./active-active.js";
import { agentMemory } from "./agent-memory.js";
import type { Calls } from "./call.js";
import { connectivity } from "./connectivity.js";
import { dataIntegration } from "./data-integration.js";
import { essentials } from "./essentials.js";
import { pro } from "./pro.js";

/** Every operation of the contracts, called with success on the stage. */
export const calls: Calls = {
  ...account,
  ...pro,
  ...essentials,
  ...connectivity,
  ...activeActive,
  ...agentMemory,
  ...dataIntegration,
};
