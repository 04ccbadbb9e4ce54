import { canAdminister, canReadUnit, canReview, canWriteUnit } from '../../../functions/auth/permissions';
import { personFrom, type Person } from '../../../functions/auth/person';

function personWith(...roles: string[]): Person {
  const person = personFrom({ oid: 'someone', name: 'Ai đó', roles });
  if (person === undefined) throw new Error('the claims name a person');
  return person;
}

const actions: Record<string, (person: Person) => boolean> = {
  'read skhcn': (person) => canReadUnit(person, 'skhcn'),
  'read stp': (person) => canReadUnit(person, 'stp'),
  'write skhcn': (person) => canWriteUnit(person, 'skhcn'),
  'write stp': (person) => canWriteUnit(person, 'stp'),
  review: canReview,
  administer: canAdminister,
};

const matrix: [roles: string[], allowed: string[]][] = [
  [[], []],
  [['clerk.skhcn'], ['read skhcn', 'write skhcn']],
  [['clerk.syt'], []],
  [
    ['clerk.skhcn', 'clerk.stp'],
    ['read skhcn', 'read stp', 'write skhcn', 'write stp'],
  ],
  [['supervisor'], ['read skhcn', 'read stp', 'review']],
  [['admin'], ['read skhcn', 'read stp', 'administer']],
  [
    ['supervisor', 'admin'],
    ['read skhcn', 'read stp', 'review', 'administer'],
  ],
  [
    ['clerk.skhcn', 'supervisor'],
    ['read skhcn', 'read stp', 'write skhcn', 'review'],
  ],
  [['clerk.'], []],
  [['clerk'], []],
  [['Supervisor', 'ADMIN', 'reader'], []],
];

describe.each(matrix)('a person with the roles %j', (roles, allowed) => {
  const person = personWith(...roles);
  test.each(Object.entries(actions))('%s', (name, may) => {
    expect(may(person)).toBe(allowed.includes(name));
  });
});
