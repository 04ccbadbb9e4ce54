import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { memo, useEffect, useRef } from 'react';
import type { FindingBase } from '../../../shared/rules/finding';
import { tellingExplanations } from '../../../shared/judgement/explanation-substance';
import { takesExplanation } from '../../../shared/judgement/match-explanations';
import { standingOf, type Standing } from '../../../shared/judgement/standing';
import { paneCheckWords } from './words';
import { sheetWords } from '../../../shared/sheet/words';
import { findingKey } from './findings';
import { ExplanationField } from './explanation-field';
import { useStyles } from '../parts/styles';
import { useLinkStyles } from '../parts/link-styles';
import { FindingSuspects } from '../locate/finding-suspects';
import { useCheck, useCheckStore } from './hooks';
import { useCount, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';

const useCard = makeStyles({
  current: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
  },
});

const SIGNS = {
  error: { color: 'danger', icon: <ErrorCircleRegular /> },
  query: { color: 'warning', icon: <WarningRegular /> },
  info: { color: 'informative', icon: <InfoRegular /> },
  undecided: { color: 'informative', icon: <QuestionCircleRegular /> },
  explained: { color: 'success', icon: <CheckmarkCircleRegular /> },
} as const;

interface Props {
  finding: FindingBase;
  /** What it says, in the reader's language. */
  message: string;
}

/** One finding: what is wrong, both numbers, the way to the cell, and why the figure stays where it stays. */
export const FindingCard = memo(function FindingCard({ finding, message }: Props) {
  const styles = useStyles();
  const { current } = useCard();
  const { link } = useLinkStyles();
  const words = useWords(paneCheckWords);
  const standing = useQuarterStore((state) =>
    standingOf(
      finding,
      tellingExplanations([finding], state.open?.draft.content.explanations ?? [], () => [message]),
    ),
  );
  const isCurrent = useCheckStore((state) => state.finding === findingKey(finding));
  const check = useCheck();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={card}
      className={mergeClasses(styles.card, isCurrent && current)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button type="button" className={link} title={words.goTo} onClick={() => void check.go(finding)}>
        <StandingBadge standing={standing} /> {message}
      </button>
      <Numbers finding={finding} />
      {finding.basis !== '' && (
        <p className={styles.small}>
          {words.basis}: {finding.basis}
        </p>
      )}
      <FindingSuspects finding={finding} />
      {takesExplanation(finding) && <ExplanationField finding={finding} message={message} />}
    </li>
  );
});

export function StandingBadge({ standing }: { standing: Standing }) {
  const words = useWords(sheetWords);
  const { color, icon } = SIGNS[standing];
  return (
    <Badge appearance="tint" color={color} icon={icon}>
      {words.standing[standing]}
    </Badge>
  );
}

export function Numbers({ finding: { stated, computed, difference } }: { finding: FindingBase }) {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const count = useCount();
  if (stated === null || computed === null || difference === null) return null;
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>{words.stated}</dt>
        <dd>{count(stated)}</dd>
      </div>
      <div>
        <dt>{words.computed}</dt>
        <dd>{count(computed)}</dd>
      </div>
      <div>
        <dt>{words.difference}</dt>
        <dd>{count(Math.abs(difference))}</dd>
      </div>
    </dl>
  );
}
