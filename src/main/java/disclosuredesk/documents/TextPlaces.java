package disclosuredesk.documents;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Where on the pages of a PDF, as they are displayed, a text stands. A scanned page has no text, and nothing is found on it. */
public final class TextPlaces {

    /** Digits each in a box of its own, as forms have them. */
    private static final Pattern BOXED = Pattern.compile("(?<![^ ])[0-9Xx](?: [0-9Xx]){5,}(?![^ ])");

    /** In parts of the size: the gap between two cells, and how far below one line the next one of a cell stands at most. */
    private static final double CELL = 0.3;

    private static final double NEXT_LINE = 2.2;
    private static final double SAME_LINE = 0.5;

    private TextPlaces() {}

    /**
     * One place.
     *
     * @param page from 1
     * @param text as it stands there, its figures as ASCII
     * @param box a little larger than the text, on the page as it is displayed; where the text goes on in the next line, there are two
     *     places of the same text
     */
    public record Place(int page, String text, PageBox box) {}

    /**
     * What is sought.
     *
     * @param found whether what the pattern finds is it
     */
    public record Sought(Pattern pattern, Predicate<String> found) {}

    /**
     * All places on some pages where it is found, page by page.
     *
     * @param first from 1
     */
    public static List<Place> of(DrawnPages pages, int first, int last, Sought sought) throws UnreadableDocument {
        List<Place> places = new ArrayList<>();
        try {
            for (int page = first; page <= last; page++) {
                List<TextLine> lines = pages.text(page).lines();
                Search search = new Search(page, pages.size(page), sought, places);
                lines.forEach(search::in);
                search.acrossLines(lines);
            }
            return places;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("文件的文字不能读取");
        }
    }

    private record Search(int page, PDRectangle size, Sought sought, List<Place> places) {

        void in(TextLine line) {
            StringBuilder text = new StringBuilder(plain(line.text()));
            in(text.toString(), line.at());
            if (BOXED.matcher(text).find()) {
                List<Glyph> at = new ArrayList<>(line.at());
                BOXED.matcher(text.toString()).results().toList().stream()
                        .sorted((one, other) -> other.start() - one.start())
                        .forEach(boxed -> {
                            for (int i = boxed.end() - 1; i >= boxed.start(); i--) {
                                if (text.charAt(i) == ' ') {
                                    text.deleteCharAt(i);
                                    at.remove(i);
                                }
                            }
                        });
                in(text.toString(), at);
            }
        }

        /** A number that goes on in the next line of its cell, or at the beginning of the next line of running text. */
        void acrossLines(List<TextLine> lines) {
            List<TextLine> parts =
                    lines.stream().flatMap(line -> line.parts(CELL).stream()).toList();
            for (int i = 0; i < parts.size(); i++) {
                TextLine part = parts.get(i);
                if (!isFigure(part, part.text().length() - 1)) {
                    continue;
                }
                boolean last = i + 1 < parts.size() && parts.get(i + 1).base() - part.base() > SAME_LINE * part.size();
                for (int j = i + 1;
                        j < parts.size() && parts.get(j).base() - part.base() < NEXT_LINE * part.size();
                        j++) {
                    TextLine next = parts.get(j);
                    boolean below = next.angle() == part.angle() && next.base() - part.base() > SAME_LINE * part.size();
                    boolean sameCell = next.from() < part.to() && next.to() > part.from();
                    if (below && (sameCell || last && j == i + 1) && isFigure(next, 0) && across(part, next)) {
                        break;
                    }
                }
            }
        }

        private static boolean isFigure(TextLine part, int at) {
            return Character.isDigit(plain(part.text()).charAt(at));
        }

        private boolean across(TextLine part, TextLine next) {
            String text = plain(part.text() + next.text());
            List<Glyph> at = new ArrayList<>(part.at());
            at.addAll(next.at());
            int seam = part.text().length();
            Matcher matcher = sought.pattern().matcher(text);
            for (int from = 0; from < seam && matcher.find(from); from = matcher.start() + 1) {
                if (matcher.start() < seam
                        && matcher.end() > seam
                        && sought.found().test(matcher.group())) {
                    add(matcher.group(), at.subList(matcher.start(), seam));
                    add(matcher.group(), at.subList(seam, matcher.end()));
                    return true;
                }
            }
            return false;
        }

        private void in(String text, List<Glyph> at) {
            Matcher matcher = sought.pattern().matcher(text);
            for (int from = 0; from <= text.length() && matcher.find(from); ) {
                boolean found = sought.found().test(matcher.group());
                if (found) {
                    add(matcher.group(), at.subList(matcher.start(), matcher.end()));
                }
                from = found ? Math.max(matcher.end(), matcher.start() + 1) : matcher.start() + 1;
            }
        }

        private void add(String text, List<Glyph> glyphs) {
            Rectangle2D all = null;
            Set<Glyph> seen = new HashSet<>(glyphs);
            seen.remove(null);
            for (Glyph glyph : seen) {
                all = all == null ? glyph.box() : all.createUnion(glyph.box());
            }
            PageBox box = box(Objects.requireNonNull(all), size);
            if (box.isOnPage()
                    && places.stream()
                            .noneMatch(one -> one.page() == page && one.box().equals(box))) {
                places.add(new Place(page, text, box));
            }
        }
    }

    /** Whether it is in a text that stands on no page. */
    public static boolean found(String text, Sought sought) {
        return !replaced(text, sought, found -> "").equals(text);
    }

    /** A text that stands on no page, with what is sought replaced. */
    public static String replaced(String text, Sought sought, UnaryOperator<String> by) {
        String plain = plain(text);
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        Matcher matcher = sought.pattern().matcher(plain);
        for (int from = 0; from <= plain.length() && matcher.find(from); ) {
            boolean found = sought.found().test(matcher.group());
            if (found) {
                replaced.append(text, done, matcher.start()).append(by.apply(matcher.group()));
                done = matcher.end();
            }
            from = found ? done : matcher.start() + 1;
        }
        return replaced.append(text.substring(done)).toString();
    }

    /** Figures and signs of Chinese width as ASCII, char for char. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char one : text.toCharArray()) {
            boolean wide =
                    one >= '０' && one <= '９' || one >= 'Ａ' && one <= 'Ｚ' || one >= 'ａ' && one <= 'ｚ' || one == '＋';
            plain.append(
                    wide
                            ? (char) (one - 0xFEE0)
                            : one == '－' || one == '—' || one == '–' || one == '‐' || one == '‑' || one == '−'
                                    ? '-'
                                    : Character.isWhitespace(one) || Character.isSpaceChar(one) ? ' ' : one);
        }
        return plain.toString();
    }

    private static PageBox box(Rectangle2D seen, PDRectangle size) {
        int left = Math.max(0, (int) Math.floor(seen.getMinX() / size.getWidth() * 1000) - 2);
        int top = Math.max(0, (int) Math.floor(seen.getMinY() / size.getHeight() * 1000) - 1);
        int right = Math.min(1000, (int) Math.ceil(seen.getMaxX() / size.getWidth() * 1000) + 2);
        int bottom = Math.min(1000, (int) Math.ceil(seen.getMaxY() / size.getHeight() * 1000) + 1);
        return new PageBox(left, top, right - left, bottom - top);
    }
}
