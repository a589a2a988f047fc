package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter asking for an opinion was sent (arts 11, 17, 32, 34). The reply period stops counting by it (art. 33 paragraph 3).
 *
 * @param consultation id of the consultation, to pair with its end
 * @param thirdParty true for a third party (art. 32), false for an agency
 * @param kind who was asked, as the consultation module spells it; null in entries of before there were more than two kinds
 */
public record ConsultationOpened(
        RequestId request,
        LocalDate on,
        long consultation,
        boolean thirdParty,
        String party,
        @Nullable String kind) implements CaseEvent {

    /** Whose time this is to the clock. */
    Party asked() {
        if (kind != null) {
            return Party.valueOf(kind);
        }
        return thirdParty ? Party.THIRD_PARTY : Party.JOINT_AGENCY;
    }
}
