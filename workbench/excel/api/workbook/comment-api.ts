import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { integerArgument, textArgument } from '../../engine/arguments';
import { cellArea, cellCount } from '../../cells/area';
import type { Sheet, SheetOwner } from '../../model/sheet';
import type { Comment } from '../../model/sheet-state';
import { found, orNull, placeArgument, rangeOn } from '../places';

/** The author of comments that the add-in writes: the one who sits at the workbook. */
const AUTHOR = 'User';

interface Scope {
  workbook: SheetOwner;
  sheet: Sheet | undefined;
}

interface Target {
  sheet: Sheet;
  id: string;
}

function all({ workbook, sheet }: Scope): Target[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((one) => one.state.comments.map(({ id }) => ({ sheet: one, id })));
}

function commentOf({ sheet, id }: Target): Comment {
  return found(
    sheet.state.comments.find((comment) => comment.id === id),
    'comment',
  );
}

const commentApi: ApiType<Target> = {
  type: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    content: (target) => commentOf(target).content,
    authorName: (target) => commentOf(target).author,
    contentType: () => 'Plain',
  },
  set: {
    content: (target, value) => {
      const content = textArgument(value, 'content');
      const comment = commentOf(target);
      target.sheet.edit((state) => {
        state.comments = state.comments.map((other) => (other === comment ? { ...other, content } : other));
      });
    },
  },
  call: {
    delete: (target) => {
      const comment = commentOf(target);
      target.sheet.edit((state) => {
        state.comments = state.comments.filter((other) => other !== comment);
      });
    },
    getLocation: (target) => {
      const { row, column } = commentOf(target);
      return rangeOn(target.sheet, cellArea(row, column));
    },
  },
};

const commentsApi: ApiType<Scope> = {
  type: 'CommentCollection',
  items: (scope) => all(scope).map((target) => bind(commentApi, target)),
  call: {
    add: (scope, [address, content, contentType]) => {
      if (contentType !== undefined && contentType !== 'Plain')
        throw new EmulatorGap('comments with mentions');
      const { sheet, area } = placeArgument(address, scope.sheet ?? scope.workbook.active, 'cellAddress');
      if (cellCount(area) !== 1) throw apiErrors.invalidArgument('a comment belongs to one cell');
      if (sheet.state.comments.some(({ row, column }) => row === area.top && column === area.left)) {
        throw apiErrors.invalidOperation('the cell already has a comment');
      }
      const comment: Comment = {
        id: scope.workbook.newId('COMMENT'),
        row: area.top,
        column: area.left,
        content: textArgument(content, 'content'),
        author: AUTHOR,
      };
      sheet.edit((state) => {
        state.comments = [...state.comments, comment];
      });
      return bind(commentApi, { sheet, id: comment.id });
    },
    getCount: (scope) => all(scope).length,
    getItem: (scope, [id]) =>
      bind(
        commentApi,
        found(
          all(scope).find((target) => target.id === id),
          'comment',
        ),
      ),
    getItemOrNullObject: (scope, [id]) => {
      const target = all(scope).find((candidate) => candidate.id === id);
      return orNull(target && bind(commentApi, target));
    },
    getItemAt: (scope, [index]) =>
      bind(commentApi, found(all(scope)[integerArgument(index, 'index')], 'comment')),
    getItemByCell: (scope, [address]) => {
      const { sheet, area } = placeArgument(address, scope.sheet ?? scope.workbook.active, 'cellAddress');
      const comment = sheet.state.comments.find(
        ({ row, column }) => row === area.top && column === area.left,
      );
      return bind(commentApi, { sheet, id: found(comment, 'comment in the cell').id });
    },
  },
};

export function commentsObject(workbook: SheetOwner, sheet?: Sheet): ApiObject {
  return bind(commentsApi, { workbook, sheet });
}
