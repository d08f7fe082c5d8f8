import type { Cluster } from "azure-managed-redis-sdk/models";
import { describeDocument, describeOwner, OWNER_TAG } from "../document/document.js";
import { NotOwnedError } from "../errors.js";
import type { AzureDocument } from "./names.js";

/** @throws NotOwnedError if another document owns the cluster, or none does and the document does not adopt it. */
export function assertOwned(
  document: AzureDocument,
  { cluster, id }: { cluster: Pick<Cluster, "tags">; id: string },
): void {
  const owner = cluster.tags?.[OWNER_TAG];
  if (owner === describeOwner(document)) return;
  const subject = `${describeDocument(document)}: a resource of that name exists (${id})`;
  if (owner !== undefined) throw new NotOwnedError(`${subject} and belongs to ${owner}`);
  if (document.spec.adopt !== true) {
    throw new NotOwnedError(`${subject} and has no owner; take it over with spec.adopt: true`);
  }
}
