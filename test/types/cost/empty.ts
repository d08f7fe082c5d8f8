// The program that uses nothing: what the compiler's own library costs.
export const nothing = 0;
