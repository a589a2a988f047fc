package disclosuredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** What is printed stands on A4 as a whole: no column is cut, no page is empty or holds a single line. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class PaperBrowserTests {

    /** Points; a line that touches the edge of the sheet is not printed. */
    private static final float EDGE = 20;

    private static final float A4_SHORT = 595;
    private static final float A4_LONG = 842;

    /** The heads of all tables as they are printed, white space left out; of a head nobody can see nothing. */
    private static final String HEADS = """
            () => [...document.querySelectorAll('th')].filter((th) => th.getClientRects().length > 0 && !th.closest('.no-print') && !th.querySelector('.visually-hidden'))
                .map((th) => th.innerText.replace(/\\s/g, '')).filter((text) => text !== '')
            """;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void everyPageThatIsPrintedStandsOnItsSheets() throws IOException {
        World world = new World(beans);
        Officer everything = world.officer(
                world.agency, world.department, "全", Role.CLERK, Role.HANDLER, Role.LEGAL_REVIEWER, Role.HEAD);
        RequestId open = world.drafted(Ground.PROVIDED);
        RequestId answered = world.delivered(Ground.STATE_SECRET);
        for (int i = 0; i < 12; i++) {
            world.registered();
        }
        int year = world.today().getYear();
        Page page = Chromium.signIn(chromium.page(port, true), everything);
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/requests",
                "/letters",
                "/withheld",
                "/remedies",
                "/rectifications",
                "/duties",
                "/stages",
                "/stages/times",
                "/board",
                "/statistics/" + year,
                "/statistics/" + year + "/table2",
                "/statistics/" + year + "/table4",
                "/statistics/" + year + "/report",
                "/requests/" + open,
                "/requests/" + open + "/review",
                "/requests/" + answered,
                "/requests/" + answered + "/letters",
                "/requests/" + answered + "/timeline",
                "/requests/" + answered + "/ledger",
                "/requests/" + answered + "/deadline",
                "/requests/" + answered + "/receipt")) {
            check(path, page, faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void check(String path, Page page, List<String> faults) throws IOException {
        page.navigate(path);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        List<?> heads = (List<?>) page.evaluate(HEADS);
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            StringBuilder all = new StringBuilder();
            for (int sheet = 0; sheet < paper.getNumberOfPages(); sheet++) {
                float width = paper.getPage(sheet).getMediaBox().getWidth();
                float height = paper.getPage(sheet).getMediaBox().getHeight();
                if (Math.abs(Math.min(width, height) - A4_SHORT) > 1
                        || Math.abs(Math.max(width, height) - A4_LONG) > 1) {
                    faults.add("%s, sheet %d: %.0f x %.0f is not A4".formatted(path, sheet + 1, width, height));
                }
                Sheet read = new Sheet(sheet + 1, width);
                String text = read.getText(paper);
                all.append(text);
                if (!read.cut.isEmpty()) {
                    faults.add("%s, sheet %d: beyond the edge: %s".formatted(path, sheet + 1, read.cut));
                }
                long lines = text.lines().filter(line -> !line.isBlank()).count();
                if (lines < 2) {
                    faults.add("%s, sheet %d of %d holds %d line(s)"
                            .formatted(path, sheet + 1, paper.getNumberOfPages(), lines));
                }
            }
            String printed = all.toString().replaceAll("\\s", "");
            for (Object head : heads) {
                if (!printed.contains(Objects.toString(head))) {
                    faults.add("%s: the head “%s” is not printed".formatted(path, head));
                }
            }
        }
    }

    /** One sheet, and what stands beyond its right edge. */
    private static final class Sheet extends PDFTextStripper {

        private final float width;
        private final StringBuilder cut = new StringBuilder();

        Sheet(int number, float width) {
            this.width = width;
            setSortByPosition(false); // as it was written, cell by cell
            setStartPage(number);
            setEndPage(number);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            super.processTextPosition(text);
            if (text.getXDirAdj() + text.getWidthDirAdj() > width - EDGE) {
                cut.append(text.getUnicode());
            }
        }
    }
}
