/** Which flows are looked at: of other countries, of BSEC member states alone, of others alone, or own citizens too. */
export const FLOW_SCOPES = ["abroad", "bsec", "outside", "all"] as const;
export type FlowScope = (typeof FLOW_SCOPES)[number];

/** The pictures of flows: ribbons between two columns, ribbons inside a circle, or a matrix. */
export const FLOW_PICTURES = ["sankey", "chord", "matrix"] as const;
export type FlowPicture = (typeof FLOW_PICTURES)[number];
