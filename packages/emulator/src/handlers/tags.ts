import type { CloudTag, CloudTags, Link } from "redis-cloud-sdk/models";
import { HttpError, notThere } from "../errors.js";
import { link } from "../views/links.js";
import { iso } from "../views/time.js";
import { plain, syncOperation } from "./declare.js";
import { type DatabasePath, findDatabase, readDatabase } from "./find.js";
import { NO_BODY, type Operations } from "./operation.js";
import { type DatabaseRoute, ESSENTIALS, PRO, type Tier } from "./tier.js";

type TagsRoute = DatabaseRoute<"GET", "tags">;
type TagRoute = DatabaseRoute<"DELETE", "tags/{tagKey}">;

/** Tags of a database: changed at once, without a task. The service stores keys in lower case. */
function tagsIn(tier: Tier) {
  return {
    list: syncOperation<TagsRoute>(({ account, path, world, base }): CloudTags => {
      const links = [selfLink(base, tier, path)];
      const database = findDatabase(account, path, world, tier);
      // A database that does not exist has no tags, and is no error.
      return database === undefined ? { links } : { accountId: account.id, tags: database.tags, links };
    }),
    add: plain<DatabaseRoute<"POST", "tags">>({
      respond: ({ account, path, world, body: { key, value } }): CloudTag => {
        const { tags } = readDatabase(account, path, world, tier);
        const created = newTag(key, value, world.now);
        if (tags.some((other) => other.key === created.key)) {
          throw new HttpError(409, `The database has a tag ${created.key} already.`);
        }
        tags.push(created);
        return created;
      },
    }),
    replace: plain<DatabaseRoute<"PUT", "tags">>({
      respond: ({ account, path, world, base, body: { tags } }): CloudTags => {
        const database = readDatabase(account, path, world, tier);
        const created = tags.map(({ key, value }) => newTag(key, value, world.now));
        if (new Set(created.map(({ key }) => key)).size < created.length) {
          throw new HttpError(400, "A tag key is given twice.");
        }
        database.tags = created;
        return { accountId: account.id, tags: created, links: [selfLink(base, tier, path, "PUT")] };
      },
    }),
    change: plain<DatabaseRoute<"PUT", "tags/{tagKey}">>({
      respond: ({ account, path, world, body: { value } }): CloudTag => {
        const { tags } = readDatabase(account, path, world, tier);
        const found = tags.find(({ key }) => key === path.tagKey.toLowerCase());
        if (found === undefined) throw notThere();
        return Object.assign(found, { value: checked(value, "value"), updatedAt: iso(world.now) });
      },
    }),
    remove: syncOperation<TagRoute>(({ account, path, world }) => {
      const database = readDatabase(account, path, world, tier);
      const key = path.tagKey.toLowerCase();
      if (!database.tags.some((other) => other.key === key)) throw notThere();
      database.tags = database.tags.filter((other) => other.key !== key);
      return world.behavior.deletedTagAnswersObject ? {} : NO_BODY;
    }),
  };
}

const pro = tagsIn(PRO);
const essentials = tagsIn(ESSENTIALS);

export const tagOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags": pro.list,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": pro.add,
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags": pro.replace,
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": pro.change,
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": pro.remove,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": essentials.list,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": essentials.add,
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": essentials.replace,
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": essentials.change,
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": essentials.remove,
};

function newTag(key: string, value: string, now: number): CloudTag {
  const time = iso(now);
  return {
    key: checked(key, "key").toLowerCase(),
    value: checked(value, "value"),
    createdAt: time,
    updatedAt: time,
    links: [],
  };
}

function checked(given: string, name: string): string {
  if (given.trim() === "") throw new HttpError(400, `The ${name} of a tag is blank.`);
  return given;
}

/** The link to a collection that was just replaced has the type PUT. */
function selfLink(
  base: string,
  { root }: Tier,
  { subscriptionId, databaseId }: DatabasePath,
  type = "GET",
): Link {
  return link("self", base, `${root}/${subscriptionId}/databases/${databaseId}/tags`, type);
}
