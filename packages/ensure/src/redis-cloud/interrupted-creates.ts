import { ConfigError, type Recovered, type RedisCloud } from "redis-cloud-sdk";

/** A create that an earlier process sent and did not finish. */
export type InterruptedCreate = Exclude<Recovered, { state: "unreadable" }>;

/**
 * Creates that earlier processes left in the client's intent store. They prove that a resource without a mark belongs
 * to the document, and keep it from being ordered twice.
 */
export class InterruptedCreates {
  readonly #cloud: RedisCloud;
  #found: Promise<InterruptedCreate[]> | undefined;

  constructor(cloud: RedisCloud) {
    this.#cloud = cloud;
  }

  /** Returns and removes the create of a name below a parent. */
  async take(
    routes: readonly string[],
    name: string,
    findParentId: () => Promise<number | undefined> | undefined,
  ): Promise<InterruptedCreate | undefined> {
    this.#found ??= this.#recover().catch((error: unknown) => {
      this.#found = undefined;
      throw error;
    });
    const found = await this.#found;
    const isNamed = ({ intent }: InterruptedCreate) =>
      routes.includes(intent.route) && intent.matchFields["name"] === name;
    if (!found.some(isNamed)) return undefined;
    const parentId = await findParentId();
    const isBelow = ({ intent: { path } }: InterruptedCreate) =>
      parentId === undefined ||
      path["subscriptionId"] === undefined ||
      Number(path["subscriptionId"]) === parentId;
    const index = found.findIndex((one) => isNamed(one) && isBelow(one));
    return index < 0 ? undefined : found.splice(index, 1)[0];
  }

  async #recover(): Promise<InterruptedCreate[]> {
    try {
      const recovered = await this.#cloud.operations.recover();
      return recovered.filter((one): one is InterruptedCreate => one.state !== "unreadable");
    } catch (error) {
      // Without an intent store, no create can be recovered.
      if (error instanceof ConfigError && error.message.startsWith("intents is required")) return [];
      throw error;
    }
  }
}
