import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { Router } from "../src/api/router.js";
import { getContractValidator } from "../src/contract/validator.js";
import { type Answer, clientOf } from "./client.js";

const validator = getContractValidator();
const router = new Router();

/** A client like the other one, which checks each answer, and what each task carries, against the contract. */
export function strictClientOf(running: Parameters<typeof clientOf>[0]) {
  const client = clientOf(running);
  const tasks = new Map<string, string>();

  async function send<Body = Record<string, unknown>>(route: string, body?: unknown): Promise<Answer<Body>> {
    const answer = await client.send<Body>(route, body);
    if (answer.status >= 300 || answer.body === undefined) return answer;
    const [method = "", path = ""] = route.split(" ");
    const template = router.match(method, path.split("?")[0] ?? "").route;
    check(template, "answer", validator.response(template, answer.body));
    const { taskId, status, response } = (answer.body ?? {}) as Partial<TaskStateUpdate>;
    if (taskId !== undefined) {
      const origin = tasks.get(taskId) ?? template;
      tasks.set(taskId, origin);
      // The contract lets every task carry null in place of what it should carry.
      if (status === "processing-completed" && response?.resource != null)
        check(origin, "resource", validator.resource(origin, response.resource));
    }
    return answer;
  }

  /** Sends a request that answers with a task, and reads the task once. */
  async function run(route: string, body?: unknown): Promise<TaskStateUpdate> {
    const accepted = await send<TaskStateUpdate>(route, body);
    if (accepted.status >= 300) {
      throw new Error(`${route}: ${accepted.status} ${JSON.stringify(accepted.body)}`);
    }
    return (await send<TaskStateUpdate>(`GET /tasks/${accepted.body.taskId}`)).body;
  }

  /** The same, of a task that must go well. Answers the id of what it was about. */
  async function done(route: string, body?: unknown): Promise<number> {
    const { status, response } = await run(route, body);
    if (status !== "processing-completed") throw new Error(`${route}: ${JSON.stringify(response)}`);
    return response?.resourceId ?? 0;
  }

  /** The code of a task that must fail. */
  async function refused(route: string, body?: unknown): Promise<string | undefined> {
    const { status, response } = await run(route, body);
    if (status !== "processing-error") throw new Error(`${route}: ${status}`);
    const error = response?.error;
    return typeof error === "object" ? error.type : error;
  }

  return { send, run, done, refused };
}

function check(route: string, what: string, error: { path: string; message: string } | undefined): void {
  if (error === undefined) return;
  throw new Error(`The ${what} of ${route} breaks the contract: ${error.path} ${error.message}`);
}
