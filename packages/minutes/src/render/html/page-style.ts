/** Enough for a page that is saved, mailed or printed on its own. */
export const PAGE_STYLE = `
body{margin:0;background:#fff;color:#0b0c0c;font:1rem/1.5 Arial,Helvetica,sans-serif}
main{max-width:48rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.3rem;margin-top:2rem}h3{font-size:1.1rem}
h1,h2,h3,h4,h5,h6{break-after:avoid}
dl.facts{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;margin:1rem 0}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid #b1b4b6;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
th{background:#f3f2f1;vertical-align:bottom}tr{break-inside:avoid}
ul.labelled{list-style:none;padding:0}ul.labelled li{display:flex;gap:.75rem;margin:.4rem 0}
.label{flex:none;min-width:1.8rem}.labelled span+span{flex:1}
.action{display:block;text-align:right}
.note{border-left:4px solid #b1b4b6;padding:0 1rem;margin:1rem 0}
@media print{main{max-width:none;padding:0}}
`.trim()
