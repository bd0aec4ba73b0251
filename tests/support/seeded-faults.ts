/** One fault, put into one cell of a sound table, and what must be said of it. */
export interface SeededFault {
  readonly code: string;
  /** How the row begins into which the fault is put. */
  readonly row: string;
  /** Heading of the column. */
  readonly column: string;
  readonly text: string;
  /** Heading of the column where it is said, where that is another; null where it is said of the row. */
  readonly saidAt?: string | null;
  /** How the row begins where it is said, where that is another: several years together are held against each other. */
  readonly saidOn?: string;
}

const VICTIMS = "THB.VIC.DET,";
const QUANTITY = "DRG.SZR.QKG,";
const WEAPONS = "WPN.SZR.NUM,2019,,,,,,,";

/** A word more than the row has cells. */
export const SURPLUS = "|surplus";

/** Fifty faults for the return of North Macedonia for 2018 to 2020, no two in one row. */
export const FIFTY_FAULTS: readonly SeededFault[] = [
  { code: "CEL-301", row: `${VICTIMS}2018,F,Y0T17,LAB,`, column: "value", text: "two" },
  { code: "CEL-301", row: `${VICTIMS}2019,F,Y0T17,LAB,`, column: "value", text: "1O" },
  { code: "CEL-301", row: `${VICTIMS}2020,F,Y0T17,LAB,`, column: "value", text: "a few" },
  { code: "CEL-303", row: "WPN.SZR.PRT,2019,", column: "value", text: "8.5" },
  { code: "CEL-304", row: `${VICTIMS}2018,M,Y0T17,LAB,`, column: "value", text: "-3" },
  { code: "CEL-304", row: `${QUANTITY}2018,,,,,,CAN_O,`, column: "value", text: "-0.5" },
  { code: "CEL-306", row: `${VICTIMS}2019,M,Y0T17,LAB,`, column: "year", text: "2017" },
  { code: "CEL-306", row: `${VICTIMS}2020,M,Y0T17,LAB,`, column: "year", text: "2021" },
  { code: "CEL-307", row: `${VICTIMS}2018,F,Y0T17,OTH,`, column: "value", text: "01.04.2018" },
  { code: "CEL-307", row: `${VICTIMS}2019,F,Y0T17,OTH,`, column: "value", text: "2019-04-01" },
  { code: "CEL-308", row: "WPN.SZR.AMM,2019,", column: "value", text: "5.096e3" },
  { code: "CEL-310", row: `${VICTIMS}2020,F,Y0T17,OTH,`, column: "value", text: "5+" },
  { code: "CEL-310", row: `${VICTIMS}2018,M,Y0T17,OTH,`, column: "value", text: ">5" },
  { code: "CEL-311", row: `${VICTIMS}2019,M,Y0T17,OTH,`, column: "indicator", text: "" },
  { code: "CEL-311", row: `${VICTIMS}2020,M,Y0T17,OTH,`, column: "year", text: "" },
  { code: "CEL-312", row: `${VICTIMS}2018,F,Y0T17,SEX,`, column: "note", text: "long ".repeat(1000) },
  { code: "CEL-314", row: `${VICTIMS}2019,F,Y0T17,SEX,`, column: "value", text: "#REF!" },
  { code: "CEL-314", row: `${VICTIMS}2018,M,Y0T17,SEX,`, column: "value", text: "#DIV/0!" },
  { code: "CEL-315", row: `${QUANTITY}2019,,,,,,CAN_S,`, column: "value", text: "0.98765" },
  { code: "CEL-316", row: `${VICTIMS}2019,M,Y0T17,SEX,`, column: "value", text: "-" },
  { code: "CEL-316", row: `${VICTIMS}2020,M,Y0T17,SEX,`, column: "value", text: "–" },
  { code: "CEL-319", row: `${VICTIMS}2018,F,Y_GE18,LAB,`, column: "flag", text: "Z" },
  { code: "CEL-319", row: `${VICTIMS}2019,F,Y_GE18,LAB,`, column: "flag", text: "?" },
  { code: "CEL-320", row: `${VICTIMS}2020,F,Y_GE18,LAB,`, column: "year", text: "2o2o" },
  { code: "CEL-320", row: `${VICTIMS}2018,M,Y_GE18,LAB,`, column: "year", text: "18" },
  { code: "CEL-323", row: "WPN.SZR.CAS,2019,", column: "flag", text: "M", saidAt: "value" },
  { code: "CEL-323", row: `${WEAPONS}APT,`, column: "flag", text: "L", saidAt: "value" },
  { code: "COD-351", row: `${VICTIMS}2019,M,Y_GE18,LAB,`, column: "indicator", text: "Bicycles sold" },
  { code: "COD-351", row: "THB.VIC.CIT,2019,,,,BA,", column: "citizenship", text: "Narnia" },
  { code: "COD-351", row: `${VICTIMS}2020,M,Y_GE18,LAB,`, column: "age", text: "pensioners" },
  { code: "COD-355", row: "THB.VIC.ABR,2020,,,,,RS,", column: "drug", text: "HER" },
  { code: "COD-355", row: `${QUANTITY}2018,,,,,,MET,`, column: "corruption", text: "BRI" },
  { code: "UNI-401", row: `${QUANTITY}2018,,,,,,CAN_S,`, column: "unit", text: "wagons" },
  { code: "UNI-401", row: `${QUANTITY}2018,,,,,,COC,`, column: "unit", text: "pood" },
  { code: "UNI-406", row: `${QUANTITY}2018,,,,,,LSD,`, column: "unit", text: "" },
  { code: "UNI-408", row: `${QUANTITY}2018,,,,,,HER,`, column: "unit", text: "tablets" },
  { code: "UNI-408", row: "SMU.OFF.REC,2020,", column: "unit", text: "persons" },
  { code: "DUP-451", row: `${WEAPONS}PORT,`, column: "location", text: "OTH", saidAt: "value" },
  { code: "DUP-452", row: `${WEAPONS}LND,`, column: "location", text: "INL", saidAt: "value" },
  { code: "STR-205", row: `${VICTIMS}2018,F,Y_GE18,OTH,`, column: "note", text: SURPLUS, saidAt: null },
  { code: "ENC-106", row: `${VICTIMS}2019,F,Y_GE18,OTH,`, column: "exploitation", text: "O\u200bTH" },
  { code: "ENC-108", row: `${VICTIMS}2020,F,Y_GE18,OTH,`, column: "sex", text: "F\u0001" },
  { code: "UNI-403", row: `${QUANTITY}2019,,,,,,CAN_H,`, column: "value", text: "15320" },
  { code: "TSR-601", row: `${QUANTITY}2019,,,,,,CAN_P,`, column: "value", text: "900" },
  { code: "TSR-606", row: "DRG.OFF.REC,2020,", column: "value", text: "0" },
  { code: "SUM-501", row: "THB.PER.PRS,2018,,", column: "value", text: "17" },
  { code: "SUM-502", row: "COR.OFF.REC,2019,,,,,,,,BRI,", column: "value", text: "14" },
  { code: "SUM-502", row: "COR.OFF.REC,2020,,,,,,,,BRI,", column: "value", text: "16" },
  { code: "SUM-502", row: "THB.PER.CON,2018,,,LAB,", column: "value", text: "30" },
  { code: "FUN-551", row: "THB.PER.CON,2018,,,,", column: "value", text: "19", saidOn: "THB.PER.CON,2020,,,," },
];
