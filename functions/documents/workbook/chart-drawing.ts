import type { ChartModel } from '../../../shared/sheet/model';
import { CHART, DRAWING } from './chart';
import { escaped, RELATIONS, XML } from './xml';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** The part that places a sheet's charts over its cells; the n-th chart is the n-th relationship. */
export function chartsDrawing(charts: readonly ChartModel[]): string {
  return (
    `${XML}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
    `${charts.map(anchored).join('')}</xdr:wsDr>`
  );
}

/** Corners lie on cell edges: the second one is where the cells after the chart begin. */
function anchored({ title, description, place }: ChartModel, index: number): string {
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', place.top - 1, place.left - 1)}${corner('to', place.bottom, place.right)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="${escaped(title)}" descr="${escaped(description)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="rId${index + 1}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
