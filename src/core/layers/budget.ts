import type { Budget } from "../budget.js";
import type { Clock } from "../clock.js";
import type { Layer } from "../pipeline.js";
import { quotaNews } from "../quota.js";

/** Every attempt pays before it goes out, and every answer corrects the account. */
export function budgetLayer(budget: Budget, clock: Clock): Layer {
  return (next) => async (request) => {
    const usual = request.method === "GET" ? "read" : "write";
    await budget.take(request.call.priority ?? usual, request.signal);
    const response = await next(request);
    budget.learn(quotaNews(request.method, response, clock.now()));
    return response;
  };
}
