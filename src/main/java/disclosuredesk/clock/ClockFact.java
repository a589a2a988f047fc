package disclosuredesk.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated fact a period depends on, in the order of the ledger. */
public sealed interface ClockFact {

    /** The day it happened; null where only its effect is told. */
    @Nullable
    LocalDate on();

    /**
     * Art. 31: day 0. Said again, the day of receipt was put right; everything else stays.
     *
     * @param safeOn the earliest day a court may take for the receipt (that of submission or arrival), never later
     */
    record Received(LocalDate on, LocalDate safeOn) implements ClockFact {

        public Received(LocalDate on) {
            this(on, on);
        }
    }

    /**
     * How the request came in was put right: the day of receipt stays, the earliest day a court may take for it is this one.
     *
     * @param safeOn what is later than the day of receipt counts as that day
     */
    record ReceiptPutRight(LocalDate safeOn) implements ClockFact {

        @Override
        public @Nullable LocalDate on() {
            return null;
        }
    }

    /** The examination is over without a correction being asked for: the seven days of art. 30 no longer matter. */
    record Examined(LocalDate on) implements ClockFact {}

    /**
     * Art. 30: while the applicant corrects, no reply period runs, if he was asked within the seven working days.
     *
     * @param until the last day of the reasonable period the notice names; null if not told
     */
    record CorrectionAsked(LocalDate on, @Nullable LocalDate until) implements ClockFact {

        public CorrectionAsked(LocalDate on) {
            this(on, null);
        }
    }

    /** Art. 30: the reply period starts again with this day as day 0. */
    record Corrected(LocalDate on) implements ClockFact {}

    /** Whose opinion is asked. */
    enum Party {
        /** Art. 32: silent, the agency decides. */
        THIRD_PARTY(TimeLimit.THIRD_PARTY_OPINION),
        /** Art. 34: silent, it agrees. */
        JOINT_AGENCY(TimeLimit.JOINT_AGENCY_OPINION),
        /** Art. 33 paragraph 3: any other organ, say the one the information came from (art. 11); its silence means nothing. */
        OTHER_AGENCY(TimeLimit.OTHER_AGENCY_OPINION),
        /** Art. 17 paragraph 3: the secrecy department decides whether it may be disclosed; its silence means nothing. */
        SECRECY_AGENCY(TimeLimit.SECRECY_AGENCY_OPINION);

        private final TimeLimit limit;

        Party(TimeLimit limit) {
            this.limit = limit;
        }

        /** The period it has to answer. */
        public TimeLimit limit() {
            return limit;
        }

        /** Whether the law sets it a period, so that its silence means something. */
        public boolean hasPeriod() {
            return limit.workingDays() > 0;
        }
    }

    /**
     * Arts 32, 33 paragraph 3, 34: a letter asking for an opinion was sent.
     *
     * @param name the party; two open letters to one party are refused. Null if not told
     */
    record ConsultationSent(
            long consultation, Party party, @Nullable String name, LocalDate on) implements ClockFact {

        public ConsultationSent(long consultation, LocalDate on) {
            this(consultation, Party.THIRD_PARTY, null, on);
        }
    }

    /** Arts 32, 34: the party received the letter; its 15 working days begin. */
    record ConsultationDelivered(long consultation, LocalDate on) implements ClockFact {}

    /** Arts 32, 34: the opinion came in, or the silence ended. A consultation ends once: a second end changes nothing. */
    record ConsultationAnswered(long consultation, LocalDate on) implements ClockFact {}

    /**
     * Art. 33: an extension, approved by the head of the disclosure office. It counts once the applicant has been told,
     * and only if that was before the first period had ended.
     *
     * @param sentOn the day the notice was sent; null while it has not been
     * @param workingDays 1 to 20
     */
    record Extended(LocalDate approvedOn, @Nullable LocalDate sentOn, int workingDays) implements ClockFact {

        /** Working days by which a period may be extended at most (art. 33 paragraph 2). */
        public static final int MOST_WORKING_DAYS = 20;

        public Extended {
            if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
                throw new IllegalArgumentException("an extension has 1 to 20 working days, not " + workingDays);
            }
        }

        @Override
        public LocalDate on() {
            return approvedOn;
        }
    }

    /** Art. 35: reasons for an excessive number of requests were asked for; the reply period goes on. */
    record ReasonsAsked(LocalDate on, LocalDate until) implements ClockFact {}

    /** Art. 35: the reasons came in, or their period ended without them. */
    record ReasonsEnded(LocalDate on) implements ClockFact {}

    /**
     * Art. 35: a reasonable later day was set and the applicant told; it takes the place of the period.
     *
     * @param on the day it was decided; null if not told
     */
    record Postponed(@Nullable LocalDate on, LocalDate until) implements ClockFact {

        public Postponed(LocalDate until) {
            this(null, until);
        }
    }

    /**
     * Art. 42, 109号: the applicant received the fee notice; his 20 working days begin, and the reply period waits if the notice was
     * sent within it.
     */
    record FeeAsked(LocalDate on, LocalDate sentOn) implements ClockFact {

        public FeeAsked(LocalDate on) {
            this(on, on);
        }
    }

    /** 109号: all of the fee was paid. */
    record FeePaid(LocalDate on) implements ClockFact {}

    /**
     * A department got the request.
     *
     * @param workingDays the agency's own limit for it; null if there is none
     */
    record Assigned(LocalDate on, @Nullable Integer workingDays) implements ClockFact {}

    /** The department proposed an answer or gave the request back. */
    record Handled(LocalDate on) implements ClockFact {}

    /**
     * A limit the agency sets itself for work beside the main way (协查, 会商). It is internal time: no reply period stops or starts by it.
     *
     * @param reference what of the request it is the limit of
     * @param about who is to keep it; null where the limit says it all
     */
    record BesideBegun(
            TimeLimit limit, long reference, @Nullable String about, LocalDate on, int workingDays)
            implements ClockFact {}

    /** What the limit was for is done or given up. It may be said again: a limit ends once. */
    record BesideEnded(TimeLimit limit, long reference, LocalDate on) implements ClockFact {}

    /** The request is closed: the deadline stays as it stood, later facts do not touch it. */
    record Concluded(LocalDate on) implements ClockFact {}
}
