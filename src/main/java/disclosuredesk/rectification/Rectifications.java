package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rectifications on file, for whoever sees the whole agency. What one may not see is not found. */
@Component
public class Rectifications {

    private final RectificationRows rows;
    private final Visibility visibility;
    private final Calendars calendars;
    private final Clock clock;

    Rectifications(RectificationRows rows, Visibility visibility, Calendars calendars, Clock clock) {
        this.rows = rows;
        this.visibility = visibility;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A rectification with the last day of the agency's own limit.
     *
     * @param due null while the year has no calendar
     * @param late whether it was told after that day, or is open behind it
     */
    public record Line(
            Rectification rectification, @Nullable LocalDate due, boolean late) {}

    /** @throws Refused not found */
    public Rectification get(RectificationId id, Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.notFound("rectification.notFound");
        }
        return rows
                .where("r.id = :id and r.agency_id = :agency", Map.of("id", id.value(), "agency", by.agencyId()))
                .stream()
                .filter(one -> one.demand().request() == null
                        || !visibility.isHidden(one.demand().request(), by))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("rectification.notFound"));
    }

    /** Those that name a request, oldest first; whoever may see the request may know of them. */
    public List<Rectification> of(RequestId request) {
        return rows.where("r.request_id = :request", Map.of("request", request.value()));
    }

    /** Those a list shows: the newest first. */
    public List<Rectification> list(RectificationFilter filter, Officer by) {
        requireReader(by);
        return visibility
                .shown(
                        rows.where("r.agency_id = :agency", Map.of("agency", by.agencyId())),
                        one -> one.demand().request(),
                        by)
                .stream()
                .filter(filter::takes)
                .sorted((one, other) -> order(other.number()).compareTo(order(one.number())))
                .toList();
    }

    private static Long order(RectificationNumber number) {
        return number.year() * 1_000_000_000L + number.serial();
    }

    /** The latest year first. */
    public List<RectificationYear> years(Officer by) {
        requireReader(by);
        return rows.years(by.agencyId());
    }

    public Line line(Rectification one) {
        LocalDate due = due(one);
        LocalDate end = one.told() != null ? one.told().on() : LocalDate.now(clock);
        return new Line(one, due, due != null && one.withdrawn() == null && end.isAfter(due));
    }

    private @Nullable LocalDate due(Rectification one) {
        try {
            return calendars.of(one.agencyId()).due(one.demand().receivedOn(), one.workingDays());
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    private static void requireReader(Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("rectification.officeOnly");
        }
    }
}
