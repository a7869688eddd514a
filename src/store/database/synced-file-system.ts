import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];

/** The part of Emscripten's file system that we add to; its own types leave it out. */
interface FileSystems {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
  };
}

/** An open file or folder; only files have a descriptor. */
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}

/**
 * A folder whose files reach the disk when PostgreSQL asks for it. PGlite's own NodeFS has no fsync, so a commit there
 * outlives the process but not a power cut.
 */
export class SyncedFileSystem extends NodeFS {
  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addOurs = (module: unknown) => {
      const { NODEFS } = module as FileSystems;
      NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd === undefined) syncFolder(NODEFS.realPath(stream.node));
        else fdatasyncSync(stream.nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addOurs] } };
  }
}

function syncFolder(path: string): void {
  // Windows can neither open nor sync a folder, and needs neither.
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
