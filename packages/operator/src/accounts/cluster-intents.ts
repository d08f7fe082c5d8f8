import { createHash } from "node:crypto";
import type { Intent, IntentStore, InvalidIntent } from "redis-cloud-sdk";
import { toMetadataKey } from "../custom-resources/names.js";
import type { KubernetesClient } from "../kubernetes/client.js";
import { CONFIG_MAPS, type ConfigMap } from "../kubernetes/objects.js";

const LABEL = toMetadataKey("intent");
const DATA_KEY = "intent";

/**
 * Stores intents as ConfigMaps of the operator's namespace, one each, so that two writers never conflict. Only the leader
 * writes: after the first list, reads come from memory.
 */
export class ClusterIntentStore implements IntentStore {
  readonly #client: KubernetesClient;
  readonly #namespace: string;
  #loaded: Promise<Map<string, Intent | InvalidIntent>> | undefined;

  /** @param client - Refuses changes when this replica does not lead, so that creates are refused before they are sent. */
  constructor(client: KubernetesClient, namespace: string) {
    this.#client = client;
    this.#namespace = namespace;
  }

  async put(intent: Intent): Promise<void> {
    const intents = await this.#load();
    await this.#client.apply<ConfigMap>(CONFIG_MAPS, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: toName(intent.id), namespace: this.#namespace, labels: { [LABEL]: "true" } },
      data: { [DATA_KEY]: JSON.stringify(intent) },
    });
    intents.set(intent.id, intent);
  }

  async delete(id: string): Promise<void> {
    const intents = await this.#load();
    await this.#client.delete(CONFIG_MAPS, this.#namespace, toName(id));
    intents.delete(id);
  }

  async list(): Promise<(Intent | InvalidIntent)[]> {
    return [...(await this.#load()).values()];
  }

  #load(): Promise<Map<string, Intent | InvalidIntent>> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #read(): Promise<Map<string, Intent | InvalidIntent>> {
    const { items } = await this.#client.list<ConfigMap>(CONFIG_MAPS, {
      namespace: this.#namespace,
      labels: `${LABEL}=true`,
    });
    const intents = items.map((item) => parse(item));
    return new Map(intents.map((intent) => [intent.id, intent]));
  }
}

/** Returns the name of the ConfigMap of an intent. Ids of tasks come from the service. */
function toName(id: string): string {
  return `redis-cloud-intent-${createHash("sha256").update(id).digest("hex").slice(0, 32)}`;
}

function parse({ metadata: { name }, data }: ConfigMap): Intent | InvalidIntent {
  try {
    const intent = JSON.parse(data?.[DATA_KEY] ?? "") as Intent;
    if (toName(intent.id) === name) return intent;
    return { id: name, reason: `ConfigMap ${name} contains another intent` };
  } catch (error) {
    return { id: name, reason: `ConfigMap ${name}: ${(error as Error).message}` };
  }
}
