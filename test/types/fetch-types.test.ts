import type { Fetch, FetchInit } from "redis-cloud-sdk";
import type { fetch as undiciFetch } from "undici";
import { expectTypeOf, test } from "vitest";

test("the fetch option accepts the fetch of the platform, of undici and of a test without a cast", () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  expectTypeOf<typeof undiciFetch>().toExtend<Fetch>();
  expectTypeOf<(url: string, init: RequestInit) => Promise<Response>>().toExtend<Fetch>();
  expectTypeOf<FetchInit>().toExtend<RequestInit>();
});
