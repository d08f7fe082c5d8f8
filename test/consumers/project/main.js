// An ES module, for runtimes that have a command line.
import * as sdk from "redis-cloud-sdk";
import { scenarios } from "./scenarios.js";

console.log(JSON.stringify(await scenarios(sdk, JSON.parse(process.argv[2]))));
