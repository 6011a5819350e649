"""A Word file with one mark for each feature, and what a person reads in it."""

from word_files import (
    TRACKED,
    cell,
    field,
    numbered,
    paragraph,
    row,
    run,
    said,
    table,
)

_LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + _LEVEL.format(0, "decimal", "Điều %1.")
    + _LEVEL.format(1, "decimal", "%2.")
    + _LEVEL.format(2, "lowerLetter", "%3)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + _LEVEL.format(0, "upperRoman", "Chương %1")
    + _LEVEL.format(1, "bullet", "\uf0b7")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def text_box(text: str, wrap: str) -> str:
    return wrap.format(f"<w:txbxContent>{said(text)}</w:txbxContent>")


_DRAWING = "<w:drawing><wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp></w:drawing>"
_PICTURE = "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>"
BOX = (
    "<w:r><mc:AlternateContent>"
    f'<mc:Choice Requires="wps">{text_box("M-BOX", _DRAWING)}</mc:Choice>'
    f"<mc:Fallback>{text_box('M-BOX', _PICTURE)}</mc:Fallback></mc:AlternateContent></w:r>"
)
BODY = "".join(
    [
        said("M-ARTICLE1", numbered(0)),
        said("M-CLAUSE1", numbered(1)),
        said("M-POINT1", numbered(2)),
        said("M-POINT2", numbered(2)),
        said("M-CLAUSE2", numbered(1)),
        said("M-ARTICLE2", '<w:pStyle w:val="Article"/>'),
        said("M-CLAUSE3", numbered(1)),
        said("M-RESTART", numbered(0, 3)),
        said("M-ROMAN", numbered(0, 2)),
        said("M-BULLET", numbered(1, 2)),
        paragraph(
            run("M-NOTED")
            + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="5"/></w:r>'
        ),
        paragraph(run("M-ANCHOR") + BOX),
        f"<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{said('M-CONTROL')}"
        "</w:sdtContent></w:sdt>",
        paragraph(
            f"<w:ins {TRACKED}>{run('M-INSERTED')}</w:ins>"
            f"<w:del {TRACKED}><w:r><w:delText>M-DELETED</w:delText></w:r></w:del>"
        ),
        paragraph(f"<w:moveFrom {TRACKED}>{run('M-MOVED')}</w:moveFrom>" + run("M-LEFT")),
        paragraph(f"<w:moveTo {TRACKED}>{run('M-MOVED')}</w:moveTo>"),
        paragraph(f'<w:hyperlink r:id="rId9">{run("M-LINK")}</w:hyperlink>'),
        paragraph(
            f'<w:fldSimple w:instr=" DATE ">{run("M-SIMPLE")}</w:fldSimple>'
            + field(" REF M-INSTRUCTION ", run("M-RESULT"))
        ),
        paragraph('<w:r><w:t>M-SYMBOL</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
        paragraph(
            "<w:r><w:tab/><w:t>M-TAB</w:t><w:tab/><w:t>M-AFTER</w:t><w:br/>"
            "<w:t>M-NEXT</w:t><w:noBreakHyphen/><w:t>M-HYPHEN</w:t></w:r>"
        ),
        paragraph(run("M-SHOWN") + run("M-HIDDEN", "<w:vanish/>")),
        paragraph(
            f"<w:commentRangeStart w:id='0'/>{run('M-COMMENTED')}".replace("'", '"')
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        ),
        "<w:p><m:oMath><m:r><m:t>M-FORMULA</m:t></m:r></m:oMath></w:p>",
        table(
            row(
                cell(said("M-WIDE"), '<w:gridSpan w:val="2"/>'),
                cell(said("M-TALL"), '<w:vMerge w:val="restart"/>'),
            ),
            row(
                cell(said("M-CELL")),
                cell(table(row(cell(said("M-NESTED")))) + "<w:p/>"),
                cell(said("M-COVERED"), "<w:vMerge/>"),
            ),
        ),
        "<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId-header1"/>'
        '<w:footerReference w:type="default" r:id="rId-footer1"/>'
        '<w:headerReference w:type="first" r:id="rId-header2"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" '
        'w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>',
    ]
)
PARTS = {
    "styles": STYLES,
    "numbering": NUMBERING,
    "footnotes": '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run("M-FOOTNOTE"))}'
    "</w:footnote>",
    "endnotes": f'<w:endnote w:id="5">{said("M-ENDNOTE")}</w:endnote>',
    "comments": f'<w:comment w:id="0" w:author="Vụ Pháp chế">{said("M-COMMENT")}</w:comment>',
    "header1": paragraph(run("M-HEADER") + field(" PAGE ", run("3")), '<w:jc w:val="center"/>'),
    "header2": said("M-FIRST-ONLY"),
    "footer1": said("M-FOOTER"),
}
FINAL = """
Điều 1. M-ARTICLE1|1. M-CLAUSE1|a) M-POINT1|b) M-POINT2|2. M-CLAUSE2|Điều 2. M-ARTICLE2
1. M-CLAUSE3|Điều 7. M-RESTART|Chương I M-ROMAN|- M-BULLET|M-NOTED|M-FOOTNOTE|M-ENDNOTE
M-ANCHOR|M-BOX|M-CONTROL|M-INSERTED|M-LEFT|M-MOVED|M-LINK|M-SIMPLEM-RESULT|M-SYMBOL✓
M-TAB M-AFTER|M-NEXT-M-HYPHEN|M-SHOWN|M-COMMENTED|M-FORMULA|M-WIDE|M-TALL|M-CELL|M-NESTED
M-HEADER3|M-FOOTER
"""
