/** How a column of a diff is headed: a release by its id, or what is not released yet. */
export function sideName(id: string): string {
  if (id === "file") return "With this file";
  return id === "draft" ? "Accepted since" : `In ${id}`;
}
