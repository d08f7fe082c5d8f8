import { DATABASE, ECHOES, Marked } from "../canary-secrets.js";

// A process that ends with an uncaught error. Its output is searched for secrets.

const [how = "", echo = ""] = process.argv.slice(2);
const scene = new Marked();
const echoing = ECHOES[echo];
if (echoing !== undefined) scene.gateway = echoing;

const call = scene.cloud.databases.update({ subscriptionId: 1, databaseId: 2 }, DATABASE);
if (how === "rejection") {
  void scene.run(call);
} else {
  const error = await scene.failure(call);
  console.error(error, scene.cloud, { error });
  console.error("%o %j", error, error);
  setTimeout(() => {
    throw how === "cause" ? new Error("could not change the database", { cause: error }) : error;
  });
}
