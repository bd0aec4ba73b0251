import { Link } from "@tanstack/react-router";

import { Empty } from "./Empty.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <>
      <title>Nothing here · Euxine</title>
      <Empty
        title="There is no page at this address"
        why="The link may be mistyped or belong to a page that has moved."
        action={<Link to="/">Go to the overview</Link>}
      />
    </>
  );
}
