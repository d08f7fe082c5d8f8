import { DATABASE, ECHOES, Marked } from "../canary-secrets.js";

// A process that ends with an uncaught error. Its output is searched for secrets.

const [how = "", echo = ""] = process.argv.slice(2);
const fixture = new Marked();
const echoing = ECHOES[echo];
if (echoing !== undefined) fixture.gateway = echoing;

const call = fixture.cloud.databases.update({ subscriptionId: 1, databaseId: 2 }, DATABASE);
if (how === "rejection") {
  void fixture.run(call);
} else {
  const error = await fixture.failure(call);
  console.error(error, fixture.cloud, { error });
  console.error("%o %j", error, error);
  setTimeout(() => {
    throw how === "cause" ? new Error("could not change the database", { cause: error }) : error;
  });
}
