import type { ReactNode } from 'react';
import { CellProvider } from '../cell/hooks';
import { CheckProvider } from '../check/hooks';
import { CommentsProvider } from '../comments/hooks';
import { PaneActionsProvider } from '../common/hooks';
import { LocatingProvider } from '../locate/hooks';
import { ComparisonProvider } from '../overview/comparison/hooks';
import { ExportsProvider } from '../overview/exports/hooks';
import { GivenProvider } from '../overview/given/hooks';
import { OwedProvider } from '../owed/hooks';
import { OverviewProvider } from '../overview/hooks';
import { ProgressProvider } from '../overview/progress/hooks';
import { ReviewProvider } from '../overview/review/hooks';
import { TotalsProvider } from '../overview/totals/hooks';
import { PasteProvider } from '../paste/hooks';
import { QuarterProvider } from '../quarter/hooks';
import { ReportCheckProvider } from '../report/check/hooks';
import { ReportProvider } from '../report/hooks';
import { SendProvider } from '../send/hooks';
import { SessionProvider } from '../sign-in/hooks';
import type { Pane } from './pane';

/** Gives each feature's hooks their feature. */
export function PaneProvider({ pane, children }: { pane: Pane; children: ReactNode }) {
  return (
    <PaneActionsProvider value={pane}>
      <SessionProvider value={pane.session}>
        <QuarterProvider value={pane.quarter}>
          <CheckProvider value={pane.check}>
            <OwedProvider value={pane.owed}>
              <LocatingProvider value={pane.locating}>
                <CommentsProvider value={pane.comments}>
                  <CellProvider value={pane.cell}>
                    <PasteProvider value={pane.paste}>
                      <SendProvider value={pane.send}>
                        <ReportProvider value={pane.report}>
                          <ReportCheckProvider value={pane.reportCheck}>
                            <OverviewProvider value={pane.overview}>
                              <ProgressProvider value={pane.progress}>
                                <ReviewProvider value={pane.review}>
                                  <TotalsProvider value={pane.totals}>
                                    <ComparisonProvider value={pane.comparison}>
                                      <GivenProvider value={pane.given}>
                                        <ExportsProvider value={pane.exports}>{children}</ExportsProvider>
                                      </GivenProvider>
                                    </ComparisonProvider>
                                  </TotalsProvider>
                                </ReviewProvider>
                              </ProgressProvider>
                            </OverviewProvider>
                          </ReportCheckProvider>
                        </ReportProvider>
                      </SendProvider>
                    </PasteProvider>
                  </CellProvider>
                </CommentsProvider>{' '}
              </LocatingProvider>
            </OwedProvider>
          </CheckProvider>
        </QuarterProvider>
      </SessionProvider>
    </PaneActionsProvider>
  );
}
