/** Klankbord's cloud beside d3-cloud: the same words at the same sizes on the same wall, answer by answer. */
import { Simulation } from '../src/questions/cloud/simulation';
import type { Body } from '../src/questions/cloud/word';
import { density, displacement, mean, type Picture } from './measures';
import { byPeer, type Wanted } from './peer';
import { stream } from './stream';
import { wall, wallPen } from './wall';

interface Measured {
  /** Heights of a word, per update. */
  displacement: number;
  /** In the second half of the stream, when there are more words than the wall has room for. */
  density: number;
  /** Words on the wall at the end. */
  words: number;
  /** Milliseconds a layout, median. */
  layout: number;
}

/** Follows the stream with both. d3-cloud gets every word that ours knows, also those for which ours has no room. */
export async function compare(): Promise<{ ours: Measured; peer: Measured; answers: number }> {
  const { measure } = await wallPen();
  const simulation = new Simulation(measure, wall);
  const ours = new Follower();
  const peer = new Follower();
  let answers = 0;
  for (const words of stream()) {
    answers += 1;
    ours.see(() => {
      simulation.update(words);
      simulation.settle();
      return drawn(simulation);
    });
    const wanted = wantedBy(simulation);
    peer.see(() => byPeer(wanted, measure));
  }
  return { ours: ours.measured(), peer: peer.measured(), answers };
}

/** The longest layout of d3-cloud, in milliseconds: the same words as at the end of the stream, so many times. */
export async function peerLongest(times: number): Promise<number> {
  const { measure } = await wallPen();
  const simulation = new Simulation(measure, wall);
  simulation.update([...stream()].pop()!);
  simulation.settle();
  let longest = 0;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    byPeer(wantedBy(simulation), measure);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

/** Every word that a simulation knows, also those for which it has no room, at the size that it gives them. */
function wantedBy(simulation: Simulation): Wanted[] {
  const zoom = wall.height / 2 / simulation.seen.goal;
  return [...simulation.seated, ...simulation.waiting].map(({ key, label, goal }) => ({ key, label, size: goal * zoom }));
}

function drawn(simulation: Simulation): Picture {
  const zoom = wall.height / 2 / simulation.seen.goal;
  const onWall = ({ x, y, ink, goal }: Body) => ({ x: x * zoom, y: y * zoom, width: ink.width * goal * zoom, height: ink.height * goal * zoom });
  return new Map(simulation.seated.map((body) => [body.key, onWall(body)]));
}

/** Keeps what is measured of one engine. */
class Follower {
  private picture: Picture = new Map();
  private readonly ways: number[] = [];
  private readonly densities: number[] = [];
  private readonly times: number[] = [];

  see(lay: () => Picture): void {
    const start = performance.now();
    const picture = lay();
    this.times.push(performance.now() - start);
    const way = displacement(this.picture, picture);
    if (way !== null) this.ways.push(way);
    this.densities.push(density(picture));
    this.picture = picture;
  }

  measured(): Measured {
    const half = this.densities.length / 2;
    const times = [...this.times].sort((a, b) => a - b);
    return { displacement: mean(this.ways), density: mean(this.densities.slice(half)), words: this.picture.size, layout: times[times.length >> 1]! };
  }
}
