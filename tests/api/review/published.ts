import type { Table } from "./evidence.ts";

/* Figures as published, 2017 to 2020, states in order; `<5` as [1, 4], no figure as null. */

/** UNODC GLOTIP, edition 2025-04-14: detected trafficking victims, total. */
export const DETECTED_VICTIMS: Table = {
  ALB: [95, 95, 103, 86],
  ARM: [12, 28, 8, 11],
  AZE: [70, 98, 91, 94],
  BGR: [505, 442, 404, 457],
  GEO: [11, 7, 29, 6],
  GRC: [38, 31, 154, 167],
  MDA: [249, 365, 126, 37],
  MKD: [[1, 4], 9, 6, 7],
  ROU: [662, 497, 698, 596],
  RUS: [209, 327, 342, 290],
  SRB: [21, 32, 33, 38],
  TUR: [303, 133, 217, 281],
  UKR: [198, 1192, 262, 152],
};

/** UNODC GLOTIP, edition 2025-04-14: persons convicted of trafficking in persons, total. */
export const CONVICTED: Table = {
  ALB: [null, null, null, null],
  ARM: [[1, 4], [1, 4], null, 10],
  AZE: [36, 34, 34, 15],
  BGR: [62, 58, null, 46],
  GEO: [[1, 4], 6, [1, 4], 29],
  GRC: [31, 39, 60, 20],
  MDA: [13, 41, 39, null],
  MKD: [[1, 4], 6, [1, 4], 9],
  ROU: [230, 130, 130, 116],
  RUS: [null, 34, null, null],
  SRB: [13, 14, null, null],
  TUR: [41, 70, 48, 30],
  UKR: [null, 29, 35, 29],
};

/** UNODC UN-CTS, edition 2024-05-16: smuggling of migrants, offences. */
export const SMUGGLING_OFFENCES: Table = {
  ALB: [61, 127, 146, 304],
  ARM: [14, 12, 10, null],
  AZE: [null, 1, 3, null],
  BGR: [158, 107, 86, 127],
  GEO: [null, null, null, null],
  GRC: [1399, 1653, 1533, 1112],
  MDA: [33, 21, 28, 35],
  MKD: [13, null, 49, 65],
  ROU: [51, 38, 48, 42],
  RUS: [1236, 1007, 933, 737],
  SRB: [164, 105, 165, 133],
  TUR: [3064, 4202, 6302, 2579],
  UKR: [null, null, null, null],
};

/** UNODC UN-CTS, edition 2024-05-16: cyber-related fraud, offences. */
export const CYBER_FRAUD: Table = {
  ALB: [77, 60, 47, 107],
  ARM: [67, 51, null, null],
  AZE: [2, 1, 1, 1],
  BGR: [107, 121, 97, 100],
  GEO: [null, null, null, null],
  GRC: [1093, 1448, 630, 1191],
  MDA: [null, null, null, null],
  MKD: [null, null, null, null],
  ROU: [null, null, null, null],
  RUS: [2415, 5885, 18810, 26574],
  SRB: [5, 5, 4, 2],
  TUR: [null, null, null, null],
  UKR: [null, null, null, null],
};

/** UNODC UN-CTS, edition 2024-05-16: unlawful access to a computer system, offences. */
export const UNLAWFUL_ACCESS: Table = {
  ALB: [9, 12, 14, 20],
  ARM: [2, null, null, null],
  AZE: [1, 1, 1, 2],
  BGR: [71, 29, 33, 48],
  GEO: [null, null, 1806, null],
  GRC: [193, 279, 238, 363],
  MDA: [3, null, 4, null],
  MKD: [43, null, null, null],
  ROU: [661, 779, 695, 684],
  RUS: [null, null, null, null],
  SRB: [0, 11, 17, 22],
  TUR: [null, null, null, null],
  UKR: [null, null, null, null],
};

/** UNODC UN-CTS, edition 2024-05-16: unlawful interception or access of computer data, offences. */
export const CYBER_INTERCEPTION: Table = {
  ALB: [0, 0, 0, 16],
  ARM: [26, null, null, null],
  AZE: [4, 2, 7, 5],
  BGR: [null, null, null, null],
  GEO: [null, null, null, null],
  GRC: [null, null, null, 4],
  MDA: [1, null, null, null],
  MKD: [null, null, null, null],
  ROU: [76, 68, 74, 96],
  RUS: [1079, 1761, 2420, null],
  SRB: [7, 11, 17, 0],
  TUR: [null, null, null, null],
  UKR: [null, null, null, null],
};

/** UNODC ARQ 2018-2022, and for 2017 ARQ 1970-2020: heroin seized, kg. */
export const HEROIN: Table = {
  ALB: [21.495, 24.0, 38.0, null],
  ARM: [104.031, 32.0, 1.0, 13.067834],
  AZE: [196.768, 1220.0, 2091.0, 2300.0],
  BGR: [697.71, 1021.0, 677.0, 251.112],
  GEO: [0.81389, 11.0, 6.0, 40.0],
  GRC: [358.88095, 207.0, 403.0, 299.855],
  MDA: [0.62, 79.0, 2.0, 0.322],
  MKD: [9.294, 2.0, 1.0, null],
  ROU: [3.50285, 5.0, 138.0, 63.8081],
  RUS: [499.83, 722.0, 503.0, 486.427],
  SRB: [16.97276, 36.0, 172.0, 84.5],
  TUR: [17751.72562, 18531.0, 20165.0, 13783.0],
  UKR: [0.1, null, 1049.0, 221.67],
};
