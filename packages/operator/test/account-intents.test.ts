import { startEmulator } from "redis-cloud-emulator";
import { type EnsureDocument, ensure, RedisCloudProvider, validateDocument } from "redis-cloud-ensure";
import { type Intent, type IntentStore, RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { AccountIntents } from "../src/accounts/account-intents.js";
import { DURATIONS, subscriptionSpec } from "./specification/resources.js";

const ROTATED_KEY = "A-rotated-api-key";

/** An account whose API key has been replaced, as seen through a fetch: the service knows both. */
async function startAccount() {
  const emulator = await startEmulator({ engine: "none", clock: "realistic", durations: DURATIONS });
  const intents = new Map<string, Intent>();
  const store: IntentStore = {
    put: (intent) => void intents.set(intent.id, intent),
    delete: (id) => void intents.delete(id),
    list: () => [...intents.values()],
  };
  const open = (apiKey: string): RedisCloudProvider => {
    const cloud: RedisCloud = new RedisCloud({
      apiKey,
      secretKey: emulator.secretKey,
      baseUrl: emulator.url,
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set("x-api-key", emulator.apiKey);
        return fetch(input, { ...init, headers });
      },
      intents: new AccountIntents({
        store,
        apiKey,
        readAccountId: async () => (await cloud.account.get()).account?.id ?? 0,
      }),
    });
    return new RedisCloudProvider(cloud);
  };
  const { url: baseUrl, apiKey, secretKey } = emulator;
  return { emulator, intents, open, cloud: new RedisCloud({ baseUrl, apiKey, secretKey }) };
}

/** Interrupts a create after its request was sent. */
async function interrupt(document: EnsureDocument, provider: RedisCloudProvider): Promise<void> {
  const stop = new AbortController();
  const ended = ensure(document, {
    providers: [provider],
    signal: stop.signal,
    onEvent: ({ type }) => type === "progress" && stop.abort(),
  });
  await expect(ended).rejects.toThrow();
}

test.each([
  ["RedisCloudSubscription", subscriptionSpec("orders")],
  ["RedisCloudEssentialsDatabase", { planId: 34_843 }],
])(
  "a create of %s that another API key of the account has sent is continued, not repeated",
  async (kind, spec) => {
    const { emulator, intents, open, cloud } = await startAccount();
    await using _ = emulator;
    const document = validateDocument({
      apiVersion: "redis-cloud-sdk.github.io/v1alpha1",
      kind,
      metadata: { name: "shop" },
      spec,
    });
    await interrupt(document, open(emulator.apiKey));
    expect(intents.size).toBe(1);
    await ensure(document, { providers: [open(ROTATED_KEY)] });
    const names = [
      ...(await cloud.subscriptions.list().all()),
      ...(await cloud.essentials.subscriptions.list().all()),
    ].map(({ name }) => name);
    expect(names).toEqual(["shop"]);
    expect([...intents.values()]).toEqual([]);
  },
);
