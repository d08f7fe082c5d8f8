import { COMBINERS, METHODS } from "./document.js";
import { asList, asObject, brief, isObject, type Json } from "./json.js";
import { ContractError } from "./read.js";
import { decodePointer } from "./schemas.js";
import { INVISIBLE } from "./text.js";

/** Names of components. OpenAPI allows fewer, but generic types such as `Page«Thing»` and spaces are published, too. */
const COMPONENT = /^[\p{L}\p{M}\p{N} ._«»<>,()[\]$+:@-]+$/u;
/** A name in braces in a path: any text without characters that delimit paths, URLs or code. */
const PATH_PARAMETER = /^[^{}/?#%"\\<>^`|]+$/u;
/** Segments of a path: as RFC 3986 has them, letters of any script, and names in braces. */
const PATH = /^(\/([\p{L}\p{M}\p{N}._~!$&'()*+,;=:@-]|(%[0-7][0-9A-Fa-f])|\{[^{}/?#%"\\<>^`|]+\})*)+$/u;
/** Header fields, RFC 9110. */
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const MEDIA_TYPE =
  /^[A-Za-z0-9!#$&^_.+*-]+\/[A-Za-z0-9!#$&^_.+*-]+( ?; ?[A-Za-z0-9-]+=([A-Za-z0-9._-]+|"[A-Za-z0-9 ._:/+=-]*"))*$/;
const STATUS = /^([1-5](\d\d|XX)|default)$/;
const SERVER = /^((https?:)?\/\/[A-Za-z0-9.:[\]-]+|[A-Za-z0-9._~-]+)?(\/[A-Za-z0-9._~!$&()*+,;=:@%-]*)*$/;
const MAX_NAME = 300;

const TYPES = new Set(["string", "number", "integer", "boolean", "object", "array"]);
const PLACES = new Set(["path", "query", "header", "cookie"]);
/** Texts of the overlays, which become comments. Those of the vendor have been dropped. */
const PROSE = /^(description|summary|x-.*)$/;

/**
 * Checks every name of a contract against what OpenAPI, HTTP and URLs allow, because names become code, paths and
 * reports. Names that are legal need not be identifiers: generators quote or map them.
 *
 * @throws ContractError naming the place and the rule.
 */
export function checkNames(contract: Json): void {
  checkText(contract, "The contract");
  for (const server of toList(contract["servers"]))
    checkPattern(SERVER, (server as Json)["url"], "The server URL");
  for (const tag of toList(contract["tags"])) checkName((tag as Json)["name"], "`tags`");
  checkSecurity(contract["security"], "`security`");
  const { schemas, securitySchemes } = contract["components"] as Json;
  for (const [name, scheme] of toEntries(securitySchemes)) {
    checkPattern(COMPONENT, name, "The name of a security scheme");
    // Names that every JavaScript object has confuse the parser of OpenAPI here.
    if (name in {}) throw new ContractError(`The name of a security scheme must not be "${name}".`);
    if (isObject(scheme) && scheme["in"] === "header")
      checkPattern(TOKEN, scheme["name"], `The header of the security scheme ${name}`);
  }
  // All names first, so that errors in a schema can be located by its name.
  for (const [name] of toEntries(schemas)) checkPattern(COMPONENT, name, "The name of a schema");
  for (const [name, schema] of toEntries(schemas)) checkSchema(schema, `schema ${name}`);
  for (const [path, item] of toEntries(contract["paths"])) {
    checkPattern(PATH, path, "The path");
    for (const method of METHODS) {
      const operation = (item as Json)[method];
      if (isObject(operation)) checkOperation(operation, `${method.toUpperCase()} ${path}`);
    }
  }
}

function checkOperation(operation: Json, where: string): void {
  for (const tag of toList(operation["tags"])) checkName(tag, `${where}: tag`);
  checkSecurity(operation["security"], `${where}: security`);
  for (const parameter of toList(operation["parameters"])) checkParameter(parameter as Json, where);
  const { requestBody, responses } = operation;
  if (isObject(requestBody)) checkContent(requestBody["content"], `${where}: request`);
  for (const [status, response] of toEntries(responses)) {
    checkPattern(STATUS, status, `${where}: response status`);
    if (!isObject(response)) continue;
    checkContent(response["content"], `${where}: response ${status}`);
    for (const [name, header] of toEntries(response["headers"])) {
      checkPattern(TOKEN, name, `${where}: response header`);
      if (isObject(header)) checkSchema(header["schema"], `${where}: response header ${name}`);
    }
  }
}

function checkParameter({ name, in: place, schema }: Json, where: string): void {
  if (typeof place !== "string" || !PLACES.has(place))
    throw new ContractError(
      `${where}: \`in\` must be one of ${[...PLACES].join(", ")} (got ${brief(place)}).`,
    );
  const label = `${where}: ${place} parameter`;
  if (place === "path") checkPattern(PATH_PARAMETER, name, label);
  else if (place === "header") checkPattern(TOKEN, name, label);
  else checkName(name, label);
  checkSchema(schema, `${where}: parameter ${String(name)}`);
}

function checkContent(content: unknown, where: string): void {
  for (const [type, media] of toEntries(content)) {
    checkPattern(MEDIA_TYPE, type, `${where}: media type`);
    if (isObject(media)) checkSchema(media["schema"], where);
  }
}

function checkSecurity(list: unknown, where: string): void {
  for (const schemes of toList(list))
    for (const [name] of toEntries(schemes)) checkPattern(COMPONENT, name, where);
}

function checkSchema(schema: unknown, where: string): void {
  if (!isObject(schema)) return;
  const { type, pattern, required, properties, discriminator } = schema;
  if (type !== undefined && !(typeof type === "string" && TYPES.has(type)))
    throw new ContractError(
      `${where}: \`type\` must be one of ${[...TYPES].join(", ")} (got ${brief(type)}).`,
    );
  // Not compiled: dialects differ, as in `(?i)`.
  if (pattern !== undefined && typeof pattern !== "string")
    throw new ContractError(`${where}: \`pattern\` must be a string (got ${brief(pattern)}).`);
  asList(schema["enum"], `${where}: enum`);
  for (const name of asList(required, `${where}: required`)) checkName(name, `${where}: required property`);
  for (const [name, inner] of toEntries(properties)) {
    if (name !== "") checkName(name, `${where}: property`);
    checkSchema(inner, `${where}.${name}`);
  }
  if (discriminator !== undefined) checkDiscriminator(discriminator, where);
  if (schema["items"] !== undefined) checkSchema(asObject(schema["items"], `${where}: items`), `${where}[]`);
  checkSchema(schema["additionalProperties"], `${where}{}`);
  for (const key of COMBINERS)
    for (const part of asList(schema[key], `${where}: ${key}`))
      checkSchema(asObject(part, `${where}: ${key}`), where);
  checkSchema(schema["not"], where);
}

/** A mapping to anything but a schema of the contract would be read from a file or a URL. */
function checkDiscriminator(discriminator: unknown, where: string): void {
  const { propertyName, mapping } = isObject(discriminator) ? discriminator : {};
  checkName(propertyName, `${where}: discriminator`);
  for (const [value, target] of toEntries(mapping)) {
    checkName(value, `${where}: discriminator value`);
    const name = typeof target === "string" ? target.replace(/^#\/components\/schemas\//, "") : "";
    if (!COMPONENT.test(decodePointer(name)))
      throw new ContractError(
        `${where}: discriminator value ${brief(value)} must refer to a schema of the contract (got ${brief(target)}).`,
      );
  }
}

function checkPattern(pattern: RegExp, name: unknown, where: string): asserts name is string {
  checkName(name, where);
  if (!pattern.test(name as string))
    throw new ContractError(`${where} must match ${pattern.source} (got ${brief(name)}).`);
}

function checkName(name: unknown, where: string): void {
  if (typeof name !== "string" || name === "")
    throw new ContractError(`${where} must be a non-empty string (got ${brief(name)}).`);
  if (name.length > MAX_NAME)
    throw new ContractError(
      `${where} must be at most ${MAX_NAME} characters (got ${name.length}: ${brief(name)}).`,
    );
}

/** Checks every key and every string, wherever they are: they reach generated files, reports and terminals. */
function checkText(node: unknown, where: string): void {
  if (typeof node === "string") {
    if (INVISIBLE.test(node))
      throw new ContractError(`${where} must not contain control characters (got ${brief(node)}).`);
  } else if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) checkText(item, `${where}[${index}]`);
  } else if (isObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (INVISIBLE.test(key))
        throw new ContractError(`${where}: names must not contain control characters (got ${brief(key)}).`);
      if (key === "__proto__") throw new ContractError(`${where}: a name must not be "__proto__".`);
      if (!(PROSE.test(key) && typeof value === "string"))
        checkText(value, where === "The contract" ? key : `${where}.${key}`);
    }
  }
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function toEntries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
