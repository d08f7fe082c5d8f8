import type { ActiveActiveTgwUpdateCidrsRequest, TgwUpdateCidrsRequest } from "redis-cloud-sdk/models";
import { list, shape, text } from "./shape.js";

/** The address blocks to route. Plain strings, whatever the vendor's document says of their type. */
export const tgwCidrs = shape<TgwUpdateCidrsRequest & ActiveActiveTgwUpdateCidrsRequest>({
  cidrs: list(text),
});
