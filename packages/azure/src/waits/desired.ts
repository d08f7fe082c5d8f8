type Data = Readonly<Record<string, unknown>>;

/** Values that the service may leave out, because they are its defaults. */
const DEFAULTS: Data = {
  highAvailability: "Enabled",
  clientProtocol: "Encrypted",
  clusteringPolicy: "OSSCluster",
  evictionPolicy: "VolatileLRU",
  deferUpgrade: "NotDeferred",
  accessKeysAuthentication: "Disabled",
  accessPolicyName: "default",
  accessString: "+@all ~*",
  notifyKeyspaceEvents: "",
  aofEnabled: false,
  rdbEnabled: false,
  registrationEnabled: false,
};

/** Maps that are replaced as a whole: a missing key was removed. */
const REPLACED = new Set(["tags", "userAssignedIdentities"]);

/**
 * Returns the paths of requested values that differ from the resource. Fields that were not requested are ignored.
 *
 * Words are compared without regard to case, as in the service; locations also without spaces.
 */
export function findDifferences(desired: unknown, actual: unknown, path = ""): string[] {
  if (desired === undefined) return [];
  if (!isData(desired)) return isSame(desired, actual, path) ? [] : [path];
  if (Object.keys(desired).length === 0) return [];
  const found = isData(actual) ? actual : {};
  return Object.entries(desired).flatMap(([name, value]) => {
    const inner = path === "" ? name : `${path}.${name}`;
    if (REPLACED.has(name)) return isSameMap(value, found[name]) ? [] : [inner];
    return findDifferences(value, found[name] ?? DEFAULTS[name], inner);
  });
}

/**
 * Returns the part of a change that differs from the current resource, or `undefined` if nothing does. Properties are
 * compared one by one; each is sent whole.
 */
export function pickChangedPart(desired: unknown, current: unknown): Data | undefined {
  if (!isData(desired)) return undefined;
  const found = isData(current) ? current : {};
  const changed = Object.entries(desired).flatMap(([name, value]): [string, unknown][] => {
    const part = name === "properties" ? pickChangedPart(value, found[name]) : value;
    const isChanged = part !== undefined && findDifferences({ [name]: part }, found).length > 0;
    return isChanged ? [[name, part]] : [];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function isSame(desired: unknown, actual: unknown, path: string): boolean {
  if (Array.isArray(desired)) {
    if (!Array.isArray(actual) || actual.length !== desired.length) return false;
    return desired.every((item) =>
      actual.some((other) => findDifferences({ item }, { item: other }).length === 0),
    );
  }
  if (typeof desired !== "string" || typeof actual !== "string") return Object.is(desired, actual);
  const hasSpaces = path === "location" || path === "identity.type";
  const normalize = (text: string) => (hasSpaces ? text.replaceAll(" ", "") : text).toLowerCase();
  return normalize(desired) === normalize(actual);
}

function isSameMap(desired: unknown, actual: unknown): boolean {
  const [one, other] = [isData(desired) ? desired : {}, isData(actual) ? actual : {}];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => (isData(one[name]) ? Object.hasOwn(other, name) : one[name] === other[name]))
  );
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
