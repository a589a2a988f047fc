package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the deadline would be if something happened, by the same function; nothing is recorded. */
@Component
public class WhatIf {

    private final Deadlines deadlines;
    private final Clock clock;

    WhatIf(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What might happen. */
    public enum Event {
        /** 延期告知申请人 */
        EXTENDED,
        /** 被征求意见方答复 */
        ANSWERED,
        /** 收到补正 */
        CORRECTED,
        /** 发出补正通知 */
        CORRECTION_ASKED,
        /** 缴清费用 */
        PAID
    }

    /** The deadline before and after. */
    public record Answer(Deadline before, Deadline after) {}

    /**
     * Answers the question.
     *
     * @param workingDays of an extension
     * @throws Refused invalid, with the article, if it cannot happen
     * @throws CalendarMissing if it cannot be told whether it can
     */
    public Answer ask(CaseFacts known, Event event, LocalDate on, int workingDays) {
        ClockFact fact = switch (event) {
            case EXTENDED -> new Extended(on, on, requireLength(workingDays));
            case ANSWERED -> new ConsultationAnswered(openConsultation(known.facts()), on);
            case CORRECTED -> new Corrected(on);
            case CORRECTION_ASKED -> new CorrectionAsked(on);
            case PAID -> new FeePaid(on);
        };
        StatutoryClock statutory = deadlines.of(known.agencyId());
        new FactRules(statutory).require(known.facts(), fact);
        LocalDate today = LocalDate.now(clock);
        return new Answer(
                statutory.deadline(known.facts(), today),
                statutory.deadline(known.and(fact).facts(), on.isAfter(today) ? on : today));
    }

    private static int requireLength(int workingDays) {
        if (workingDays < 1 || workingDays > Extended.MOST_WORKING_DAYS) {
            throw Refused.invalid("days", "clock.rule.extensionLength", workingDays);
        }
        return workingDays;
    }

    /** The letter whose answer is still awaited; if there are several, the first of them. */
    private static long openConsultation(List<ClockFact> facts) {
        Long open = History.of(facts).spans.values().stream()
                .filter(History.Span::isOpen)
                .map(History.Span::consultation)
                .findFirst()
                .orElse(null);
        return require(open);
    }

    private static long require(@Nullable Long consultation) {
        if (consultation == null) {
            throw Refused.invalid("what", "clock.rule.neverConsulted");
        }
        return consultation;
    }
}
