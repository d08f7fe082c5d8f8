import type { AccountUser, AccountUsers, AccountUserUpdateRequest } from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { shape, text, word } from "../requests/shape.js";
import type { AccountState } from "../state/state.js";
import { link } from "../views/links.js";
import { type Operations, syncOperation, task } from "./operation.js";

const update = shape<AccountUserUpdateRequest>({
  name: text,
  role: word("Owner", "Member", "Viewer", "Manager", "Billing Admin", "Logs Viewer (API use only)"),
});

/** Members of the account. They are invited in the console, so there is no way to create one here. */
export const userOperations: Operations = {
  "GET /users": syncOperation(
    ({ account, base }): AccountUsers => ({
      // Every other list of the service names the account `accountId`.
      account: account.id,
      users: Object.values(account.users),
      links: [link("self", base, "/users")],
    }),
  ),
  "GET /users/{userId}": syncOperation(({ account, path }): AccountUser => {
    const user = account.users[path.userId];
    if (user === undefined) throw notThere();
    return user;
  }),
  "PUT /users/{userId}": task({
    command: "accountUserUpdateRequest",
    body: update,
    process: (work, { name, role }) => {
      const { account, path, keyName } = work;
      const user = findUser(account, path.userId);
      if (typeof name !== "string" || name.trim() === "") {
        throw new TaskError("USER_NAME_IS_INVALID", "The name of the user is missing or blank.");
      }
      if (role !== undefined && role !== user.role && isCaller(account, keyName, user.id)) {
        throw new TaskError("USER_CANNOT_UPDATE_IT_IS_OWN_ROLE", "A user cannot change its own role.");
      }
      Object.assign(user, { name, role: role ?? user.role });
      appendSystemLog(work, { type: "Account", description: `User ${user.email} was updated.` });
      return { resourceId: user.id };
    },
  }),
  "DELETE /users/{userId}": task({
    command: "accountUserDeleteRequest",
    process: (work) => {
      const { account, path, keyName } = work;
      const user = findUser(account, path.userId);
      if (isCaller(account, keyName, user.id)) {
        throw new TaskError("USER_CANNOT_DELETE_OWN_USER", "A user cannot delete itself.");
      }
      delete account.users[user.id];
      appendSystemLog(work, { type: "Account", description: `User ${user.email} was deleted.` });
      return { resourceId: user.id };
    },
  }),
};

function findUser(account: AccountState, id: number): AccountUser {
  const user = account.users[id];
  if (user === undefined) throw new TaskError("USER_NOT_FOUND", `There is no user ${id}.`);
  return user;
}

function isCaller({ keys }: AccountState, keyName: string, userId: number): boolean {
  return keys.find(({ name }) => name === keyName)?.userId === userId;
}
