/** The floors of the house: docs/architecture.md. Type imports count, since they too make one file need another. */
const DOORS = '^src/(web|cli|action)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-file-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-cycle',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src' },
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment: 'core imports core and text libraries: take what you need as an argument.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        pathNot: [
          '^src/core/',
          '^(node_modules/)?(fast-|markdown-it|mdast|micromark|minisearch|smol-toml|(@types/)?opencc-js|yaml|zod|@types/mdast|@types/markdown-it)',
        ],
      },
    },
    {
      name: 'github-only-in-github',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(github/|app\\.ts$|server\\.ts$)' },
      to: { path: '^node_modules/(probot|@octokit)/' },
    },
    {
      name: 'github-and-store-stand-apart',
      severity: 'error',
      from: { path: '^src/(github|store)/' },
      to: { path: '^src/', pathNot: '^src/(core|config|$1)/' },
    },
    {
      name: 'config-stands-on-core',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/(core|config)/' },
    },
    {
      name: 'jobs-below-doors',
      severity: 'error',
      from: { path: '^src/jobs/' },
      to: { path: '^src/', pathNot: '^src/(core|config|github|store|jobs)/' },
    },
    {
      name: 'doors-stand-on-jobs',
      severity: 'error',
      from: { path: DOORS },
      to: { path: '^src/', pathNot: '^src/((core|config|jobs|import|$1)/|events\\.ts$)' },
    },
    {
      name: 'import-reads-publications',
      severity: 'error',
      from: { path: '^src/import/' },
      to: { path: '^src/', pathNot: '^src/(import|core/(publication|numbers|text|markdown|problem))' },
    },
    {
      name: 'one-decision',
      comment: 'desire and reconcile are called by the decision only.',
      severity: 'error',
      from: { pathNot: '^src/core/subject/' },
      to: { path: '^src/core/subject/changes/(desire|reconcile)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
