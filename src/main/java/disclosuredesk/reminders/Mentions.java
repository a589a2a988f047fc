package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.NamedInNotes;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that name an officer (@同事): they wait for him until he has seen them, whatever becomes of the case. */
@Component
public class Mentions implements NamedInNotes {

    /** More than so many nobody reads in a list; the others follow as soon as some are seen. */
    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Revisions revisions;
    private final Clock clock;

    Mentions(JdbcClient jdbc, Visibility visibility, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public void tell(DisclosureRequest request, List<Officer> named, String note, Officer by) {
        revisions.raise(by.agencyId(), Reminders.REVISION);
        for (Officer one : named) {
            jdbc.sql("""
                    insert into mention (agency_id, request_id, recipient_id, noted_by, noted_at, note)
                    values (:agency, :request, :recipient, :by, :now, :note)
                    """)
                    .param("agency", by.agencyId())
                    .param("request", request.id().value())
                    .param("recipient", one.id())
                    .param("by", by.id())
                    .param("now", LocalDateTime.now(clock))
                    .param("note", note)
                    .update();
        }
    }

    /** What the officer has not seen, the oldest first; of a case that is not his to see any more nothing. */
    public List<Mention> of(Officer by) {
        Set<String> hidden = visibility.hiddenFrom(by);
        return jdbc
                .sql("""
                select m.id, m.request_id, m.noted_at, m.note, o.name, r.number_year, r.number_serial, r.department_id
                from mention m join officer o on o.id = m.noted_by join disclosure_request r on r.id = m.request_id
                where m.recipient_id = :officer and m.seen_at is null order by m.id limit\s""" + MOST_SHOWN)
                .param("officer", by.id())
                .query((row, number) -> by.sees(row.getObject("department_id", Long.class))
                        ? List.of(new Mention(
                                row.getLong("id"),
                                new RequestId(row.getString("request_id")),
                                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")).toString(),
                                row.getString("name"),
                                row.getObject("noted_at", LocalDateTime.class),
                                row.getString("note")))
                        : List.<Mention>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .filter(one -> !hidden.contains(one.request().value()))
                .toList();
    }

    /**
     * @return the case
     * @throws Refused not found, if it names another
     */
    RequestId seen(long id, Officer by) {
        revisions.raise(by.agencyId(), Reminders.REVISION);
        jdbc.sql("update mention set seen_at = coalesce(seen_at, :now) where id = :id and recipient_id = :officer")
                .param("now", LocalDateTime.now(clock))
                .param("id", id)
                .param("officer", by.id())
                .update();
        return jdbc.sql("select request_id from mention where id = :id and recipient_id = :officer")
                .param("id", id)
                .param("officer", by.id())
                .query((row, number) -> new RequestId(row.getString("request_id")))
                .optional()
                .orElseThrow(() -> Refused.notFound("reminders.notFound"));
    }
}
