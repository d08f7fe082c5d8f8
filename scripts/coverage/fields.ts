import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project, Symbol as PropertySymbol, SourceFile, Type } from "ts-morph";
import { parse } from "yaml";
import { ContractError } from "../contract/read.js";
import { findSourceOrThrow } from "./project.js";

/** Observed response fields of `openapi/observations/response-fields.yaml`. */
export interface FactType {
  name: string;
  fields: FactField[];
}

export interface FactField {
  path: string;
  type?: string;
  model?: string;
  anyOf?: string[];
  optional?: boolean;
  nullable?: boolean;
  known?: string[];
}

/** Observed field that differs from the generated models. */
export interface UntypedField {
  /** `AccountUsers.users[].name` */
  field: string;
  problem: string;
}

export const OBSERVATIONS_FILE = "openapi/observations/response-fields.yaml";

export async function readFacts(root: string): Promise<FactType[]> {
  try {
    return (parse(await readFile(join(root, OBSERVATIONS_FILE), "utf8")) as { types: FactType[] }).types;
  } catch (cause) {
    throw new ContractError(`Cannot read ${OBSERVATIONS_FILE}: ${(cause as Error).message}`, { cause });
  }
}

/** Compares every observed field with the types of `generated/models.ts`. */
export function checkFields(
  project: Project,
  facts: readonly FactType[],
): { total: number; untyped: UntypedField[] } {
  const models = findSourceOrThrow(project, "generated/models.ts");
  const checks = facts.flatMap(({ name, fields }) =>
    fields.map((field) => ({ field: `${name}.${field.path}`, problem: findProblem(models, name, field) })),
  );
  return {
    total: checks.length,
    untyped: checks.filter((check): check is UntypedField => check.problem !== undefined),
  };
}

function findProblem(models: SourceFile, model: string, fact: FactField): string | undefined {
  const root = typeOfModel(models, model);
  if (root === undefined) return `model ${model} not found`;
  const spot = locate(root, fact.path, models);
  if (typeof spot === "string") return spot;
  const { type, optional } = spot;
  const isAny = type.isAny() || type.isUnknown();
  if (optional !== (fact.optional ?? false))
    return optional ? "is optional, but always there" : "may be missing";
  const nullable = listParts(type).some((part) => part.isNull());
  if (!isAny && nullable !== (fact.nullable ?? false)) return nullable ? "is never null" : "may be null";
  return typeProblem(type, fact, models);
}

/** Resolves `a.b[].c`; the last step determines whether the field is optional. */
function locate(root: Type, path: string, models: SourceFile): { type: Type; optional: boolean } | string {
  let type = root;
  let optional = false;
  for (const step of path.split(/\.|(?=\[\])/)) {
    if (step === "[]") {
      const element = listParts(type)
        .map((part) => part.getArrayElementType())
        .find((inner) => inner !== undefined);
      if (element === undefined) return "is not a list";
      [type, optional] = [element, false];
    } else {
      const property = findProperty(type, step);
      if (property === undefined) return `has no ${step}`;
      [type, optional] = [property.getTypeAtLocation(models), property.isOptional()];
    }
  }
  return { type, optional };
}

function findProperty(type: Type, name: string): PropertySymbol | undefined {
  return listParts(type)
    .map((part) => part.getProperty(name))
    .find((property) => property !== undefined);
}

function listParts(type: Type): Type[] {
  return type.isUnion() ? type.getUnionTypes() : [type];
}

function typeProblem(type: Type, fact: FactField, models: SourceFile): string | undefined {
  const expected = fact.anyOf ?? [fact.model ?? fact.type ?? "any"];
  const parts = listParts(type).filter((part) => !part.isNull() && !part.isUndefined());
  const fits = (part: Type, name: string) => isAllowedPart(part, name, models);
  const stranger = parts.find((part) => !expected.some((name) => fits(part, name)));
  if (stranger !== undefined) return `is ${stranger.getText(models)}, not ${expected.join(" or ")}`;
  const missing = expected.find((name) => !parts.some((part) => fits(part, name)));
  if (missing !== undefined) return `is never ${missing}`;
  const words = parts.map((part) => part.getLiteralValue());
  const unknown = fact.known?.find((word) => !words.includes(word));
  return unknown === undefined ? undefined : `lacks the value "${unknown}"`;
}

function isAllowedPart(part: Type, name: string, models: SourceFile): boolean {
  switch (name) {
    case "any":
      return part.isAny() || part.isUnknown();
    case "string":
      // `string & {}` keeps an enum open.
      return (
        part.isString() ||
        part.isStringLiteral() ||
        part.getIntersectionTypes().some((inner) => inner.isString())
      );
    case "integer":
    case "number":
      return part.isNumber() || part.isNumberLiteral();
    case "boolean":
      return part.isBoolean() || part.isBooleanLiteral();
    case "array":
      return part.isArray();
    case "object":
      return part.isObject() && !part.isArray();
    default:
      return isModel(part, typeOfModel(models, name));
  }
}

function typeOfModel(models: SourceFile, name: string): Type | undefined {
  return (models.getInterface(name) ?? models.getTypeAlias(name))?.getType();
}

function isModel(part: Type, model: Type | undefined): boolean {
  if (model === undefined || part.isAny()) return false;
  // Visit the members of a union model individually.
  return (
    part.compilerType === model.compilerType ||
    (part.isAssignableTo(model) && (model.isUnion() || model.isAssignableTo(part)))
  );
}
