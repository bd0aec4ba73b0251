/** What a figure's status and flags are in the code lists of SDMX. */

import type { Status } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";

/** Codes of CL_OBS_STATUS and CL_CONF_STATUS. */
export interface SdmxStatus {
  readonly observation: string;
  readonly confidentiality: string;
}

const FREE = "F";

/**
 * How the reasons for no number are written: O missing, L not collected, M cannot exist, K included in another category,
 * Q suppressed. A range is what is left of a small count that the source hid (A), the other two are confidential without
 * a reason (C).
 */
const WITHOUT_NUMBER: Readonly<Record<Exclude<Status, "reported" | "zero">, SdmxStatus>> = {
  censored: { observation: "Q", confidentiality: "A" },
  "not-reported": { observation: "O", confidentiality: FREE },
  "not-available": { observation: "O", confidentiality: FREE },
  "not-applicable": { observation: "M", confidentiality: FREE },
  confidential: { observation: "Q", confidentiality: "C" },
  "included-elsewhere": { observation: "K", confidentiality: FREE },
  "not-asked": { observation: "L", confidentiality: FREE },
  suppressed: { observation: "Q", confidentiality: "C" },
};

/** Which flag of several is exported: SDMX has room for one. A break outranks the reasons for a missing number. */
const PRECEDENCE = ["B", "D", "E", "I", "P", "U", "S", "V"];

/** The one observation status, by precedence, and the confidentiality status of a point. */
export function sdmxStatus({ status, flags }: Pick<Point, "status" | "flags">): SdmxStatus {
  if (status === "reported" || status === "zero") {
    const [other = "A"] = flags.filter((flag) => flag !== "A");
    return { observation: PRECEDENCE.find((flag) => flags.includes(flag)) ?? other, confidentiality: FREE };
  }
  const { observation, confidentiality } = WITHOUT_NUMBER[status];
  if (flags.includes("B")) return { observation: "B", confidentiality };
  // The sender's own letter says why a number that is not available is not: L where it was never collected.
  const notCollected = status === "not-available" && flags.includes("L");
  return { observation: notCollected ? "L" : observation, confidentiality };
}

/** CL_OBS_STATUS: what the letters mean, in the words of the code list. */
export const OBSERVATION_STATUSES: Readonly<Record<string, string>> = {
  A: "Normal value",
  B: "Time series break",
  D: "Definition differs",
  E: "Estimated value",
  F: "Forecast value",
  G: "Experimental value",
  H: "Missing value; holiday or weekend",
  I: "Imputed value",
  J: "Derogation",
  K: "Data included in another category",
  L: "Missing value; data exist but were not collected",
  M: "Missing value; data cannot exist",
  N: "Not significant",
  O: "Missing value",
  P: "Provisional value",
  Q: "Missing value; suppressed",
  S: "Strike and other special events",
  U: "Low reliability",
  V: "Unvalidated value",
  W: "Includes data from another category",
};

/** CL_CONF_STATUS, as far as our figures have it. */
export const CONFIDENTIALITY_STATUSES: Readonly<Record<string, string>> = {
  A: "Primary confidentiality due to small counts",
  C: "Confidential statistical information",
  F: "Free for publication",
};
