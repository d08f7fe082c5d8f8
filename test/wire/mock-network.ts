import nock from "nock";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

/**
 * Lets the tests of a file reach only what they mock, all of which each test has to use. Importing nock replaces the HTTP
 * client of the process, so the file must be isolated.
 */
export function mockNetwork(): void {
  beforeAll(() => nock.disableNetConnect());
  afterAll(() => nock.enableNetConnect());
  afterEach(() => {
    const unused = nock.pendingMocks();
    nock.cleanAll();
    expect(unused).toEqual([]);
  });
}
