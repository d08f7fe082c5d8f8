import { SKUS as NAMES } from "../../generated/azure-managed-redis/enums.js";

type SkuName = (typeof NAMES)[number];

/** Sizes in GB of the SKUs of Azure Managed Redis. 80 % of a size is usable. */
const SIZES_GB: Readonly<Record<SkuName, number>> = {
  Balanced_B0: 0.5,
  Balanced_B1: 1,
  Balanced_B3: 3,
  Balanced_B5: 6,
  Balanced_B10: 12,
  Balanced_B20: 24,
  Balanced_B50: 60,
  Balanced_B100: 120,
  Balanced_B150: 180,
  Balanced_B250: 240,
  Balanced_B350: 360,
  Balanced_B500: 480,
  Balanced_B700: 720,
  Balanced_B1000: 960,
  MemoryOptimized_M10: 12,
  MemoryOptimized_M20: 24,
  MemoryOptimized_M50: 60,
  MemoryOptimized_M100: 120,
  MemoryOptimized_M150: 175,
  MemoryOptimized_M250: 235,
  MemoryOptimized_M350: 360,
  MemoryOptimized_M500: 480,
  MemoryOptimized_M700: 720,
  MemoryOptimized_M1000: 960,
  MemoryOptimized_M1500: 1440,
  MemoryOptimized_M2000: 1920,
  ComputeOptimized_X3: 3,
  ComputeOptimized_X5: 6,
  ComputeOptimized_X10: 12,
  ComputeOptimized_X20: 24,
  ComputeOptimized_X50: 60,
  ComputeOptimized_X100: 120,
  ComputeOptimized_X150: 180,
  ComputeOptimized_X250: 240,
  ComputeOptimized_X350: 360,
  ComputeOptimized_X500: 480,
  ComputeOptimized_X700: 720,
  FlashOptimized_A250: 250,
  FlashOptimized_A500: 500,
  FlashOptimized_A700: 750,
  FlashOptimized_A1000: 1000,
  FlashOptimized_A1500: 1500,
  FlashOptimized_A2000: 2000,
  FlashOptimized_A4500: 4500,
};

/** A SKU and its size. */
export interface ArmSku {
  name: SkuName;
  sizeInGB: number;
}

const SKUS: readonly ArmSku[] = NAMES.map((name) => ({ name, sizeInGB: SIZES_GB[name] }));

export function listArmSkus(): readonly ArmSku[] {
  return SKUS;
}

/** Part of a size that data can use. */
const USABLE = 0.8;

/** Finds a SKU by name, without regard to case. */
export function findArmSku(name: unknown): ArmSku | undefined {
  return SKUS.find((sku) => sku.name.toLowerCase() === String(name).toLowerCase());
}

/** Whether a SKU belongs to the former Enterprise tiers, of which no resources can be created any more. */
export function isRetiredSku(name: unknown): boolean {
  return /^Enterprise(Flash)?_/i.test(String(name));
}

export function isFlash({ name }: ArmSku): boolean {
  return name.startsWith("Flash");
}

/** SKUs without geo-replication and, for the first, high availability. */
export function isSmallest(name: unknown): boolean {
  return /^Balanced_B[01]$/i.test(String(name));
}

export function computeUsableBytes({ sizeInGB }: ArmSku): number {
  return sizeInGB * USABLE * 1024 ** 3;
}

/** Lists the SKUs that a cluster can be scaled to. Memory and flash are different machines. */
export function listScalingTargets(current: ArmSku | undefined, usedBytes: number): ArmSku[] {
  return SKUS.filter(
    (sku) =>
      sku !== current &&
      (current === undefined || isFlash(sku) === isFlash(current)) &&
      computeUsableBytes(sku) > usedBytes,
  );
}
