import { chromium } from '@playwright/test';
const [,, base, ...what] = process.argv;
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const c = await b.newContext({ locale:'fr-BE', viewport:{width:+(process.env.W||1280),height:900}, colorScheme: process.env.DARK?'dark':'light' });
const p = await c.newPage();
await p.goto(base+'/sign-in');
await p.fill('input[type=email]', process.env.WHO||'coordination@demo.example'); await p.fill('input[type=password]','tandem-essai-2026'); await p.keyboard.press('Enter');
await p.waitForURL(/\/c\//);
for (const plugin of (process.env.INSTALL||'').split(',').filter(Boolean)) {
  const r = await p.request.post(base+'/api/trpc/core.project.install', { headers:{'tandem-centre':'bruxelles',origin:base,'content-type':'application/json'}, data: JSON.stringify({plugin, reason:'essai'}) });
  console.log(plugin, r.status(), (await r.text()).slice(0,300));
}
for (const w of what) { const [path,name]=w.split('=');
  await p.goto(base+path); await p.waitForTimeout(500);
  await p.screenshot({path:`/tmp/shots/${name}.png`, fullPage:true});
  console.log(name, await p.title(), await p.evaluate(()=>document.documentElement.scrollWidth), (await p.locator('main h1').first().textContent().catch(()=>'-')));
}
await b.close();
