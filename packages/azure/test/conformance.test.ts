import { afterAll, expect, test } from "vitest";
import { showed } from "../../../test/evidence/record.js";
import { ContractValidator } from "../../emulator/src/contract/validator.js";
import { pathPattern, prepareDefault, routeCalls } from "./faults/routes.js";
import { ArmService } from "./support/arm-service.js";
import { connect } from "./support/setup.js";

const service = await ArmService.start();
afterAll(() => service.close());
const validator = new ContractValidator();

test.for(Object.entries(routeCalls))(
  "%s is sent with the version and a body of the contract, and its response is returned",
  async ([route, { call, prepare = prepareDefault }], { task }) => {
    service.reset();
    prepare(service);
    await call(connect(service).azure);
    const [method] = route.split(" ");
    const sent = service.requests.filter(
      ({ line, path }) => line.startsWith(`${method} `) && pathPattern(route).test(path),
    );
    expect(sent).not.toEqual([]);
    for (const { query, body } of sent) {
      expect(validator.query(route, query)).toBeUndefined();
      expect(query.get("api-version")).toEqual(expect.any(String));
      expect(validator.body(route, body, { rejectUnknownFields: true })).toBeUndefined();
    }
    showed(task, "wire", route);
  },
);
