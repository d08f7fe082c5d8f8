// Independent computation of the difference between two contracts: both are flattened into facts,
// each with its place, and the two sets of facts are subtracted from each other.

type Json = Record<string, unknown>;

export interface Places {
  routes: { added: string[]; removed: string[]; changed: string[] };
  schemas: { added: string[]; removed: string[]; changed: string[] };
  /** `name @ place` of every addition, removal and change. */
  places: string[];
}

/** Facts about one operation or schema: `place # what` and its value. */
type Facts = Map<string, string>;

/** Returns the differences between two canonical contracts, by place. */
export function independentDifference(before: Json, after: Json): Places {
  const routes = compareAll(routeFacts(before), routeFacts(after));
  const schemas = compareAll(schemaFacts(before), schemaFacts(after));
  return {
    routes: routes.names,
    schemas: schemas.names,
    places: [...routes.places, ...schemas.places].sort(),
  };
}

function compareAll(before: Map<string, Facts>, after: Map<string, Facts>) {
  const names = { added: [] as string[], removed: [] as string[], changed: [] as string[] };
  const places: string[] = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === undefined) names.added.push(name);
    else if (now === undefined) names.removed.push(name);
    if (old === undefined || now === undefined) {
      places.push(`${name} @ `);
      continue;
    }
    const changed = changedPlaces(old, now);
    if (changed.length > 0) names.changed.push(name);
    places.push(...changed.map((place) => `${name} @ ${place}`));
  }
  return { names, places };
}

function changedPlaces(before: Facts, after: Facts): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  const placeOf = (key: string) => key.slice(0, key.indexOf("#"));
  // Differences below an added, removed or replaced node count as that node.
  const whole = keys.filter((key) => /#(there|type)$/.test(key)).map(placeOf);
  const isBelow = (place: string) =>
    whole.some(
      (top) =>
        place !== top &&
        place.startsWith(top) &&
        /^([.[{|]|$)/.test(top === "" ? "." : place.slice(top.length)),
    );
  return [...new Set(keys.map(placeOf))].filter((place) => !isBelow(place)).sort();
}

function schemaFacts(contract: Json): Map<string, Facts> {
  const { schemas } = contract["components"] as { schemas: Json };
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, factsOf(schema, "")]));
}

function factsOf(schema: unknown, at: string, facts: Facts = new Map()): Facts {
  const { properties, required, items, additionalProperties, $ref, type, format, ...rest } = schema as Json;
  facts.set(`${at}#type`, String($ref ?? type ?? (properties || additionalProperties ? "object" : "")));
  if (format !== undefined) facts.set(`${at}#format`, String(format));
  for (const [name, property] of Object.entries((properties ?? {}) as Json)) {
    const place = at === "" ? name : `${at}.${name}`;
    facts.set(`${place}#there`, "");
    facts.set(`${place}#required`, String(((required ?? []) as string[]).includes(name)));
    factsOf(property, place, facts);
  }
  if (items !== undefined) factsOf(items, `${at}[]`, facts);
  if (typeof additionalProperties === "object") factsOf(additionalProperties, `${at}{}`, facts);
  else if (additionalProperties === false) facts.set(`${at}#closed`, "");
  for (const [key, value] of Object.entries(rest))
    if (value !== false) facts.set(`${at}#${key}`, JSON.stringify(value));
  return facts;
}

const METHODS = ["get", "post", "put", "patch", "delete", "options", "head", "trace"];

function routeFacts(contract: Json): Map<string, Facts> {
  const found = new Map<string, Facts>();
  for (const [path, item] of Object.entries(contract["paths"] as Json))
    for (const [method, operation] of Object.entries(item as Json))
      if (METHODS.includes(method))
        found.set(`${method.toUpperCase()} ${path}`, operationFacts(operation as Json));
  return found;
}

function operationFacts({ parameters, requestBody, responses, tags, deprecated }: Json): Facts {
  const facts: Facts = new Map([["tags#", JSON.stringify(tags)]]);
  if (deprecated === true) facts.set("#deprecated", "");
  for (const { name, in: where, schema, required } of (parameters ?? []) as Json[]) {
    const at = `${where} ${name}`;
    facts.set(`${at}#there`, "");
    facts.set(`${at}#required`, String(required === true));
    factsOf(schema, at, facts);
  }
  if (requestBody !== undefined) {
    facts.set("request#there", "");
    facts.set("request#required", String((requestBody as Json)["required"] === true));
    contentFacts(requestBody as Json, "request", facts);
  }
  for (const [status, response] of Object.entries(responses as Json)) {
    facts.set(`response ${status}#there`, "");
    if (status.startsWith("2")) contentFacts(response as Json, `response ${status}`, facts);
    else facts.set(`response ${status}#failure`, JSON.stringify(response));
  }
  return facts;
}

function contentFacts({ content }: Json, at: string, facts: Facts): void {
  for (const [type, media] of Object.entries((content ?? {}) as Json)) {
    const place = type === "application/json" ? at : `${at} ${type}`;
    facts.set(`${place}#content`, "");
    factsOf((media as Json)["schema"] ?? {}, place, facts);
  }
}
