import type { TaskStateUpdate, TasksStateUpdate } from "../../generated/models.js";
import type { TaskRoute } from "../../generated/routes.js";
import type { Api, InternalOptions } from "../core/api.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { CallInput } from "../core/ids.js";
import type { Journal } from "../core/intents.js";
import { POLL } from "../waiters/pace.js";
import type { Source } from "../waiters/source.js";
import type { TaskInput, Work } from "../waiters/work.js";
import type { Sighting } from "./compare.js";
import { twinsOf } from "./create.js";
import type { CreatingRow, Shown } from "./creating.js";

/** What is to be seen of an account, and of its intents if the client writes them down. */
export interface AccountSight extends Sighting {
  /** Tasks that are known to be a create's, and the id under which its intent began. */
  accepted: ReadonlyMap<string, string | undefined>;
  /** Creates, of any process, whose task is not known. */
  intents: readonly { id: string; twins: string }[];
}

interface Eyes {
  api: Api;
  work: Work;
  journal: Journal | undefined;
}

/** The service's own default. */
const PAGE_SIZE = 100;

type Path = NonNullable<CallInput["path"]>;

/** Where lost creates of a kind below one parent are looked for: one look serves all of them. */
export function accountSource(row: CreatingRow, path: Path, { api, work, journal }: Eyes): Source {
  const { shown } = row;
  const route = shown === undefined ? "" : "plain" in shown ? shown.plain : shown.task;
  const parent = parentOf(route, path);
  return {
    key: `lost creates: ${route || "GET /tasks"} ${JSON.stringify(parent)}${row.commands.length > 0}`,
    async list(subjects, report, signal) {
      const options = { ...POLL, signal };
      const items = shown === undefined ? [] : await orNone(itemsOf(shown, parent, api, work, options));
      const tasks = row.commands.length === 0 ? [] : await orNone(tasksOf(api, options));
      // Last, so that whatever was accepted among those tasks is known to be.
      const intents = await intentsOf(journal);
      const sight: AccountSight = { items, tasks, ...intents };
      for (const subject of subjects) report(subject, sight);
    },
  };
}

async function tasksOf(api: Api, options: InternalOptions): Promise<readonly TaskStateUpdate[]> {
  return ((await answer(api, "GET /tasks", {}, options)) as TasksStateUpdate).tasks ?? [];
}

async function itemsOf(
  shown: Shown,
  path: Path,
  api: Api,
  work: Work,
  options: InternalOptions,
): Promise<readonly unknown[]> {
  const items = shown.items as (answer: unknown) => readonly unknown[] | undefined;
  if ("task" in shown) return work.readList(shown.task, { path } as TaskInput<TaskRoute>, items, options);
  if (!shown.paged) return items(await answer(api, shown.plain, { path }, options)) ?? [];
  const all: unknown[] = [];
  // Only a page without items is the end: while items are deleted, one that is not full may come in between.
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const query = { offset, limit: PAGE_SIZE };
    const page = await orNone(
      answer(api, shown.plain, { path, query }, options).then((found) => items(found) ?? []),
    );
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** An answer without a body is no list without items: that would be taken for "nothing was created". */
async function answer(api: Api, route: string, input: CallInput, options: InternalOptions): Promise<object> {
  const body = await api.json(route, input, options);
  if (typeof body === "object" && body !== null) return body;
  throw new ApiError({ route, status: 200, text: "the answer is empty" });
}

async function intentsOf(journal: Journal | undefined): Promise<Pick<AccountSight, "accepted" | "intents">> {
  const all = (await journal?.list()) ?? [];
  const whole = all.flatMap((intent) => ("problem" in intent ? [] : [intent]));
  return {
    accepted: new Map(
      whole.flatMap(({ taskId, begunAs }) => (taskId === undefined ? [] : [[taskId, begunAs] as const])),
    ),
    intents: whole
      .filter(({ taskId }) => taskId === undefined)
      .map((intent) => ({ id: intent.id, twins: twinsOf(intent) })),
  };
}

/** "There is none" comes as a 404 or as a failed task. */
async function orNone<T>(answer: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return [];
    if (error instanceof TaskError && /_NOT_FOUND$|_DOES_NOT_EXISTS?$/.test(error.code ?? "")) return [];
    throw error;
  }
}

/** The ids that a list's path takes. */
function parentOf(route: string, path: Path): Path {
  return Object.fromEntries([...route.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => [name, path[name]]));
}
