import type { OverviewMatrix } from '../../../../shared/overview/matrix';
import { formatCount } from '../../../../shared/language/number';
import { paneProgressWords } from './words';
import { totalsWords } from '../../../../shared/totals/words';
import { groupCounts } from '../lists';
import { useOverviewStyles } from '../styles';
import { useLang, useWords } from '../../common/hooks';

/** How many units of each group are how far. */
export function GroupTable({ matrix }: { matrix: OverviewMatrix }) {
  const { table, whole } = useOverviewStyles();
  const words = useWords(paneProgressWords);
  const groups = useWords(totalsWords).group;
  const lang = useLang();
  const count = (value: number) => formatCount(value, lang);
  const heads = [words.accepted, words.waiting, words.returned, words.unsent];
  return (
    <table className={table}>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupCounts(matrix).map(({ group, all, accepted, waiting, returned, unsent }) => (
          <tr key={group ?? 'all'} {...(group === null ? { className: whole } : {})}>
            <th scope="row">
              {group === null ? words.all : groups[group]} ({count(all)})
            </th>
            <td>{count(accepted)}</td>
            <td>{count(waiting)}</td>
            <td>{count(returned)}</td>
            <td>{count(unsent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
