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
