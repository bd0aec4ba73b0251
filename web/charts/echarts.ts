/**
 * The one file that loads ECharts, with only the parts that the charts use.
 *
 * The page imports it lazily, so that what needs no chart never waits for it; the export imports it on the server.
 */

import { CustomChart, LineChart } from "echarts/charts";
import { GraphicComponent, GridSimpleComponent, MarkAreaComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, CustomChart, GridSimpleComponent, GraphicComponent, MarkAreaComponent, SVGRenderer]);

export { init, setPlatformAPI };
