package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What officers are told of changes of rights that concern them, on the first page they see: nobody's password is set behind his back; and of cases
 * that wait in the record of an agency that was merged into theirs.
 */
@Component
public class RightsNotices {

    /** How long the heads are told that one person alone appointed the first security administrator. */
    private static final int DAYS = 30;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RightsChanges changes;
    private final RightsViews views;
    private final EnteringRecords records;
    private final SecurityTrail trail;
    private final Clock clock;

    RightsNotices(RightsChanges changes, RightsViews views, EnteringRecords records, SecurityTrail trail, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A sentence.
     *
     * @param key of the message
     * @param address where more is to be read; null if nowhere
     */
    public record Notice(
            String key, List<String> arguments, @Nullable String address) {}

    private static String told(RightsChange reset) {
        if (reset.identity() != null) {
            return "agencies.rights.told.identity";
        }
        return reset.removesFactor() ? "agencies.rights.told.factor" : "agencies.rights.told.reset";
    }

    /** What the officer is told now. */
    public List<Notice> of(Officer by) {
        List<Notice> notices = new ArrayList<>();
        changes.resetsToTell(by.id()).forEach(reset -> {
            LocalDateTime at = reset.decidedAt();
            List<String> both = views.both(reset);
            notices.add(new Notice(
                    told(reset), List.of(at == null ? "" : at.format(MOMENT), both.get(0), both.get(1)), null));
        });
        if (by.is(Role.HEAD)) {
            trail.latest(by.agencyId(), FirstSecurityAdministratorAppointed.class)
                    .filter(entry ->
                            entry.recordedAt().isAfter(LocalDateTime.now(clock).minusDays(DAYS)))
                    .ifPresent(entry -> notices.add(new Notice(
                            "agencies.rights.told.first",
                            List.of(
                                    entry.recordedAt().format(MOMENT),
                                    entry.officerName(),
                                    String.valueOf(trail.details(entry).get("login"))),
                            null)));
        }
        if (by.roles().stream().noneMatch(Role::isExclusive)) {
            records.of(by).stream()
                    .filter(one -> one.open() > 0 && one.agency().id() != by.agencyId())
                    .forEach(one -> notices.add(new Notice(
                            "agencies.records.told",
                            List.of(one.agency().name(), String.valueOf(one.open())),
                            "/records")));
        }
        int toDecide = views.toDecide(by);
        if (toDecide > 0) {
            notices.add(new Notice("agencies.rights.told.waiting", List.of(String.valueOf(toDecide)), "/rights"));
        }
        return notices;
    }
}
