import type { DatabaseModule, Module } from "redis-cloud-sdk/models";

/** Modules that a database can be created with. */
export const modules: readonly Module[] = [
  {
    name: "RediSearch",
    capabilityName: "Search and query",
    description: "Secondary indexes, full-text search and vector search.",
    parameters: [],
  },
  { name: "RedisJSON", capabilityName: "JSON", description: "JSON documents as values.", parameters: [] },
  {
    name: "RedisTimeSeries",
    capabilityName: "Time series",
    description: "Time series with aggregation and retention.",
    parameters: [],
  },
  {
    name: "RedisBloom",
    capabilityName: "Probabilistic",
    description: "Bloom and cuckoo filters, sketches and top-k.",
    parameters: [],
  },
];

const VERSIONS: Readonly<Record<string, string>> = {
  RediSearch: "2.10.5",
  RedisJSON: "2.8.4",
  RedisTimeSeries: "1.12.2",
  RedisBloom: "2.8.2",
};

/** Converts module names to the modules of a database. `parameters` is an object in requests but a list here. */
export function toDatabaseModules(names: readonly string[]): DatabaseModule[] {
  return modules
    .map(({ name, capabilityName = name, description }, index) => ({
      id: index + 1,
      name,
      capabilityName,
      version: VERSIONS[name] ?? "1.0.0",
      description,
      parameters: [],
    }))
    .filter(({ name }) => names.includes(name));
}
