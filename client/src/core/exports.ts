/** Documents about a room that is over, over HTTP: begun, looked at until they are ready, fetched once. */
import { Api } from './api';

/** Every format there is, the most asked for first. */
export const formats = ['xlsx', 'pdf', 'pptx', 'csv-semicolon', 'csv', 'jsonl'] as const;
export type Format = (typeof formats)[number];

export interface Export {
  id: string;
  room: string;
  format: Format;
  /** Waiting for its turn; being made; ready to be fetched, once; or it could not be made. */
  state: 'waiting' | 'working' | 'ready' | 'failed';
  /** How much of it is done, 0 to 1. */
  part: number;
  /** What the file is called. */
  name: string;
}

/** What a document is to be. */
export interface Wanted {
  format: Format;
  /** Of what the document says itself. */
  language: string;
  /** With notes, labels and threads. */
  overlay: boolean;
  /** By whose clocks it gives times, as the browser names the zone. */
  zone: string;
}

export class ExportsApi extends Api {
  begin(room: string, wanted: Wanted): Promise<Export> {
    return this.post(exportsPath(room), wanted);
  }

  look({ room, id }: Export): Promise<Export> {
    return this.get(`${exportsPath(room)}/${id}`);
  }

  /** Stops what is being made, or lets go of what was. */
  stop({ room, id }: Export): Promise<void> {
    return this.send('DELETE', `${exportsPath(room)}/${id}`);
  }
}

/** Where a document that is ready can be fetched. */
export function fileOf({ room, id }: Export): string {
  return `${exportsPath(room)}/${id}/file`;
}

function exportsPath(room: string): string {
  return `/api/archive/rooms/${encodeURIComponent(room)}/exports`;
}
