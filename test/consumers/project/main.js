// An ES module, for runtimes that have a command line.
import * as sdk from "redis-cloud-sdk";
import { behaviours } from "./behaviours.js";

console.log(JSON.stringify(await behaviours(sdk, JSON.parse(process.argv[2]))));
