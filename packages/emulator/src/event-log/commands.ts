import { catalog } from "../contract/catalog.js";
import type { Download, EnginePorts, HandlerContext, HandlerResult, Route } from "../handlers/operation.js";
import { findOperation } from "../handlers/registry.js";
import { submitTask } from "../lifecycle/task-queue.js";
import type { AccountState, TaskRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { viewAcceptedTask } from "../views/task.js";
import { isWorkspaceTask, viewWorkspaceTask } from "../views/workspace.js";
import type { CommandEntry } from "./entry.js";

/** Outcome of a command: the response, and the accepted task. */
export interface CommandResult {
  status: number;
  content: HandlerResult | Download | Promise<HandlerResult>;
  taskId?: string;
}

/** The parts of a response that do not follow from the state. They are not logged, and missing when replaying. */
export interface ResponseContext {
  /** Start of every link: origin and version. */
  readonly base: string;
  readonly sourceIp: string;
  readonly live: EnginePorts;
}

const REPLAY: ResponseContext = {
  base: "",
  sourceIp: "127.0.0.1",
  live: { certificate: "", slowLog: async () => [] },
};

/** Applies a command to the state, as a request or when replaying. @throws HttpError */
export function applyCommand(
  command: CommandEntry,
  world: World,
  response: ResponseContext = REPLAY,
): CommandResult {
  const { route, path, query, body, accountId, keyName } = command;
  const account = world.state.accounts.find(({ id }) => id === accountId);
  const key = account?.keys.find(({ name }) => name === keyName);
  const operation = findOperation(route);
  if (account === undefined || key === undefined || operation === undefined) {
    throw new Error(`Account ${accountId} cannot call ${route} with the key ${keyName}.`);
  }
  if (operation.kind === "task") return acceptTask(command, { account, world, ...response });
  const context = { route, path, query: new URLSearchParams(query), body, account, key, world, ...response };
  // The contract declares 202 and 204 of some routes, for which the service sends a body with 200.
  const status = catalog[route].status === 201 ? 201 : 200;
  return { status, content: operation.respond(context) };
}

function acceptTask(
  { route, path, query, body, keyName, failWith }: CommandEntry,
  { account, world, base }: Pick<HandlerContext, "account" | "world" | "base">,
): CommandResult {
  const task = submitTask(
    {
      route,
      path: path as TaskRecord["path"],
      query,
      body,
      commandType: getCommandType(route),
      keyName,
      ...(failWith === undefined ? {} : { failWith }),
    },
    account,
    world,
  );
  // Which success codes the service sends for tasks was never recorded. These are the contract's: 202 and 200
  // without a pattern. It declares some 204 too, yet they carry a task, and so cannot be 204.
  const { status } = catalog[route];
  return {
    status: status === 204 ? 202 : status,
    content: isWorkspaceTask(task) ? viewWorkspaceTask(task, base) : viewAcceptedTask(task, base),
    taskId: task.id,
  };
}

/** Command types of the tasks of workspaces, which their contract does not contain. The names are the emulator's. */
const WORKSPACE_COMMANDS: Readonly<Record<string, string>> = {
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": "workspaceCreateRequest",
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": "workspaceDeleteRequest",
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link":
    "workspaceEndpointCreateRequest",
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}":
    "workspaceEndpointDeleteRequest",
};

function getCommandType(route: Route): string {
  const { commandType = WORKSPACE_COMMANDS[route] } = catalog[route];
  if (commandType === undefined) throw new Error(`The catalog has no command type for ${route}.`);
  return commandType;
}

/** Executes a read without a request. @throws HttpError, TaskError */
export function readOnly(
  route: Route,
  path: Readonly<Record<string, string | number>>,
  account: AccountState,
  world: World,
): void {
  const operation = findOperation(route);
  const [key] = account.keys;
  if (operation === undefined || key === undefined) return;
  const query = new URLSearchParams();
  if (operation.kind === "task") {
    operation.process({ path, query, account, world, keyName: key.name }, {});
  } else {
    const content = operation.respond({
      route,
      path,
      query,
      body: undefined,
      account,
      key,
      world,
      ...REPLAY,
    });
    // Reads that need the real Redis cannot be checked.
    if (content instanceof Promise) content.catch(() => undefined);
    else JSON.stringify(content);
  }
}
