import type {
  CloudTag,
  CloudTags,
  DatabaseTagCreateRequest,
  DatabaseTagsUpdateRequest,
  DatabaseTagUpdateRequest,
  Link,
  Tag,
} from "redis-cloud-sdk/models";
import { HttpFailure, notThere } from "../failures.js";
import { fields, list, needed, shape, text } from "../requests/shape.js";
import { link } from "../views/links.js";
import { iso } from "../views/time.js";
import { type DatabasePath, findDatabase, readDatabase } from "./find.js";
import { NO_BODY, type Operations, plain, plainWith } from "./operation.js";

const tag = fields<Tag>({ key: needed(text), value: needed(text) });

/** Tags of a Pro database: changed at once, without a task. The service stores keys in lower case. */
export const tagOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags": plain(
    ({ account, path, world, base }): CloudTags => {
      const links = [selfLink(base, path)];
      const database = findDatabase(account, path, world);
      // A database that does not exist has no tags, and is no error.
      return database === undefined ? { links } : { accountId: account.id, tags: database.tags, links };
    },
  ),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": plainWith(
    shape<DatabaseTagCreateRequest>({ key: needed(text), value: needed(text) }),
    ({ account, path, world }, { key, value }): CloudTag => {
      const { tags } = readDatabase(account, path, world);
      const created = newTag(key, value, world.now);
      if (tags.some((other) => other.key === created.key)) {
        throw new HttpFailure(409, `The database has a tag ${created.key} already.`);
      }
      tags.push(created);
      return created;
    },
  ),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags": plainWith(
    shape<DatabaseTagsUpdateRequest>({ tags: needed(list(tag)) }),
    ({ account, path, world, base }, { tags }): CloudTags => {
      const database = readDatabase(account, path, world);
      const created = tags.map(({ key, value }) => newTag(key, value, world.now));
      if (new Set(created.map(({ key }) => key)).size < created.length) {
        throw new HttpFailure(400, "A tag key is given twice.");
      }
      database.tags = created;
      return { accountId: account.id, tags: created, links: [selfLink(base, path, "PUT")] };
    },
  ),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": plainWith(
    shape<DatabaseTagUpdateRequest>({ value: needed(text) }),
    ({ account, path, world }, { value }): CloudTag => {
      const { tags } = readDatabase(account, path, world);
      const found = tags.find(({ key }) => key === path.tagKey.toLowerCase());
      if (found === undefined) throw notThere();
      return Object.assign(found, { value: checked(value, "value"), updatedAt: iso(world.now) });
    },
  ),
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": plain(
    ({ account, path, world }) => {
      const database = readDatabase(account, path, world);
      const key = path.tagKey.toLowerCase();
      if (!database.tags.some((other) => other.key === key)) throw notThere();
      database.tags = database.tags.filter((other) => other.key !== key);
      return world.habits.deletedTagAnswersObject ? {} : NO_BODY;
    },
  ),
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
  if (given.trim() === "") throw new HttpFailure(400, `The ${name} of a tag is blank.`);
  return given;
}

/** The link to a collection that was just replaced has the type PUT. */
function selfLink(base: string, { subscriptionId, databaseId }: DatabasePath, type = "GET"): Link {
  return link("self", base, `/subscriptions/${subscriptionId}/databases/${databaseId}/tags`, type);
}
