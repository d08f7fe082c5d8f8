import { expect, test } from "vitest";
import { FIRST_CONTRACT } from "../../generated/capabilities.js";
import { pinContract, toMonth } from "../../src/core/middleware/contract.js";
import type { OutgoingRequest } from "../../src/core/pipeline.js";
import type { HttpResponse } from "../../src/core/response.js";
import { getSince } from "../../src/core/unavailable.js";
import { UnsupportedOperationError } from "../../src/core/unsupported-operation.js";

const OLD = "GET /subscriptions";
const NEW = "GET /subscriptions/{subscriptionId}/databases/{databaseId}/endpoint-redirections";

/** Sends the route with a client that keeps to the contract of a month; returns the routes that were sent. */
async function send(month: string, route: string): Promise<string[]> {
  const sent: string[] = [];
  const handle = pinContract(month)(async ({ context }) => {
    sent.push(context.route);
    return {} as HttpResponse;
  });
  await handle({ context: { route } } as OutgoingRequest);
  return sent;
}

test("a client that keeps to a contract sends the operations that were there from the beginning", async () => {
  expect(getSince(OLD)).toBeUndefined();
  expect(await send(toMonth(FIRST_CONTRACT), OLD)).toEqual([OLD]);
});

test("a client that keeps to a contract sends an operation from the month in which it appeared", async () => {
  const month = toMonth(getSince(NEW) ?? "");
  const before = toMonth(FIRST_CONTRACT);
  expect(before < month).toBe(true);
  expect(await send(month, NEW)).toEqual([NEW]);
  const refused = send(before, NEW);
  await expect(refused).rejects.toThrow(UnsupportedOperationError);
  await expect(refused).rejects.toThrow(`the contract of ${before} does not have this operation`);
});
