import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];

/** The part of Emscripten's file system that we extend. Its own types leave it out. */
interface FileSystems {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
  };
}

/** An open file or folder. Only files have a descriptor. */
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}

/**
 * A file system with fsync. PGlite's own NodeFS has none, so a commit there survives a crash of the process, but not a
 * power failure.
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
  // Windows cannot open or sync a folder, and need not.
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
