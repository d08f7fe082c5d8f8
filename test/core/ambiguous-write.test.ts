import { AmbiguousWriteError } from "redis-cloud-sdk";
import { expect, test } from "vitest";

const details = {
  route: "POST /subscriptions",
  path: {},
  matchFields: { name: "shop" },
  sentAt: 0,
  searchCompleted: true,
  cause: new Error("socket hang up"),
};

test("candidates contain neither control characters nor secrets of the service's texts", () => {
  const { candidates } = new AmbiguousWriteError({
    ...details,
    candidates: [
      {
        match: "running",
        reason: "The task has not finished: its resource is not known yet.",
        taskId: "4b4e",
        status: "processing\u001b[2J\r\n",
        name: "redis://default:hunter22@host",
        resourceId: 7,
      },
    ],
  });
  expect(candidates[0]).toMatchObject({ match: "running", taskId: "4b4e", resourceId: 7 });
  expect(candidates[0]?.status).not.toMatch(/\p{Cc}/u);
  expect(candidates[0]?.name).toBe("redis://[redacted]@host");
});
