const INT32 = 2 ** 31;

/** Formats of the contract. String formats are checked as loosely as the service seems to check them. */
export const FORMATS = {
  int32: { type: "number", validate: (value: number) => value >= -INT32 && value < INT32 },
  int64: { type: "number", validate: (value: number) => Number.isSafeInteger(value) },
  double: { type: "number", validate: () => true },
  float: { type: "number", validate: () => true },
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  // Fractions of three to nine digits, and both `Z` and offsets, have been observed.
  "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/,
  cidr: /^[\da-f.:]+(\/\d{1,3})?$/i,
  ip: /^[\da-f.:]+$/i,
  uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  binary: true,
  password: true,
} as const;
