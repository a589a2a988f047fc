package disclosuredesk.remedies;

import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.clock.RemedyPeriods;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The days reviews and suits bring: the answer or defence, what a decision orders, the agency's appeal, and the other side's periods to go on.
 * What is not computable because a calendar is missing is no day; the page of the remedy says so.
 */
@Component
class RemedyDuties implements DutySource {

    static final String ANSWER_REVIEW = "ANSWER_REVIEW";
    static final String ANSWER_SUIT = "ANSWER_SUIT";
    static final String PERFORM_ORDER = "PERFORM_ORDER";
    static final String APPEAL = "APPEAL";

    /** 对方上诉: of a claimant who lost in the first instance. */
    static final String OTHER_APPEAL = "OTHER_APPEAL";

    /** 对方起诉: after the decision on a review (行诉法 art. 45). */
    static final String SUIT_AFTER_REVIEW = "SUIT_AFTER_REVIEW";

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.HEAD, Role.LEGAL_REVIEWER);

    private final RemedyRows rows;
    private final RemedyOrders orders;
    private final AnswerPeriods answers;
    private final Calendars calendars;
    private final Clock clock;

    RemedyDuties(RemedyRows rows, RemedyOrders orders, AnswerPeriods answers, Calendars calendars, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.answers = answers;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Duty> open(long agencyId) {
        List<Remedy> remedies = rows.where("r.agency_id = :agency and r.voided_on is null", Map.of("agency", agencyId));
        if (remedies.isEmpty()) {
            return List.of();
        }
        RemedyOrders.OfAgency received = orders.ofAgency(agencyId);
        WorkingCalendar calendar = calendars.of(agencyId);
        Set<RemedyId> sued = new HashSet<>();
        remedies.forEach(remedy -> {
            RemedyId review = remedy.filing().review();
            if (review != null) {
                sued.add(review);
            }
        });
        List<Duty> duties = new ArrayList<>();
        for (Remedy remedy : remedies) {
            answer(remedy, duties);
            received.last(remedy)
                    .ifPresent(order -> sequels(remedy, order, calendar, sued.contains(remedy.id()), duties));
        }
        return duties;
    }

    private void answer(Remedy remedy, List<Duty> duties) {
        if (remedy.isPending() && remedy.instances().size() == 1 && remedy.answeredOn() == null) {
            add(
                    remedy,
                    remedy.kind() == RemedyKind.REVIEW ? ANSWER_REVIEW : ANSWER_SUIT,
                    answers.period(remedy).due(),
                    true,
                    duties);
        }
    }

    private void sequels(Remedy remedy, RemedyOrder order, WorkingCalendar calendar, boolean sued, List<Duty> duties) {
        if (order.isOpen()) {
            add(remedy, PERFORM_ORDER, CalendarMissing.orNull(() -> order.due(calendar)), true, duties);
        }
        RemedyPeriods periods = new RemedyPeriods(calendar);
        if (remedy.isAppealable()) {
            if (order.waivedOn() == null) {
                addRight(
                        remedy,
                        APPEAL,
                        CalendarMissing.orNull(() -> periods.appealUntil(order.servedOn())),
                        true,
                        duties);
            }
        } else if (isLostByClaimant(remedy)) {
            addRight(
                    remedy,
                    OTHER_APPEAL,
                    CalendarMissing.orNull(() -> periods.appealUntil(order.servedOn())),
                    false,
                    duties);
        } else if (mayFollowAsSuit(remedy) && !sued) {
            addRight(
                    remedy,
                    SUIT_AFTER_REVIEW,
                    CalendarMissing.orNull(() -> periods.suitAfterReviewUntil(order.servedOn())),
                    false,
                    duties);
        }
    }

    /** A first judgment on the merits against the claimant. */
    private static boolean isLostByClaimant(Remedy remedy) {
        RemedyResult result = remedy.last().result();
        return remedy.kind() == RemedyKind.SUIT
                && remedy.last().stage() == Stage.FIRST
                && result != null
                && result.effect() == RemedyResult.Effect.UPHELD;
    }

    private static boolean mayFollowAsSuit(Remedy remedy) {
        RemedyResult result = remedy.last().result();
        return remedy.kind() == RemedyKind.REVIEW
                && result != null
                && result.effect() != RemedyResult.Effect.OTHER_RESULT;
    }

    /** A right ends with its day; nobody is late with it. */
    private void addRight(Remedy remedy, String kind, @Nullable LocalDate due, boolean own, List<Duty> duties) {
        if (due != null && !LocalDate.now(clock).isAfter(due)) {
            add(remedy, kind, due, own, duties);
        }
    }

    private static void add(Remedy remedy, String kind, @Nullable LocalDate due, boolean own, List<Duty> duties) {
        if (due != null) {
            RemedyInstance last = remedy.last();
            String number = remedy.requestNumber();
            duties.add(new Duty(
                            remedy.id().value(),
                            kind,
                            (number == null ? remedy.about() : number) + "　" + last.organ() + " " + last.caseNumber(),
                            due,
                            "/remedies/" + remedy.id(),
                            own,
                            KEEPERS)
                    .of(remedy.request()));
        }
    }
}
