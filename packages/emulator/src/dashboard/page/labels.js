// Labels of values that the emulator sends. A value whose words are its label has none here: see formatName.

/** @typedef {"good" | "busy" | "bad" | "still"} Tone */

/**
 * Tones of final statuses. A status without a tone is transitional, or waits for a step of the customer.
 *
 * @type {Record<string, Tone>}
 */
export const STATUS_TONES = {
  // Redis Cloud
  READY: "good",
  accepted: "good",
  active: "good",
  associated: "good",
  available: "good",
  completed: "good",
  done: "good",
  "processing-completed": "good",
  success: "good",
  synced: "good",
  UNAVAILABLE: "bad",
  "active-error": "bad",
  "creation-failed": "bad",
  error: "bad",
  failed: "bad",
  "processing-error": "bad",
  "provision-failed": "bad",
  rejected: "bad",
  deleted: "still",
  disassociated: "still",
  idle: "still",
  not_activated: "still",
  reverted: "still",
  unknown: "still",
  // Azure
  Approved: "good",
  Running: "good",
  Succeeded: "good",
  CreateFailed: "bad",
  DeleteFailed: "bad",
  DisableFailed: "bad",
  EnableFailed: "bad",
  Failed: "bad",
  Rejected: "bad",
  ScalingFailed: "bad",
  UpdateFailed: "bad",
  Canceled: "still",
  Disabled: "still",
};

/** Statuses of a task that does not fail, in their order. */
export const TASK_STEPS = ["received", "initialized", "processing-in-progress", "processing-completed"];

/** @type {Record<string, string>} */
export const TASK_STATE_LABELS = {
  "in-progress": "In progress",
  completed: "Completed",
  failed: "Failed",
};

/** @type {Record<string, string>} */
export const TASK_KIND_LABELS = {
  subscription: "Subscriptions",
  database: "Databases",
  access: "Users, roles and rules",
  network: "Networking",
  other: "Other",
};

/** @type {Record<string, string>} */
export const CLOCK_MODE_DESCRIPTIONS = {
  instant: "Changes complete before the next request.",
  realistic: "Changes take as long as in the service.",
  manual: "Time advances only when you move it.",
  custom: "The program that started the emulator provides the clock.",
};

/** Fault kinds, the most common ones first. @type {Record<string, string>} */
export const FAULT_KIND_LABELS = {
  status: "Respond with a status",
  delay: "Delay the response",
  flap: "Fail every other request",
  "task-error": "Fail the task",
  "reset-before": "Reset before the request is executed",
  "reset-after": "Reset after the request is executed",
  "reset-mid-body": "Reset while sending the body",

  truncate: "Truncated body",
  "not-json": "Body that is not JSON",
  html: "HTML error page",
  "wrong-content-type": "Wrong content type",
  "unknown-status": "Unknown resource status",
};

/** Resources with a customer's side, and the steps of the customer at the cloud provider. */
export const CUSTOMER_SIDES =
  /** @type {Record<string, { label: string, actions: Record<string, string> }>} */ ({
    "psc-endpoints": {
      label: "Private Service Connect endpoint",
      actions: { create: "Create forwarding rule", remove: "Remove forwarding rule" },
    },
    "private-link-principals": {
      label: "PrivateLink principal",
      actions: { connect: "Connect endpoint", disconnect: "Disconnect endpoint" },
    },
    peerings: {
      label: "VPC peering",
      actions: { accept: "Accept", reject: "Reject", remove: "Remove" },
    },
    "transit-gateways": {
      label: "Transit gateway attachment",
      actions: { accept: "Accept", reject: "Reject", remove: "Remove" },
    },
  });
