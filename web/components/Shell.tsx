import { Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";

import { FailureBoundary } from "./FailureBoundary.tsx";
import { Footer } from "./Footer.tsx";
import { Loading } from "./Loading.tsx";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar.tsx";

/** What stands around every page: skip link, top bar, the page itself, the foot with where the figures come from. */
export function Shell() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    // A new page starts where reading starts; without this the focus would stay on the link that was followed.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return (
    <>
      <a href="#main" className={styles.skip}>
        Skip to the content
      </a>
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <FailureBoundary key={pathname} what="This page">
          <Suspense fallback={<Loading height="70vh" what="the page" />}>
            <Outlet />
          </Suspense>
        </FailureBoundary>
      </main>
      <Footer />
    </>
  );
}
