import styles from "./Loading.module.css";

/** The first load of something: its space is kept, and after a moment it is said that it is being fetched. */
export function Loading({ height, what }: { readonly height: string; readonly what: string }) {
  return (
    <output className={styles.loading} style={{ minBlockSize: height }}>
      <span className={styles.words}>Fetching {what} …</span>
    </output>
  );
}
