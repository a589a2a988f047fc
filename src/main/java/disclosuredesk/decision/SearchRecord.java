package disclosuredesk.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The search for the information: what a court asks for when the answer is that it does not exist (指导案例101号).
 *
 * @param places archives, systems and offices searched
 * @param keywords what was searched for
 * @param searchedBy who searched, by name
 * @param findings what was found, or that nothing was
 * @param attachment the proof to be put on file with it; what is on file already is in {@link SearchFiles}
 */
public record SearchRecord(
        String places,
        String keywords,
        String searchedBy,
        LocalDate searchedOn,
        String findings,
        @Nullable Attachment attachment) {

    public SearchRecord(String places, String keywords, String searchedBy, LocalDate searchedOn, String findings) {
        this(places, keywords, searchedBy, searchedOn, findings, null);
    }
}
