import { TaskError } from "redis-cloud-sdk";
import { expect } from "vitest";
import { activeActive, type Provider, REGIONS, singleRegion } from "../support/scopes.js";
import type { Cloud } from "./cloud.js";

/** Creates a subscription in one region and waits until it is ready. */
export function oneRegion({ cloud, run }: Cloud, provider: Provider) {
  return run(cloud.subscriptions.create(singleRegion(provider)).wait());
}

/** Creates an Active-Active subscription in two regions with a database in both; returns the IDs of the second region. */
export async function twoRegions({ cloud, run, clock }: Cloud, provider: Provider) {
  const { id: subscriptionId } = await run(cloud.subscriptions.create(activeActive(provider)).wait());
  // The database shows up in the list somewhat after the subscription is active.
  clock.advance(60_000);
  const region = await cloud.activeActive.regions
    .list(subscriptionId)
    .find((one) => one.region === REGIONS[provider][1]);
  if (region?.regionId === undefined) throw new Error("The subscription lacks a region.");
  return { subscriptionId, inRegion: { subscriptionId, regionId: region.regionId } };
}

/** Reads repeatedly while time passes, until the value meets the condition. */
export async function until<T>(
  { run, clock }: Cloud,
  read: () => Promise<T>,
  fits: (seen: T) => boolean,
): Promise<T> {
  for (let poll = 0; poll < 60; poll += 1) {
    const seen = await run(read());
    if (fits(seen)) return seen;
    clock.advance(5_000);
  }
  throw new Error("The condition was not met within five minutes.");
}

/** Code with which a task fails. */
export async function refusal({ run }: Cloud, promise: Promise<unknown>): Promise<string | undefined> {
  const error = await run(
    promise.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );
  expect(error).toBeInstanceOf(TaskError);
  return (error as TaskError).code;
}

/** Deletes the databases of a subscription, then the subscription. */
export async function clear({ cloud, run }: Cloud, subscriptionId: number) {
  const databases = await run(cloud.databases.list(subscriptionId).all());
  for (const { databaseId } of databases)
    await run(cloud.databases.delete({ subscriptionId, databaseId }).wait());
  await run(cloud.subscriptions.delete(subscriptionId).wait());
}

/** Changes behaviors of the emulated service. */
export async function setBehavior({ emulator }: Cloud, behavior: object): Promise<void> {
  const headers = {
    "content-type": "application/json",
    "x-api-key": emulator.apiKey,
    "x-api-secret-key": emulator.secretKey,
  };
  const url = new URL("/emulator/behavior", emulator.dashboard);
  const response = await fetch(url, { method: "PUT", headers, body: JSON.stringify(behavior) });
  expect(response.status).toBe(200);
}
