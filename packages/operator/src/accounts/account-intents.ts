import type { Intent, IntentStore, InvalidIntent } from "redis-cloud-sdk";
import { hashApiKey } from "redis-cloud-sdk/node";

/** Options of {@link AccountIntents}. */
export interface AccountIntentsOptions {
  /** Store of all accounts. */
  store: IntentStore;
  apiKey: string;
  /** Reads the id of the key's account at the service. */
  readAccountId: () => Promise<number>;
}

/**
 * Intents of one account, whatever its API key is. A client finds intents by its key: without the account's id, a create
 * that an earlier key has sent would be sent again.
 */
export class AccountIntents implements IntentStore {
  readonly #options: AccountIntentsOptions;
  #account: Promise<string> | undefined;

  constructor(options: AccountIntentsOptions) {
    this.#options = options;
  }

  async put(intent: Intent): Promise<void> {
    await this.#options.store.put({ ...intent, account: await this.#getAccount() });
  }

  async delete(id: string): Promise<void> {
    await this.#options.store.delete(id);
  }

  async list(): Promise<(Intent | InvalidIntent)[]> {
    const { store, apiKey } = this.#options;
    const [intents, account, hash] = await Promise.all([
      store.list(),
      this.#getAccount(),
      hashApiKey(apiKey),
    ]);
    return intents.map((intent) =>
      "account" in intent && intent.account === account ? { ...intent, account: hash } : intent,
    );
  }

  #getAccount(): Promise<string> {
    this.#account ??= this.#options.readAccountId().then(
      (id) => `account ${id}`,
      (error: unknown) => {
        this.#account = undefined;
        throw error;
      },
    );
    return this.#account;
  }
}
