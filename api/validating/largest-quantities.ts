/** The largest quantity of a drug that any member reported for a year. */
export interface LargestQuantity {
  readonly kg: number;
  /** iso3 */
  readonly state: string;
  readonly year: number;
}

/**
 * The largest known yearly quantity of each drug, by its code, where it is 100 kg or more.
 *
 * From the figures that the 13 members reported to UNODC for 2010 to 2022, as `datasets/contributions` has them; a test
 * holds the table to them.
 */
export const LARGEST_QUANTITIES: ReadonlyMap<string, LargestQuantity> = new Map([
  ["AMI", { kg: 437.89, state: "RUS", year: 2014 }],
  ["AMP", { kg: 6688.578957, state: "TUR", year: 2017 }],
  ["ATS", { kg: 13665.2, state: "RUS", year: 2022 }],
  ["ATS_O", { kg: 2442, state: "RUS", year: 2018 }],
  ["ATS_U", { kg: 727.8, state: "RUS", year: 2014 }],
  ["CAN", { kg: 377, state: "MDA", year: 2015 }],
  ["CAN_H", { kg: 180100.676, state: "TUR", year: 2013 }],
  ["CAN_O", { kg: 4251.5, state: "ALB", year: 2022 }],
  ["CAN_P", { kg: 11496580.1, state: "TUR", year: 2020 }],
  ["CAN_R", { kg: 94279.364, state: "TUR", year: 2013 }],
  ["CAN_X", { kg: 5794, state: "TUR", year: 2020 }],
  ["COC", { kg: 2841, state: "TUR", year: 2021 }],
  ["CPT", { kg: 9739, state: "GRC", year: 2019 }],
  ["DEP", { kg: 888.882, state: "RUS", year: 2010 }],
  ["FEN", { kg: 168.0042, state: "BGR", year: 2022 }],
  ["GBL", { kg: 3791.2, state: "RUS", year: 2021 }],
  ["HAL", { kg: 1263, state: "BGR", year: 2021 }],
  ["HAL_O", { kg: 360.047, state: "TUR", year: 2017 }],
  ["HER", { kg: 22202, state: "TUR", year: 2021 }],
  ["KHT", { kg: 1368, state: "TUR", year: 2020 }],
  ["MDM", { kg: 3007.0821240000005, state: "TUR", year: 2020 }],
  ["MET", { kg: 17272, state: "AZE", year: 2010 }],
  ["MOR", { kg: 354, state: "TUR", year: 2018 }],
  ["MTD", { kg: 1265, state: "RUS", year: 2019 }],
  ["NIC_O", { kg: 663.8, state: "BGR", year: 2014 }],
  ["NPS_O", { kg: 163.6, state: "RUS", year: 2014 }],
  ["OPD_I", { kg: 110.986, state: "RUS", year: 2011 }],
  ["OPD_P", { kg: 1323.145969005, state: "GRC", year: 2016 }],
  ["OPI", { kg: 1314, state: "TUR", year: 2019 }],
  ["OPI_P", { kg: 17162.7, state: "UKR", year: 2020 }],
  ["OPI_S", { kg: 4780, state: "UKR", year: 2019 }],
  ["PLA", { kg: 551.655, state: "GRC", year: 2015 }],
  ["PSY", { kg: 233, state: "AZE", year: 2019 }],
  ["SCN", { kg: 1736.5, state: "TUR", year: 2020 }],
  ["SCN_C", { kg: 217.3, state: "RUS", year: 2013 }],
  ["SCT", { kg: 3545, state: "UKR", year: 2021 }],
  ["SCT_C", { kg: 240, state: "UKR", year: 2022 }],
  ["SCT_M", { kg: 5803.4, state: "RUS", year: 2021 }],
  ["SED_U", { kg: 2385.65, state: "RUS", year: 2011 }],
  ["STE", { kg: 377.1, state: "RUS", year: 2021 }],
]);
