import { expect, test } from "vitest";
import { describeWithRedis } from "../engine/fixture.js";
import { Cloud } from "./cloud.js";

describeWithRedis("the database of a memory store", () => {
  const cloud = new Cloud();

  test("a database is emptied when its memory store is deleted with flush=true, and only then", async () => {
    const database = await cloud.pro();
    const redis = await cloud.io(database);
    await redis.set("key", "value");
    const create = async () => {
      const request = { name: "notes", databaseId: Number(database.path.split("/").at(-1)) };
      const { response } = await cloud.api.run("POST /memory-stores", request);
      const { storeId } = (response?.resource ?? {}) as { storeId?: string };
      return `/memory-stores/${storeId}`;
    };
    for (const flush of ["", "?flush=false"]) {
      await cloud.api.done(`DELETE ${await create()}${flush}`);
      expect(await redis.get("key")).toBe("value");
    }
    await cloud.api.done(`DELETE ${await create()}?flush=true`);
    expect(await redis.dbsize()).toBe(0);
  });
});
