package disclosuredesk.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page of a letter as it is printed.
 *
 * @param lines from top to bottom, without the number of the page
 * @param numberAt where the number begins, as a part of the page's width; negative if there is none
 */
record LetterPage(int number, List<String> lines, double numberAt) {

    private static final double BOTTOM = 0.89;

    static List<LetterPage> of(byte[] pdf) throws IOException {
        List<LetterPage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                pages.add(new Reader(number).read(document));
            }
        }
        return pages;
    }

    /** GB/T 9704: right on odd pages, left on even ones. */
    boolean isNumberOutside() {
        return number % 2 == 1 ? numberAt > 0.6 : numberAt >= 0 && numberAt < 0.4;
    }

    private static final class Reader extends PDFTextStripper {

        private final int number;
        private final List<String> lines = new ArrayList<>();
        private double numberAt = -1;

        Reader(int number) {
            this.number = number;
            setStartPage(number);
            setEndPage(number);
            setSortByPosition(true);
        }

        LetterPage read(PDDocument document) throws IOException {
            getText(document);
            return new LetterPage(number, List.copyOf(lines), numberAt);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.get(0);
            if (first.getYDirAdj() > BOTTOM * first.getPageHeight()) {
                if (text.strip().matches("—\\s*" + number + "\\s*—")) {
                    numberAt = first.getXDirAdj() / first.getPageWidth();
                }
            } else if (!text.isBlank()) {
                lines.add(text.strip());
            }
        }
    }
}
