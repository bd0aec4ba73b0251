import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Keeps the place of something heavy until the reader comes near it or prints the page; then it stays. A document with
 * forty charts is there at once, and its length does not change while it is read.
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
    const onPrint = (): void => setNear(true);
    globalThis.addEventListener("beforeprint", onPrint);
    return () => {
      observer.disconnect();
      globalThis.removeEventListener("beforeprint", onPrint);
    };
  }, [near]);
  return (
    <div ref={box} style={near ? undefined : { minBlockSize: height }}>
      {near ? children : null}
    </div>
  );
}
