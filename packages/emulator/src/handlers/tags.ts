import type { CloudTag, CloudTags, Link } from "redis-cloud-sdk/models";
import { HttpError, notFound } from "../errors.js";
import { formatIso } from "../time/format.js";
import { link } from "../views/links.js";
import { plain, read } from "./declare.js";
import { type DatabasePath, readDatabase } from "./find.js";
import { NO_BODY, type Operations } from "./operation.js";
import { type DatabaseRoute, ESSENTIALS, PRO, type Tier } from "./tier.js";

type TagsRoute = DatabaseRoute<"GET", "tags">;
type TagRoute = DatabaseRoute<"DELETE", "tags/{tagKey}">;

/** Tags of databases, which change immediately, without a task. The service stores keys in lower case. */
function declareTags(tier: Tier) {
  return {
    list: read<TagsRoute>(({ account, path, world, base }): CloudTags => {
      const { tags } = readDatabase(account, path, world, tier);
      return { accountId: account.id, tags, links: [selfLink(base, tier, path)] };
    }),
    add: plain<DatabaseRoute<"POST", "tags">>({
      respond: ({ account, path, world, body: { key, value } }): CloudTag => {
        const { tags } = readDatabase(account, path, world, tier);
        const created = createTag(key, value, world.now);
        if (tags.some((other) => other.key === created.key)) {
          throw new HttpError(409, `Tag ${created.key} already exists.`);
        }
        tags.push(created);
        return created;
      },
    }),
    replace: plain<DatabaseRoute<"PUT", "tags">>({
      respond: ({ account, path, world, base, body: { tags } }): CloudTags => {
        const database = readDatabase(account, path, world, tier);
        const created = tags.map(({ key, value }) => createTag(key, value, world.now));
        if (new Set(created.map(({ key }) => key)).size < created.length) {
          throw new HttpError(400, "`tags` must not contain a key twice.");
        }
        database.tags = created;
        return { accountId: account.id, tags: created, links: [selfLink(base, tier, path, "PUT")] };
      },
    }),
    change: plain<DatabaseRoute<"PUT", "tags/{tagKey}">>({
      respond: ({ account, path, world, body: { value } }): CloudTag => {
        const { tags } = readDatabase(account, path, world, tier);
        const found = tags.find(({ key }) => key === path.tagKey.toLowerCase());
        if (found === undefined) throw notFound();
        return Object.assign(found, {
          value: checkNotBlank(value, "value"),
          updatedAt: formatIso(world.now),
        });
      },
    }),
    remove: plain<TagRoute>({
      respond: ({ account, path, world }) => {
        const database = readDatabase(account, path, world, tier);
        const key = path.tagKey.toLowerCase();
        if (!database.tags.some((other) => other.key === key)) throw notFound();
        database.tags = database.tags.filter((other) => other.key !== key);
        return world.behavior.deletedTagReturnsObject ? {} : NO_BODY;
      },
    }),
  };
}

const pro = declareTags(PRO);
const essentials = declareTags(ESSENTIALS);

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

function createTag(key: string, value: string, now: number): CloudTag {
  const time = formatIso(now);
  return {
    key: checkNotBlank(key, "key").toLowerCase(),
    value: checkNotBlank(value, "value"),
    createdAt: time,
    updatedAt: time,
    links: [],
  };
}

function checkNotBlank(given: string, name: string): string {
  if (given.trim() === "") throw new HttpError(400, `\`${name}\` must not be blank.`);
  return given;
}

/** Links to the tags. The link to a collection that was replaced has the type PUT. */
function selfLink(
  base: string,
  { root }: Tier,
  { subscriptionId, databaseId }: DatabasePath,
  type = "GET",
): Link {
  return link("self", base, `${root}/${subscriptionId}/databases/${databaseId}/tags`, type);
}
