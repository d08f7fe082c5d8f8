import { HttpError } from "../../errors.js";
import type { Route } from "../../handlers/operation.js";
import type { RequestContext } from "../request-context.js";
import type { ApiServices } from "../services.js";

/** Lists of which a service may have learned to read one item, and the fields that hold the items. */
const LISTS: ReadonlyMap<string, readonly [list: Route, field: string]> = new Map([
  ["/acl/redisRules", ["GET /acl/redisRules", "redisRules"]],
  ["/acl/roles", ["GET /acl/roles", "roles"]],
]);

/** Treats a read of one item, which no contract has, as its list, if the emulated service has learned it. */
export function matchLearnedRead(context: RequestContext, { eventLog }: ApiServices): void {
  const { request, path, match } = context;
  if (!eventLog.world.behavior.aclItemReads || request.method !== "GET" || !(match instanceof HttpError))
    return;
  const [, parent = "", id] = /^(.+)\/(\d+)$/.exec(path) ?? [];
  const list = LISTS.get(parent);
  if (list === undefined) return;
  const [route, field] = list;
  context.match = { route, path: {} };
  context.item = { field, id: Number(id) };
}

/** Picks the item of such a read from its list. @throws HttpError 404 */
export function pickItem(context: RequestContext): void {
  const { item, content } = context;
  if (item === undefined) return;
  const items = (content as Readonly<Record<string, readonly { id: number }[]>>)[item.field];
  const found = items?.find(({ id }) => id === item.id);
  if (found === undefined) throw new HttpError(404);
  context.content = found;
}
