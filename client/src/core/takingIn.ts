/** The file of a room on its way into the archive. */
import { ApiError, problem } from './api';

export interface TakenIn {
  room: string;
  /** It was not in the archive before. */
  new: boolean;
}

export interface Sending {
  /** How much of the file has been sent, 0 to 1; from 1 on the server is at it. */
  onPart: (part: number) => void;
  /** Breaks it off. Whoever does so hears no more of it. */
  signal: AbortSignal;
}

/** Bytes that the server takes, of one file. */
export const mostBytes = 256 * 1024 * 1024;

/**
 * Sends a file, for a team where one is chosen. Browsers tell how far a file is through this older request only. It has
 * no end of patience: a large room takes the server a while. Rejects with `ApiError`.
 */
export function takeIn(file: Blob, team: string | null, { onPart, signal }: Sending): Promise<TakenIn> {
  if (file.size > mostBytes) return Promise.reject(new ApiError('too_large', 413, 'That is more than a room can be.'));
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/archive/rooms${team === null ? '' : `?team=${encodeURIComponent(team)}`}`);
    request.setRequestHeader('content-type', 'application/x-ndjson');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onPart(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onPart(1);
    request.onload = () => (request.status === 200 ? done(request.response as TakenIn) : failed(problem(request.response, request.status)));
    request.onerror = () => failed(problem(null, 0));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
