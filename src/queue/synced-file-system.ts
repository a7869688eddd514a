import { closeSync, existsSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** As Emscripten counts errors. */
const ENOENT = 44;

type Init = NodeFS['init'];

/** The part of Emscripten's file system that we add to; its own types leave it out. */
interface FileSystems {
  readonly FS: { readonly ErrnoError: new (code: number) => unknown };
  readonly NODEFS: {
    readonly node_ops: { lookup(parent: unknown, name: string): unknown };
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
 * outlives the process but not a power cut. It also learns by an exception that a file is not there, which is slow,
 * and PostgreSQL asks with every page that it adds to an index.
 */
export class SyncedFileSystem extends NodeFS {
  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const addOurs = (module: unknown) => {
      const { FS, NODEFS } = module as FileSystems;
      const { lookup } = NODEFS.node_ops;
      NODEFS.node_ops.lookup = (parent, name) => {
        if (existsSync(join(NODEFS.realPath(parent), name))) return lookup(parent, name);
        throw new FS.ErrnoError(ENOENT);
      };
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
