/** From counts to what a bar says. */

export interface Option {
  key: string;
  label: string;
  /** How many people chose it. */
  count: number;
}

export interface Share extends Option {
  /** Of the people who answered, in whole percent. Where several may be chosen these do not add up to 100. */
  percent: number;
  /** How long its bar is: 1 for everybody, so that bars of one question can be held against those of another. */
  part: number;
  /** Most chosen, alone or together with others; nobody leads when all are equal. */
  leads: boolean;
}

/** The shares of `people` who answered, in the order of the options. */
export function shares(options: readonly Option[], people: number): Share[] {
  const most = Math.max(0, ...options.map(({ count }) => count));
  const allEqual = options.length > 1 && options.every(({ count }) => count === most);
  return options.map((option) => ({
    ...option,
    percent: people > 0 ? Math.round((option.count / people) * 100) : 0,
    part: people > 0 ? option.count / people : 0,
    leads: most > 0 && option.count === most && !allEqual,
  }));
}
