import { describe, expect, test } from "vitest";
import { isLoopback, isSourceIp, SourceList } from "../../src/accounts/source-ips.js";

describe("source IPs", () => {
  test.each([
    [["0.0.0.0/0"], "203.0.113.7", true],
    [["0.0.0.0/0"], "2001:db8::1", true],
    [["203.0.113.0/24"], "203.0.113.255", true],
    [["203.0.113.0/24"], "203.0.114.0", false],
    [["203.0.113.0/24"], "::ffff:203.0.113.9", true],
    [["203.0.113.7"], "203.0.113.7", true],
    [["203.0.113.7"], "203.0.113.8", false],
    [["10.0.0.0/8", "2001:db8::/32"], "2001:db8:ffff::1", true],
    [["10.0.0.0/8", "2001:db8::/32"], "2001:db9::1", false],
    [["2001:db8::1"], "2001:db8:0:0:0:0:0:1", true],
    [["2000::/3"], "203.0.113.7", false],
    [["10.0.0.0/8"], "not an address", false],
    [["nonsense"], "10.0.0.1", false],
  ])("a list of %j includes %s: %s", (ranges, address, included) => {
    expect(new SourceList(ranges).includes(address)).toBe(included);
  });

  test.each(["10.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "::1", "2001:db8::/128"])(
    "isSourceIp accepts %s",
    (text) => {
      expect(isSourceIp(text)).toBe(true);
    },
  );

  test.each([
    "",
    "10.0.0",
    "10.0.0.0/",
    "10.0.0.0/33",
    "10.0.0.0/8/8",
    "::/129",
    "fe80::1%eth0",
    "a.b",
    7,
    null,
  ])("isSourceIp rejects %j", (text) => {
    expect(isSourceIp(text)).toBe(false);
  });

  test.each([
    ["127.0.0.1", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["127.0.0.1.example.com", false],
    ["10.0.0.1", false],
    ["", false],
  ])("isLoopback(%j) is %s", (address, loopback) => {
    expect(isLoopback(address)).toBe(loopback);
  });
});
