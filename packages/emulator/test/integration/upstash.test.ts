import { Redis as Upstash } from "@upstash/redis";
import { expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { describeWithRedis, getRejection } from "../engine/fixture.js";
import { Cloud, type DatabaseRef } from "./cloud.js";

describeWithRedis("@upstash/redis with tokens of the emulator", () => {
  const cloud = new Cloud();

  async function clientOf({ id }: DatabaseRef, access: "full" | "read-only" = "full"): Promise<Upstash> {
    const { status, body } = await cloud.admin<{ url: string; token: string }>(
      `POST /databases/${id}/rest-tokens`,
      { access },
    );
    expect(status).toBe(201);
    return new Upstash({ url: body.url, token: body.token, retry: false, enableTelemetry: false });
  }

  test("Upstash and RESP clients share the same data", async () => {
    const database = await cloud.pro();
    const [rest, redis] = [await clientOf(database), await cloud.io(database)];
    expect(await rest.set("cart", { apples: 2 })).toBe("OK");
    expect(await redis.get("cart")).toBe('{"apples":2}');
    await redis.set("ключ", "значение");
    expect(await rest.get("ключ")).toBe("значение");
    expect(await rest.pipeline().set("n", 1).incr("n").get("n").exec()).toEqual(["OK", 2, 2]);
    expect(await rest.multi().incr("n").incr("n").exec()).toEqual([3, 4]);
    expect(await redis.get("n")).toBe("4");
  });

  test("a read-only token can read, and Redis rejects its writes", async () => {
    const database = await cloud.pro();
    await (await cloud.io(database)).set("key", "value");
    const reader = await clientOf(database, "read-only");
    expect(await reader.get("key")).toBe("value");
    expect(await getRejection(reader.set("key", "mine"))).toMatch(/NOPERM/);
    expect(await (await cloud.io(database)).get("key")).toBe("value");
  });

  test("a subscription receives published messages", async () => {
    const database = await cloud.pro();
    const [rest, redis] = [await clientOf(database), await cloud.io(database)];
    const news = rest.subscribe<string>("news");
    const heard: string[] = [];
    let ready = false;
    news.on("subscribe", () => {
      ready = true;
    });
    news.on("message", ({ message }) => heard.push(message));
    await waitUntil(() => ready);
    expect(await redis.publish("news", "hello")).toBe(1);
    await waitUntil(() => heard.length === 1);
    expect(heard).toEqual(["hello"]);
    await news.unsubscribe();
  });

  test("tokens work with a disabled default user and with TLS", async () => {
    const database = await cloud.pro({ enableTls: true });
    const rest = await clientOf(database);
    expect(await rest.set("key", "value")).toBe("OK");
    await cloud.api.done(`PUT ${database.path}`, { enableDefaultUser: false, enableTls: false });
    expect(await rest.get("key")).toBe("value");
  });

  test("a token is valid for its own database until that is deleted", async () => {
    const [database, other] = [await cloud.pro(), await cloud.pro()];
    const { body } = await cloud.admin<{ url: string; token: string }>(
      `POST /databases/${database.id}/rest-tokens`,
      {},
    );
    const url = body.url.replace(String(database.id), String(other.id));
    expect(await getRejection(new Upstash({ url, token: body.token, retry: false }).ping())).toMatch(
      /Unauthorized|WRONGPASS/,
    );
    const rest = new Upstash({ url: body.url, token: body.token, retry: false });
    expect(await rest.ping()).toBe("PONG");
    await cloud.api.done(`DELETE ${database.path}`);
    expect(await getRejection(rest.ping())).not.toContain("not rejected");
  });
});
