import type { RedisCloud, ResourceIds } from "redis-cloud-sdk";
import { OWNER_TAG } from "../document/document.js";
import { isMissing } from "../is-missing.js";
import type { Account, Ownership } from "./adapter.js";

type Tags = RedisCloud["databases"]["tags"] | RedisCloud["essentials"]["databases"]["tags"];

/** Marks a database with a tag. */
export function markByTag(getTags: (cloud: RedisCloud) => Tags): Ownership {
  const tagsOf = ({ cloud }: Account) => getTags(cloud);
  return {
    read: async (account, ids) => (await readTags(tagsOf(account), ids))[OWNER_TAG],
    write: async (account, ids, owner) => {
      const tags = tagsOf(account);
      const existing = (await readTags(tags, ids))[OWNER_TAG];
      if (existing === owner) return;
      const path = toDatabaseIds(ids);
      if (existing === undefined) await tags.create(path, { key: OWNER_TAG, value: owner });
      else await tags.update({ ...path, tagKey: OWNER_TAG }, { value: owner });
    },
    clear: async (account, ids) => {
      try {
        await tagsOf(account).delete({ ...toDatabaseIds(ids), tagKey: OWNER_TAG });
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

/** Reads the tags that a document names, with its spelling of their keys: the service stores keys in lower case. */
export async function observeTags(
  tags: Tags,
  ids: ResourceIds,
  desired: Readonly<Record<string, string>>,
): Promise<Record<string, string | undefined>> {
  const observed = await readTags(tags, ids);
  return Object.fromEntries(Object.keys(desired).map((key) => [key, observed[key.toLowerCase()]]));
}

/** Sets tags, and leaves the others. */
export async function writeUserTags(
  tags: Tags,
  ids: ResourceIds,
  desired: Readonly<Record<string, string>>,
): Promise<void> {
  const merged = { ...(await readTags(tags, ids)), ...lowerKeys(desired) };
  await tags.replace(toDatabaseIds(ids), {
    tags: Object.entries(merged).map(([key, value]) => ({ key, value })),
  });
}

/** Converts keys to lower case, as the service stores them. */
function lowerKeys(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key.toLowerCase(), value]));
}

async function readTags(tags: Tags, ids: ResourceIds): Promise<Record<string, string>> {
  const list = await tags.list(toDatabaseIds(ids)).all();
  return Object.fromEntries(list.map(({ key, value }) => [key, value]));
}

/** Returns the ids in the route of a database. */
export function toDatabaseIds({ subscriptionId, databaseId }: ResourceIds) {
  return { subscriptionId: Number(subscriptionId), databaseId: Number(databaseId) };
}
