import { describeDocument, describeOwner } from "../document/document.js";
import { NotOwnedError } from "../errors.js";
import type { Account, Claim, RedisCloudDocument, RedisCloudObservation } from "./adapter.js";
import { getAdapter } from "./adapters.js";

/** Owners of resources: the mark at the service, or the document that a subscription gives an ordered database to. */
export class Owners {
  readonly #account: Account;
  /** Future owners of databases that were ordered with a subscription, by their ids. */
  readonly #claims = new Map<string, string>();

  constructor(account: Account) {
    this.#account = account;
  }

  /** Remembers the databases that the document of a subscription gives to others. */
  expect(claims: readonly Claim[]): void {
    for (const { ids, owner } of claims) this.#claims.set(JSON.stringify(ids), owner);
  }

  /** @throws NotOwnedError if a mark names another owner, or is missing and the document does not adopt. */
  async assertOwned(document: RedisCloudDocument, observed: RedisCloudObservation): Promise<void> {
    const { ownership } = getAdapter(document);
    if (ownership === undefined) return;
    const owner =
      (await ownership.read(this.#account, observed.ids)) ?? this.#claims.get(JSON.stringify(observed.ids));
    if (owner === describeOwner(document)) return;
    const subject = `${describeDocument(document)}: a resource of that name exists (${observed.id})`;
    if (owner !== undefined) throw new NotOwnedError(`${subject} and belongs to ${owner}`);
    if (document.spec.adopt !== true) {
      throw new NotOwnedError(`${subject} and has no owner; take it over with spec.adopt: true`);
    }
  }

  /** Marks a resource before it is changed for the first time. @throws NotOwnedError */
  async claim(document: RedisCloudDocument, observed: RedisCloudObservation): Promise<void> {
    await this.assertOwned(document, observed);
    await getAdapter(document).ownership?.write(this.#account, observed.ids, describeOwner(document));
  }

  /** Removes the mark of a document. */
  async release(document: RedisCloudDocument, { ids }: RedisCloudObservation): Promise<void> {
    const { ownership } = getAdapter(document);
    const owner = await ownership?.read(this.#account, ids);
    if (owner === describeOwner(document)) await ownership?.clear(this.#account, ids);
  }
}
