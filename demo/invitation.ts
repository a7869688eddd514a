import { FEEDBACK } from './publication.ts';
import type { Stage } from './start.ts';

/** How to continue by hand. The commands work as printed, with the token of a reader who exists only on this GitHub. */
export function invitation({ github, logFile, server }: Stage, nextNumber: number): string {
  const issues = `${github.url}/repos/${FEEDBACK}/issues`;
  const who = `-H 'Authorization: Bearer ${github.tokenOf('reader')}'`;
  return [
    'Everything keeps running. File a report:',
    '',
    `  curl -s ${who} ${issues} -d '{"title": "5.4.6 少了一张图", "body": "小红书那篇的拓扑图没有图例。"}'`,
    '',
    'See the result:',
    '',
    `  curl -s ${who} ${issues}/${nextNumber}/labels`,
    `  curl -s ${who} ${issues}/${nextNumber}/comments`,
    '',
    `See it all on the board: http://127.0.0.1:${server.port}/`,
    `The server's log: ${logFile}`,
    'Ctrl-C stops everything.',
  ].join('\n');
}
