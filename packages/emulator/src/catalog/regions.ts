import type { Region } from "redis-cloud-sdk/models";

/** Public regions of the cloud providers, with the IDs of the service where they are known: 1–4, 17 and 27. */
const IDS = {
  AWS: {
    "us-east-1": 1,
    "us-west-1": 2,
    "us-west-2": 3,
    "eu-west-1": 4,
    "us-east-2": 5,
    "ca-central-1": 6,
    "ca-west-1": 7,
    "mx-central-1": 8,
    "sa-east-1": 9,
    "eu-west-2": 10,
    "eu-west-3": 11,
    "eu-central-1": 12,
    "eu-central-2": 13,
    "eu-north-1": 14,
    "eu-south-1": 15,
    "eu-south-2": 16,
    "ap-south-1": 18,
    "ap-south-2": 19,
    "ap-southeast-1": 20,
    "ap-southeast-2": 21,
    "ap-southeast-3": 22,
    "ap-southeast-4": 23,
    "ap-southeast-5": 24,
    "ap-southeast-6": 25,
    "ap-southeast-7": 26,
    "ap-northeast-1": 28,
    "ap-northeast-2": 29,
    "ap-northeast-3": 30,
    "ap-east-1": 31,
    "ap-east-2": 32,
    "af-south-1": 33,
    "me-south-1": 34,
    "me-central-1": 35,
    "il-central-1": 36,
  },
  GCP: {
    "us-central1": 27,
    "us-east1": 37,
    "us-east4": 38,
    "us-east5": 39,
    "us-south1": 40,
    "us-west1": 41,
    "us-west2": 42,
    "us-west3": 43,
    "us-west4": 44,
    "northamerica-northeast1": 45,
    "northamerica-northeast2": 46,
    "northamerica-south1": 47,
    "southamerica-east1": 48,
    "southamerica-west1": 49,
    "europe-west1": 50,
    "europe-west2": 51,
    "europe-west3": 52,
    "europe-west4": 53,
    "europe-west6": 54,
    "europe-west8": 55,
    "europe-west9": 56,
    "europe-west10": 57,
    "europe-west12": 58,
    "europe-central2": 59,
    "europe-north1": 60,
    "europe-north2": 61,
    "europe-southwest1": 62,
    "asia-east1": 63,
    "asia-east2": 64,
    "asia-northeast1": 65,
    "asia-northeast2": 66,
    "asia-northeast3": 67,
    "asia-south1": 68,
    "asia-south2": 69,
    "asia-southeast1": 70,
    "asia-southeast2": 71,
    "asia-southeast3": 72,
    "australia-southeast1": 73,
    "australia-southeast2": 74,
    "me-central1": 75,
    "me-central2": 76,
    "me-west1": 77,
    "africa-south1": 78,
  },
  Azure: {
    "west-us": 17,
    "east-us": 79,
    "east-us-2": 80,
    "west-us-2": 81,
    "west-us-3": 82,
    "central-us": 83,
    "north-central-us": 84,
    "south-central-us": 85,
    "west-central-us": 86,
    "canada-central": 87,
    "canada-east": 88,
    "mexico-central": 89,
    "brazil-south": 90,
    "chile-central": 91,
    "north-europe": 92,
    "west-europe": 93,
    "uk-south": 94,
    "uk-west": 95,
    "france-central": 96,
    "germany-west-central": 97,
    "switzerland-north": 98,
    "norway-east": 99,
    "sweden-central": 100,
    "poland-central": 101,
    "italy-north": 102,
    "spain-central": 103,
    "austria-east": 104,
    "belgium-central": 105,
    "east-asia": 106,
    "southeast-asia": 107,
    "japan-east": 108,
    "japan-west": 109,
    "korea-central": 110,
    "korea-south": 111,
    "central-india": 112,
    "south-india": 113,
    "west-india": 114,
    "indonesia-central": 115,
    "malaysia-west": 116,
    "new-zealand-north": 117,
    "australia-east": 118,
    "australia-southeast": 119,
    "australia-central": 120,
    "south-africa-north": 121,
    "uae-north": 122,
    "qatar-central": 123,
    "israel-central": 124,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

type Provider = keyof typeof IDS;

/** Names that a provider might give to a new region. */
const NAMES: Readonly<Record<string, RegExp>> = {
  AWS: /^[a-z]{2}(-[a-z]+)+-\d$/,
  GCP: /^[a-z]+-[a-z]+\d{1,2}$/,
};

/** IDs of unknown regions are above those of the known ones. */
const FIRST_UNKNOWN_ID = 1_000;

function listOf(provider: Provider): Region[] {
  return Object.entries(IDS[provider]).map(([name, id]) => ({ id, name, provider }));
}

/** Regions that subscriptions can be deployed in. Azure has Essentials plans only. */
export const regions: readonly Region[] = [...listOf("AWS"), ...listOf("GCP")];

/** Returns the ID of a region of any provider, which paths contain; `undefined` if the provider has no such region. */
export function getRegionId(provider: string, name: string): number | undefined {
  const ids: Readonly<Record<string, number>> = provider in IDS ? IDS[provider as Provider] : {};
  return Object.hasOwn(ids, name) ? ids[name] : undefined;
}

/** Whether a subscription can be deployed in a region. @param acceptsUnknown Whether a well-formed name suffices. */
export function isOffered(provider: string, name: string, acceptsUnknown: boolean): boolean {
  if (getRegionId(provider, name) !== undefined) return provider !== "Azure";
  return acceptsUnknown && NAMES[provider]?.test(name) === true;
}

/** Returns the ID of a region in which something is deployed. That of an unknown region follows from its name. */
export function toRegionId(provider: string, name: string): number {
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return getRegionId(provider, name) ?? FIRST_UNKNOWN_ID + hash;
}
