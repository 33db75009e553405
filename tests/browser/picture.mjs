// Pictures of pages: small enough to be kept, and compared so that what a person would see counts and nothing else.
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

// Each channel in so many steps: the palest shades of a letter's edge go, and the file is small.
const STEPS = 15;

// The side of a cell, 16 pixels of the page, and how far apart its two colours may be (1: black and white).
const CELL = 8;
const VISIBLE = 0.05;

/// A browser's PNG at half the size, each pixel the mean of four.
export function reduced(data) {
  const full = PNG.sync.read(data);
  const half = new PNG({width: full.width >> 1, height: full.height >> 1});
  half.data.fill(255);
  for (let y = 0; y < half.height; ++y) {
    for (let x = 0; x < half.width; ++x) {
      for (let channel = 0; channel < 3; ++channel) {
        const above = (2 * y * full.width + 2 * x) * 4 + channel;
        const below = above + full.width * 4;
        const sum = full.data[above] + full.data[above + 4] + full.data[below] + full.data[below + 4];
        half.data[(y * half.width + x) * 4 + channel] = Math.round(sum / 4 / 255 * STEPS) * 255 / STEPS;
      }
    }
  }
  return half;
}

export function encoded(picture) {
  return PNG.sync.write(picture, {colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0});
}

export function decoded(data) {
  return PNG.sync.read(data);
}

/// How much two pictures differ: {cells: how many parts of the page a person would see to be another, picture: where each
/// pixel differs, for looking at}. Their sizes are the same.
export function difference(actual, expected) {
  const near = new PNG({width: expected.width, height: expected.height});
  pixelmatch(expected.data, actual.data, near.data, near.width, near.height);
  const [seen, known] = [actual, expected].map(fromAfar);
  const cells = pixelmatch(known.data, seen.data, null, known.width, known.height, {threshold: VISIBLE, includeAA: true});
  return {cells, picture: near};
}

/// The mean of each cell. Letters drawn a little otherwise, or a fraction of a pixel beside their place, leave it as it is; what
/// stands elsewhere or has another colour doesn't.
function fromAfar(picture) {
  const small = new PNG({width: Math.ceil(picture.width / CELL), height: Math.ceil(picture.height / CELL)});
  small.data.fill(255);
  for (let y = 0; y < small.height; ++y) {
    for (let x = 0; x < small.width; ++x) small.data.set(meanOf(picture, x * CELL, y * CELL), (y * small.width + x) * 4);
  }
  return small;
}

function meanOf(picture, left, top) {
  const sum = [0, 0, 0];
  const right = Math.min(left + CELL, picture.width);
  const bottom = Math.min(top + CELL, picture.height);
  for (let y = top; y < bottom; ++y) {
    for (let x = left; x < right; ++x) {
      for (let channel = 0; channel < 3; ++channel) sum[channel] += picture.data[(y * picture.width + x) * 4 + channel];
    }
  }
  return sum.map((value) => Math.round(value / ((right - left) * (bottom - top))));
}
