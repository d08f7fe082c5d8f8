import { findArmResource } from "../azure/kinds.js";
import { NEWER_VERSION } from "../azure/versions.js";
import { AdminError } from "./error.js";
import type { SeedCaller, SeedItem } from "./seed-account.js";

/** Subscription and resource group of clusters that name none. */
const SUBSCRIPTION = "00000000-0000-4000-8000-000000000001";
const GROUP = "emulator";

/** Maximum number of reads until a resource runs, if its steps are counted in reads. */
const MAX_READS = 1_010;

/** Creates a cluster in Azure, and its database. @returns Its number on the dashboard. */
export async function addAzureCluster(
  { name, resourceGroup = GROUP, subscriptionId = SUBSCRIPTION, database, ...body }: SeedItem,
  at: string,
  call: SeedCaller,
): Promise<number | null> {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Cache/redisEnterprise/${name}`;
  await create(id, body, at, call);
  if (database !== undefined) await create(`${id}/databases/default`, database, `${at}.database`, call);
  const azure = call.context.state().accounts.find((account) => account.id === call.account.id)?.azure;
  return (azure && findArmResource(azure, id)?.number) ?? null;
}

async function create(id: string, body: unknown, at: string, call: SeedCaller): Promise<void> {
  const path = `/azure${id}?api-version=${NEWER_VERSION}`;
  const send = (method: string, content?: unknown) =>
    call.context.execute(call, { method, path, ...(content === undefined ? {} : { body: content }) });
  const created = await send("PUT", body);
  if (created.status >= 300) {
    const { message = "" } = (created.body ?? {}) as { message?: string };
    throw new AdminError(
      400,
      `${at} was rejected: ${message.replace(/\.$/, "")}.`,
      "The items before it were created. Reset the emulator, or correct the document and remove those items.",
    );
  }
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    const { body: found } = await send("GET");
    const { properties } = (found ?? {}) as { properties?: { resourceState?: string } };
    if (properties?.resourceState === "Running") return;
  }
  throw new AdminError(500, `${at} was accepted, but does not run.`, "See GET of the resource.");
}
