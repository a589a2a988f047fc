package disclosuredesk.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where on the pages of a PDF a text stands. A scanned page has no text, and nothing is found on it. */
public final class TextPlaces {

    private TextPlaces() {}

    /**
     * One place.
     *
     * @param page from 1
     * @param text as it stands there
     * @param box a little larger than the text
     */
    public record Place(int page, String text, PageBox box) {}

    /**
     * All places on some pages where the pattern is found, page by page.
     *
     * @param first from 1
     */
    public static List<Place> of(DrawnPages pages, int first, int last, Pattern sought) throws UnreadableDocument {
        List<Place> places = new ArrayList<>();
        try {
            for (int page = first; page <= last; page++) {
                Lines lines = new Lines();
                lines.setStartPage(page);
                lines.setEndPage(page);
                lines.setSortByPosition(true);
                lines.getText(pages.document());
                for (List<TextPosition> line : lines.all) {
                    add(page, line, sought, pages.size(page), places);
                }
            }
            return places;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("文件的文字不能读取");
        }
    }

    private static void add(int page, List<TextPosition> line, Pattern sought, PDRectangle size, List<Place> places) {
        StringBuilder text = new StringBuilder();
        List<TextPosition> at = new ArrayList<>();
        for (TextPosition position : line) {
            for (char character : position.getUnicode().toCharArray()) {
                text.append(character);
                at.add(position);
            }
        }
        Matcher found = sought.matcher(text);
        while (found.find()) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = 0;
            double bottom = 0;
            for (int i = found.start(); i < found.end(); i++) {
                TextPosition one = at.get(i);
                double height = Math.max(one.getHeight(), one.getFontSizeInPt());
                left = Math.min(left, one.getX());
                right = Math.max(right, one.getX() + one.getWidth());
                top = Math.min(top, one.getY() - height);
                bottom = Math.max(bottom, one.getY() + height * 0.3);
            }
            PageBox box = box(left / size.getWidth(), top / size.getHeight(), right / size.getWidth(), bottom / size.getHeight());
            if (box.isOnPage()) {
                places.add(new Place(page, found.group(), box));
            }
        }
    }

    private static PageBox box(double left, double top, double right, double bottom) {
        int l = Math.max(0, (int) Math.floor(left * 1000) - 2);
        int t = Math.max(0, (int) Math.floor(top * 1000) - 1);
        return new PageBox(l, t, Math.min(1000, (int) Math.ceil(right * 1000) + 2) - l, Math.min(1000, (int) Math.ceil(bottom * 1000) + 1) - t);
    }

    /** Text with its places, line by line; words of a line are joined, numbers are often set apart by spaces. */
    private static final class Lines extends PDFTextStripper {

        private final List<List<TextPosition>> all = new ArrayList<>();
        private List<TextPosition> line = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            line.addAll(positions);
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            end();
            super.writeLineSeparator();
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
            end();
            super.endPage(page);
        }

        private void end() {
            if (!line.isEmpty()) {
                all.add(line);
                line = new ArrayList<>();
            }
        }
    }
}
