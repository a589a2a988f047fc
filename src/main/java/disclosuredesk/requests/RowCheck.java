package disclosuredesk.requests;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A check that is SQL: rules of which no row may break one.
 *
 * @param count says how many things there are
 */
public record RowCheck(JdbcClient jdbc, String code, String subject, String unit, String count, List<Rule> rules)
        implements Check {

    /**
     * Rows that must not be there.
     *
     * @param sentence what is wrong with them
     * @param sql gives {@code agency}, {@code number_year}, {@code number_serial}, {@code id} (of the thing, where it has no number)
     *     and {@code what}
     */
    public record Rule(String sentence, String sql, boolean hint) {

        public static Rule of(String sentence, String sql) {
            return new Rule(sentence, sql, false);
        }

        public static Rule hint(String sentence, String sql) {
            return new Rule(sentence, sql, true);
        }
    }

    /**
     * The cases a rule finds.
     *
     * @param what an expression that tells more
     * @param rest joins and conditions, about {@code r} the request and {@code a} its agency
     */
    public static String cases(String what, String rest) {
        return """
                select a.name as agency, r.number_year, r.number_serial, r.id, %s as what
                from disclosure_request r join agency a on a.id = r.agency_id
                """.formatted(what) + rest;
    }

    @Override
    public void look(Findings found, boolean deep) {
        found.looked(jdbc.sql(count).query(Long.class).single(), unit);
        for (Rule rule : rules) {
            jdbc.sql(rule.sql()).params(Map.of()).query((ResultSet row) -> {
                String what = row.getString("what");
                String sentence = named(row) + "：" + rule.sentence() + (what == null ? "" : "（" + what + "）");
                if (rule.hint()) {
                    found.hint(sentence);
                } else {
                    found.fault(sentence);
                }
            });
        }
    }

    /** The case by its agency and number, as people know it; anything else by its id. */
    public static String named(ResultSet row) throws SQLException {
        int year = row.getInt("number_year");
        if (row.wasNull()) {
            return row.getString("id");
        }
        return row.getString("agency") + " " + new RequestNumber(year, row.getInt("number_serial"));
    }
}
