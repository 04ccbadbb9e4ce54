import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { textArgument } from '../../engine/arguments';
import { cellArea, cellCount } from '../../cells/area';
import type { Sheet, SheetOwner } from '../../model/sheet';
import type { Comment } from '../../model/sheet-state';
import { collection } from '../collection';
import { found, placeArgument, rangeOn } from '../places';
import { sheetList, type Scope, type SheetItem } from '../sheet-list';

/** The author of comments that the add-in writes: the one who sits at the workbook. */
const AUTHOR = 'User';

const comments = sheetList('comments', 'comment');

type Reply = NonNullable<Comment['replies']>[number];

const replyApi: ApiType<Reply> = {
  type: 'CommentReply',
  get: { content: ({ content }) => content, authorName: ({ author }) => author },
};

const repliesApi = collection<SheetItem, Reply>({
  type: 'CommentReplyCollection',
  what: 'reply',
  items: (target) => comments.get(target).replies ?? [],
  serve: (reply) => bind(replyApi, reply),
  call: {
    add: (target, [content]) => {
      const reply = { content: textArgument(content, 'content'), author: AUTHOR };
      comments.change(target, { replies: [...(comments.get(target).replies ?? []), reply] });
      return bind(replyApi, reply);
    },
  },
});

const commentApi: ApiType<SheetItem> = {
  type: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    content: (target) => comments.get(target).content,
    authorName: (target) => comments.get(target).author,
    contentType: () => 'Plain',
  },
  set: {
    content: (target, value) => {
      comments.change(target, { content: textArgument(value, 'content') });
    },
  },
  navigate: { replies: (target) => bind(repliesApi, target) },
  call: {
    delete: comments.remove,
    getLocation: (target) => {
      const { row, column } = comments.get(target);
      return rangeOn(target.sheet, cellArea(row, column));
    },
  },
};

const commentsApi = collection<Scope, SheetItem>({
  type: 'CommentCollection',
  what: 'comment',
  items: comments.all,
  serve: (target) => bind(commentApi, target),
  find: (scope, id) => comments.all(scope).find((target) => target.id === id),
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
      comments.edit(sheet, (others) => [...others, comment]);
      return bind(commentApi, { sheet, id: comment.id });
    },
    getItemByCell: (scope, [address]) => {
      const { sheet, area } = placeArgument(address, scope.sheet ?? scope.workbook.active, 'cellAddress');
      const comment = sheet.state.comments.find(
        ({ row, column }) => row === area.top && column === area.left,
      );
      return bind(commentApi, { sheet, id: found(comment, 'comment in the cell').id });
    },
  },
});

export function commentsObject(workbook: SheetOwner, sheet?: Sheet): ApiObject {
  return bind(commentsApi, { workbook, sheet });
}
