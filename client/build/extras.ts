/** What our oldest browsers do not all have and pages use all the same, with why a page is whole without it. */
export const extras: Readonly<Record<string, string>> = {
  'api.Document.moveBefore': 'Preact asks whether it is there.',
  'api.requestIdleCallback': 'We ask whether it is there.',
  'css.at-rules.media.forced-colors': 'A browser without it forces no colours.',
  'css.properties.accent-color': 'A tick has the colour of the browser.',
  'css.properties.align-self.end': 'Only newer in a flex box; ours stand in grids.',
  'css.properties.align-self.start': 'Only newer in a flex box; ours stand in grids.',
  'css.properties.color-scheme': 'Scroll bars and the lists of the browser stay light.',
  'css.properties.cursor': 'A finger has no pointer.',
  'css.properties.font-family.system-ui': "Other names of the device's own letters follow it.",
  'css.properties.forced-color-adjust': 'A browser without it forces no colours, or all of them.',
  'css.properties.hyphenate-limit-chars': 'Where there is a dictionary, shorter words break too.',
  'css.properties.overflow-wrap.anywhere': 'The body says `break-word`, which is inherited.',
  'css.properties.overflow-x.clip': 'Beside a pin at the edge, the page may be pushed a finger to the side.',
  'css.properties.resize': 'A field keeps its height.',
  'css.properties.text-size-adjust': 'A browser without it leaves the size alone.',
  'css.properties.text-wrap': 'The last line of a heading may be a single word.',
  'css.selectors.focus-visible': "What has focus has the browser's own ring.",
  'css.types.color-mix': 'Names lie on the plane without a plate under them.',
};

/** The same, of the pages where the room is led. */
export const deskExtras: Readonly<Record<string, string>> = {
  ...extras,
  'css.properties.align-content.start': 'Only newer in a flex box; ours is a grid.',
  'css.properties.break-after.column': 'A wall breaks between cards in a worse place.',
  'css.properties.break-before.column': 'A wall breaks between cards in a worse place.',
  'css.properties.container-type': "The title of a deck has the size of the text around it.",
  'css.properties.overscroll-behavior': 'The page behind a list may scroll along.',
  'css.selectors.has': 'Three places have a little less room.',
  'css.types.length.container_query_length_units': "The title of a deck has the size of the text around it.",
  'navigator.wakeLock': 'We ask whether it is there.',
};
