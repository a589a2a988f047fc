package disclosuredesk.release;

import disclosuredesk.decision.Ground;
import disclosuredesk.documents.HiddenContent;
import disclosuredesk.materials.Material;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of information and what becomes of it.
 *
 * @param choice none as long as nobody has said
 * @param ground why it is withheld as a whole
 * @param hidden what goes out besides the pages if it is given as it is
 * @param burnt the file that goes out in its place: with the marks burnt in, if it has been made and no mark has changed since, or the
 *     clean copy of one that is given whole
 */
public record InformationFile(
        Material material,
        @Nullable Release choice,
        @Nullable Ground ground,
        Set<HiddenContent.Kind> hidden,
        List<RedactionMark> marks,
        @Nullable Material burnt) {

    /** Whether it goes out, as it is or with marks burnt in. */
    public boolean isGiven() {
        return choice == Release.WHOLE || choice == Release.REDACTED;
    }

    /** The name under which it goes out. */
    public String givenName() {
        return burnt == null ? material.name() : burnt.name();
    }

    /** Whether marks are still to be burnt in before it can go out. */
    public boolean isToBeBurnt() {
        return choice == Release.REDACTED && burnt == null;
    }

    /** Pages withheld as a whole. */
    public long pagesWithheld() {
        return marks.stream()
                .filter(mark -> mark.box().isWhole())
                .map(RedactionMark::page)
                .distinct()
                .count();
    }

    /** Pages that go out; empty where the file does not tell how many it has. */
    public @Nullable Integer pagesGiven() {
        Integer pages = material.pages();
        if (choice == null || choice == Release.WITHHELD) {
            return 0;
        }
        return pages == null ? null : choice == Release.WHOLE ? pages : (int) (pages - pagesWithheld());
    }

    /** Every ground on which something of it is withheld. */
    public List<Ground> grounds() {
        if (choice == Release.WITHHELD && ground != null) {
            return List.of(ground);
        }
        return choice == Release.REDACTED
                ? marks.stream().map(RedactionMark::ground).distinct().toList()
                : List.of();
    }
}
