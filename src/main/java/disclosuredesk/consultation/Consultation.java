package disclosuredesk.consultation;

import disclosuredesk.requests.PaperKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One letter asking for an opinion, and its answer.
 *
 * @param id 0 until it is on file
 * @param subject what would be disclosed; no more of the applicant than needed
 * @param deliveredOn the day the party received the letter, from which its 15 working days count
 * @param endedOn the day the opinion came in or the silence ended; null while it is open
 * @param agency the agency of this installation that is asked, which finds the letter in its inbox; null: it goes out on paper
 */
public record Consultation(
        long id,
        Kind kind,
        String party,
        @Nullable String contact,
        String subject,
        LocalDate sentOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate endedOn,
        @Nullable Opinion opinion,
        @Nullable String reasons,
        @Nullable Long agency) {

    /** Whom the agency asks. */
    public enum Kind {
        /** 第三方 (art. 32): silence leaves the decision to the agency. */
        THIRD_PARTY(PaperKind.THIRD_PARTY_ENQUIRY),
        /** 共同制作机关 (art. 34): silence counts as consent. */
        JOINT_AGENCY(PaperKind.JOINT_ENQUIRY),
        /** 其他机关 (art. 33 paragraph 3), say the one the information came from (art. 11): the law sets no period. */
        OTHER_AGENCY(PaperKind.AGENCY_ENQUIRY),
        /** 保密行政管理部门 (art. 17 paragraph 3), where the agency cannot decide itself: the law sets no period. */
        SECRECY_AGENCY(PaperKind.SECRECY_ENQUIRY);

        private final PaperKind paper;

        Kind(PaperKind paper) {
            this.paper = paper;
        }

        /** The letter that asks. */
        public PaperKind paper() {
            return paper;
        }

        /** Whether the law sets a period after which silence means something. */
        public boolean hasPeriod() {
            return this == THIRD_PARTY || this == JOINT_AGENCY;
        }
    }

    /** What the party said. */
    public enum Opinion {
        /** 同意公开 */
        AGREES,
        /** 不同意公开, with reasons */
        OBJECTS,
        /** 逾期未答复: possible only after 15 working days from delivery */
        SILENT,
        /** The head decided to go on without it. */
        NOT_AWAITED
    }

    /** A letter about to be sent. */
    public static Consultation letter(
            Kind kind,
            String party,
            @Nullable String contact,
            String subject,
            LocalDate sentOn,
            @Nullable LocalDate deliveredOn) {
        return new Consultation(0, kind, party, contact, subject, sentOn, deliveredOn, null, null, null, null);
    }

    /** The letter to an agency of this installation, which has it the moment it is sent. */
    Consultation within(long asked, String name, LocalDate today) {
        return new Consultation(id, kind, name, null, subject, today, today, null, null, null, asked);
    }

    /** The same letter, addressed to an agency of this installation; name and days follow when it is sent. */
    public Consultation to(long asked) {
        return new Consultation(id, kind, party, contact, subject, sentOn, deliveredOn, null, null, null, asked);
    }

    /** The same letter with what came of it. */
    Consultation ended(@Nullable LocalDate delivered, LocalDate on, Opinion said, @Nullable String why) {
        return new Consultation(id, kind, party, contact, subject, sentOn, delivered, on, said, why, agency);
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    /** Whether it went to an agency of this installation. */
    public boolean isWithin() {
        return agency != null;
    }
}
