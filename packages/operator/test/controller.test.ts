import { describeController } from "./specification/describe-controller.js";
import { ApiServer } from "./support/api-server/api-server.js";

describeController(async () => {
  const server = await ApiServer.start();
  return {
    kubeconfig: server.kubeconfig,
    checksSchemas: false,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
});
