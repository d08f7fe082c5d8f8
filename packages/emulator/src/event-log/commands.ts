import { type CatalogEntry, catalog } from "redis-cloud-sdk/catalog";
import type { Download, HandlerContext, HandlerResult, Operation, Route } from "../handlers/operation.js";
import { submitTask } from "../lifecycle/task-queue.js";
import type { TaskRecord } from "../state/state.js";
import { viewAcceptedTask } from "../views/task.js";

/** What came of a request: what to answer, and the task that was accepted. */
export interface CommandResult {
  status: number;
  content: HandlerResult | Download | Promise<HandlerResult>;
  taskId?: string;
}

/** What the service refuses at once, before there is a task. @throws HttpFailure */
export function preflight(
  operation: Operation<string>,
  { account, world, path, query, key }: HandlerContext,
): void {
  if (operation.kind === "task") operation.preflight?.({ path, query, account, world, keyName: key.name });
}

/** Carries out a request that was checked. @throws HttpFailure */
export function perform(
  operation: Operation<string>,
  call: HandlerContext,
  failWith: string | undefined,
): CommandResult {
  if (operation.kind === "plain") return { status: 200, content: operation.respond(call) };
  const { account, world, path, query, base, body, key, route } = call;
  const task = submitTask(
    {
      route,
      path: path as TaskRecord["path"],
      query: query.toString(),
      body,
      commandType: operation.command ?? commandTypeOf(route),
      keyName: key.name,
      ...(failWith === undefined ? {} : { failWith }),
    },
    account,
    world,
  );
  // Which success codes the service sends for tasks was never recorded. These are the contract's: 202 and 200
  // without a pattern. It declares some 204 too, yet they carry a task, and so cannot be 204.
  const { status } = catalog[route];
  return { status: status === 204 ? 202 : status, content: viewAcceptedTask(task, base), taskId: task.id };
}

function commandTypeOf(route: Route): string {
  const { commandType }: CatalogEntry & { commandType?: string } = catalog[route];
  if (commandType === undefined) throw new Error(`The catalog has no command type for ${route}.`);
  return commandType;
}
