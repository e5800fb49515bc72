import { expect, test } from 'vitest';
import { policyOf } from './policy.ts';

test('inline code is named by the hash a browser computes, and nothing else is', () => {
  const page = [
    "<style>alert('Hello, world.');</style>",
    '<script type="application/json" id="scene">null</script>',
    '<script type="module" src="/app/assets/x.js"></script>',
    '<meta name="kinds" content="/app/assets/kinds-x/*.js" />',
    "<script type=\"module\">alert('Hello, world.');</script>",
  ].join('\n');
  expect(policyOf(page)).toEqual({
    // The example of https://www.w3.org/TR/CSP3/#hash-source.
    script: ['sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='],
    style: ['sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='],
  });
});
