import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Keeps the place of something heavy until the reader comes near it, or until the page has been at rest for a while; then
 * it stays. A document with forty charts is there at once, its length does not change while it is read, and a moment
 * later all of it can be printed.
 */
export function WhenNear({ height, children }: { readonly height: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null || near) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: "800px 0px" },
    );
    observer.observe(element);
    const leave = join(() => setNear(true));
    return () => {
      observer.disconnect();
      leave();
    };
  }, [near]);
  return (
    <div ref={box} style={near ? undefined : { minBlockSize: height }}>
      {near ? children : null}
    </div>
  );
}

const REST = 2500;
const BETWEEN = 120;
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;

/** Stands in line to be shown, one at a time so that reading is not held up; gives back how to leave the line. */
function join(show: () => void): () => void {
  waiting.add(show);
  timer ??= setTimeout(next, REST);
  return () => waiting.delete(show);
}

function next(): void {
  const [show] = waiting;
  if (show !== undefined) {
    waiting.delete(show);
    show();
  }
  timer = waiting.size === 0 ? null : setTimeout(next, BETWEEN);
}
