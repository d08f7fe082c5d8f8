import { describeKills } from "./specification/describe-kills.js";
import { startSmallCluster } from "./support/small-cluster.js";

describeKills(startSmallCluster);
