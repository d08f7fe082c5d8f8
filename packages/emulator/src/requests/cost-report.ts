import type { CostReportCreateRequest, Tag } from "redis-cloud-sdk/models";
import { fields, integer, list, needed, shape, text, word } from "./shape.js";

/** What a cost report is to be about. Dates are text here: a wrong one has a refusal of its own. */
export const costReportCreate = shape<CostReportCreateRequest>({
  startDate: text,
  endDate: text,
  format: word("csv", "json"),
  subscriptionIds: list(integer),
  databaseIds: list(integer),
  subscriptionType: word("pro", "essentials"),
  regions: list(text),
  tags: list(fields<Tag>({ key: needed(text), value: needed(text) })),
});
