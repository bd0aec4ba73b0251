import { useEffect, useRef } from "react";

/** Runs `act` when a key is pressed anywhere on the page, without Ctrl, Cmd or Alt. For keys that type nothing. */
export function useKey(key: string, act: (withShift: boolean) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current(event.shiftKey);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key]);
}
