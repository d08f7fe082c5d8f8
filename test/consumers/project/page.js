// A web page, bundled. The browser calls this function.
import * as sdk from "redis-cloud-sdk";
import { behaviours } from "./behaviours.js";

globalThis.run = (options) => behaviours(sdk, options);
