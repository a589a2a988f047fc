package disclosuredesk.decision;

import disclosuredesk.requests.RowCheck;
import disclosuredesk.shared.Sha256;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proofs of searches whose content is not what their hash says, read one at a time. */
record HashedSearchFiles(JdbcClient jdbc) {

    private record File(long id, String hash, byte[] content, String name) {}

    void broken(Consumer<String> told) {
        long after = 0;
        for (List<File> next = after(after); !next.isEmpty(); next = after(after)) {
            File file = next.get(0);
            after = file.id();
            if (!Sha256.of(file.content()).equals(file.hash())) {
                told.accept(file.name() + "：内容与登记的SHA-256不同");
            }
        }
    }

    private List<File> after(long id) {
        return jdbc.sql("""
                select f.id as file_id, f.sha256, f.content, a.name as agency, r.number_year, r.number_serial, r.id
                from search_file f join disclosure_request r on r.id = f.request_id join agency a on a.id = r.agency_id
                where f.id > :after and r.anonymised_on is null order by f.id limit 1
                """)
                .param("after", id)
                .query((row, number) -> new File(
                        row.getLong("file_id"), row.getString("sha256"), row.getBytes("content"), RowCheck.named(row)))
                .list();
    }
}
