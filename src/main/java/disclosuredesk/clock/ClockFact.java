package disclosuredesk.clock;

import java.time.LocalDate;

/** A dated fact the reply period depends on, in the order of the ledger. */
public sealed interface ClockFact {

    /** Art. 31: day 0. */
    record Received(LocalDate on) implements ClockFact {}

    /** Art. 30: while the applicant corrects, no reply period runs. */
    record CorrectionAsked(LocalDate on) implements ClockFact {}

    /** Art. 30: the reply period starts again; this day is the new day 0. */
    record Corrected(LocalDate on) implements ClockFact {}

    /** Arts 32, 34: a letter asking for an opinion was sent. */
    record ConsultationSent(long consultation, LocalDate on) implements ClockFact {}

    /** Arts 32, 34: the opinion came in, or the silence ended. */
    record ConsultationAnswered(long consultation, LocalDate on) implements ClockFact {}
}
