import { openLake } from '../../studio/lake/index.ts';

// A lake in a process of its own, to be killed.
const [content = '', state = ''] = process.argv.slice(2);
const files = { content, state };
const lake = await openLake({ files, port: 0, origin: 'http://localhost:3333', now: Date.now });
console.log(lake.url);
