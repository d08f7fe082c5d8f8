/**
 * A resource for Alchemy: `await RedisDocument("orders", { document })` makes a document true, and ends with what is no
 * longer in the program.
 */
import alchemy, { type Context, Resource, type Secret } from "alchemy";
import {
  type EnsureDocument,
  type EnsureOptions,
  ensure,
  RedisCloudProvider,
  remove,
} from "redis-cloud-ensure";
import { RedisCloud } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";

/** Properties of the resource. */
export interface RedisDocumentProps {
  document: EnsureDocument;
}

/** State of the resource. The URL contains the password, and is encrypted with the password of the app. */
export interface RedisDocument extends RedisDocumentProps {
  serviceId: string;
  endpoints: readonly string[];
  url: Secret | undefined;
}

export const RedisDocument = Resource(
  "redis-cloud::Document",
  // Also an unchanged document is compared: another program may have changed the resource.
  { alwaysUpdate: true },
  async function (
    this: Context<RedisDocument>,
    _id: string,
    { document }: RedisDocumentProps,
  ): Promise<RedisDocument> {
    if (this.phase === "delete") {
      // Deletes with `deletionPolicy: Delete`, and detaches otherwise.
      await remove(this.output.document, connect());
      return this.destroy();
    }
    // A document of another name is another resource: Alchemy creates it, and deletes this one.
    if (this.phase === "update" && describe(document) !== describe(this.output.document)) this.replace();
    const ready = await ensure(document, connect());
    const connection = await ready.connection();
    return {
      document,
      serviceId: ready.id,
      endpoints: ready.status.endpoints,
      url: connection?.url === undefined ? undefined : alchemy.secret(connection.url),
    };
  },
);

function describe({ kind, metadata }: EnsureDocument): string {
  return `${kind} ${metadata.namespace ?? "default"} ${metadata.name}`;
}

/** Reads the keys of the account from the environment: they are not part of the state. */
function connect(): Pick<EnsureOptions, "providers"> {
  const cloud = new RedisCloud({ intents: new FileIntentStore(".redis-cloud-intents") });
  return { providers: [new RedisCloudProvider(cloud)] };
}
