import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
const base='http://localhost:4400';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const p = await (await b.newContext()).newPage();
await p.goto(base+'/sign-in');
await p.fill('input[type=email]','coordination@demo.example'); await p.fill('input[type=password]','tandem-essai-2026'); await p.keyboard.press('Enter');
await p.waitForURL(/\/c\//);
for (const [s,l] of [['ta-a-lent','nl'],['activup','fr'],['amie','nl']]) { const t=Date.now(); const r=await p.request.get(`${base}/c/bruxelles/p/${s}/document/projects/sheet?language=${l}`); const body=await r.body(); console.log(s,r.status(),r.headers()['content-type'],body.length,Date.now()-t, body.length<2000?body.toString().slice(0,500):''); writeFileSync(`/tmp/shots/${s}-${l}.pdf`,body); }
await b.close();
