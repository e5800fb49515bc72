/** What roles, states and scopes are called. */
import type { Person, Role, Scope } from '../../core/accounts';

export const roleNames = {
  moderator: 'people.role.moderator',
  presenter: 'people.role.presenter',
  organiser: 'people.role.organiser',
  admin: 'people.role.admin',
} as const satisfies Record<Role, string>;

export const roleMeanings = {
  moderator: 'people.role.moderator.means',
  presenter: 'people.role.presenter.means',
  organiser: 'people.role.organiser.means',
  admin: 'people.role.admin.means',
} as const satisfies Record<Role, string>;

export const stateNames = {
  invited: 'people.state.invited',
  off: 'people.state.off',
} as const satisfies Record<Exclude<Person['state'], 'active'>, string>;

export const scopeNames = {
  'read-rooms': 'scope.read-rooms',
  'open-rooms': 'scope.open-rooms',
  'command-rooms': 'scope.command-rooms',
  'share-rooms': 'scope.share-rooms',
  'read-decks': 'scope.read-decks',
  'read-archive': 'scope.read-archive',
  'annotate-archive': 'scope.annotate-archive',
  'share-archive': 'scope.share-archive',
  'export-archive': 'scope.export-archive',
  'add-to-archive': 'scope.add-to-archive',
  forget: 'scope.forget',
  people: 'scope.people',
} as const satisfies Record<Scope, string>;
