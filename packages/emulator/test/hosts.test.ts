import { expect, test } from "vitest";
import { emptyFolder } from "../../../test/support/temp-folder.js";
import { clientOf, emulator } from "./client.js";

const KEYS = { apiKey: "Aown0api0key0of0the0pipeline", secretKey: "Sown0secret0key0of0the0pipeline" };

test.each(["http://emulator", "emulator:8650", "emulator/v1", "", "-emulator", "10.1.1", "a b"])(
  "the advertised host %j is rejected before the start",
  async (advertiseHost) => {
    await expect(emulator({ advertiseHost })).rejects.toThrow(
      `advertiseHost must be a host name or an IP address, without a scheme, a port or a path (got ${JSON.stringify(advertiseHost)})`,
    );
  },
);

test("the advertised name is in the URL, and accepted as Host", async () => {
  const running = await emulator({ advertiseHost: "emulator.localhost" });
  expect(running.url).toMatch(/^http:\/\/emulator\.localhost:\d+\/v1$/);
  const { port } = new URL(running.url);
  const named = await clientOf({ ...running, url: `http://127.0.0.1:${port}/v1` }).send("GET /subscriptions");
  expect(named.status).toBe(200);
  const other = await emulator({ advertiseHost: "emulator" });
  expect(other.dashboard).toMatch(/^http:\/\/emulator:\d+\/$/);
});

test.each(["0.0.0.0", "::"])("an emulator on the wildcard address %s has a connectable URL", async (host) => {
  const running = await emulator({ host });
  expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  expect((await clientOf(running).send("GET /subscriptions")).status).toBe(200);
});

test("a state with other keys than the given ones is an error, and remains usable", async () => {
  const dataDir = emptyFolder();
  await (await emulator({ dataDir, ...KEYS })).stop();
  await expect(
    emulator({ dataDir, ...KEYS, secretKey: "Sanother0secret0key0of0the0pipeline" }),
  ).rejects.toThrow(`${dataDir}: the state in this folder has other keys than the given ones.`);
  expect((await clientOf(await emulator({ dataDir, ...KEYS })).send("GET /subscriptions")).status).toBe(200);
});
