import type { PaneScreen } from '../common/screens';
import CheckScreen from '../check/check-screen';
import IndicatorsScreen from '../indicators/indicators-screen';
import OverviewScreen from '../overview/overview-screen';
import PasteScreen from '../paste/paste-screen';
import QuarterScreen from '../quarter/quarter-screen';
import ReportScreen from '../report/report-screen';
import SendScreen from '../send/send-screen';

const SCREENS: Record<PaneScreen, React.ComponentType> = {
  quarter: QuarterScreen,
  paste: PasteScreen,
  check: CheckScreen,
  indicators: IndicatorsScreen,
  send: SendScreen,
  report: ReportScreen,
  overview: OverviewScreen,
};

/** The screen of a name. */
export default function Screen({ name }: { name: PaneScreen }) {
  const Named = SCREENS[name];
  return <Named />;
}
