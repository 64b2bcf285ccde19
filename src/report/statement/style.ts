/** One screen and one sheet of paper: black on white, colour never alone, no file but this one. */
export const style = `
:root { color-scheme: light dark; --ink: #1e1f21; --paper: #fff; --faint: #505258; --line: #8c8f97; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e9f6; --paper: #1d1f21; --faint: #bfc1c4; --line: #7e8188; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } p, ul { margin: .25rem 0; }
.says { font-size: 1.15rem; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; } dt { color: var(--faint); } dd { margin: 0; }
.bar { display: flex; height: 1.25rem; margin: 1rem 0 .5rem; border: 1px solid var(--line); print-color-adjust: exact; -webkit-print-color-adjust: exact; } .bar div { min-width: 4px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; } th { font-weight: 600; overflow-wrap: normal; }
td.cell { text-align: center; white-space: nowrap; } .legend, footer, caption { color: var(--faint); font-size: .9rem; } caption { text-align: left; }
td, th { min-width: 4rem; } code { font: .85rem ui-monospace, monospace; } footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; }
.content { background: #c9372c; } .items { background: #f18d13; } .settings { background: #e2b203; } .not-checked { background: #8590a2; } .partly { background: #669df1; } .accepted { background: #8f7ee7; } .complete { background: #22a06b; }
@media print { :root { --ink: #000; --paper: #fff; --faint: #333; --line: #777; } body { max-width: none; padding: 0; font-size: 10pt; } .scroll { overflow: visible; } tr, h2 { break-inside: avoid; break-after: auto; } h2 { break-after: avoid; } thead { display: table-header-group; } @page { margin: 15mm; } }
`;
