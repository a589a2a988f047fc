package disclosuredesk.testing.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs written out object by object. */
final class PdfFiles {

    static final String CATALOG = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    static final String ONE_PAGE = CATALOG + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";

    private PdfFiles() {}

    /** A stream of characters of one byte each. */
    static String stream(int number, String dictionary, String content) {
        return number + " 0 obj<<" + dictionary + "/Length " + content.length() + ">>stream\n" + content
                + "\nendstream endobj\n";
    }

    static byte[] of(String objects) {
        return ("%PDF-1.6\n" + objects + "trailer<</Root 1 0 R/Size 40>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static String deflated(String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(out)) {
            to.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** With a table of its objects. */
    private static byte[] saved(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A little of everything a page can be drawn with. */
    static byte[] rich() {
        String function = "<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>";
        return saved(of(CATALOG.replace(">>", "/Outlines 17 0 R/OCProperties<</OCGs[18 0 R]/D<</OFF[18 0 R]>>>>>>")
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/Rotate 90>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/CropBox[5 5 195 195]/Contents[4 0 R 5 0 R]/Annots[15 0 R]/Resources<</Font<</F1 6 0 R/F3 7 0 R/F0 19 0 R>>"
                + "/XObject<</X1 9 0 R/X2 10 0 R/X3 22 0 R>>/Shading<</S1 11 0 R>>/Pattern<</P1 12 0 R/P2 13 0 R>>/ColorSpace<</C1[/Indexed/DeviceRGB 1<FF000000FF00>]/C2[/Separation/Spot/DeviceRGB "
                + function + "]>>/ExtGState<</G1 14 0 R>>/Properties<</L 18 0 R>>>>>>endobj\n"
                + stream(
                        4,
                        "",
                        "q 1 0 0 1 5 5 cm /G1 gs /F1 12 Tf BT 10 150 Td [(abc)-200(13800138000)]TJ 0 -14 Td (x y) Tj ET Q")
                + stream(
                        5,
                        "",
                        "q 50 0 0 50 10 10 cm /X1 Do Q q /X2 Do Q q 40 0 0 40 120 20 cm /X3 Do Q /S1 sh /Pattern cs /P1 scn 10 80 40 40 re f /P2 scn 60 80 40 40 re f "
                                + "/C2 cs .5 scn 10 10 m 20 30 40 50 60 70 c h B* 3 w [3 2] 0 d 5 5 m 190 190 l S /OC /L BDC BT /F3 10 Tf 20 130 Td (aa) Tj /F0 10 Tf <00410042> Tj ET EMC "
                                + "q 10 0 0 10 150 150 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \1\2\3\4 EI Q")
                + "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[97/a/b/c]>>>>endobj\n"
                + "7 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</sq 8 0 R>>/Encoding<</Differences[97/sq]>>/FirstChar 97/LastChar 97"
                + "/Widths[1000]/Resources<<>>>>endobj\n" + stream(8, "", "1000 0 0 0 750 750 d1 0 0 750 750 re f")
                + stream(
                        9,
                        "/Type/XObject/Subtype/Image/Width 4/Height 4/BitsPerComponent 8/ColorSpace/DeviceRGB/SMask 16 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 3/Columns 4>>",
                        deflated(("\2" + "abcdefghijkl").repeat(4)))
                + stream(
                        10,
                        "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Matrix[1 0 0 1 0 0]/Group<</S/Transparency/CS/DeviceRGB>>/Resources<</XObject<</X1 9 0 R>>/Font<</F1 6 0 R>>>>",
                        "q 20 0 0 20 100 100 cm /X1 Do Q BT /F1 8 Tf 100 90 Td (form) Tj ET")
                + "11 0 obj<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 200 0]/Domain[0 1]/Function " + function
                + "/Extend[false false]>>endobj\n"
                + stream(
                        12,
                        "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>",
                        "1 0 0 rg 0 0 5 5 re f")
                + "13 0 obj<</Type/Pattern/PatternType 2/Shading<</ShadingType 3/ColorSpace/DeviceRGB/Coords[80 100 0 80 100 20]/Function "
                + function + ">>>>endobj\n"
                + "14 0 obj<</Type/ExtGState/ca .8/CA .8/BM/Multiply/LW 2/SMask/None>>endobj\n"
                + "15 0 obj<</Type/Annot/Subtype/Stamp/Rect[100 100 150 150]/Contents(note)/F 4/AP<</N 10 0 R>>/A<</S/URI/URI(http://example.com)>>>>endobj\n"
                + stream(
                        16,
                        "/Type/XObject/Subtype/Image/Width 4/Height 4/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/ASCIIHexDecode",
                        "00FF".repeat(8) + ">")
                + "17 0 obj<</Type/Outlines/First 21 0 R/Last 21 0 R/Count 1>>endobj\n18 0 obj<</Type/OCG/Name(layer)>>endobj\n"
                + "19 0 obj<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[20 0 R]>>endobj\n"
                + "20 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1[500 600] 5 9 500]>>endobj\n"
                + "21 0 obj<</Title(one)/Parent 17 0 R/Dest[3 0 R/Fit]>>endobj\n"
                + stream(
                        22,
                        "/Type/XObject/Subtype/Image/Width 16/Height 16/BitsPerComponent 1/ImageMask true/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 16/Rows 16>>",
                        "\u00ff\u00ff\0\20\1")));
    }

    /** A form with a field that is filled in. */
    static byte[] form() {
        return saved(
                of(CATALOG.replace(">>", "/AcroForm<</Fields[4 0 R]/DA(/Helv 10 Tf)/DR<</Font<</Helv 5 0 R>>>>>>>>")
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]/Resources<<>>>>endobj\n"
                        + "4 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(value)/DA(/Helv 10 Tf)/Rect[10 10 100 30]/P 3 0 R/AP<</N 6 0 R>>>>endobj\n"
                        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                        + stream(
                                6,
                                "/Type/XObject/Subtype/Form/BBox[0 0 90 20]/Resources<</Font<</Helv 5 0 R>>>>",
                                "/Tx BMC BT /Helv 10 Tf 2 4 Td (value) Tj ET EMC")));
    }

    /** A page that holds one picture as it was coded. */
    static byte[] picture(byte[] data, COSBase filter) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(200, 200));
            pdf.addPage(page);
            PDImageXObject image =
                    new PDImageXObject(pdf, new ByteArrayInputStream(data), filter, 600, 800, 8, PDDeviceRGB.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, 200, 200);
            }
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
