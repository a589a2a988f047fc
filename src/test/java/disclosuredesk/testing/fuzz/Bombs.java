package disclosuredesk.testing.fuzz;

import disclosuredesk.testing.KeptPapers;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.fuzz.Seeds.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;

/** Small files that would unfold, repeat or claim without bound. */
final class Bombs {

    private static final String PAGE =
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<";
    private static final String XOBJECT = PAGE + "/XObject<</X 5 0 R>>>>>>endobj\n";
    private static final String DRAWS = PdfFiles.stream(4, "", "q 100 0 0 100 0 0 cm /X Do Q");
    private static final String FONT =
            "/Font<</F 5 0 R>>>>>>endobj\n" + PdfFiles.stream(4, "", "BT /F 10 Tf 10 100 Td <00410042> Tj ET");
    private static final String IMAGE = "/Type/XObject/Subtype/Image";
    private static final String UNFOLDS = latin(deflated(140));
    private static final String GREY = "/ColorSpace/DeviceGray/BitsPerComponent 8";

    /** They are refused when much is done already. */
    static final Set<String> COSTLY = Set.of(
            "50,000 areas each with a mask (pdf)",
            "forms that draw each the next ten times (pdf)",
            "a million lines (pdf)",
            "a path of a million curves (pdf)",
            "300,000 characters on one line (pdf)",
            "30,000 lines of text (pdf)",
            "30,000 characters here and there (pdf)",
            "a picture of 3,000 by 3,000 drawn 1,000 times (pdf)",
            "a JPEG of 6,000 by 6,000 without its dots (jpg)",
            "a PNG of 6,000 by 6,000 without its dots (png)",
            "a Word file of 300,000 paragraphs (docx)",
            "a Word file of 20 MiB that packs badly (docx)",
            "a head of a million lines (eml)",
            "a TIFF of 6,000 by 6,000 without its dots (tif)",
            "5 MiB without a line (txt)");

    private Bombs() {}

    static Map<String, Seed> all() {
        Map<String, Seed> all = new LinkedHashMap<>();
        packages(all);
        pdfs(all);
        pictures(all);
        texts(all);
        return all;
    }

    private static void packages(Map<String, Seed> all) {
        put(
                all,
                "a Word file of 20 MiB of blanks",
                "docx",
                word("<w:document" + WordFiles.NAMESPACES + ">", " ", 20 << 20, "</w:document>"));
        put(
                all,
                "a Word file of 300,000 paragraphs",
                "docx",
                word(
                        "<w:document" + WordFiles.NAMESPACES + "><w:body>",
                        WordFiles.p("一"),
                        30 << 20,
                        "</w:body></w:document>"));
        put(all, "a Word file of 20 MiB that packs badly", "docx", badlyPacked(20));
        put(
                all,
                "tables 5,000 deep",
                "docx",
                WordFiles.of("<w:tbl><w:tr><w:tc>".repeat(5_000)
                        + WordFiles.p("x")
                        + "</w:tc></w:tr></w:tbl>".repeat(5_000)));
        put(
                all,
                "tables 400 deep",
                "docx",
                WordFiles.of(
                        "<w:tbl><w:tr><w:tc>".repeat(400) + WordFiles.p("x") + "</w:tc></w:tr></w:tbl>".repeat(400)));
        put(
                all,
                "content controls 5,000 deep",
                "docx",
                WordFiles.of("<w:sdt><w:sdtContent>".repeat(5_000)
                        + WordFiles.p("x")
                        + "</w:sdtContent></w:sdt>".repeat(5_000)));
        put(all, "elements 200,000 deep", "docx", WordFiles.of("<w:ins>".repeat(200_000) + "</w:ins>".repeat(200_000)));
        put(
                all,
                "a cell over 999,999,999 columns",
                "docx",
                WordFiles.of("<w:tbl>"
                        + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc></w:tr>"
                                .repeat(50)
                        + "</w:tbl>"));
        put(
                all,
                "an entity bomb in a Word file",
                "docx",
                Papers.zip(
                        "[Content_Types].xml",
                        WordFiles.TYPES,
                        "_rels/.rels",
                        WordFiles.ROOT,
                        "word/document.xml",
                        laughs("w:document")));
        put(
                all,
                "an entity bomb behind 2 MiB of blanks",
                "docx",
                Papers.zip(
                        "[Content_Types].xml",
                        WordFiles.TYPES,
                        "_rels/.rels",
                        WordFiles.ROOT,
                        "word/document.xml",
                        "<?xml version=\"1.0\"?>" + " ".repeat(2 << 20)
                                + laughs("w:document").substring(21)));
        put(all, "an entity bomb in an OFD", "ofd", Papers.zip("OFD.xml", laughs("OFD")));
        put(
                all,
                "elements 200,000 deep in an OFD",
                "ofd",
                Papers.zip("OFD.xml", "<OFD>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</OFD>"));
        put(
                all,
                "elements 5,000 deep in an OFD",
                "ofd",
                Papers.zip(
                        "OFD.xml",
                        "<OFD>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "<DocRoot>OFD.xml</DocRoot></OFD>"));
        put(
                all,
                "an OFD whose document is read again and again",
                "ofd",
                Papers.zip(
                        "OFD.xml",
                        "<OFD>" + "<DocRoot>D.xml</DocRoot>".repeat(20_000) + "</OFD>",
                        "D.xml",
                        "<D>" + "<Page BaseLoc=\"P.xml\"/>".repeat(1_900) + "</D>",
                        "P.xml",
                        "<P><TextObject Boundary=\"0 0 9 9\" Size=\"5\"><TextCode>某局某局某局某局</TextCode></TextObject></P>"));
        put(all, "20,000 parts", "docx", manyParts());
        put(all, "a workbook of 20 MiB of blanks", "xlsx", sheet(" ", 20 << 20, ""));
        put(
                all,
                "a workbook of a million rows",
                "xlsx",
                sheet("<row><c t=\"inlineStr\"><is><t>一</t></is></c></row>", 15 << 20, ""));
        put(
                all,
                "merged cells over the whole sheet",
                "xlsx",
                sheet(
                        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
                        1,
                        "<mergeCells count=\"2147483647\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"));
        put(
                all,
                "columns without end",
                "xlsx",
                Papers.zip(
                        "[Content_Types].xml",
                        BOOK_TYPES,
                        "_rels/.rels",
                        BOOK_ROOT,
                        "xl/workbook.xml",
                        BOOK,
                        "xl/_rels/workbook.xml.rels",
                        BOOK_RELATIONS,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet" + MAIN
                                + "><cols><col min=\"1\" max=\"2147483647\" width=\"9\" style=\"0\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"));
        put(
                all,
                "a formula without end",
                "xlsx",
                sheet(
                        "<row r=\"1\"><c r=\"A1\"><f>" + "(".repeat(100_000) + "1" + ")".repeat(100_000)
                                + "</f></c><c r=\"B1\"><f>SUM(A1:XFD1048576)*SUM(A:XFD)</f></c><c r=\"C1\"><f>C1</f></c></row>",
                        1,
                        ""));
        put(
                all,
                "a dossier whose list unfolds to 40 MiB",
                "zip",
                packed("SHA256SUMS", "0".repeat(64) + "  a\n", 40L << 20));
        put(all, "an old file whose stream claims 2 GiB", "xls", compoundClaiming(KeptPapers.xls("x")));
        put(
                all,
                "an old file whose sectors follow one another in a ring",
                "doc",
                ring(KeptPapers.compound("WordDocument", new byte[9_000])));
    }

    private static final String MAIN =
            " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String BOOK_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String BOOK_ROOT = WordFiles.ROOT.replace("word/document.xml", "xl/workbook.xml");
    private static final String BOOK_RELATIONS = WordFiles.ROOT
            .replace("officeDocument\" ", "worksheet\" ")
            .replace("word/document.xml", "worksheets/sheet1.xml");
    private static final String BOOK =
            "<workbook" + MAIN + "><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>";

    private static void pdfs(Map<String, Seed> all) {
        String end = "/MediaBox[0 0 200 200]";
        put(
                all,
                "a page tree that holds itself",
                "pdf",
                PdfFiles.of(
                        PdfFiles.CATALOG + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 2>>endobj\n"));
        put(all, "a page tree 20,000 deep", "pdf", PdfFiles.of(deepTree(20_000)));
        put(
                all,
                "two billion pages",
                "pdf",
                PdfFiles.of(PdfFiles.CATALOG
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2147483647>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                        + end + ">>endobj\n"));
        put(
                all,
                "arrays 100,000 deep",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R" + end + "/X" + "[".repeat(100_000)
                        + ">>endobj\n"));
        put(
                all,
                "dictionaries 100,000 deep",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R" + end + "/X" + "<</A".repeat(100_000)
                        + ">>endobj\n"));
        put(all, "arrays 100,000 deep in the drawing", "pdf", page("", "[".repeat(100_000) + " 0 0 m"));
        put(
                all,
                "a form that draws itself",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + XOBJECT
                        + DRAWS
                        + PdfFiles.stream(
                                5,
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                                "/X Do /X Do")));
        put(
                all,
                "forms that draw each the next ten times",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + XOBJECT
                        + DRAWS
                        + tenfold("/X Do ", "/XObject<</X ", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")));
        put(
                all,
                "groups that draw each the next ten times",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + XOBJECT
                        + DRAWS
                        + tenfold(
                                "/X Do ",
                                "/XObject<</X ",
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency>>")));
        put(
                all,
                "patterns that are filled each with the next",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + "/Pattern<</X 5 0 R>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "/Pattern cs /X scn 0 0 200 200 re f")
                        + tenfold(
                                "/Pattern cs /X scn 0 0 9 9 re f ",
                                "/Pattern<</X ",
                                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9")));
        put(
                all,
                "a pattern of tiny steps",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + "/Pattern<</X 5 0 R>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "/Pattern cs /X scn 0 0 200 200 re f")
                        + PdfFiles.stream(
                                5,
                                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 100000 100000]/XStep .00001/YStep .00001/Resources<<>>",
                                "0 0 1 1 re f")));
        put(
                all,
                "a mask that is masked by itself",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + "/ExtGState<</G 6 0 R>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "/G gs 0 0 200 200 re f")
                        + PdfFiles.stream(
                                5,
                                "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</ExtGState<</G 6 0 R>>>>",
                                "/G gs 0 0 99 99 re f")
                        + "6 0 obj<</Type/ExtGState/SMask<</S/Luminosity/G 5 0 R>>>>endobj\n"));
        put(
                all,
                "50,000 areas each with a mask",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + "/ExtGState<</G 6 0 R>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "/G gs " + "0 0 200 200 re f ".repeat(50_000))
                        + PdfFiles.stream(
                                5,
                                "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Group<</S/Transparency/CS/DeviceGray>>/Resources<<>>",
                                "0 0 99 99 re f")
                        + "6 0 obj<</Type/ExtGState/SMask<</S/Luminosity/G 5 0 R>>>>endobj\n"));
        put(
                all,
                "glyphs that draw themselves",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + FONT
                        + "5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 6 0 R>>/Encoding<</Differences[0/a 65/a/a]>>/FirstChar 0/LastChar 66"
                        + "/Widths[" + "9 ".repeat(67) + "]/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                        + PdfFiles.stream(6, "", "9 0 d0 BT /F 10 Tf <0041004100410041> Tj ET")));
        put(
                all,
                "a dash of nothing along a line without end",
                "pdf",
                page(
                        "",
                        "[.00001 .00001] 0 d 0 0 m 100000000 100000000 l S 1 w [.001] 0 d 0 0 m 200 200 l 0 200 l 200 0 l S"));
        put(all, "a million lines", "pdf", page("", "0 0 m 200 200 l S ".repeat(1_000_000)));
        put(
                all,
                "a path of a million curves",
                "pdf",
                page("", "0 0 m " + "9 200 180 3 200 200 c 0 0 l ".repeat(300_000) + "B*"));
        put(all, "300,000 characters on one line", "pdf", text("<" + "61".repeat(300_000) + "> Tj"));
        put(all, "30,000 lines of text", "pdf", text("(abc) Tj 0 -.01 Td ".repeat(30_000)));
        put(all, "30,000 characters here and there", "pdf", text(strewn(30_000)));
        put(
                all,
                "a picture of 60,000 by 60,000 in the drawing",
                "pdf",
                page("", "q 99 0 0 99 0 0 cm BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID abc EI Q"));
        put(all, "a picture of 60,000 by 60,000", "pdf", image("/Width 60000/Height 60000" + GREY, "abc"));
        put(
                all,
                "a picture of 3,000 by 3,000 drawn 1,000 times",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + XOBJECT
                        + PdfFiles.stream(4, "", "100 0 0 100 0 0 cm " + "/X Do ".repeat(1_000))
                        + PdfFiles.stream(
                                5,
                                IMAGE + "/Width 3000/Height 3000" + GREY + "/Filter/FlateDecode",
                                PdfFiles.deflated("\0".repeat(9_000_000)))));
        put(
                all,
                "a mask of 60,000 by 60,000",
                "pdf",
                image("/Width 2/Height 2" + GREY + "/SMask 6 0 R", "abcd"),
                PdfFiles.stream(6, IMAGE + "/Width 60000/Height 60000" + GREY, "abc"));
        put(
                all,
                "a mask of 60,000 by 60,000 that is deflated",
                "pdf",
                image("/Width 2/Height 2" + GREY + "/Mask 6 0 R", "abcd"),
                PdfFiles.stream(
                        6,
                        IMAGE + "/ImageMask true/BitsPerComponent 1/Width 60000/Height 60000/Filter/FlateDecode",
                        PdfFiles.deflated("abc")));
        put(
                all,
                "a JPEG of 60,000 by 60,000 in a small picture",
                "pdf",
                image(
                        "/Width 10/Height 10" + GREY + "/Filter/DCTDecode",
                        latin(PictureFiles.jpeg(Papers.picture("jpg", 40, 30), 60_000, 60_000))));
        put(
                all,
                "a fax of two billion columns",
                "pdf",
                image(
                        "/Width 16/Height 16/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 2000000000/Rows 2000000000>>",
                        "abc\0\20\1"));
        put(
                all,
                "a fax of 60,000 by 60,000",
                "pdf",
                image(
                        "/Width 16/Height 16/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 60000>>",
                        "abc\0\20\1"));
        put(
                all,
                "a predictor of two billion columns",
                "pdf",
                image(
                        "/Width 16/Height 16" + GREY
                                + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>",
                        PdfFiles.deflated("abc")));
        put(
                all,
                "a predictor of 2,000 MiB",
                "pdf",
                image(
                        "/Width 16/Height 16" + GREY
                                + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000/Colors 1/BitsPerComponent 8>>",
                        PdfFiles.deflated("abc")));
        put(
                all,
                "a drawing with a predictor of 1,900 MiB",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(
                                4,
                                "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 1900000000/Colors 1/BitsPerComponent 8>>",
                                PdfFiles.deflated("abc"))));
        put(
                all,
                "a drawing that unfolds to 140 MiB",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(4, "/Filter/FlateDecode", UNFOLDS)));
        put(
                all,
                "a drawing in figures that unfolds to 140 MiB",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(
                                4,
                                "/Filter[/ASCIIHexDecode/FlateDecode]",
                                hex(UNFOLDS.getBytes(StandardCharsets.ISO_8859_1)))));
        put(
                all,
                "a drawing packed twice",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(4, "/Filter[/FlateDecode/FlateDecode]", PdfFiles.deflated(UNFOLDS))));
        put(
                all,
                "a drawing in LZW that unfolds to 140 MiB",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(4, "/Filter/LZWDecode", latin(lzw(140L << 20)))));
        put(
                all,
                "a drawing in runs that unfolds to 140 MiB",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(4, "/Filter/RunLengthDecode", "\u0081 ".repeat((140 << 20) / 128))));
        put(
                all,
                "a stream with 20,000 filters",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + ">>>>endobj\n"
                        + PdfFiles.stream(4, "/Filter[" + "/ASCIIHexDecode".repeat(20_000) + "]", "00>")));
        put(
                all,
                "a directory of objects that unfolds to 140 MiB",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R" + end + ">>endobj\n"
                        + PdfFiles.stream(9, "/Type/ObjStm/N 1/First 10/Filter/FlateDecode", UNFOLDS)));
        put(
                all,
                "a directory of two billion objects",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R" + end + ">>endobj\n"
                        + PdfFiles.stream(9, "/Type/ObjStm/N 2147483647/First 2147483647", "10 0 11 0 ")));
        put(all, "a table of two billion objects", "pdf", crossReference("/Index[0 2147483647]", "/W[0 0 0]", ""));
        put(
                all,
                "a table of two billion objects of one byte",
                "pdf",
                crossReference("/Index[0 2147483647]/Size 2147483647", "/W[1 0 0]", "\1\1\1"));
        put(all, "a table that goes back to itself", "pdf", crossReference("/Prev 9", "/W[1 2 1]", "\1\0\11\0"));
        put(
                all,
                "a font of two billion widths",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + FONT + composite("/W[0 2147483646 500]", "/Identity-H")));
        put(
                all,
                "a font with a map of four billion characters",
                "pdf",
                PdfFiles.of(
                        PdfFiles.ONE_PAGE
                                + PAGE
                                + FONT
                                + composite("/DW 500", "/Identity-H/ToUnicode 8 0 R")
                                + PdfFiles.stream(
                                        8,
                                        "",
                                        "begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange endcmap")));
        put(
                all,
                "a font with a map of ranges of two billion",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + PAGE
                        + FONT
                        + composite("/DW 500", " 8 0 R")
                        + PdfFiles.stream(
                                8,
                                "/Type/CMap/CMapName/X",
                                "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange "
                                        + "1 begincidchar <0041> 2147483647 endcidchar endcmap")));
        put(
                all,
                "a map that uses itself",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + PAGE
                        + FONT
                        + composite("/DW 500", " 8 0 R")
                        + PdfFiles.stream(8, "/Type/CMap/CMapName/X/UseCMap 8 0 R", "begincmap endcmap")));
        put(
                all,
                "a font whose widths begin at minus two billion",
                "pdf",
                PdfFiles.of(
                        PdfFiles.ONE_PAGE + PAGE + FONT
                                + "5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar -2147483648/LastChar 2147483647/Widths[1]>>endobj\n"));
        put(
                all,
                "a function of samples without end",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE
                        + "/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Function 5 0 R>>>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "/S sh")
                        + PdfFiles.stream(
                                5,
                                "/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[100000 100000]/BitsPerSample 32",
                                "abc")));
        put(
                all,
                "a function that calls itself",
                "pdf",
                PdfFiles.of(
                        PdfFiles.ONE_PAGE + PAGE
                                + "/Shading<</S<</ShadingType 2/Coords[0 0 200 200]/ColorSpace/DeviceGray/Function 5 0 R>>>>>>>>endobj\n"
                                + PdfFiles.stream(4, "", "/S sh")
                                + "5 0 obj<</FunctionType 3/Domain[0 1]/Functions[5 0 R 5 0 R]/Bounds[.5]/Encode[0 1 0 1]>>endobj\n"));
        put(
                all,
                "a colour space made of itself",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + "/ColorSpace<</C 5 0 R>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "/C cs 1 sc 0 0 9 9 re f")
                        + "5 0 obj[/Indexed 5 0 R 255 <00>]endobj\n"));
        put(
                all,
                "a colour space of two billion colours",
                "pdf",
                PdfFiles.of(
                        PdfFiles.ONE_PAGE + PAGE + "/ColorSpace<</C[/Indexed/DeviceRGB 2147483647 <00>]>>>>>>endobj\n"
                                + PdfFiles.stream(4, "", "/C cs 1 sc 0 0 9 9 re f")));
        put(
                all,
                "a field that is its own child",
                "pdf",
                PdfFiles.of(
                        PdfFiles.CATALOG.replace(">>", "/AcroForm<</Fields[4 0 R]>>>>")
                                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                                + end
                                + "/Annots[4 0 R]>>endobj\n4 0 obj<</FT/Tx/T(a)/Kids[4 0 R]/Parent 4 0 R/Subtype/Widget/Rect[0 0 9 9]>>endobj\n"));
        put(all, "fields 20,000 deep", "pdf", PdfFiles.of(deepFields(20_000)));
        put(
                all,
                "bookmarks that follow one another in a ring",
                "pdf",
                PdfFiles.of(
                        PdfFiles.CATALOG.replace(">>", "/Outlines 5 0 R>>")
                                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                                + end
                                + ">>endobj\n5 0 obj<</First 6 0 R/Last 6 0 R/Count 1>>endobj\n6 0 obj<</Title(a)/Next 6 0 R/First 6 0 R/Parent 5 0 R/Dest[3 0 R/Fit]>>endobj\n"));
        put(
                all,
                "names that name themselves",
                "pdf",
                PdfFiles.of(PdfFiles.CATALOG.replace(
                                ">>", "/Names<</EmbeddedFiles 5 0 R/JavaScript 5 0 R/Dests 5 0 R>>>>")
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" + "3 0 obj<</Type/Page/Parent 2 0 R"
                        + end + ">>endobj\n5 0 obj<</Kids[5 0 R 5 0 R]>>endobj\n"));
        put(
                all,
                "a page 200,000,000 high",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1 200000000]/UserUnit 100000>>endobj\n"));
        put(
                all,
                "a page of no size",
                "pdf",
                PdfFiles.of(PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 0 0]>>endobj\n"));
        put(
                all,
                "a page 14,400 wide and a hair high",
                "pdf",
                PdfFiles.of(
                        PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 .00001]>>endobj\n"));
        put(all, "a JPX of 60,000 by 60,000", "pdf", PdfFiles.picture(jpx(60_000, 100, 0), COSName.JPX_DECODE));
        put(
                all,
                "a JPX of 6,000 by 6,000 in tiles of one dot",
                "pdf",
                PdfFiles.picture(jpx(6_000, 1, 0), COSName.JPX_DECODE));
        put(all, "a JPX of 16,384 components", "pdf", PdfFiles.picture(jpx(6_000, 6_000, 16_384), COSName.JPX_DECODE));
        put(
                all,
                "a JBIG2 of 60,000 by 60,000",
                "pdf",
                image(
                        "/Width 10/Height 10/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode",
                        latin(jbig2(60_000, 60_000))));
        put(
                all,
                "a JBIG2 with a region of 60,000 by 60,000",
                "pdf",
                image(
                        "/Width 10/Height 10/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode",
                        latin(jbig2(10, 60_000))));
    }

    private static void pictures(Map<String, Seed> all) {
        put(all, "a PNG of 60,000 by 60,000", "png", PictureFiles.png(60_000, 60_000));
        put(all, "a PNG of 6,000 by 6,000 without its dots", "png", PictureFiles.png(6_000, 6_000));
        put(all, "a JPEG of 60,000 by 60,000", "jpg", PictureFiles.jpeg(Papers.picture("jpg", 40, 30), 60_000, 60_000));
        put(
                all,
                "a JPEG of 6,000 by 6,000 without its dots",
                "jpg",
                PictureFiles.jpeg(Papers.picture("jpg", 40, 30), 6_000, 6_000));
        put(all, "a TIFF of 60,000 by 60,000", "tif", PictureFiles.tiff(60_000, 60_000, 60_000));
        put(
                all,
                "a TIFF of two billion by two billion",
                "tif",
                PictureFiles.tiff(Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
        put(all, "a TIFF of 6,000 by 6,000 without its dots", "tif", PictureFiles.tiff(6_000, 6_000, 6_000));
        put(all, "a TIFF whose pages follow one another in a ring", "tif", PictureFiles.endlessTiff());
        put(
                all,
                "a TIFF with a field of two billion values",
                "tif",
                claiming(PictureFiles.tiff(10, 10, 10), 8 + 2 + 5 * 12 + 4, Integer.MAX_VALUE));
        put(
                all,
                "a TIFF with a field of 300 million values",
                "tif",
                claiming(PictureFiles.tiff(10, 10, 10), 8 + 2 + 5 * 12 + 4, 300_000_000));
        put(all, "a JPEG whose camera notes claim two billion values", "jpg", exif());
    }

    private static void texts(Map<String, Seed> all) {
        put(all, "elements 1,000,000 deep", "html", "<html><div>" + "<div>".repeat(1_000_000));
        put(all, "marks 300,000 deep", "html", "<html>" + "<b><i><font>".repeat(300_000) + "x");
        put(all, "tables 100,000 deep in a page", "html", "<html>" + "<table><tr><td>".repeat(100_000) + "x");
        put(
                all,
                "a cell of 999,999,999 columns and rows",
                "html",
                "<html><table><tr>" + "<td colspan=\"999999999\" rowspan=\"999999999\">1</td>".repeat(50_000));
        put(all, "paragraphs that are never closed", "html", "<html>" + "<p>1<a href=x>".repeat(200_000));
        put(all, "a million attributes", "html", "<html><p" + " a b=c".repeat(500_000) + ">x");
        put(all, "a million different attributes", "html", "<html><p" + numbered(" a", 200_000) + ">x");
        put(
                all,
                "a style sheet without end",
                "html",
                "<html><style>" + ".a{display:none}".repeat(100_000) + "</style>" + "<p class=a>x".repeat(20_000));
        put(all, "braces 1,000,000 deep", "json", "{\"year\":2027,\"days\":" + "[".repeat(1_000_000));
        put(all, "objects 100,000 deep", "json", "{\"table3\":" + "{\"a\":".repeat(100_000));
        put(all, "a number of 100,000 digits", "json", "{\"year\":" + "9".repeat(100_000) + ",\"table3\":[]}");
        put(
                all,
                "an exponent without end",
                "json",
                "{\"year\":1e999999999,\"days\":[],\"table3\":[1e999999999],\"decidedOn\":1e999999999}");
        put(all, "groups 1,000,000 deep", "rtf", "{\\rtf1" + "{".repeat(1_000_000));
        put(all, "parts 20,000 deep", "eml", deepMail(20_000));
        put(
                all,
                "a part of each kind 100,000 times",
                "eml",
                "From: a <a@example.com>\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(100_000) + "--b--\n");
        put(all, "ten parts each of which is all parts", "eml", doubledMail());
        put(
                all,
                "a head of a million lines",
                "eml",
                "From: a <a@example.com>\n" + "Received: from x by y; Mon, 2 Mar 2026 08:00:00 +0800\n".repeat(200_000)
                        + "\nx");
        put(
                all,
                "a line of the head of 10 MiB",
                "eml",
                "From: a <a@example.com>\nSubject: " + "=?UTF-8?Q?=E8=A1=A8?= ".repeat(500_000) + "\n\nx");
        put(
                all,
                "a page of elements 300,000 deep in a mail",
                "eml",
                "From: a <a@example.com>\nSubject: x\nContent-Type: text/html\n\n" + "<div>".repeat(300_000));
        put(
                all,
                "a boundary of 100,000 characters",
                "eml",
                "From: a <a@example.com>\nSubject: x\nContent-Type: multipart/mixed; boundary=\"" + "b".repeat(100_000)
                        + "\"\n\n--b\n" + "-".repeat(5_000_000));
        put(all, "5 MiB without a line", "txt", "长".repeat(5 << 20));
        put(all, "a million lines", "txt", "某\n".repeat(1_000_000));
        put(all, "a million figures", "txt", "1380013800".repeat(100_000));
        put(all, "a million labels", "txt", "姓名：电话：地址：".repeat(100_000));
        put(all, "a million cells", "txt", "|姓名\t".repeat(200_000));
        put(all, "brackets without end", "txt", "（【《〈((([[[{{{".repeat(100_000));
        put(all, "a million days", "csv", "date,is_workday,name\n" + "2027-01-01,false,元旦\n".repeat(1_000_000));
    }

    private static void put(Map<String, Seed> all, String name, String ending, byte[] content) {
        all.put(name + " (" + ending + ")", new Seed("a." + ending, content));
    }

    private static void put(Map<String, Seed> all, String name, String ending, String content) {
        put(all, name, ending, content.getBytes(StandardCharsets.UTF_8));
    }

    /** With one more object before the end. */
    private static void put(Map<String, Seed> all, String name, String ending, byte[] pdf, String object) {
        put(all, name, ending, latin(pdf).replace("trailer", object + "trailer").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String laughs(String root) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml.append("]><")
                .append(root)
                .append(root.startsWith("w:") ? WordFiles.NAMESPACES : "")
                .append(">&a29;</")
                .append(root)
                .append('>')
                .toString();
    }

    private static byte[] word(String begin, String repeated, long size, String end) {
        return zip(
                "word/document.xml",
                begin,
                repeated,
                size,
                end,
                "[Content_Types].xml",
                WordFiles.TYPES,
                "_rels/.rels",
                WordFiles.ROOT);
    }

    private static byte[] sheet(String repeated, long size, String behind) {
        return zip(
                "xl/worksheets/sheet1.xml",
                "<worksheet" + MAIN + "><sheetData>",
                repeated,
                size,
                "</sheetData>" + behind + "</worksheet>",
                "[Content_Types].xml",
                BOOK_TYPES,
                "_rels/.rels",
                BOOK_ROOT,
                "xl/workbook.xml",
                BOOK,
                "xl/_rels/workbook.xml.rels",
                BOOK_RELATIONS);
    }

    private static byte[] packed(String name, String repeated, long size) {
        return zip(name, "", repeated, size, "");
    }

    private static byte[] zip(String name, String begin, String repeated, long size, String end, String... others) {
        byte[] unit = repeated.repeat(Math.max(1, (int) Math.min(size, 1 << 16) / repeated.length()))
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (int i = 0; i < others.length; i += 2) {
                zip.putNextEntry(new ZipEntry(others[i]));
                zip.write(others[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < size; written += unit.length) {
                zip.write(unit);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Some random bits in each paragraph: one to fifty, which is nothing unusual. */
    private static byte[] badlyPacked(int mebibytes) {
        Random random = new Random(7);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (String[] part :
                    new String[][] {{"[Content_Types].xml", WordFiles.TYPES}, {"_rels/.rels", WordFiles.ROOT}}) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document" + WordFiles.NAMESPACES + "><w:body>").getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < (long) mebibytes << 20; ) {
                byte[] paragraph = WordFiles.p(Integer.toString(random.nextInt(1 << 20), 36))
                        .getBytes(StandardCharsets.UTF_8);
                zip.write(paragraph);
                written += paragraph.length;
            }
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] manyParts() {
        Object[] parts = new Object[40_004];
        parts[0] = "[Content_Types].xml";
        parts[1] = WordFiles.TYPES;
        parts[2] = "_rels/.rels";
        parts[3] = WordFiles.ROOT;
        for (int i = 4; i < parts.length; i += 2) {
            parts[i] = "word/media/" + i + ".xml";
            parts[i + 1] = "";
        }
        return Papers.zip(parts);
    }

    private static byte[] deflated(int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(out)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < mebibytes; i++) {
                to.write(blanks);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes) + ">";
    }

    /** Blanks: the codes of ever longer runs, begun anew when they are used up. */
    private static byte[] lzw(long size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long bits = 0;
        int held = 0;
        long written = 0;
        while (written < size) {
            int next = 258;
            for (int i = 0; next < 4_090; i++) {
                int code = i == 0 ? 256 : i == 1 ? ' ' : next - 1;
                int width = next < 511 ? 9 : next < 1_023 ? 10 : next < 2_047 ? 11 : 12;
                bits = bits << width | code;
                held += width;
                while (held >= 8) {
                    out.write((int) (bits >> (held -= 8)));
                }
                written += i;
                next += i > 0 ? 1 : 0;
            }
        }
        return out.toByteArray();
    }

    private static byte[] page(String resources, String drawing) {
        return PdfFiles.of(PdfFiles.ONE_PAGE + PAGE + resources + ">>>>endobj\n" + PdfFiles.stream(4, "", drawing));
    }

    private static byte[] text(String drawing) {
        return PdfFiles.of(
                PdfFiles.ONE_PAGE + PAGE + "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                        + PdfFiles.stream(4, "", "BT /F 4 Tf 1 199 Td " + drawing + " ET"));
    }

    private static String strewn(int characters) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append("1 0 0 1 ")
                    .append(random.nextInt(200))
                    .append(' ')
                    .append(random.nextInt(20_000) / 100.0)
                    .append(" Tm (")
                    .append(random.nextInt(10))
                    .append(") Tj ");
        }
        return text.toString();
    }

    private static byte[] image(String dictionary, String data) {
        return PdfFiles.of(PdfFiles.ONE_PAGE + XOBJECT + DRAWS + PdfFiles.stream(5, IMAGE + dictionary, data));
    }

    private static String tenfold(String drawn, String resource, String dictionary) {
        StringBuilder objects = new StringBuilder();
        for (int i = 5; i < 25; i++) {
            objects.append(PdfFiles.stream(
                    i, dictionary + "/Resources<<" + resource + (i + 1) + " 0 R>>>>", drawn.repeat(10)));
        }
        return objects.append(PdfFiles.stream(25, dictionary + "/Resources<<>>", "0 0 9 9 re f"))
                .toString();
    }

    private static String composite(String widths, String encoding) {
        return "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding" + encoding
                + "/DescendantFonts[6 0 R]>>endobj\n"
                + "6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + widths + ">>endobj\n";
    }

    private static String deepTree(int depth) {
        StringBuilder objects = new StringBuilder(PdfFiles.CATALOG);
        for (int i = 2; i < depth; i++) {
            objects.append(i)
                    .append(" 0 obj<</Type/Pages/Count 1/Parent ")
                    .append(i - 1)
                    .append(" 0 R/Kids[")
                    .append(i + 1)
                    .append(" 0 R]>>endobj\n");
        }
        return objects.append(depth)
                .append(" 0 obj<</Type/Page/Parent ")
                .append(depth - 1)
                .append(" 0 R>>endobj\n")
                .toString();
    }

    private static String deepFields(int depth) {
        StringBuilder objects = new StringBuilder(PdfFiles.CATALOG.replace(">>", "/AcroForm<</Fields[4 0 R]>>>>")
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n");
        for (int i = 4; i < depth; i++) {
            objects.append(i)
                    .append(" 0 obj<</FT/Tx/T(a)/Kids[")
                    .append(i + 1)
                    .append(" 0 R]")
                    .append(i == 4 ? "" : "/Parent " + (i - 1) + " 0 R")
                    .append(">>endobj\n");
        }
        return objects.append(depth)
                .append(" 0 obj<</FT/Tx/T(a)/Subtype/Widget/Rect[0 0 9 9]>>endobj\n")
                .toString();
    }

    /** With its table of objects in a stream. */
    private static byte[] crossReference(String said, String widths, String data) {
        String before =
                "%PDF-1.6\n" + PdfFiles.ONE_PAGE + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n";
        return (before + PdfFiles.stream(9, "/Type/XRef/Root 1 0 R/Size 10" + said + widths, data) + "startxref\n"
                        + before.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] jpx(int size, int tile, int components) {
        byte[] file = Seeds.resource("/documents/scan-rgb.jp2");
        for (int i = 0; i + 40 < file.length; i++) {
            if ((file[i] & 0xff) == 0xff && file[i + 1] == 0x51) {
                java.nio.ByteBuffer head = java.nio.ByteBuffer.wrap(file)
                        .putInt(i + 6, size)
                        .putInt(i + 10, size)
                        .putInt(i + 22, tile)
                        .putInt(i + 26, tile);
                if (components > 0) {
                    head.putShort(i + 38, (short) components);
                }
                return file;
            }
        }
        throw new IllegalStateException("no size");
    }

    /** A page of 10 dots or more and a region on it, of a picture that has none of its data. */
    private static byte[] jbig2(int page, int region) {
        return java.nio.ByteBuffer.allocate(200)
                .putInt(0)
                .put((byte) 48)
                .put((byte) 0)
                .put((byte) 1)
                .putInt(19)
                .putInt(page)
                .putInt(page)
                .putInt(0)
                .putInt(0)
                .put((byte) 0)
                .putShort((short) 0)
                .putInt(1)
                .put((byte) 38)
                .put((byte) 0)
                .put((byte) 1)
                .putInt(60)
                .putInt(region)
                .putInt(region)
                .putInt(0)
                .putInt(0)
                .put((byte) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] claiming(byte[] file, int at, int value) {
        java.nio.ByteBuffer.wrap(file).putInt(at, value);
        return file;
    }

    private static byte[] exif() {
        byte[] notes = claiming(
                claiming(PictureFiles.tiff(10, 10, 10), 8 + 2 + 4, Integer.MAX_VALUE), 8 + 2 + 5 * 12 + 4, 400_000_000);
        byte[] picture = Papers.picture("jpg", 40, 30);
        return java.nio.ByteBuffer.allocate(picture.length + notes.length + 10)
                .put(picture, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (notes.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(notes)
                .put(picture, 2, picture.length - 2)
                .array();
    }

    private static byte[] compoundClaiming(byte[] file) {
        byte[] name = "Workbook".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + 128 < file.length; i += 128) {
            if (Arrays.equals(file, i, i + name.length, name, 0, name.length)) {
                java.nio.ByteBuffer.wrap(file)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .putInt(i + 120, Integer.MAX_VALUE);
            }
        }
        return file;
    }

    /** Each entry of the table of sectors names the sector itself as the next one. */
    private static byte[] ring(byte[] file) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int table = 512 * (1 + bytes.getInt(76));
        for (int i = 0; i < 128 && table + 4 * i + 4 <= file.length; i++) {
            if (bytes.getInt(table + 4 * i) != -3) {
                bytes.putInt(table + 4 * i, i);
            }
        }
        return file;
    }

    private static String numbered(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text).append(i);
        }
        return all.toString();
    }

    private static String deepMail(int depth) {
        StringBuilder mail = new StringBuilder("From: a <a@example.com>\nSubject: x\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("\nx\n").toString();
    }

    private static String doubledMail() {
        return "From: a <a@example.com>\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(9)
                + ("--b\nContent-Type: application/octet-stream\n\n" + "x".repeat(70) + "\n").repeat(150) + "--b--\n";
    }
}
