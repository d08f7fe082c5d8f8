// A bundled worker. Its options arrive as a request.
import * as sdk from "redis-cloud-sdk";
import { scenarios } from "./scenarios.js";

const worker = {
  async fetch(request) {
    return Response.json(await scenarios(sdk, await request.json()));
  },
};

// biome-ignore lint/style/noDefaultExport: it is how workerd finds a worker
export default worker;
