import { AmbiguousWriteError, ApiError, TaskError } from "azure-managed-redis-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { ArmService, type ServiceFault } from "../support/arm-service.js";
import { connect, credentialOf } from "../support/setup.js";
import { pathPattern, prepareDefault, type RouteCall, routeCalls } from "./routes.js";

const error = (code: string) => ({ error: { code, message: `${code} of the test` } });

/** Faults of the first request of a route. */
const REQUEST_FAULTS: Readonly<Record<string, ServiceFault["effect"]>> = {
  "409": { status: 409, body: error("Conflict") },
  "429 with Retry-After": { status: 429, headers: { "retry-after": "3" }, body: error("TooManyRequests") },
  "500": { status: 500, body: error("InternalServerError") },
  "reset before": "reset before",
  "reset after": "reset after",
};

type Outcome = "result" | "ApiError" | "TaskError" | "AmbiguousWriteError";

/** The outcome that a caller can rely on. Waits never end in another way. */
function expectedOutcome(route: string, { isAction }: RouteCall, fault: string): Outcome {
  const isWait = route.includes("/operationsStatus/");
  const isRead = route.startsWith("GET") || /listKeys|listSkusForScaling|validate$/.test(route);
  // A conflict is resolved by waiting before a write; a read reports it.
  if (fault === "409") return route.startsWith("GET") && !isWait ? "ApiError" : "result";
  // Nothing shows whether an action that was not executed has arrived.
  if (isAction && !isRead && (fault === "500" || fault === "reset before")) return "AmbiguousWriteError";
  return "result";
}

async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return "result";
  } catch (caught) {
    for (const known of [ApiError, TaskError, AmbiguousWriteError])
      if (caught instanceof known) return caught.name;
    throw caught;
  }
}

let service: ArmService;
beforeAll(async () => {
  service = await ArmService.start();
});
afterAll(() => service.close());

function prepare({ prepare: own = prepareDefault }: RouteCall, options?: Parameters<typeof connect>[1]) {
  service.reset();
  own(service);
  return connect(service, options).azure;
}

const calls = Object.entries(routeCalls);
const longCalls = calls.filter(([, { isLong }]) => isLong);

test("the matrix has every route of the contract", () => {
  expect(calls.map(([route]) => route).sort()).toEqual(Object.keys(catalog).sort());
  expect(longCalls.length).toBeGreaterThan(25);
});

describe.each(calls)("%s", (route, call) => {
  const method = route.slice(0, route.indexOf(" "));

  test.each(Object.keys(REQUEST_FAULTS))(
    "after %s: no wait is lost and nothing is created twice",
    async (name) => {
      const azure = prepare(call);
      const effect = REQUEST_FAULTS[name] ?? "reset before";
      service.fault({ method, path: pathPattern(route), effect });
      expect(await outcomeOf(call.call(azure))).toBe(expectedOutcome(route, call, name));
      expect(service.resources.overwritten).toEqual([]);
      // The write itself was executed at most once.
      const executed = service.resources.executed.filter((line) =>
        pathPattern(route).test(line.split(" ")[1] ?? ""),
      );
      expect(
        method === "GET" ? 0 : executed.filter((line) => line.startsWith(method)).length,
      ).toBeLessThanOrEqual(/listKeys|listSkus|validate$/.test(route) ? 2 : 1);
    },
  );

  test("with a token that expires early: is sent again with a new one", async () => {
    // Counted here, because waits of earlier calls may still read from the service.
    let count = 0;
    const { getToken } = credentialOf(service);
    const credential = {
      getToken: (...scopes: Parameters<typeof getToken>) => {
        count += 1;
        return getToken(...scopes);
      },
    };
    const azure = prepare(call, { credential });
    await azure.clusters.list().all();
    service.revokeTokens();
    expect(await outcomeOf(call.call(azure))).toBe("result");
    expect(count).toBe(2);
    expect(service.resources.overwritten).toEqual([]);
  });
});

describe.each(longCalls)("the operation of %s", (_, call) => {
  test("an operation that fails with an error is reported with its code", async () => {
    const azure = prepare(call);
    service.behavior.failure = { code: "InsufficientCapacity", message: "The region is full." };
    const failed = call.call(azure);
    await expect(failed).rejects.toBeInstanceOf(TaskError);
    await expect(failed).rejects.toMatchObject({
      code: "InsufficientCapacity",
      hint: expect.stringContaining(""),
    });
  });

  test("an operation that fails without an error is reported", async () => {
    const azure = prepare(call);
    service.behavior.failure = "bare";
    await expect(call.call(azure)).rejects.toThrow(/failed: Failed · the service gave no reason/);
  });

  test("with unknown states is waited for", async () => {
    const azure = prepare(call);
    service.behavior.hasUnknownWords = true;
    service.behavior.polls = 4;
    expect(await outcomeOf(call.call(azure))).toBe("result");
  });

  test("an operation that is announced by its location only is waited for", async () => {
    const azure = prepare(call);
    service.behavior.hasLocationOnly = true;
    expect(await outcomeOf(call.call(azure))).toBe("result");
  });
});
