package disclosuredesk.letters;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter with its number. It is never deleted: a wrong one is voided, and its number stays used.
 *
 * @param about what of the case it is about, where several of a kind can go to one addressee: the help asked for; null otherwise
 * @param voidReason why it does not count any more; null while it counts
 */
public record Letter(
        long id,
        RequestId request,
        LetterKind kind,
        String number,
        LetterContent content,
        LocalDate issuedOn,
        long issuedBy,
        @Nullable Long about,
        @Nullable LocalDate voidedOn,
        @Nullable String voidReason) {

    public boolean isVoid() {
        return voidedOn != null;
    }
}
