import type { RepositorySeed } from '../local-github/repositories.ts';

const NOTICE = (version: string, date: string, sections: string) =>
  `---\ntitle: The Handbook ${version}\ndate: ${date}\nwp_version: ${version}\n---\n\n${sections}\n`;

/** A small publication with notices in a repository of their own, and two repositories that are not set up right. */
export function handbookRepositories(): RepositorySeed[] {
  return [
    {
      name: 'book',
      files: {
        '.github/chapter-triage.yml': [
          'publication:',
          '  name: The Handbook',
          '  contents: { path: contents }',
          '  notices:',
          '    repository: press/website',
          '    path: notices',
          '    url: https://press.example/notice/{name}/',
          '',
        ].join('\n'),
        'contents/v1.0.txt': [
          '1 Introduction .... 1',
          '2 Alerting .... 10',
          '2.1 Paging .... 12',
          '3 Deployment .... 20',
          '3.1 Rollback .... 25',
          '',
        ].join('\n'),
      },
    },
    {
      name: 'website',
      files: {
        'notices/v-1-0.md': NOTICE('v1.0', '2024-01-10', '### 1 Introduction'),
        'notices/v-1-1.md': NOTICE('v1.1', '2024-05-20', '### 3.1 Rollback'),
        'notices/v-1-2.md': NOTICE('v1.2', '2024-09-30', '### 2.1 Paging'),
      },
    },
    { name: 'plain' },
    {
      name: 'broken',
      files: {
        '.github/chapter-triage.yml': 'publication:\n  name: Broken\n  contents: { path: contents }\n  colour: red\n',
      },
    },
  ];
}
