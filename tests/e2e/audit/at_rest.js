// Whether nothing moves, and nothing that was just drawn refuses presses still.
() =>
  !document.querySelector('.phone-dock-settling') &&
  document.getAnimations().every((animation) => {
    const { endTime } = animation.effect.getComputedTiming();
    return animation.playState !== 'running' || endTime === Infinity;
  })
