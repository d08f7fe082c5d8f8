/**
 * A dynamic provider for Pulumi: `new RedisResource("orders", document)` makes a document true during `pulumi up`.
 *
 * Pulumi stores the provider with the state, as text: its methods import what they need.
 */
import * as pulumi from "@pulumi/pulumi";
import type { EnsureDocument, EnsureOptions } from "redis-cloud-ensure";

/** Properties that the provider receives from the program, and from the state. */
interface Inputs {
  document: EnsureDocument;
}

/** Properties in the state. The URL is encrypted there. */
interface Outputs extends Inputs {
  endpoints: readonly string[];
  url: string | undefined;
}

export class RedisProvider implements pulumi.dynamic.ResourceProvider<Inputs, Outputs> {
  async create({ document }: Inputs): Promise<{ id: string; outs: Outputs }> {
    const { ensure } = await import("redis-cloud-ensure");
    const ready = await ensure(document, await connect());
    const connection = await ready.connection();
    return { id: ready.id, outs: { document, endpoints: ready.status.endpoints, url: connection?.url } };
  }

  /** A document of another name is another resource; all other changes are made in place, or blocked with a reason. */
  async diff(_id: string, old: Outputs, { document }: Inputs): Promise<pulumi.dynamic.DiffResult> {
    const { kind, metadata } = old.document;
    const isOther = document.kind !== kind || document.metadata.name !== metadata.name;
    if (isOther) return { changes: true, replaces: ["document"], deleteBeforeReplace: false };
    const { plan } = await import("redis-cloud-ensure");
    const { changes } = await plan(document, await connect());
    return { changes: changes.length > 0 || JSON.stringify(document) !== JSON.stringify(old.document) };
  }

  async update(_id: string, _old: Outputs, inputs: Inputs): Promise<{ outs: Outputs }> {
    const { outs } = await this.create(inputs);
    return { outs };
  }

  /** `pulumi refresh`: a resource that another program deleted has no id, so that it is created again. */
  async read(id: string, old?: Outputs): Promise<pulumi.dynamic.ReadResult<Outputs>> {
    if (old === undefined) return { id };
    const { status } = await import("redis-cloud-ensure");
    const { state, endpoints } = await status(old.document, await connect());
    return { id: state === "Absent" ? "" : id, props: { ...old, endpoints } };
  }

  /** Deletes with `deletionPolicy: Delete`, and detaches otherwise. */
  async delete(_id: string, { document }: Outputs): Promise<void> {
    const { remove } = await import("redis-cloud-ensure");
    await remove(document, await connect());
  }
}

/** Reads the keys of the account from the environment: they are not part of the state. */
async function connect(): Promise<Pick<EnsureOptions, "providers">> {
  const { RedisCloudProvider } = await import("redis-cloud-ensure");
  const { RedisCloud } = await import("redis-cloud-sdk");
  const { FileIntentStore } = await import("redis-cloud-sdk/node");
  const cloud = new RedisCloud({ intents: new FileIntentStore(".redis-cloud-intents") });
  return { providers: [new RedisCloudProvider(cloud)] };
}

/** A document as a resource of a Pulumi program. */
export class RedisResource extends pulumi.dynamic.Resource {
  declare readonly endpoints: pulumi.Output<readonly string[]>;
  declare readonly url: pulumi.Output<string | undefined>;

  constructor(name: string, document: EnsureDocument, options: pulumi.CustomResourceOptions = {}) {
    const secret = { additionalSecretOutputs: ["url"] };
    const inputs = { document, endpoints: undefined, url: undefined };
    super(new RedisProvider(), name, inputs, pulumi.mergeOptions(options, secret));
  }
}
