import { pino } from 'pino';
import { Probot, Server } from 'probot';

// The least that a Probot app can be: it hears of issues and does nothing. What it accepts it forgets.
const { APP_ID, PRIVATE_KEY, WEBHOOK_SECRET } = process.env;
if (!APP_ID || !PRIVATE_KEY || !WEBHOOK_SECRET) throw new Error('credentials are missing');
const options = { appId: Number(APP_ID), privateKey: PRIVATE_KEY, secret: WEBHOOK_SECRET };
const log = pino({ level: 'silent' });
const server = new Server({ Probot: Probot.defaults({ ...options, log }), log, port: 0, host: '127.0.0.1' });
await server.load((app) => {
  app.on('issues', async () => {});
});
await server.start();
console.log(JSON.stringify({ msg: 'ready', port: server.port }));
