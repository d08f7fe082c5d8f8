/** The part of a path that stands for one region of an Active-Active subscription. */
export const REGION_PATH = "/regions/{regionId}";

/** Returns the name of the kind or command for Active-Active subscriptions: `"peering"` becomes `"activeActivePeering"`. */
export function toActiveActive(name: string): string {
  return `activeActive${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
