package disclosuredesk.desk.casefile;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.ApplicantPeriods;
import disclosuredesk.clock.CountSentences;
import disclosuredesk.clock.DayCount;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.clock.Light;
import disclosuredesk.clock.SideClock;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.requests.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a request's periods into words and pictures. The dates come from {@link Deadlines} alone. */
@Component
class ClockViews {

    private static final Set<TimeLimit.Owner> OUTSIDE = Set.of(TimeLimit.Owner.APPLICANT, TimeLimit.Owner.CONSULTED);

    private final Deadlines deadlines;
    private final CountSentences sentences;
    private final Calendars calendars;
    private final List<ApplicantPeriods> periods;
    private final Clock clock;

    ClockViews(
            Deadlines deadlines,
            CountSentences sentences,
            Calendars calendars,
            List<ApplicantPeriods> periods,
            Clock clock) {
        this.deadlines = deadlines;
        this.sentences = sentences;
        this.calendars = calendars;
        this.periods = periods;
        this.clock = clock;
    }

    /** Empty if there is no day of receipt; of what never was a request no period is told. */
    Optional<ClockView> of(OpenedCase opened) {
        return opened.once(
                ClockView.class,
                () -> opened.request().isVoid()
                        ? Optional.<ClockView>empty()
                        : deadlines
                                .of(opened)
                                .map(deadline -> view(
                                        deadline,
                                        deadlines.facts(opened.standing()).orElseThrow(),
                                        opened)));
    }

    private ClockView view(Deadline deadline, CaseFacts known, OpenedCase opened) {
        List<DayCount> counts = deadlines.explain(known);
        return new ClockView(
                deadline,
                counts.stream()
                        .map(count -> count(count, count.equals(counts.get(0)), known.agencyId()))
                        .toList(),
                deadlines.sideClocks(known).stream()
                        .map(side -> side(side, opened.request().agencyId()))
                        .toList(),
                periods.stream().flatMap(one -> one.of(opened).stream()).toList(),
                warnings(opened.request(), opened.standing()));
    }

    private ClockView.Count count(DayCount count, boolean safe, long agencyId) {
        return new ClockView.Count(
                safe, sentences.line(count), sentences.details(count, agencyId), CountPicture.of(count));
    }

    private ClockView.Side side(SideClock side, long agencyId) {
        TimeLimit limit = side.limit();
        Light light = Light.GREY;
        String words = side.missingYear() != null ? "clock.missing" : unknown(limit);
        String argument = String.valueOf(side.missingYear());
        LocalDate due = side.due();
        if (due != null) {
            try {
                LocalDate today = LocalDate.now(clock);
                int left = calendars.of(agencyId).workingDaysBetween(today, due);
                argument = String.valueOf(Math.abs(left));
                words = today.isAfter(due)
                        ? OUTSIDE.contains(limit.owner()) ? "clock.side.ended" : "clock.overdue"
                        : left == 0 ? "clock.today" : "clock.left";
                light = today.isAfter(due)
                        ? Light.RED
                        : limit == TimeLimit.CORRECTION_NOTICE && left <= 2 ? Light.ORANGE : Light.of(left);
            } catch (CalendarMissing missing) {
                words = "clock.missing";
                argument = String.valueOf(missing.year());
            }
        }
        return new ClockView.Side(
                limit.name(),
                side.about(),
                limit.owner().name(),
                limit.provision(),
                side.from(),
                due,
                light,
                words,
                argument);
    }

    private static String unknown(TimeLimit limit) {
        return limit.owner() == TimeLimit.Owner.CONSULTED && limit.workingDays() == 0
                ? "clock.side.noPeriod"
                : "clock.side.unknown";
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
            return standing.stream()
                    .filter(entry -> entry.is(CorrectionAsked.class))
                    .reduce((first, second) -> second)
                    .filter(asked -> asked.happenedOn().isAfter(lastDay))
                    .isPresent();
        } catch (CalendarMissing missing) {
            return false;
        }
    }
}
