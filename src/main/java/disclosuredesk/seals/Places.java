package disclosuredesk.seals;

import disclosuredesk.requests.RowCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed rows as a person knows them: what they are, and of which case or agency. */
@Component
class Places {

    /** Of a column that names something of a case, the table in which it stands. */
    private static final Map<String, String> OF_A_CASE = Map.of(
            "assistance_id", "assistance",
            "conferral_id", "conferral",
            "letter_id", "letter",
            "material_id", "material",
            "motion_id", "registration_motion",
            "forwarding_id", "forwarding");

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the table's name, which the administrator of the database looks for. */
    String of(ProvedTable table, String scope) {
        return "%s“%s”（%s，%s=%s）"
                .formatted(owner(table, scope).orElse(""), table.words(), table.name(), table.scope(), scope)
                .strip();
    }

    /** A place as a line of the chain names it. */
    String of(String about) {
        String[] parts = about.split(SealChain.ABOUT_PARTED_BY, 2);
        ProvedTable table = ProvedTables.named(parts[0]);
        return table == null || parts.length < 2 ? about : of(table, parts[1]);
    }

    private Optional<String> owner(ProvedTable table, String scope) {
        if (table.scope().equals("request_id") || table.name().equals("disclosure_request")) {
            return named("= :scope", scope);
        }
        if (table.scope().equals("agency_id") || table.scope().equals("collector_id")) {
            return jdbc.sql("select name from agency where id = :id")
                    .param("id", scope)
                    .query(String.class)
                    .optional();
        }
        String parent = OF_A_CASE.get(table.scope());
        return parent == null
                ? Optional.empty()
                : named("in (select request_id from %s where id = :scope)".formatted(parent), scope);
    }

    private Optional<String> named(String which, String scope) {
        return jdbc.sql("""
                select a.name as agency, r.number_year, r.number_serial, r.id
                from disclosure_request r join agency a on a.id = r.agency_id where r.id %s
                """.formatted(which))
                .param("scope", scope)
                .query((row, number) -> RowCheck.named(row))
                .optional();
    }

    /** The acts a line of the chain was made for. */
    String about(SealLine line) {
        if (List.of(SealLine.Kind.UPGRADE.name(), SealLine.Kind.BEGUN.name()).contains(line.kind())) {
            return "升级时封存";
        }
        return line.about().isEmpty() ? "没有台账记录的改动" : "台账 " + line.about();
    }
}
