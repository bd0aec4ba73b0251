/** One page of the dashboard: where it is, what it is called, which question it answers. */
export interface Place {
  readonly group: "Explore" | "Collect" | "Review" | "Data";
  readonly path: string;
  readonly label: string;
  readonly question: string;
}

/** A plain text, since the router's types know the pattern of this address only. */
const REVIEW: string = "/review/2018-2020";

/** The places in the order of the top bar, grouped. */
export const PLACES = [
  { group: "Explore", path: "/", label: "Overview", question: "What the region looks like now" },
  { group: "Explore", path: "/trends", label: "Trends", question: "How an indicator has moved" },
  { group: "Explore", path: "/compare", label: "Compare", question: "How states stand beside each other" },
  { group: "Explore", path: "/breakdown", label: "Breakdown", question: "What an indicator is made of" },
  { group: "Explore", path: "/flows", label: "Flows", question: "Between whom" },
  { group: "Explore", path: "/coverage", label: "Coverage", question: "Who answered what, and when" },
  { group: "Collect", path: "/contribute", label: "Contribute", question: "Check a file, put it right, send it" },
  { group: "Collect", path: "/rounds", label: "Rounds", question: "How far a collection has come" },
  {
    group: "Collect",
    path: "/queries",
    label: "Queries",
    question: "What is asked of the states, and what they declared",
  },
  {
    group: "Review",
    path: REVIEW,
    label: "2018–2020",
    question: "The Annual Review, to be read and followed",
  },
  { group: "Review", path: "/review", label: "All periods", question: "The Annual Reviews there are" },
  { group: "Data", path: "/data", label: "Downloads", question: "Everything released, to take away" },
  { group: "Data", path: "/releases", label: "Releases", question: "What was published when, and what changed" },
  { group: "Data", path: "/methods", label: "Methods", question: "How the numbers are made" },
  { group: "Data", path: "/workbench", label: "Workbench", question: "The figures as a table to calculate with" },
] as const satisfies readonly Place[];

export type KnownPlace = (typeof PLACES)[number];

/** Places that are not lit by the pages below them, since these have a place of their own or are all there is. */
export const EXACT: readonly string[] = ["/", "/review"];

/** The place of a path; pages below a place belong to it. Null for an address that leads nowhere. */
export function placeOf(path: string): KnownPlace | null {
  // A receipt belongs to the place where files are sent, the mirror to the flows it is made of.
  const pathname = path.replace(/^\/contributions\//, "/contribute/").replace(/^\/mirror$/, "/flows/mirror");
  const exact = PLACES.find((place) => place.path === pathname);
  return exact ?? PLACES.find((place) => place.path !== "/" && pathname.startsWith(`${place.path}/`)) ?? null;
}

/** The groups that have places, in order, each with them. */
export const GROUPS = [...new Set(PLACES.map((place) => place.group))].map((group) => ({
  group,
  places: PLACES.filter((place) => place.group === group),
}));
