import { listIn, number, object, text, userText } from "./parse-value.js";

/** @typedef {{ name: string, value: unknown, standard: unknown, isDefault: boolean, choices: unknown[] | undefined, expected: string, description: string }} Behavior */
/** @typedef {{ id: string, name: string, keys: number, databases: number }} Account */
/** @typedef {{ kind: string, id: number, subscriptionId: number, name: string, status: string, actions: string[] }} CustomerItem */

/**
 * @param {any} value
 * @returns {Behavior[]}
 */
export function readBehaviors(value) {
  return listIn(value).map((one) => {
    const given = object(one);
    return {
      name: text(given["name"]),
      value: given["value"],
      standard: given["default"],
      isDefault: given["isDefault"] === true,
      choices: Array.isArray(given["choices"]) ? given["choices"] : undefined,
      expected: text(given["expected"]),
      description: text(given["description"]),
    };
  });
}

/**
 * @param {any} value
 * @returns {Account[]}
 */
export function readAccounts(value) {
  return listIn(value).map((one) => {
    const { id, name, keys, databases } = object(one);
    return {
      id: text(id),
      name: userText(name) || "Account",
      keys: number(keys),
      databases: number(databases),
    };
  });
}

/**
 * @param {any} value
 * @returns {CustomerItem[]}
 */
export function readCustomerItems(value) {
  return listIn(value).map((one) => {
    const { kind, id, subscriptionId, name, status, actions } = object(one);
    return {
      kind: text(kind),
      id: number(id),
      subscriptionId: number(subscriptionId),
      name: userText(name),
      status: text(status),
      actions: listIn(actions).map(text),
    };
  });
}
