import { describeController } from "./specification/describe-controller.js";
import { startSmallCluster } from "./support/small-cluster.js";

describeController(startSmallCluster);
