import type { PaymentMethod } from "redis-cloud-sdk/models";
import { createKey, InvalidKeyRequestError, type KeyRequest } from "../accounts/new-key.js";
import { checkKeyQuota } from "../accounts/quotas.js";
import type { ApiKey } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";
import { checkFields, type Field, nonNegativeInteger, required, string, strings, timestamp } from "./body.js";
import type { AdminContext } from "./context.js";
import { AdminError } from "./error.js";

/** Item of a document with resources to create. */
export type SeedItem = Readonly<Record<string, unknown>>;

/** Account that resources are created in, and the key that creates them. */
export interface SeedCaller {
  account: AccountState;
  key: ApiKey;
  context: AdminContext;
}

const month: Field = {
  schema: { type: "integer", minimum: 1, maximum: 12 },
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 12,
  expected: "an integer from 1 to 12",
};

const lastDigits: Field = {
  schema: { type: "integer", minimum: 0, maximum: 9_999 },
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 9_999,
  expected: "the last four digits as an integer",
};

/** Adds a payment method. The first one replaces those of the account. */
export function addPaymentMethod(
  item: SeedItem,
  at: string,
  index: number,
  { account, context }: SeedCaller,
): number {
  withPosition(at, () =>
    checkFields(item, {
      type: required(string),
      creditCardEndsWith: required(lastDigits),
      nameOnCard: string,
      expirationMonth: month,
      expirationYear: nonNegativeInteger,
    }),
  );
  const previous = index === 0 ? [] : account.paymentMethods;
  const id = 7_001 + index;
  const method: PaymentMethod = {
    id,
    nameOnCard: "Demo Owner",
    expirationMonth: 12,
    expirationYear: new Date(context.clock.now()).getUTCFullYear() + 5,
    links: [],
    ...(item as unknown as Pick<PaymentMethod, "type" | "creditCardEndsWith">),
  };
  context.change({ type: "payment-methods-set", accountId: account.id, methods: [...previous, method] });
  return id;
}

/** Adds a secret key, which may have a fixed value. */
export function addFixedKey(item: SeedItem, at: string, { account, context }: SeedCaller): null {
  const quotaError = checkKeyQuota(account);
  if (quotaError !== undefined) throw new AdminError(409, `${at}: ${quotaError}`, "Raise the quota.");
  withPosition(at, () => {
    checkFields(item, {
      name: required(string),
      role: string,
      userId: nonNegativeInteger,
      expiresAt: timestamp,
      allowedSourceIps: strings,
      secretKey: string,
    });
    const { expiresAt, ...fields } = item as unknown as Omit<KeyRequest, "expiresAt"> & {
      expiresAt?: string;
    };
    const request = { ...fields, ...(expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) }) };
    const { record } = createKey(request, account, context.clock.now());
    context.change({ type: "key-added", accountId: account.id, key: record });
  });
  return null;
}

/** Names the item in the error of a check. */
function withPosition(at: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof AdminError) throw new AdminError(400, `${at}: ${error.message}`, error.hint);
    if (error instanceof InvalidKeyRequestError)
      throw new AdminError(400, `${at}: ${error.message}`, error.hint);
    throw error;
  }
}
