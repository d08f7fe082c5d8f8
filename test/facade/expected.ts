import type { ContractOperation } from "../../scripts/contract/operations.js";
import type { FacadeMethod } from "../../scripts/coverage/facade.js";
import type { Sampler } from "./sample.js";

type Json = Record<string, unknown>;

/** A call of a facade method, and what has to go over the wire for it. */
export interface Call {
  arguments: unknown[];
  path: string;
  query: Record<string, string>;
  body: unknown;
}

/**
 * A call of a method with sampled arguments, by the names of its parameters: `ids` takes every id of the route,
 * any other name that is an id takes that one, `request` the body, `query` the query.
 *
 * @param sparing - Leaves out every parameter that is optional.
 */
export function sampleCall(
  method: FacadeMethod,
  route: ContractOperation,
  sampler: Sampler,
  sparing: boolean,
): Call {
  const path = sampler.path(route);
  const query = sampler.query(route.query.filter(({ name }) => name !== "offset" && name !== "limit"));
  const body = route.body === undefined ? undefined : sampler.value(route.body.schema, { writing: true });
  const given = method.parameters.filter(
    ({ name, optional }) => name !== "options" && !(sparing && optional),
  );
  const has = (name: string) => given.some((parameter) => parameter.name === name);
  return {
    arguments: given.map(({ name }) => argument(name, { ids: path, query, request: body }, path)),
    path: filled(route.path, path),
    query: has("query") ? words(query) : {},
    body: has("request") ? body : undefined,
  };
}

function argument(name: string, groups: Json, path: Json): unknown {
  const value = groups[name] ?? path[name];
  if (value === undefined) throw new Error(`Nothing is known of a parameter called ${name}.`);
  return value;
}

/** The path on the wire, put together without the help of what is tested. */
function filled(template: string, path: Json): string {
  return Object.entries(path).reduce((text, [name, value]) => {
    const segments = name === "subPath" ? String(value).split("/") : [String(value)];
    return text.replace(`{${name}}`, segments.map(encodeURIComponent).join("/"));
  }, template);
}

function words(query: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}

/**
 * The items of an envelope: its list, links aside. Peerings of Active-Active come region by region, one list after
 * another; databases in `subscription`, which is a list of one on Pro and an object on Essentials.
 */
export function itemsOf(reply: unknown): unknown[] {
  const { subscription, regions, ...rest } = reply as Json;
  const regional = asList(regions).map((region) => (region as Json)["vpcPeerings"]);
  if (regional.some(Array.isArray)) return regional.flat();
  if (subscription !== undefined) return (asList(subscription)[0] as { databases: unknown[] }).databases;
  const list = Object.entries({ regions, ...rest }).find(
    ([name, value]) => name !== "links" && Array.isArray(value),
  );
  if (list === undefined) throw new Error(`There is no list in ${Object.keys(reply as Json).join(", ")}.`);
  return list[1] as unknown[];
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
