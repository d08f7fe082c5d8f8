import { listIn, number, object, text } from "./parse-value.js";

/** @typedef {{ type: string, creditCardEndsWith: number, nameOnCard: string, expirationMonth: number, expirationYear: number }} PaymentMethod */
/** @typedef {{ id: number, name: string, provider: string, status: string, accessKeyId: string }} CloudAccount */

/**
 * @param {any} value
 * @returns {PaymentMethod[]}
 */
export function readPaymentMethods(value) {
  return listIn(value, "paymentMethods").map((one) => {
    const { type, creditCardEndsWith, nameOnCard, expirationMonth, expirationYear } = object(one);
    return {
      type: text(type),
      creditCardEndsWith: number(creditCardEndsWith),
      nameOnCard: text(nameOnCard),
      expirationMonth: number(expirationMonth, 12),
      expirationYear: number(expirationYear),
    };
  });
}

/**
 * @param {any} value
 * @returns {CloudAccount[]}
 */
export function readCloudAccounts(value) {
  return listIn(value, "cloudAccounts").map((one) => {
    const { id, name, provider, status, accessKeyId } = object(one);
    return {
      id: number(id),
      name: text(name),
      provider: text(provider),
      status: text(status) || "unknown",
      accessKeyId: text(accessKeyId),
    };
  });
}

/** @param {PaymentMethod} method */
export function formatLastDigits({ creditCardEndsWith }) {
  return String(creditCardEndsWith).padStart(4, "0");
}
