import type { TaskStateUpdate, TasksStateUpdate } from "redis-cloud-sdk/models";
import { notFound } from "../errors.js";
import { isVisible } from "../lifecycle/task-queue.js";
import { viewTask } from "../views/task.js";
import { isWorkspaceTask } from "../views/workspace.js";
import { read } from "./declare.js";
import type { Operations } from "./operation.js";

export const taskOperations: Operations = {
  "GET /tasks": read(({ account, world, base }): TasksStateUpdate => {
    const tasks = Object.values(account.tasks)
      .filter((task) => !isWorkspaceTask(task) && isVisible(task, world, false))
      .sort((a, b) => b.changedAt - a.changedAt || b.order - a.order)
      .map((task) => viewTask(task, base));
    return tasks.length === 0 && world.behavior.emptyTasksWithoutList ? {} : { tasks };
  }),
  "GET /tasks/{taskId}": read(({ account, path, world, base }): TaskStateUpdate => {
    // Ids such as `constructor` must not find inherited properties.
    const task = Object.hasOwn(account.tasks, path.taskId) ? account.tasks[path.taskId] : undefined;
    if (task === undefined || isWorkspaceTask(task) || !isVisible(task, world, true)) throw notFound();
    return viewTask(task, base);
  }),
};
