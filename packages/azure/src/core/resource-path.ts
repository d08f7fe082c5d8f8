import { invalidValue } from "redis-cloud-sdk/core";

/** Names in the path of a route. */
export type ResourceNames = Readonly<Record<string, string>>;

interface NameRule {
  pattern: RegExp;
  rule: string;
}

const NETWORK_NAME: NameRule = {
  pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/,
  rule: "have 1 to 80 letters, digits, dots, hyphens or underscores, and start with a letter or digit",
};

/** Rules of names that callers choose. */
const RULES: Readonly<Record<string, NameRule>> = {
  resourceGroupName: {
    pattern: /^[\p{L}\p{N}_().-]{0,89}[\p{L}\p{N}_()-]$/u,
    rule: "have 1 to 90 letters, digits, hyphens, underscores, parentheses or dots, and not end with a dot",
  },
  clusterName: {
    pattern: /^(?=.{1,60}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
    rule: "have 1 to 60 letters, digits or single hyphens between them",
  },
  databaseName: { pattern: /^default$/, rule: 'be "default", the only name that the service accepts' },
  privateEndpointName: NETWORK_NAME,
  privateDnsZoneGroupName: NETWORK_NAME,
  virtualNetworkLinkName: NETWORK_NAME,
};

/** Rule for a name to write. Names with hyphens exist, because other tools create them. */
const NEW_ASSIGNMENT: NameRule = { pattern: /^[A-Za-z0-9]{1,60}$/, rule: "have 1 to 60 letters or digits" };

/** Rule for names of the service. */
const ANY: NameRule = { pattern: /^(?!\.{1,2}$)[^/\\?#%\p{C}]{1,260}$/u, rule: "be one segment of a path" };

/**
 * Builds the path of a route; validates and encodes each name.
 *
 * @throws `ConfigError` naming the parameter, the rule and the value, before anything is sent.
 */
export function buildResourcePath(route: string, names: ResourceNames): string {
  const [method, template = ""] = route.split(" ");
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const isNew = method === "PUT" && name === "accessPolicyAssignmentName";
    const { pattern, rule } = isNew ? NEW_ASSIGNMENT : (RULES[name] ?? ANY);
    const value: unknown = Object.hasOwn(names, name) ? names[name] : undefined;
    if (typeof value !== "string" || !pattern.test(value)) throw invalidValue(name, rule, value);
    return encodeURIComponent(value);
  });
}
