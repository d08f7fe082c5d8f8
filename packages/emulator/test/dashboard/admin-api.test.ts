import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { handleAdminRequest } from "../../src/admin/admin.js";
import { measureDatabases } from "../../src/admin/metrics.js";
import { collectPageData } from "../../src/app/page-data.js";
import { createDashboard } from "../../src/dashboard/index.js";
import { transmit } from "../../src/faults/transmit.js";
import { API_KEY, SECRET_KEY } from "../accounts/accounts.js";
import { addDatabase, testContext } from "../admin/harness.js";
import { chromiumPath, launch, open, withoutExpected } from "./browser.js";

// The other dashboard tests use a fake emulator; this one checks the page against the real admin API.
describe.skipIf(chromiumPath === undefined)("dashboard with the real admin API", () => {
  test("the dashboard reads all responses and events of the admin API", async () => {
    const { context, commands } = testContext();
    addDatabase(context, 7);
    addDatabase(context, 8);
    const account = context.state().accounts[0];
    if (account === undefined) throw new Error("no account");
    account.subscriptions[1] = {
      ...{ id: 1, name: "shop", status: "active", change: 0, databaseIds: [7, 8] },
    } as unknown as (typeof account.subscriptions)[number];
    account.tasks["a-task"] = {
      ...{ id: "a-task", commandType: "databaseUpdateRequest", status: "processing-error" },
      ...{ createdAt: 1_000, changedAt: 3_500, keyName: "k" },
      ...{ route: "PUT /subscriptions/{subscriptionId}/databases/{databaseId}" },
      ...{ path: { subscriptionId: 1, databaseId: 7 } },
      response: { error: { type: "DATABASE_NOT_ACTIVE", description: "It is pending." } },
    } as unknown as (typeof account.tasks)[string];
    account.taskIds.push("a-task");
    const serveDashboard = createDashboard(collectPageData);
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { method = "GET" } = incoming;
      const request = new Request(`http://127.0.0.1${incoming.url}`, {
        method,
        headers: incoming.headers as Record<string, string>,
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      const response =
        serveDashboard(request) ?? (await handleAdminRequest({ request, sourceIp: "127.0.0.1" }, context));
      await transmit(response, outgoing);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await launch();
    onTestFinished(async () => {
      await browser.close();
      context.events.close();
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const { page, errors } = await open(browser, `http://127.0.0.1:${port}/`);

    await page.getByText("Version 1.2.3, with redis 8.0.0, instant clock.").waitFor();
    await page.getByLabel("API key", { exact: true }).fill(API_KEY);
    await page.getByLabel("Secret key", { exact: true }).fill(SECRET_KEY);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "shop" }).waitFor();
    await page.getByText("Its process ended with code 1.").waitFor();
    await page.getByText("DATABASE_NOT_ACTIVE: It is pending.").waitFor();
    await page.getByText("took 2.5 s").waitFor();

    await page.getByRole("cell").getByRole("link", { name: "db-7" }).click();
    await measureDatabases(context, false);
    await page
      .getByRole("img", { name: "Operations per second: now 3, max 3 in the last 2 minutes" })
      .waitFor();
    await page.getByRole("textbox", { name: "Redis command" }).fill("PING 'a b'");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText('1) "OK"').waitFor();
    expect(commands).toEqual([["PING", "a b"]]);

    await page.getByRole("navigation").getByRole("link", { name: "Requests" }).click();
    context.requests.add(
      {
        ...{ at: Date.now(), accountId: account.id, method: "GET", path: "/v1/tasks", route: "GET /tasks" },
        ...{ status: null, durationMs: 2, keyName: null, fault: "fault-9" },
      },
      account.id,
    );
    await page.getByText("no response").waitFor();
    for (const preset of [
      "503 once",
      "500 always",
      "429",
      "3 s delay",
      "Flapping",
      "Connection reset",
      "Truncated body",
      "HTML page",
    ]) {
      await page.getByRole("button", { name: preset, exact: true }).click();
    }
    await expect.poll(() => context.faults.list().length).toBe(8);
    await page.getByText("More options").click();
    const kinds = page.getByLabel("Kind");
    const values = await kinds
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) {
      await kinds.selectOption(value);
      if (value === "task-error") await page.getByLabel("Code").fill("SUBSCRIPTION_NOT_ACTIVE");
      const before = context.faults.list().length;
      await page.getByRole("button", { name: "Add fault" }).click();
      await expect.poll(() => context.faults.list().length).toBe(before + 1);
    }
    await page.getByRole("button", { name: "Remove fault fault-1", exact: true }).click();
    await expect.poll(() => context.faults.list().some(({ id }) => id === "fault-1")).toBe(false);
    await page.getByRole("button", { name: "Remove all" }).click();
    await expect.poll(() => context.faults.list().length).toBe(0);

    await page.getByRole("navigation").getByRole("link", { name: "Access" }).click();
    await page.getByRole("button", { name: "New secret key" }).click();
    await page.getByLabel("Name").fill("short");
    await page.getByLabel("Name").fill("ci-runner-1");
    await page.getByLabel("Allowed sources").fill("nowhere");
    await page.getByRole("button", { name: "Create secret key" }).click();
    await page.getByText("allowedSourceIps must contain IP addresses and CIDR ranges only").waitFor();
    await page.getByLabel("Allowed sources").fill("10.0.0.0/8");
    await page.getByLabel("Expires").fill("2099-01-02T03:04");
    await page.getByRole("button", { name: "Create secret key" }).click();
    await page.getByText("It will not be shown again").waitFor();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("cell", { name: "ci-runner-1", exact: true }).waitFor();
    await page.getByLabel("Databases", { exact: true }).fill("12");
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("2 of 12").waitFor();
    // The server of this test has no API of the service, which lists payment methods and cloud accounts.
    expect(withoutExpected(errors, /400/, /404/)).toEqual([]);
  });
});
