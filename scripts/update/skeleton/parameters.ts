import type { Parameter } from "../../contract/document.js";
import { toIdentifier, toPropertyKey } from "../../generate/names.js";
import { camelCase } from "./target-class.js";

/** A parameter of a method, or a field of an object type. */
export interface MethodParameter {
  name: string;
  isOptional: boolean;
  type: string;
}

export function formatParameter({ name, isOptional, type }: MethodParameter): string {
  return `${name}${isOptional ? "?" : ""}: ${type}`;
}

/** Returns the name of the method's parameter for a path parameter: `node-id` is `nodeId`. */
export function localName({ name }: Parameter): string {
  return toIdentifier(toPropertyKey(name) === name ? name : camelCase(name), "Value");
}

export function memberAccess(name: string): string {
  const key = toPropertyKey(name);
  return key === name ? `.${name}` : `[${key}]`;
}

export function pathEntry(parameter: Parameter): string {
  const local = localName(parameter);
  return local === parameter.name ? local : `${toPropertyKey(parameter.name)}: ${local}`;
}
