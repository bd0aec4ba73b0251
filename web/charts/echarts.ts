/**
 * The one file that loads ECharts, with only the parts that the charts use.
 *
 * The page imports it lazily, so that what needs no chart never waits for it; the export imports it on the server.
 */

import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GraphicComponent, GridComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  LineChart,
  BarChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  TooltipComponent,
  GraphicComponent,
  MarkAreaComponent,
  SVGRenderer,
]);

export { init, setPlatformAPI };
