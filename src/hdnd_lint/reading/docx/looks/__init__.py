"""How Word says a text looks: styles, fonts, numbering, sections."""
