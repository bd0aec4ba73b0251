/** Whether this page stands by itself on a disk: there is no server to send to, to ask, or to remember anything. */
export function isAlone(): boolean {
  return location.protocol === "file:";
}
