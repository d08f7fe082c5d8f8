import { startCluster } from "./cluster.js";

/** Starts a cluster and prints its address, until it is killed. */
const { url } = await startCluster();
console.log(url);
