package disclosuredesk.desk.drafts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an officer has typed into a form and not sent yet.
 *
 * @param page the page the form stands on: its path, with the query if there is one
 * @param action the path the form is sent to
 * @param title of the page, for the list of drafts
 * @param fields what was typed, by name of the field
 * @param caseVersion of the case the page was opened on; null: a page of no case
 * @param edit how many changes it holds
 */
public record FormDraft(
        long id,
        String page,
        String action,
        String title,
        Map<String, List<String>> fields,
        @Nullable Integer caseVersion,
        int edit,
        LocalDateTime savedAt) {

    private static final int EXCERPT = 40;

    /** What was typed as text, for whoever looks for it when its page cannot be opened any more; no ticks and choices. */
    public List<String> texts() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic) || text.length() > EXCERPT)
                .toList();
    }

    /** The beginning of the first text; empty: nothing but choices and figures. */
    public String excerpt() {
        String first = texts().isEmpty() ? "" : texts().get(0);
        int points = first.codePointCount(0, first.length());
        return points <= EXCERPT ? first : first.substring(0, first.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /**
     * A state of a form as its opened page sends it.
     *
     * @param request id of the case the page is of; null: of none
     * @param opening the opened page
     * @param seen the number of changes it was opened with
     * @param edit the number of changes now
     */
    public record State(
            String page,
            String action,
            @Nullable String request,
            String title,
            Map<String, List<String>> fields,
            @Nullable Integer caseVersion,
            String opening,
            int seen,
            int edit) {}
}
