package disclosuredesk.materials.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.shared.Refused;
import disclosuredesk.testing.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A PDF that does something by itself, or on a click more than show a place, is not taken; what every office writes is. */
class PdfActionsTests {

    /** One kind of action for each that the standard has, but those that only show something. */
    private static final List<String> ACTIONS = List.of(
            "<</S/JavaScript/JS(app.alert\\(1\\))>>",
            "<</S(JavaScript)/JS(app.alert\\(1\\))>>",
            "<</S/Launch/F(cmd.exe)>>",
            "<</S/SubmitForm/F(http://x.invalid)>>",
            "<</S/ImportData/F(a.fdf)>>",
            "<</S/GoToR/F(other.pdf)/D[0/Fit]>>",
            "<</S/GoToE/D[0/Fit]/T<</R/C/N(a)>>>>",
            "<</S/Rendition/OP 0>>",
            "<</S/Movie/T(a)>>",
            "<</S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript/JS(1)>>>>",
            "<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/NextPage>><</S/Launch/F(a)>>]>>");

    private static Stream<String> hostile() {
        Stream<String> everyActionEverywhere = ACTIONS.stream()
                .flatMap(action -> Stream.of(
                        pdf("/OpenAction " + action, "", ""),
                        pdf("/OpenAction 4 0 R", "", "4 0 obj" + action + "endobj\n"),
                        pdf("/AA<</WC " + action + ">>", "", ""),
                        pdf("", "/AA<</O " + action + ">>", ""),
                        pdf("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A " + action + ">>]", ""),
                        pdf("", "/Annots[4 0 R]", "4 0 obj<</Subtype/Widget/Rect[0 0 9 9]/A " + action + ">>endobj\n"),
                        pdf("/Outlines<</First<</Title(a)/A " + action + ">>>>", "", ""),
                        pdf("", "", "4 0 obj" + action + "endobj\n")));
        Stream<String> others = Stream.of(
                pdf("/OpenAction<</S/URI/URI(http://x.invalid)>>", "", ""),
                pdf("/OpenAction<</S/URI/URI(http://x.invalid)/D[3 0 R/Fit]>>", "", ""),
                pdf("", "/AA<</O<</S/URI/URI(http://x.invalid)>>>>", ""),
                pdf("/Names<</JavaScript<</Names[(a)<<>>]>>>>", "", ""),
                pdf("/AcroForm<</Fields[]/XFA(a)>>", "", ""),
                pdf("", "/Annots[<</Subtype/RichMedia/Rect[0 0 9 9]>>]", ""),
                pdf("", "/Annots[<</Subtype/Screen/Rect[0 0 9 9]>>]", ""));
        return Stream.concat(everyActionEverywhere, others);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWhateverItDoesAndWhereverItStands(String pdf) throws IOException {
        assertRefused(bytes(pdf));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedTooWhenItsObjectsArePackedTogether(String pdf) throws IOException {
        if (pdf.contains("\n4 0 obj") && !pdf.contains("4 0 R")) {
            return; // written anew without what nothing leads to
        }
        assertRefused(packed(bytes(pdf)));
    }

    private static Stream<String> harmless() {
        return Stream.of(
                pdf("", "", ""),
                pdf("/OpenAction[3 0 R/Fit]", "", ""),
                pdf("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>", "", ""),
                pdf("/OpenAction<</S/Named/N/FirstPage>>", "", ""),
                pdf("/OpenAction<</D[3 0 R/Fit]>>", "", ""),
                pdf("/Outlines<</First<</Title(a)/A<</S/GoTo/D[3 0 R/Fit]>>>>>>", "", ""),
                pdf("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://www.gov.cn)>>>>]", ""),
                pdf("/AcroForm<</Fields[]>>", "", ""));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatLeadsToAPlaceOrIsALinkIsTaken(String pdf) throws IOException {
        assertThat(InspectedFile.of("a.pdf", bytes(pdf)).pages()).isEqualTo(1);
        assertThat(InspectedFile.of("a.pdf", packed(bytes(pdf))).pages()).isEqualTo(1);
    }

    @Test
    void ourOwnPdfsActNot() {
        assertThat(InspectedFile.of("a.pdf", Papers.pdf("good")).pages()).isEqualTo(1);
    }

    private static void assertRefused(byte[] pdf) {
        assertThatThrownBy(() -> InspectedFile.of("a.pdf", pdf))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.messageKey()).isEqualTo("materials.file.actions"));
    }

    private static byte[] bytes(String pdf) {
        return pdf.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As most programs write it today: the objects in packed streams, where nobody reads a word of them. */
    private static byte[] packed(byte[] plain) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(plain);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.save(out, new CompressParameters(500));
            return out.toByteArray();
        }
    }

    private static String pdf(String catalog, String page, String more) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        List<String> objects = Stream.concat(
                        Stream.of(
                                "1 0 obj<</Type/Catalog/Pages 2 0 R" + catalog + ">>endobj\n",
                                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
                                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>" + page
                                        + ">>endobj\n"),
                        Stream.of(more).filter(one -> !one.isEmpty()))
                .toList();
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (String object : objects) {
            table.append("%010d 00000 n \n".formatted(text.length()));
            text.append(object);
        }
        int at = text.length();
        return text.append(table)
                .append("trailer<</Root 1 0 R/Size " + (objects.size() + 1) + ">>\nstartxref\n" + at + "\n%%EOF\n")
                .toString();
    }
}
