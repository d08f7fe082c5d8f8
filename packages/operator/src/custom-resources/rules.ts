import { getMutability, type Kind, type Mutability } from "redis-cloud-ensure";
import type { z } from "zod";

/** A rule in the Common Expression Language, which the API server checks. */
export interface ValidationRule {
  rule: string;
  message: string;
}

/** Rules across fields of a specification, and between its old and its new values. */
export function createRules({ spec, exactlyOneOf }: Pick<Kind, "spec" | "exactlyOneOf">): ValidationRule[] {
  const fields = Object.entries(spec.shape) as [string, z.ZodType][];
  const mayReplace = "replace" in spec.shape ? " || (has(self.replace) && self.replace)" : "";
  const rules = fields.flatMap(([name, schema]) => {
    const rule = describeTransition(name, getMutability(schema), schema.isOptional(), mayReplace);
    return rule === undefined ? [] : [rule];
  });
  if (exactlyOneOf === undefined) return rules;
  const [one, other] = exactlyOneOf;
  return [
    ...rules,
    { rule: `has(self.${one}) != has(self.${other})`, message: `must have either ${one} or ${other}` },
  ];
}

function describeTransition(
  name: string,
  mutability: Mutability,
  isOptional: boolean,
  mayReplace: string,
): ValidationRule | undefined {
  const isSame = `self.${name} == oldSelf.${name}`;
  if (mutability === "identity") {
    return {
      rule: isOptional
        ? `has(self.${name}) == has(oldSelf.${name}) && (!has(self.${name}) || ${isSame})`
        : isSame,
      message: `${name} cannot be changed: it names the resource`,
    };
  }
  if (mutability !== "immutable") return undefined;
  const isUnset = isOptional ? `!has(self.${name}) || !has(oldSelf.${name}) || ` : "";
  const hint = mayReplace === "" ? "" : "; replace: true permits a replacement";
  return { rule: `${isUnset}${isSame}${mayReplace}`, message: `${name} cannot be changed in place${hint}` };
}
