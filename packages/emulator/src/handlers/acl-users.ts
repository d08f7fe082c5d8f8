import type { ACLUser, AccountACLUsers, Link } from "redis-cloud-sdk/models";
import { notFound, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { AclUserRecord } from "../state/access-records.js";
import { nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import { viewUserStatus } from "../views/acl.js";
import { link } from "../views/links.js";
import { activate, getBrokenPath, listOthers, logChange, nameRules } from "./acl-records.js";
import { type Rule, read, task } from "./declare.js";
import type { Operations } from "./operation.js";

interface UserContext {
  readonly account: AccountState;
  readonly body: { readonly role?: string; readonly password?: string };
}

const roleRule: Rule<UserContext> = [
  "ACL_ROLE_DOES_NOT_EXISTS",
  ({ account, body: { role } }) =>
    role !== undefined && !Object.values(account.aclRoles).some(({ name }) => name === role),
  ({ body }) => `Role "${body.role}" not found.`,
];

const passwordRule: Rule<UserContext> = [
  "ACL_USER_PASSWORD_NOT_VALID",
  ({ body: { password } }) => password !== undefined && !isStrong(password),
  "`password` must be at least 8 characters, with lower-case and upper-case letters, digits and other characters.",
  { additionalInfo: "cluster-user-password-wrong-pattern" },
];

/** The service does not publish its criteria. These are the usual ones. */
function isStrong(password: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];
  return password.length >= 8 && kinds.every((kind) => kind.test(password));
}

/** Users of databases. Each has one role, referred to by its name. */
export const aclUserOperations: Operations = {
  "GET /acl/users": read(
    ({ account, base }): AccountACLUsers => ({
      accountId: account.id,
      users: Object.values(account.aclUsers).map((user) => viewUser(user, account, [])),
      links: [link("self", base, "/acl/users")],
    }),
  ),
  "GET /acl/users/{aclUserId}": read(({ account, path, base }): ACLUser => {
    const user = account.aclUsers[path.aclUserId];
    if (user === undefined) throw notFound(`ACL user ${path.aclUserId} was not found.`);
    return viewUser(user, account, [link("self", base, `/acl/users/${user.id}`)]);
  }),
  "POST /acl/users": task<"POST /acl/users", { name: string; others: readonly AclUserRecord[] }>({
    target: ({ account, body }) => ({ name: body.name, others: listOthers(account.aclUsers) }),
    rules: [
      ...nameRules("ACL_USER", "An ACL user"),
      ["ACL_ROLE_NAME_IS_MISSING", ({ body }) => body.role === undefined, "`role` is required."],
      roleRule,
      ["ACL_USER_PASSWORD_IS_MISSING", ({ body }) => body.password === undefined, "`password` is required."],
      passwordRule,
    ],
    run: (context) => {
      const { account, world, name, body } = context;
      const { role, password } = body;
      const id = nextId(world.state, "small");
      const user: AclUserRecord = { id, name, role, password, status: "pending", change: 0 };
      account.aclUsers[id] = user;
      activate(context, "aclUsers", user);
      return { resourceId: id, resourcePath: getBrokenPath(id, "users") };
    },
    log: logChange("user", "was created"),
  }),
  "PUT /acl/users/{aclUserId}": task({
    target: findUser,
    rules: [roleRule, passwordRule],
    run: (context) => {
      const { user, body } = context;
      Object.assign(user, { role: body.role ?? user.role, password: body.password ?? user.password });
      activate(context, "aclUsers", user);
      return { resourceId: user.id, resourcePath: getBrokenPath(user.id, "users") };
    },
    log: logChange("user", "was updated"),
  }),
  "DELETE /acl/users/{aclUserId}": task({
    target: findUser,
    run: ({ user, after }) => {
      after("aclUsers", user, stateMachines.aclDeletion);
      return { resourceId: user.id };
    },
    log: logChange("user", "was deleted"),
  }),
};

function findUser({ account, path }: { account: AccountState; path: { readonly aclUserId: number } }) {
  const user = account.aclUsers[path.aclUserId];
  if (user === undefined) {
    throw new TaskError("ACL_USER_NOT_FOUND", `ACL user ${path.aclUserId} not found.`);
  }
  return { user, name: user.name };
}

function viewUser(user: AclUserRecord, account: AccountState, links: Link[]): ACLUser {
  const { id, name, role } = user;
  return { id, name, role, status: viewUserStatus(user, account), links };
}
