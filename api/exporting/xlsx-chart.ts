/** A line chart that a spreadsheet program draws itself from the cells of a sheet: DrawingML written by hand. */

import { palette } from "../../web/charts/palette.ts";
import { columnName, RELATIONSHIPS, XML_HEAD, xmlText } from "./xlsx-parts.ts";

/** One line: where its name, years and values stand in the sheet, and what stands there now. */
export interface ChartLine {
  readonly name: string;
  /** Rows of the sheet, 1-based, one for each year. */
  readonly firstRow: number;
  readonly years: readonly number[];
  readonly values: readonly (number | null)[];
}

/** Where the figures of a chart stand. */
export interface ChartSource {
  readonly sheet: string;
  /** Columns of the sheet, 1-based. */
  readonly nameColumn: number;
  readonly yearColumn: number;
  readonly valueColumn: number;
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Five hues are all that can be told apart; the dash tells the sixth line from the first. */
const DASHES = ["solid", "dash", "sysDot"] as const;

/** The chart part: a line for each series with a gap where there is no number, years below, unit beside the values. */
export function lineChartXml(lines: readonly ChartLine[], source: ChartSource, unit: string): string {
  const series = lines.map((line, index) => seriesXml(line, index, source)).join("");
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${hex(palette("light").rule)}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/>` +
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    `${series}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>` +
    '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222"/></c:catAx>' +
    '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    `${grid}${titleXml(unit)}<c:numFmt formatCode="#,##0.###" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    '<c:tickLblPos val="low"/><c:crossAx val="111"/></c:valAx></c:plotArea>' +
    '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function seriesXml({ name, firstRow, years, values }: ChartLine, index: number, source: ChartSource): string {
  const last = firstRow + years.length - 1;
  const range = (column: number, to = last): string => {
    const letter = columnName(column);
    const end = to === firstRow ? "" : `:$${letter}$${to}`;
    return `'${source.sheet.replaceAll("'", "''")}'!$${letter}$${firstRow}${end}`;
  };
  const hues = palette("light").focus;
  const colour = hex(hues[index % hues.length] ?? "#000000");
  const dash = DASHES[Math.floor(index / hues.length) % DASHES.length];
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${xmlText(range(source.nameColumn, firstRow))}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:ln w="22225" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>` +
    `<c:cat>${numbersXml(range(source.yearColumn), years)}</c:cat><c:val>${numbersXml(range(source.valueColumn), values)}</c:val><c:smooth val="0"/></c:ser>`
  );
}

function numbersXml(range: string, numbers: readonly (number | null)[]): string {
  const points = numbers.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  const cache = `<c:formatCode>General</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join("")}`;
  return `<c:numRef><c:f>${xmlText(range)}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

function titleXml(text: string): string {
  const run = `<a:r><a:rPr lang="en-GB" sz="1000" b="0"/><a:t>${xmlText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** Cells that a drawing covers, 0-based: from its upper left one to its lower right one. */
export interface Anchor {
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

/** The drawing part that puts a chart (`rId1`) on a sheet, with its description for those who cannot see it. */
export function chartDrawingXml({ from, to }: Anchor, name: string, description: string): string {
  const corner = ({ column, row }: Anchor["from"]): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const properties = `<xdr:cNvPr id="2" name="${xmlText(name)}" descr="${xmlText(description)}"/>`;
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor><xdr:from>${corner(from)}</xdr:from><xdr:to>${corner(to)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
  );
}
