package disclosuredesk.release;

import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.PageBox;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.release.SensitiveText.Suggestion;
import java.util.List;
import java.util.Optional;

/**
 * Whether marks cover what they are put on. A mark that runs along a number and leaves its upper or lower half free hides nothing;
 * one that covers some of its figures wholly is what an officer may want.
 */
final class Coverage {

    /** Parts of the box that hold no ink of figures: above and below them, and at its ends. */
    private static final double RIM = 0.25;

    private static final int ENDS = 4;

    /** Of a figure's height: less is no cover, more is one. */
    private static final double NONE = 0.1;

    private static final double WHOLE = 0.95;

    private Coverage() {}

    /** The first number that a mark covers in part, so that it can still be read. */
    static Optional<Suggestion> halfCovered(DrawnPages pages, List<RedactionMark> marks) throws UnreadableDocument {
        for (int page = 1; page <= pages.count(); page++) {
            int number = page;
            List<PageBox> here = marks.stream()
                    .filter(mark -> mark.page() == number)
                    .map(RedactionMark::box)
                    .toList();
            if (here.isEmpty() || here.stream().anyMatch(PageBox::isWhole)) {
                continue;
            }
            Optional<Suggestion> half = SensitiveText.on(pages, page, page).stream()
                    .filter(one -> isHalf(one.box(), here))
                    .findFirst();
            if (half.isPresent()) {
                return half;
            }
        }
        return Optional.empty();
    }

    /** Cut across the number at each part of a thousand of its length: a cut is covered or free. */
    static boolean isHalf(PageBox number, List<PageBox> marks) {
        boolean lying = number.width() >= number.height();
        int length = lying ? number.width() : number.height();
        int across = lying ? number.height() : number.width();
        int rim = (int) Math.round(across * RIM);
        for (int i = ENDS; i < length - ENDS; i++) {
            int covered = 0;
            for (int j = rim; j < across - rim; j++) {
                int x = number.left() + (lying ? i : j);
                int y = number.top() + (lying ? j : i);
                covered += marks.stream()
                                .anyMatch(mark -> x >= mark.left()
                                        && x < mark.left() + mark.width()
                                        && y >= mark.top()
                                        && y < mark.top() + mark.height())
                        ? 1
                        : 0;
            }
            double share = covered / (double) Math.max(1, across - 2 * rim);
            if (share > NONE && share < WHOLE) {
                return true;
            }
        }
        return false;
    }
}
