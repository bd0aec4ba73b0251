import { useEffect, useState } from "react";

import { allSections, type Section } from "../../../api/contract/review.ts";
import styles from "./Contents.module.css";

/** The table of contents: beside the text on a wide screen, folded above it on a narrow one. Marks what is being read. */
export function Contents({ sections }: { readonly sections: readonly Section[] }) {
  const current = useSectionInView(sections);
  const chapter = sections.find((section) => allSections([section]).some((inner) => inner.id === current));
  const entry = (section: Section, inner: boolean) => (
    <a
      href={`#${section.id}`}
      className={styles.entry}
      data-inner={inner || undefined}
      aria-current={section.id === current ? "location" : undefined}
    >
      <span className={styles.number}>{section.number}</span>
      <span>{section.title}</span>
    </a>
  );
  const list = (
    <ol className={styles.list}>
      {sections.map((section) => (
        <li key={section.id}>
          {entry(section, false)}
          {section.sections.length === 0 ? null : (
            <ol className={styles.inner} data-open={section === chapter || undefined}>
              {section.sections.map((inner) => (
                <li key={inner.id}>{entry(inner, true)}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav aria-label="Contents" className={styles.beside} data-noprint>
        {list}
      </nav>
      <details className={styles.above} data-noprint>
        <summary>Contents</summary>
        <nav aria-label="Contents">{list}</nav>
      </details>
    </>
  );
}

/** The id of the section whose heading was last passed. */
function useSectionInView(sections: readonly Section[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const ids = allSections(sections).map((section) => section.id);
    const onScroll = (): void => {
      const passed = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 1000) < 160);
      setCurrent(passed.at(-1) ?? null);
    };
    onScroll();
    globalThis.addEventListener("scroll", onScroll, { passive: true });
    return () => globalThis.removeEventListener("scroll", onScroll);
  }, [sections]);
  return current;
}
