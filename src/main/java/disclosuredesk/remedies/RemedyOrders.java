package disclosuredesk.remedies;

import disclosuredesk.materials.inspection.InspectedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decided instances ordered, and how it was performed. */
@Component
public class RemedyOrders {

    private static final String COLUMNS = """
            select o.remedy_id, o.instance_no, o.served_on, o.ordered, o.period, o.days, o.from_on, o.until_on, o.waived_on, o.waive_reason,
                o.performed_on, o.performed_by, o.performance, o.file_name, o.file_sha256
            from remedy_order o
            """;

    private final JdbcClient jdbc;

    RemedyOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An instance of a remedy. */
    private record Key(String remedy, int instance) {}

    /** The orders of an agency's remedies that are not void, asked by the instance a remedy is at. */
    static final class OfAgency {

        private final Map<Key, RemedyOrder> orders = new HashMap<>();

        Optional<RemedyOrder> last(Remedy remedy) {
            return Optional.ofNullable(
                    orders.get(new Key(remedy.id().value(), remedy.last().number())));
        }
    }

    OfAgency ofAgency(long agencyId) {
        OfAgency all = new OfAgency();
        jdbc.sql(COLUMNS + " join remedy r on r.id = o.remedy_id where r.agency_id = :agency and r.voided_on is null")
                .param("agency", agencyId)
                .query((ResultSet row) -> {
                    all.orders.put(new Key(row.getString("remedy_id"), row.getInt("instance_no")), order(row));
                });
        return all;
    }

    /** Of a remedy, by the number of the instance. */
    public Map<Integer, RemedyOrder> of(RemedyId id) {
        Map<Integer, RemedyOrder> orders = new HashMap<>();
        jdbc.sql(COLUMNS + " where o.remedy_id = :id").param("id", id.value()).query((ResultSet row) -> {
            orders.put(row.getInt("instance_no"), order(row));
        });
        return orders;
    }

    private static RemedyOrder order(ResultSet row) throws SQLException {
        LocalDate performed = row.getObject("performed_on", LocalDate.class);
        int days = row.getInt("days");
        boolean inDays = !row.wasNull();
        return new RemedyOrder(
                row.getObject("served_on", LocalDate.class),
                row.getString("ordered"),
                OrderPeriod.valueOf(row.getString("period")),
                inDays ? days : null,
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("waived_on", LocalDate.class),
                text(row, "waive_reason"),
                performed == null
                        ? null
                        : new Performance(
                                performed,
                                text(row, "performed_by"),
                                text(row, "performance"),
                                text(row, "file_name"),
                                text(row, "file_sha256")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    void insert(RemedyId id, int instance, RemedyOrder order) {
        jdbc.sql("""
                insert into remedy_order (remedy_id, instance_no, served_on, ordered, period, days, from_on, until_on)
                values (:id, :instance, :served, :ordered, :period, :days, :from, :until)
                """)
                .param("id", id.value())
                .param("instance", instance)
                .param("served", order.servedOn())
                .param("ordered", order.ordered())
                .param("period", order.period().name())
                .param("days", order.days())
                .param("from", order.fromOn())
                .param("until", order.untilOn())
                .update();
    }

    /** @param on null: the agency may appeal after all */
    void waive(RemedyId id, int instance, @Nullable LocalDate on, @Nullable String reason) {
        jdbc.sql("""
                update remedy_order set waived_on = :on, waive_reason = :reason where remedy_id = :id and instance_no = :instance
                """)
                .param("on", on)
                .param("reason", reason)
                .param("id", id.value())
                .param("instance", instance)
                .update();
    }

    void perform(RemedyId id, int instance, LocalDate on, String by, String how, InspectedFile proof) {
        jdbc.sql("""
                update remedy_order set performed_on = :on, performed_by = :by, performance = :how, file_name = :name,
                    file_media_type = :type, file_sha256 = :sha, file_content = :content
                where remedy_id = :id and instance_no = :instance
                """)
                .param("on", on)
                .param("by", by)
                .param("how", how)
                .param("name", proof.name())
                .param("type", proof.kind().mediaType())
                .param("sha", proof.sha256())
                .param("content", proof.content())
                .param("id", id.value())
                .param("instance", instance)
                .update();
    }

    void dropPerformance(RemedyId id, int instance) {
        jdbc.sql("""
                update remedy_order set performed_on = null, performed_by = null, performance = null, file_name = null,
                    file_media_type = null, file_sha256 = null, file_content = null
                where remedy_id = :id and instance_no = :instance
                """).param("id", id.value()).param("instance", instance).update();
    }

    void delete(RemedyId id, int instance) {
        jdbc.sql("delete from remedy_order where remedy_id = :id and instance_no = :instance")
                .param("id", id.value())
                .param("instance", instance)
                .update();
    }

    /** The file that proves a performance. */
    public record Proof(String name, String mediaType, byte[] content) {}

    /** Of an instance; empty while it is not performed. */
    public Optional<Proof> proof(RemedyId id, int instance) {
        return jdbc.sql("""
                select file_name, file_media_type, file_content from remedy_order
                where remedy_id = :id and instance_no = :instance and performed_on is not null
                """)
                .param("id", id.value())
                .param("instance", instance)
                .query((row, number) -> new Proof(
                        row.getString("file_name"), row.getString("file_media_type"), row.getBytes("file_content")))
                .optional();
    }
}
