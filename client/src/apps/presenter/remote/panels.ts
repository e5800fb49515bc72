/** What can lie in front of the controls, one at a time. */
export type Panel = 'time' | 'lens' | 'round' | 'more' | 'overview' | 'join' | 'settings' | 'reading' | 'moderator' | 'presenter' | 'remote' | 'pace' | 'look' | 'end';
