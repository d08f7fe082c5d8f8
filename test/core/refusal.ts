import { ConfigError, type RedisCloudOptions } from "redis-cloud-sdk";
import { expect, vi } from "vitest";
import { resolveOptions } from "../../src/core/resolve-options.js";

export const KEYS = { apiKey: "account-key", secretKey: "user-key" };

/** Returns the error for invalid options, and asserts that nothing was sent. */
export function refusal(options: unknown, environment: Record<string, string> = {}): ConfigError {
  const fetch = vi.fn<() => Promise<Response>>();
  try {
    resolveOptions({ ...(options as RedisCloudOptions), fetch }, environment);
  } catch (error) {
    expect(fetch).not.toHaveBeenCalled();
    expect(error).toBeInstanceOf(ConfigError);
    return error as ConfigError;
  }
  throw new Error("the options were accepted");
}
