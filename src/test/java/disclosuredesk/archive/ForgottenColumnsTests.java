package disclosuredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * Of whatever has a way to a case, each column that can hold a text or a file is forgotten when the case is anonymised, or stands here with the reason why it tells
 * of nobody. A new column fails until somebody has thought about it.
 */
@SpringBootTest
@ActiveProfiles("test")
class ForgottenColumnsTests {

    private static final int CODED = 30;

    /** Texts are these and longer ones; what is shorter is a code, what is of fixed length an id or a hash. */
    private static final Set<Integer> TEXTS =
            Set.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.BLOB, Types.VARBINARY, Types.LONGVARBINARY);

    @Autowired
    private DataSource database;

    @Autowired
    private List<Forgetting> rooms;

    /** By the reason. */
    private static final Map<String, List<String>> TELLS_OF_NOBODY = Map.of(
            "an officer or a member of staff, by his office",
            List.of(
                    "asked_opinion.approved_by",
                    "complaint.received_by",
                    "conferral_opinion.person",
                    "conferral_participant.name",
                    "earlier_search.searched_by",
                    "helping_part.searched_by",
                    "remedy_order.performed_by",
                    "request_intake.written_by",
                    "search_record.searched_by",
                    "secrecy_review.reviewer"),
            "an organ, or where it is",
            List.of(
                    "assistance.address",
                    "assistance.asked",
                    "complaint.respondent",
                    "rectification.evidence_letter_contact",
                    "rectification.letter_contact",
                    "rectification.organ",
                    "remedy_instance.organ"),
            "the number of a paper, of an organ or a court",
            List.of(
                    "asked_opinion.sent_number",
                    "assistance.document_number",
                    "fee.receipt",
                    "forwarding.sent_number",
                    "letter.number_text",
                    "outside_letter.number_text",
                    "rectification.evidence_letter_number",
                    "rectification.letter_number",
                    "remade_decision.letter_number",
                    "remedy_instance.case_number"),
            "a word of the law, or of this program",
            List.of(
                    "case_passing.fact",
                    "complaint.due_basis",
                    "decision_evidence.name",
                    "decision_part.ground",
                    "dossier.missing",
                    "earlier_search.ground",
                    "helping_part.ground",
                    "proposal.ground",
                    "redaction_mark.ground",
                    "release_choice.ground",
                    "remade_decision.legal_ground",
                    "remedy_order.file_media_type",
                    "search_file.media_type",
                    "side_clock.about"),
            "forgotten with the row of the case itself (Requests.anonymise), which D43 looks at",
            List.of(
                    "applicant_key.folded",
                    "disclosure_request.address",
                    "disclosure_request.agent",
                    "disclosure_request.applicant_name",
                    "disclosure_request.document_number",
                    "disclosure_request.email",
                    "disclosure_request.identity_index",
                    "disclosure_request.identity_number",
                    "disclosure_request.information",
                    "disclosure_request.phone",
                    "request_search.text"),
            "forgotten by its room in its own way, which D43 looks at",
            List.of("letter.content", "material_piece.content"),
            "gone when the restriction is lifted; a restricted case is not anonymised",
            List.of("case_restriction.reason"),
            "a ledger is never changed; what somebody wrote in it is shown no more",
            List.of(
                    "audit_entry.details",
                    "audit_entry.event",
                    "audit_entry.officer_name",
                    "security_entry.details",
                    "security_entry.event",
                    "security_entry.officer_name",
                    "security_entry.remote_address"));

    /** Tables that belong to one case: by their column, or by a key to one that does. */
    private Map<String, Set<String>> tablesOfACase(DatabaseMetaData meta, String schema) throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        Set<String> tables = new HashSet<>(); // and no views
        try (ResultSet row = meta.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        try (ResultSet row = meta.getColumns(null, schema, "%", "%")) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (tables.contains(table)
                        && !table.startsWith("act_")
                        && !table.startsWith("flw_")
                        && !table.startsWith("flyway")) {
                    Set<String> texts = columns.computeIfAbsent(table, one -> new TreeSet<>());
                    if (TEXTS.contains(row.getInt("DATA_TYPE")) && row.getInt("COLUMN_SIZE") > CODED) {
                        texts.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        Set<String> reached = new TreeSet<>(Set.of("disclosure_request"));
        int before;
        do {
            before = reached.size();
            for (String table : columns.keySet()) {
                try (ResultSet key = meta.getImportedKeys(null, schema, table.toUpperCase(Locale.ROOT))) {
                    while (key.next()) {
                        if (reached.contains(key.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT))) {
                            reached.add(table);
                        }
                    }
                }
                try (ResultSet row = meta.getColumns(null, schema, table.toUpperCase(Locale.ROOT), "REQUEST_ID")) {
                    if (row.next()) {
                        reached.add(table);
                    }
                }
            }
        } while (reached.size() > before);
        columns.keySet().retainAll(reached);
        return columns;
    }

    @Test
    void eachTextOfACaseIsForgottenOrTellsOfNobody() throws SQLException {
        Set<String> forgotten = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (Forgetting room : rooms) {
            for (Forgotten one : room.forgotten()) {
                if (one.rows()) {
                    gone.add(one.table());
                }
                for (List<String> some : List.of(one.texts(), one.cleared(), one.emptied())) {
                    some.forEach(column -> forgotten.add(one.table() + "." + column));
                }
            }
        }
        Set<String> left = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            tablesOfACase(connection.getMetaData(), connection.getSchema()).forEach((table, columns) -> {
                if (!gone.contains(table)) {
                    columns.forEach(column -> left.add(table + "." + column));
                }
            });
        }
        assertThat(left).hasSizeGreaterThan(100);
        left.removeAll(forgotten);
        assertThat(left)
                .isEqualTo(TELLS_OF_NOBODY.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
