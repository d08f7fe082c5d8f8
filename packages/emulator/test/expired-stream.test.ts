import { createEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";

test("the event stream of an expired key ends before its next event, and its ticket is HTTP 401", async () => {
  const { fetch: send, clock, apiKey, secretKey } = createEmulator({ clock: "manual", seed: 1 });
  const request = (path: string, init: RequestInit = {}, secret = secretKey) =>
    send(
      new Request(`http://127.0.0.1${path}`, {
        ...init,
        headers: { "x-api-key": apiKey, "x-api-secret-key": secret },
      }),
    );
  const expiresAt = new Date(clock.now() + 60_000).toISOString();
  const created = await request("/emulator/keys", {
    method: "POST",
    body: JSON.stringify({ name: "brief-owner-key", role: "Owner", expiresAt }),
  });
  expect(created.status).toBe(201);
  const { secretKey: brief } = (await created.json()) as { secretKey: string };
  const issued = await request("/emulator/ticket", { method: "POST" }, brief);
  const { ticket } = (await issued.json()) as { ticket: string };
  const open = () => send(new Request(`http://127.0.0.1/emulator/events?ticket=${ticket}`));
  const stream = await open();
  expect(stream.status).toBe(200);
  clock.advance(60_000);
  await request("/v1/regions");
  expect(await stream.text()).not.toContain("event: request");
  expect((await open()).status).toBe(401);
});
