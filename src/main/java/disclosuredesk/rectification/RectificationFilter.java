package disclosuredesk.rectification;

import org.jspecify.annotations.Nullable;

/**
 * Which rectifications a list shows.
 *
 * @param year the year they came in; null for every year
 */
public record RectificationFilter(Choice choice, @Nullable Integer year) {

    /** How they stand. */
    public enum Choice {
        /** 未办结 */
        PENDING,
        /** 已办结、已撤回 */
        CLOSED,
        ALL
    }

    boolean takes(Rectification one) {
        return (year == null || year == one.number().year())
                && switch (choice) {
                    case PENDING -> one.state().isOpen();
                    case CLOSED -> !one.state().isOpen();
                    case ALL -> true;
                };
    }
}
