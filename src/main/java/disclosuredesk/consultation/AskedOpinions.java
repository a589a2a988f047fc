package disclosuredesk.consultation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters between agencies of this installation. Who serves the whole agency asked sees them; anybody else finds none. */
@Component
public class AskedOpinions {

    /** So many of those that are answered or ended are listed. */
    private static final int LATEST = 50;

    private static final String SELECT = """
            select c.*, a.id as asked_id, a.asking_agency_id, a.sent_number, a.working_days, a.answered_on, a.approved_by,
                   g.name as asking_name, t.name as asked_name, o.name as answerer, r.closed_on
            from asked_opinion a
            join consultation c on c.id = a.consultation_id
            join disclosure_request r on r.id = c.request_id
            join agency g on g.id = a.asking_agency_id
            join agency t on t.id = a.agency_id
            left join officer o on o.id = a.answered_by
            """;

    private static final String AWAITED = " and c.ended_on is null and r.closed_on is null ";

    private final JdbcClient jdbc;
    private final Materials materials;
    private final Calendars calendars;
    private final Consultations consultations;

    AskedOpinions(JdbcClient jdbc, Materials materials, Calendars calendars, Consultations consultations) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.materials = materials;
        this.calendars = calendars;
    }

    /** @throws Refused not found, also to whoever does not serve the whole agency asked */
    public AskedOpinion get(AskedOpinionId id, Officer by) {
        return jdbc.sql(SELECT + "where a.id = :id and a.agency_id = :agency")
                .param("id", id.value())
                .param("agency", by.agencyId())
                .query(this::asked)
                .optional()
                .filter(one -> by.seesWholeAgency())
                .orElseThrow(() -> Refused.notFound("consultation.within.notFound"));
    }

    /** Those that wait for the agency's opinion, oldest first. */
    public List<AskedOpinion> awaited(long agencyId) {
        return jdbc.sql(SELECT + "where a.agency_id = :agency" + AWAITED + "order by c.delivered_on, c.id")
                .param("agency", agencyId)
                .query(this::asked)
                .list();
    }

    /** Those an agency asked for and waits for, oldest first. */
    public List<AskedOpinion> awaitedFrom(long askingAgencyId) {
        return jdbc.sql(SELECT + "where a.asking_agency_id = :agency" + AWAITED + "order by c.delivered_on, c.id")
                .param("agency", askingAgencyId)
                .query(this::asked)
                .list();
    }

    /** The latest of the others that came to the agency. */
    public List<AskedOpinion> ended(long agencyId) {
        return jdbc.sql(SELECT
                        + "where a.agency_id = :agency and (c.ended_on is not null or r.closed_on is not null) order by c.id desc limit "
                        + LATEST)
                .param("agency", agencyId)
                .query(this::asked)
                .list();
    }

    /**
     * The last day for the opinion, by the working days of the agency that asks, whose period it is; null while its year has no calendar.
     */
    public @Nullable LocalDate due(AskedOpinion asked) {
        try {
            return calendars
                    .of(asked.askingAgencyId())
                    .due(Objects.requireNonNull(asked.letter().deliveredOn()), asked.workingDays());
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    /** The papers that came with the letter, or with the answer. */
    public List<Material> papers(AskedOpinion asked, boolean withAnswer) {
        List<Long> ids = jdbc.sql(
                        "select material_id from asked_opinion_paper where asked_opinion_id = :id and part = :part")
                .param("id", asked.id().value())
                .param("part", part(withAnswer))
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : materials.all(asked.request()).stream()
                        .filter(one -> ids.contains(one.id()))
                        .toList();
    }

    /** @throws Refused not found if it is none of the papers of the letter or its answer */
    public Material paper(AskedOpinion asked, String storageName) {
        return Optional.of(materials.get(asked.request(), storageName))
                .filter(one -> papers(asked, false).contains(one)
                        || papers(asked, true).contains(one))
                .orElseThrow(() -> Refused.notFound("materials.notFound"));
    }

    void insert(AskedOpinionId id, long consultation, long asking, long asked, String sentNumber, int workingDays) {
        jdbc.sql("""
                insert into asked_opinion (id, consultation_id, asking_agency_id, agency_id, sent_number, working_days)
                values (:id, :consultation, :asking, :asked, :number, :days)
                """)
                .param("id", id.value())
                .param("consultation", consultation)
                .param("asking", asking)
                .param("asked", asked)
                .param("number", sentNumber)
                .param("days", workingDays)
                .update();
    }

    void addPaper(AskedOpinionId id, long material, boolean withAnswer) {
        jdbc.sql("insert into asked_opinion_paper (asked_opinion_id, material_id, part) values (:id, :material, :part)")
                .param("id", id.value())
                .param("material", material)
                .param("part", part(withAnswer))
                .update();
    }

    void answer(AskedOpinionId id, LocalDate on, String approvedBy, Officer by) {
        jdbc.sql(
                        "update asked_opinion set answered_on = :on, answered_by = :by, approved_by = :approved where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("approved", approvedBy)
                .param("id", id.value())
                .update();
    }

    private static String part(boolean withAnswer) {
        return withAnswer ? "ANSWER" : "QUESTION";
    }

    private AskedOpinion asked(ResultSet row, int number) throws SQLException {
        return new AskedOpinion(
                new AskedOpinionId(row.getString("asked_id")),
                new RequestId(row.getString("request_id")),
                consultations.consultation(row, number),
                row.getLong("asking_agency_id"),
                row.getString("asking_name"),
                row.getString("asked_name"),
                row.getString("sent_number"),
                row.getInt("working_days"),
                row.getObject("closed_on", LocalDate.class) != null,
                row.getObject("answered_on", LocalDate.class),
                row.getString("answerer"),
                row.getString("approved_by"));
    }
}
