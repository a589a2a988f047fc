package disclosuredesk.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom a request is handed on, and that the applicant does not mind.
 *
 * @param agency an agency of this installation
 * @param notObjected the clerk says so
 * @param askedOn when he was told
 * @param askedHow how he was told and what he said
 * @param remark to the other agency; may be empty
 */
public record ForwardingNotice(
        @Nullable Long agency,
        boolean notObjected,
        @Nullable LocalDate askedOn,
        String askedHow,
        String remark) {}
