package disclosuredesk.consultation;

import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.PaperSent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter asking for an opinion was sent (arts 11, 17, 32, 34). The reply period stops counting by it (art. 33 paragraph 3).
 *
 * @param consultation id of the consultation, to pair with its end
 * @param thirdParty true for a third party (art. 32), false for an agency
 * @param kind who was asked, as the consultation module spells it; null in entries of before there were more than two kinds
 * @param prepared the number of the prepared letter; null: in entries of before letters came first, and within the installation
 * @param agency the agency of this installation that had it at once; null: it went on paper
 */
public record ConsultationOpened(
        RequestId request,
        LocalDate on,
        long consultation,
        boolean thirdParty,
        String party,
        @Nullable String kind,
        @Nullable Long prepared,
        @Nullable Long agency)
        implements PaperSent {

    @Override
    public @Nullable PaperKind paper() {
        return agency == null ? Consultation.Kind.valueOf(asked().name()).paper() : null;
    }

    @Override
    public @Nullable Long about() {
        return prepared;
    }

    /** Whose time this is to the clock. */
    Party asked() {
        if (kind != null) {
            return Party.valueOf(kind);
        }
        return thirdParty ? Party.THIRD_PARTY : Party.JOINT_AGENCY;
    }
}
