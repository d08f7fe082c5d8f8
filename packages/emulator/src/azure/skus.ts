/** Sizes in GB of the SKUs of Azure Managed Redis, by family prefix. 80 % of a size is usable. */
const FAMILIES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Balanced_B: [
    [0, 0.5],
    [1, 1],
    [3, 3],
    [5, 6],
    [10, 12],
    [20, 24],
    [50, 60],
    [100, 120],
    [150, 180],
    [250, 240],
    [350, 360],
    [500, 480],
    [700, 720],
    [1000, 960],
  ],
  MemoryOptimized_M: [
    [10, 12],
    [20, 24],
    [50, 60],
    [100, 120],
    [150, 175],
    [250, 235],
    [350, 360],
    [500, 480],
    [700, 720],
    [1000, 960],
    [1500, 1440],
    [2000, 1920],
  ],
  ComputeOptimized_X: [
    [3, 3],
    [5, 6],
    [10, 12],
    [20, 24],
    [50, 60],
    [100, 120],
    [150, 180],
    [250, 240],
    [350, 360],
    [500, 480],
    [700, 720],
  ],
  FlashOptimized_A: [
    [250, 250],
    [500, 500],
    [700, 750],
    [1000, 1000],
    [1500, 1500],
    [2000, 2000],
    [4500, 4500],
  ],
};

/** A SKU and its size. */
export interface ArmSku {
  name: string;
  sizeInGB: number;
}

const SKUS: readonly ArmSku[] = Object.entries(FAMILIES).flatMap(([family, sizes]) =>
  sizes.map(([size, sizeInGB]) => ({ name: `${family}${size}`, sizeInGB })),
);

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
