// A web page, bundled. The browser calls this function.
import * as sdk from "redis-cloud-sdk";
import { scenarios } from "./scenarios.js";

globalThis.run = (options) => scenarios(sdk, options);
