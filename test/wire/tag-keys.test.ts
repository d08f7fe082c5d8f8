import { expect, test } from "vitest";
import { bench } from "./bench.js";

const IDS = { subscriptionId: 7, databaseId: 51 };

test.each(["team/a", "..", "", "\ud800"])(
  "a tag with the key %j, which no path can contain, is rejected before a request",
  async (key) => {
    const { cloud, events } = bench();
    const tags = [
      { key: "ok", value: "1" },
      { key, value: "1" },
    ];
    for (const tag of [
      () => cloud.databases.tags.create(IDS, { key, value: "1" }),
      () => cloud.databases.tags.replace(IDS, { tags }),
      () => cloud.essentials.databases.tags.create(IDS, { key, value: "1" }),
    ])
      await expect(tag()).rejects.toThrow(/\/tags: key must (not |be a non-empty)/);
    expect(events).toEqual([]);
  },
);
