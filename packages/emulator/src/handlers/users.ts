import type { AccountUser, AccountUsers } from "redis-cloud-sdk/models";
import { notFound, TaskError } from "../errors.js";
import { link } from "../views/links.js";
import { read, task } from "./declare.js";
import type { Operations, TaskContext } from "./operation.js";

/** Members of the account. They are invited in the console, so there is no operation that creates one. */
export const userOperations: Operations = {
  "GET /users": read(
    ({ account, base }): AccountUsers => ({
      // Every other list of the service names the account `accountId`.
      account: account.id,
      users: Object.values(account.users),
      links: [link("self", base, "/users")],
    }),
  ),
  "GET /users/{userId}": read(({ account, path }): AccountUser => {
    const user = account.users[path.userId];
    if (user === undefined) throw notFound();
    return user;
  }),
  "PUT /users/{userId}": task({
    target: findUser,
    rules: [
      ["USER_NAME_IS_INVALID", ({ body }) => !body.name?.trim(), "`name` must not be blank."],
      [
        "USER_CANNOT_UPDATE_IT_IS_OWN_ROLE",
        ({ body: { role }, user, isCaller }) => isCaller && role !== undefined && role !== user.role,
        "A user cannot change its own role.",
      ],
    ],
    run: ({ user, body: { name, role } }) => {
      Object.assign(user, { name, role: role ?? user.role });
      return { resourceId: user.id };
    },
    log: ({ user }) => ({ type: "Account", description: `User ${user.email} was updated.` }),
  }),
  "DELETE /users/{userId}": task({
    target: findUser,
    rules: [["USER_CANNOT_DELETE_OWN_USER", ({ isCaller }) => isCaller, "A user cannot delete itself."]],
    run: ({ user, account }) => {
      delete account.users[user.id];
      return { resourceId: user.id };
    },
    log: ({ user }) => ({ type: "Account", description: `User ${user.email} was deleted.` }),
  }),
};

/** Finds the user of a task, and whether the request was sent with one of the user's keys. */
function findUser({
  account,
  path,
  keyName,
}: Pick<TaskContext<"PUT /users/{userId}">, "account" | "path" | "keyName">) {
  const user = account.users[path.userId];
  if (user === undefined) throw new TaskError("USER_NOT_FOUND", `User ${path.userId} not found.`);
  return { user, isCaller: account.keys.find(({ name }) => name === keyName)?.userId === user.id };
}
