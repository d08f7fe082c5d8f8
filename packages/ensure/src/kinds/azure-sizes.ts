/** Sizes of each family that clusters can have. Those of the older service cannot be created any more. */
const FAMILIES = {
  Balanced_B: [0, 1, 3, 5, 10, 20, 50, 100, 150, 250, 350, 500, 700, 1000],
  MemoryOptimized_M: [10, 20, 50, 100, 150, 250, 350, 500, 700, 1000, 1500, 2000],
  ComputeOptimized_X: [3, 5, 10, 20, 50, 100, 150, 250, 350, 500, 700],
  FlashOptimized_A: [250, 500, 700, 1000, 1500, 2000, 4500],
} as const;

type Families = typeof FAMILIES;

/** Name of a size: its family, and its number. */
type SizeName = { [F in keyof Families]: `${F}${Families[F][number]}` }[keyof Families];

/** Names of the sizes of Azure Managed Redis. */
export const AZURE_SIZES = Object.entries(FAMILIES).flatMap(([family, sizes]) =>
  sizes.map((size) => `${family}${size}`),
) as SizeName[];
