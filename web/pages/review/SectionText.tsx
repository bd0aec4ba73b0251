import type { Block, Section } from "../../../api/contract/review.ts";
import { FigureBlock } from "./FigureBlock.tsx";
import { QuoteText } from "./QuoteText.tsx";
import { ReviewTableBlock } from "./ReviewTableBlock.tsx";
import styles from "./SectionText.module.css";
import { StatementText } from "./StatementText.tsx";

/** A section with its heading, its blocks and the sections in it. */
export function SectionText({
  section,
  inner = false,
  onProof,
}: {
  readonly section: Section;
  readonly inner?: boolean;
  readonly onProof: (paragraph: number) => void;
}) {
  const heading = (
    <>
      <span className={styles.number}>{headingNumber(section.number)}</span> {section.title}
    </>
  );
  return (
    <section id={section.id} className={inner ? styles.section : styles.chapter} tabIndex={-1}>
      {inner ? <h3 className={styles.heading}>{heading}</h3> : <h2 className={styles.title}>{heading}</h2>}
      {section.blocks.map((block) => (
        <Block key={keyOf(block)} block={block} onProof={onProof} />
      ))}
      {section.sections.map((each) => (
        <SectionText key={each.id} section={each} inner onProof={onProof} />
      ))}
    </section>
  );
}

function Block({ block, onProof }: { readonly block: Block; readonly onProof: (paragraph: number) => void }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p id={`paragraph-${block.paragraph}`} className={styles.paragraph}>
          <a className={styles.mark} href={`#paragraph-${block.paragraph}`}>
            {block.paragraph}.
          </a>{" "}
          {block.text}
        </p>
      );
    case "statement":
      return <StatementText statement={block.statement} paragraph={block.paragraph} onProof={onProof} />;
    case "quote":
      return <QuoteText quote={block} />;
    case "note":
      return <p className={styles.note}>{block.text}</p>;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "places":
      return (
        <ul className={styles.places}>
          {block.items.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      );
    case "figure":
      return <FigureBlock figure={block.figure} />;
    case "table":
      return <ReviewTableBlock table={block.table} />;
    default:
      return block satisfies never;
  }
}

function keyOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "statement":
    case "quote":
      return `paragraph ${block.paragraph}`;
    case "figure":
      return block.figure.id;
    case "table":
      return block.table.id;
    case "note":
      return block.text;
    case "list":
      return block.items.join();
    case "places":
      return block.items.map(({ id }) => id).join();
    default:
      return block satisfies never;
  }
}

function headingNumber(number: string): string {
  return /^[A-J]$/.test(number) ? `Annex ${number}` : number;
}
