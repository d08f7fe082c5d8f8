// A worker, bundled. What it is to do comes as a request.
import * as sdk from "redis-cloud-sdk";
import { behaviours } from "./behaviours.js";

const worker = {
  async fetch(request) {
    return Response.json(await behaviours(sdk, await request.json()));
  },
};

// biome-ignore lint/style/noDefaultExport: it is how workerd finds a worker
export default worker;
