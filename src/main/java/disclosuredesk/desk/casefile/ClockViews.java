package disclosuredesk.desk.casefile;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.CountSentences;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.clock.DayCount;
import disclosuredesk.clock.Light;
import disclosuredesk.clock.RemedyPeriods;
import disclosuredesk.clock.SideClock;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Ground.Remedy;
import disclosuredesk.letters.Delivery;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a request's periods into words and pictures. The dates come from {@link Deadlines} alone. */
@Component
class ClockViews {

    private static final Set<TimeLimit.Owner> OUTSIDE = Set.of(TimeLimit.Owner.APPLICANT, TimeLimit.Owner.CONSULTED);

    private final Deadlines deadlines;
    private final CountSentences sentences;
    private final Calendars calendars;
    private final Clock clock;

    ClockViews(Deadlines deadlines, CountSentences sentences, Calendars calendars, Clock clock) {
        this.deadlines = deadlines;
        this.sentences = sentences;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Null if there is no day of receipt.
     *
     * @param standing the ledger of the case as it counts
     */
    @Nullable ClockView of(DisclosureRequest request, List<AuditEntry> standing, @Nullable Decision decision, @Nullable Delivery delivery) {
        CaseFacts known = deadlines.facts(standing).orElse(null);
        if (known == null) {
            return null;
        }
        List<DayCount> counts = deadlines.explain(known);
        Deadline deadline = deadlines.of(known);
        LocalDate last = deadline.formal();
        return new ClockView(deadline,
                counts.stream().map(count -> count(count, count.equals(counts.get(0)), known.agencyId())).toList(),
                deadlines.sideClocks(known).stream().map(side -> side(side, request.agencyId())).toList(),
                remedies(request, decision, delivery),
                warnings(request, standing),
                last == null || !LocalDate.now(clock).isAfter(last));
    }

    private ClockView.Count count(DayCount count, boolean safe, long agencyId) {
        return new ClockView.Count(safe, sentences.line(count), sentences.details(count, agencyId), CountPicture.of(count));
    }

    private ClockView.Side side(SideClock side, long agencyId) {
        TimeLimit limit = side.limit();
        Light light = Light.GREY;
        String words = side.missingYear() != null ? "clock.missing" : "clock.side.unknown";
        String argument = String.valueOf(side.missingYear());
        LocalDate due = side.due();
        if (due != null) {
            try {
                LocalDate today = LocalDate.now(clock);
                int left = calendars.of(agencyId).workingDaysBetween(today, due);
                argument = String.valueOf(Math.abs(left));
                words = today.isAfter(due) ? OUTSIDE.contains(limit.owner()) ? "clock.side.ended" : "clock.overdue"
                        : left == 0 ? "clock.today" : "clock.left";
                light = today.isAfter(due) ? Light.RED
                        : limit == TimeLimit.CORRECTION_NOTICE && left <= 2 ? Light.ORANGE : Light.of(left);
            } catch (CalendarMissing missing) {
                words = "clock.missing";
                argument = String.valueOf(missing.year());
            }
        }
        return new ClockView.Side(limit.name(), side.about(), limit.owner().name(), limit.provision(), side.from(), due,
                light, words, argument);
    }

    private List<ClockView.Remedy> remedies(DisclosureRequest request, @Nullable Decision decision,
            @Nullable Delivery delivery) {
        if (decision == null || delivery == null) {
            return List.of();
        }
        Set<Remedy> kinds = decision.parts().stream().map(part -> part.ground().remedy()).collect(Collectors.toSet());
        var periods = new RemedyPeriods(calendars.of(request.agencyId()));
        List<ClockView.Remedy> remedies = new ArrayList<>();
        try {
            if (kinds.contains(Remedy.REVIEW_FIRST)) {
                remedies.add(new ClockView.Remedy("clock.remedy.reviewFirst", periods.reviewUntil(delivery.deliveredOn())));
            }
            if (kinds.contains(Remedy.FREE_CHOICE)) {
                remedies.add(new ClockView.Remedy("clock.remedy.review", periods.reviewUntil(delivery.deliveredOn())));
                remedies.add(new ClockView.Remedy("clock.remedy.suit", periods.suitUntil(delivery.deliveredOn())));
            }
        } catch (CalendarMissing missing) {
            return remedies; // the rest is shown once the year is known
        }
        return remedies;
    }

    /** A notice after the seventh day, and mail not confirmed on its day, are on record for ever. */
    private List<String> warnings(DisclosureRequest request, List<AuditEntry> standing) {
        List<String> warnings = new ArrayList<>();
        Receipt receipt = request.receipt();
        if (receipt.channel() == Channel.ORDINARY_MAIL && !receipt.arrivedOn().equals(receipt.confirmedOn())) {
            warnings.add("clock.warning.mailNotConfirmed");
        }
        if (receipt.channel().isElectronic() && receipt.confirmedOn() == null) {
            warnings.add("clock.warning.notConfirmed");
        }
        if (isNoticeLate(receipt, standing, request.agencyId())) {
            warnings.add("clock.warning.lateNotice");
        }
        return warnings;
    }

    private boolean isNoticeLate(Receipt receipt, List<AuditEntry> standing, long agencyId) {
        try {
            LocalDate lastDay = deadlines.of(agencyId).correctionNoticeDue(receipt.safeOn());
            return standing.stream().filter(entry -> entry.is(CorrectionAsked.class)).reduce((first, second) -> second)
                    .filter(asked -> asked.happenedOn().isAfter(lastDay)).isPresent();
        } catch (CalendarMissing missing) {
            return false;
        }
    }
}
