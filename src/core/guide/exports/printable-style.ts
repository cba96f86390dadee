/** How the printable page looks: light, A4, a mailbox begins a page, no row is cut. */
export const printableStyle = `
:root { color-scheme: light; }
@page { size: A4; margin: 14mm 12mm; }
body { margin: 0 auto; max-width: 186mm; padding: 8mm; background: #fff; color: #1a1a1a; font: 10pt/1.4 system-ui, sans-serif; }
header { border-bottom: 1px solid #1a1a1a; margin-bottom: 4mm; }
h1 { font-size: 16pt; margin: 0 0 1mm; overflow-wrap: anywhere; }
h2 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
.mailbox + .mailbox { break-before: page; margin-top: 12mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: left; font-size: 8.5pt; font-weight: 600; color: #555; }
th, td { padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.box { width: 6mm; }
.owner { width: 24mm; }
.due { width: 30mm; }
.status { width: 40mm; }
.small { display: block; font-size: 8.5pt; color: #555; }
.note { display: block; font-size: 8.5pt; white-space: pre-line; }
.overdue { font-weight: 600; color: #a1260d; }
ul { margin: 0; padding-left: 5mm; }
@media print { body { padding: 0; max-width: none; } .mailbox + .mailbox { margin-top: 0; } }
`;
