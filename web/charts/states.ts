/** The 13 states in BSEC's English alphabetical order: the order of colours, rows and tiles. */
export const STATE_ORDER: readonly string[] = [
  "ALB",
  "ARM",
  "AZE",
  "BGR",
  "GEO",
  "GRC",
  "MDA",
  "MKD",
  "ROU",
  "RUS",
  "SRB",
  "TUR",
  "UKR",
];
