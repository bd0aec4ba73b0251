/** Which flows are looked at: of other countries, of BSEC member states alone, of others alone, or own citizens too. */
export const FLOW_SCOPES = ["abroad", "bsec", "outside", "all"] as const;
export type FlowScope = (typeof FLOW_SCOPES)[number];
