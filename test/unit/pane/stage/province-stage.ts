import { generateContent } from '../../../../functions/local/seed/content';
import { referenceContent } from '../../../../functions/local/seed/reference';
import { parsePeriod } from '../../../../shared/period/period';
import type { OverviewAnswer, OverviewState } from '../../../../addin/pane/overview/state';
import type { SubmissionContent } from '../../../../shared/submission/submission';
import { hungYen } from '../../../../shared/units/hung-yen';
import { stage, type Stage, type StageOptions } from './stage';

export const PERIOD = '2024-Q2';

/** A sound quarter of a unit, as its clerk would report it. */
export function contentOf(code: string, period = PERIOD): SubmissionContent {
  const unit = hungYen.units.find((candidate) => candidate.code === code);
  const parsed = parsePeriod(period);
  if (!unit || !parsed) throw new Error(`no quarter ${period} of ${code}`);
  return generateContent({ unit, period: parsed, seed: 5 });
}

/** The quarter of skhcn with its contradiction, kept with an explanation of the error and of the question. */
export const EXPLAINED: SubmissionContent = {
  ...referenceContent,
  explanations: [
    { code: 'K01.integration', form: 'K01', row: 'total', text: 'Cổng chưa cập nhật 2 thủ tục mới.' },
    { code: 'K01.impossible', form: 'K01', row: 'total', text: 'Ba thủ tục có yếu tố mật.' },
  ],
};

/** A clerk saves a first version and sends it. */
export async function send({ api }: Stage, unit: string, content = contentOf(unit)): Promise<void> {
  const path = { period: PERIOD, unit };
  await api.as(`clerk.${unit}`, 'putSubmission', path, { body: content, version: null });
  await api.as(`clerk.${unit}`, 'submit', path, { version: 1 });
}

/** Signed in as a supervisor who looks at the quarter of the reference report. */
export async function supervisorStage(options: StageOptions = {}): Promise<Stage> {
  const on = stage({ today: '2024-06-17', ...options });
  await on.pane.session.start();
  await on.pane.session.signIn('supervisor');
  return on;
}

/** What is shown of the province; fails where nothing is. */
export function overviewOf(on: Stage): OverviewState {
  const { overview, notice } = on.state();
  if (overview.period === null) throw new Error(`no overview: ${notice?.text ?? ''}`);
  return overview;
}

/** The overview as read; fails where it was not. */
export function answerOf(on: Stage): OverviewAnswer {
  const { value } = overviewOf(on).read;
  if (!value) throw new Error(`not read: ${on.state().notice?.text ?? ''}`);
  return value.answer;
}

/** Requests that arrived since the last call. */
export function arrivals({ api }: Stage): string[] {
  return api.arrived.splice(0);
}
