import { useEffect } from "react";

/**
 * Goes to the place that the address names behind `#`. The text of a page comes after the page: the browser looked for
 * the place before it was there.
 */
export function useAnchor(): void {
  useEffect(() => {
    document.getElementById(globalThis.location.hash.slice(1))?.scrollIntoView();
  }, []);
}
