import { toRegionId } from "./regions.js";

/** Parts of AWS region names in the IDs of their zones: `ap-southeast-2` has the zone `apse2-az1`. */
const DIRECTIONS: Readonly<Record<string, string>> = {
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  central: "c",
};

/** Chooses the availability zone of a region for which a request names none. */
export function chooseZone(provider: string, region: string): string {
  if (provider !== "AWS") return `${region}-a`;
  const [area = "", ...rest] = region.split("-");
  const short = rest
    .join("")
    .replaceAll(/north|south|east|west|central/g, (word) => DIRECTIONS[word] ?? word);
  return `${area}${short}-az1`;
}

/** Creates the ID of a VPC or subnet, which exists in responses only. */
export function createNetworkId(
  kind: "vpc" | "subnet",
  id: number,
  provider: string,
  region: string,
): string {
  return `${kind}-${(id * 2 ** 20 + toRegionId(provider, region)).toString(16).padStart(17, "0")}`;
}
