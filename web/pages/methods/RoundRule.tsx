import { Link } from "@tanstack/react-router";

import { HOLDING_RULE } from "../../../api/contract/holding.ts";

/** Which round holds where two answer the same year, and where that is said of single figures. */
export function RoundRule() {
  return (
    <>
      <p>{HOLDING_RULE}</p>
      <p>
        A figure that this decided says so on its own page, with what the other round said; a{" "}
        <Link to="/releases">release</Link> lists the years in which it decides anything.
      </p>
    </>
  );
}
