import { createHash } from 'node:crypto';

/** The one style sheet of the pages without scripts. Bright, plain, calm; the largest text the reader sets still fits. */
export const css = `
:root{--ink:#14181d;--quiet:#4a5561;--line:#cfd6dd;--soft:#f4f6f8;--accent:#9c1c14;--link:#0b57a4;--good:#0b6b36;--good-soft:#eaf6ef;--warn:#8a5300;--warn-soft:#fff4dd;--bad:#a1140c;--bad-soft:#fdeceb}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1.125rem/1.65 system-ui,-apple-system,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static}
header,main,footer{max-inline-size:46rem;margin-inline:auto;padding-inline:1.125rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between;padding-block:1rem .75rem;border-block-end:3px solid var(--accent)}
header .name{font-weight:700;color:var(--accent);text-decoration:none}
header a,footer a,nav a{padding-block:.5rem;display:inline-block}
main{padding-block:1rem 2rem}
h1{font-size:1.625rem;line-height:1.35;margin-block:.75rem}
h2{font-size:1.3rem;line-height:1.4;margin-block:2.25rem .75rem}
h3{font-size:1.125rem;line-height:1.5;margin-block:0 .25rem}
p,ul,ol,dl{margin-block:.5rem}
ul.plain{list-style:none;padding:0}
ol,ul.dots{padding-inline-start:1.5rem}
.card{border:1px solid var(--line);border-radius:12px;padding:1rem 1.125rem;margin-block:.75rem;background:#fff}
.card p{margin-block:.25rem}
.card h2{margin-block:0 .5rem}
.card details{margin-block:0}
.quiet{color:var(--quiet)}
.clip{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.paper{white-space:pre-line;font-size:1.2rem;line-height:1.8;background:var(--soft);border-inline-start:5px solid var(--accent);border-radius:6px;padding:1rem 1.125rem;margin-block:.75rem}
.note{border-radius:12px;padding:.75rem 1.125rem;border:1px solid var(--line);background:var(--soft)}
.tags{display:flex;flex-wrap:wrap;gap:.4rem;margin-block:.4rem;padding:0;list-style:none}
.tag{border-radius:999px;padding:.1rem .75rem;background:var(--soft);border:1px solid var(--line)}
.good{background:var(--good-soft);border-color:var(--good);color:var(--good)}
.warn{background:var(--warn-soft);border-color:var(--warn);color:var(--warn)}
.bad{background:var(--bad-soft);border-color:var(--bad);color:var(--bad);font-weight:700}
dl{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1rem}
dt{color:var(--quiet)}
dd{margin:0 0 .5rem}
.sums li{margin-block:.35rem}
.result{font-size:1.3rem;font-weight:700}
footer{border-block-start:1px solid var(--line);padding-block:1rem 2rem;color:var(--quiet)}
form{margin:0}
fieldset{border:0;padding:0;margin:0}
legend{padding:0;font-size:1.375rem;font-weight:700;line-height:1.4}
.choice{display:flex;gap:1rem;align-items:center;min-block-size:72px;padding:.5rem 1rem;margin-block:.75rem;border:2px solid var(--quiet);border-radius:14px;font-size:1.875rem}
.choice input{inline-size:1.875rem;block-size:1.875rem;flex:none;accent-color:var(--link)}
.choice:focus-within{outline:3px solid var(--link);outline-offset:2px}
button,.button{display:block;inline-size:100%;min-block-size:72px;padding:.75rem 1rem;border:0;border-radius:14px;background:var(--link);color:#fff;font:inherit;font-size:1.625rem;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.button.plain,button.plain{background:#fff;color:var(--link);border:2px solid var(--link)}
label.text{display:block;font-size:1.375rem}
input[type=text]{display:block;inline-size:100%;min-block-size:72px;padding:.5rem 1rem;border:2px solid var(--quiet);border-radius:14px;font:inherit;font-size:1.5rem;margin-block:.5rem 1rem}
input[type=date]{min-block-size:48px;padding:.25rem .75rem;border:2px solid var(--quiet);border-radius:10px;font:inherit}
label+button{margin-block:.75rem}
details{margin-block:1rem}
summary{min-block-size:72px;display:flex;align-items:center;color:var(--link);font-weight:700;cursor:pointer}
summary::before{content:"▸";margin-inline-end:.5rem}
details[open]>summary::before{content:"▾"}
.floor{font-size:1.375rem}
.said{font-size:1.75rem;font-weight:700;line-height:1.4;border-radius:14px;padding:1rem 1.125rem;margin-block:.75rem;border:2px solid}
@media (min-width:40rem){dl{grid-template-columns:9rem minmax(0,1fr)}dd{margin:0 0 .35rem}h1{font-size:2rem}}
@media print{header a:not(.name),footer,.no-print{display:none}body{font-size:11pt}.card{break-inside:avoid}@page{size:A4;margin:25mm 20mm}}
`.trim();

/** The address changes with the content, so browsers may keep it for ever. */
export const stylePath = `/open/style-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
