package disclosuredesk.materials;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files were moved from one case to another; kept for ever, for both to show. */
@Component
public class MaterialMoves {

    private static final String MOVE = """
            select v.*, m.name, m.sha256, o.name as mover, r.number_year, r.number_serial
            from material_move v join material m on m.id = v.material_id join officer o on o.id = v.moved_by
            join disclosure_request r on r.id = %s
            """;

    private final JdbcClient jdbc;

    MaterialMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One move.
     *
     * @param other number of the case at the other end
     */
    public record Move(String name, String sha256, RequestNumber other, LocalDate on, String by, String reason) {}

    /** The files that left a case, in the order in which they did. */
    public List<Move> from(RequestId request) {
        return moves(MOVE.formatted("v.to_id") + "where v.from_id = :request order by v.id", request);
    }

    /** The files that came to a case from another, in the order in which they did. */
    public List<Move> to(RequestId request) {
        return moves(MOVE.formatted("v.from_id") + "where v.to_id = :request order by v.id", request);
    }

    private List<Move> moves(String sql, RequestId request) {
        return jdbc.sql(sql)
                .param("request", request.value())
                .query(MaterialMoves::move)
                .list();
    }

    private static Move move(ResultSet row, int index) throws SQLException {
        return new Move(
                row.getString("name"),
                row.getString("sha256"),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getObject("moved_on", LocalDate.class),
                row.getString("mover"),
                row.getString("reason"));
    }

    /** The row goes to the other case, its content with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(Material material, RequestId to, LocalDate on, String reason, Officer by) {
        jdbc.sql("update material set request_id = :to where id = :id")
                .param("to", to.value())
                .param("id", material.id())
                .update();
        jdbc.sql("""
                insert into material_move (material_id, from_id, to_id, moved_on, moved_by, reason)
                values (:material, :from, :to, :on, :by, :reason)
                """)
                .param("material", material.id())
                .param("from", material.request().value())
                .param("to", to.value())
                .param("on", on)
                .param("by", by.id())
                .param("reason", reason)
                .update();
    }
}
