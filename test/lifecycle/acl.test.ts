import { expect, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";
import { refusal } from "./steps.js";

const PASSWORD = "Str0ng!pass";

test("roles use rules, users use roles, and a role with users cannot be deleted", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const { redisRules, roles, users } = cloud.acl;
  const { subscription, database } = await provisioned(fixture);
  const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };

  const rule = await run(redisRules.create({ name: "cache", redisRule: "+@read ~cache:*" }).wait());
  expect(rule).toMatchObject({ name: "cache", acl: "+@read ~cache:*", isDefault: false, status: "active" });
  expect(await redisRules.list().find(({ isDefault }) => isDefault)).toMatchObject({ name: "Full-Access" });
  const wider = await run(redisRules.update(rule.id, { name: "cache", redisRule: "+@all ~cache:*" }).wait());
  expect(wider).toMatchObject({ id: rule.id, acl: "+@all ~cache:*", status: "active" });
  expect(await redisRules.get(rule.id)).toEqual(wider);
  expect(await redisRules.findByName("cache")).toEqual(wider);

  const grant = [{ ruleName: "cache", databases: [ids] }];
  const role = await run(roles.create({ name: "reader", redisRules: grant }).wait());
  expect(role).toMatchObject({
    status: "active",
    redisRules: [{ ruleId: rule.id, databases: [{ databaseId: ids.databaseId, databaseName: "first" }] }],
    users: [],
  });
  const user = await run(users.create({ name: "ann", role: "reader", password: PASSWORD }).wait());
  expect(user).toMatchObject({ name: "ann", role: "reader", status: "active" });
  expect(JSON.stringify(user)).not.toContain(PASSWORD);
  expect(await roles.get(role.id)).toMatchObject({ users: [{ id: user.id, name: "ann" }] });
  expect(await roles.findByName("reader")).toMatchObject({ id: role.id });

  await run(roles.create({ name: "writer", redisRules: grant }).wait());
  const promoted = await run(users.update(user.id, { role: "writer" }).wait());
  expect(promoted).toMatchObject({ id: user.id, role: "writer", status: "active" });
  expect(await users.get(user.id)).toEqual(promoted);
  expect(await users.findByName("ann")).toMatchObject({ id: user.id });
  const renamed = await run(roles.update(role.id, { name: "looker" }).wait());
  expect(renamed).toMatchObject({ id: role.id, name: "looker", users: [], status: "active" });

  const writer = await roles.findByName("writer");
  expect(await refusal(fixture, roles.delete(writer?.id ?? 0).wait())).toBe(
    "ACL_ROLE_HAS_ACTIVE_USERS_AND_CANNOT_BE_DELETED",
  );
  await run(users.delete(user.id).wait());
  for await (const { id } of roles.list()) await run(roles.delete(id).wait());
  await run(redisRules.delete(rule.id).wait());
  await expect(users.get(user.id)).rejects.toMatchObject({ status: 404 });
  await expect(roles.get(role.id)).rejects.toMatchObject({ status: 404 });
  expect(await users.list().all()).toEqual([]);
  expect(await roles.list().all()).toEqual([]);
  expect(await redisRules.findByName("cache")).toBeUndefined();
});

test("concurrent role creates of two processes both complete", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run, another } = fixture;
  const { subscription, database } = await provisioned(fixture);
  const databases = [{ subscriptionId: subscription.id, databaseId: database.databaseId }];
  const [first, second] = await run(
    Promise.all([
      cloud.acl.roles.create({ name: "a", redisRules: [{ ruleName: "Read-Only", databases }] }).wait(),
      another()
        .acl.roles.create({ name: "b", redisRules: [{ ruleName: "Read-Write", databases }] })
        .wait(),
    ]),
  );
  expect([first.status, second.status]).toEqual(["active", "active"]);
  // The order in which the two requests arrive is not determined.
  expect((await cloud.acl.roles.list().all()).map(({ name }) => name).sort()).toEqual(["a", "b"]);
});
