package disclosuredesk.archive;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Deep;
import disclosuredesk.doctor.Findings;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import disclosuredesk.shared.RequestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archived packages are those the ledger names; asked to go deep, each is verified as {@code verify-dossier} does. */
@Configuration(proxyBeanMethods = false)
class DossierCheck {

    private static final String DOSSIERS = """
            select a.name as agency, r.number_year, r.number_serial, r.id, %s as what
            from dossier d join disclosure_request r on r.id = d.request_id join agency a on a.id = r.agency_id
            join material m on m.id = d.material_id
            """;

    @Bean
    Check dossiersAreThoseOfTheLedger(JdbcClient jdbc, Dossiers dossiers, Materials materials) {
        Check rows = new RowCheck(
                jdbc,
                "D14",
                "卷宗与归档登记、台账相同",
                "卷",
                "select count(*) from dossier",
                List.of(
                        Rule.of("卷宗的SHA-256与材料登记不同，或材料不是有效的卷宗", DOSSIERS.formatted("m.name") + """
                        where d.sha256 <> m.sha256 or m.purpose <> 'DOSSIER' or m.request_id <> d.request_id or m.struck_on is not null
                        """),
                        Rule.of("缺少材料而没有理由、没有缺少却有理由，或者台账没有记录", DOSSIERS.formatted("d.missing") + """
                        where (d.missing is null) <> (d.missing_reason is null)
                            or d.missing is not null and not exists (select 1 from audit_entry e
                                where e.request_id = d.request_id and e.event = 'DossierIncomplete')
                        """),
                        Rule.of("卷宗已登记而申请未归档", DOSSIERS.formatted("d.archived_on") + "where r.archived_on is null"),
                        Rule.of("台账没有登记这一卷宗的SHA-256", DOSSIERS.formatted("d.sha256") + """
                        where not exists (select 1 from audit_entry e where e.request_id = d.request_id and e.event = 'DossierBound'
                            and e.details like concat('%', d.sha256, '%'))
                        """)));
        return new Deep(rows, found -> {
            String after = "";
            for (List<String> next = next(jdbc, after); !next.isEmpty(); next = next(jdbc, after)) {
                after = next.get(0);
                verify(new RequestId(after), dossiers, materials, found);
            }
        });
    }

    private static List<String> next(JdbcClient jdbc, String after) {
        return jdbc.sql(
                        "select d.request_id from dossier d join disclosure_request r on r.id = d.request_id where r.anonymised_on is null"
                                + " and d.request_id > :after order by d.request_id limit 1")
                .param("after", after)
                .query(String.class)
                .list();
    }

    private static void verify(RequestId request, Dossiers dossiers, Materials materials, Findings found) {
        Dossiers.Dossier dossier = dossiers.of(request).orElseThrow();
        try {
            Path file = Files.createTempFile("doctor", ".zip");
            try {
                Files.write(file, materials.content(dossier.zip()));
                DossierFile.verify(file)
                        .faults()
                        .forEach(fault -> found.fault(
                                dossier.zip().name() + "：卷宗核验不通过（" + fault.messageKey() + " " + fault.name() + "）"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } catch (IllegalStateException broken) {
            found.fault(dossier.zip().name() + "：卷宗内容与登记的SHA-256不同");
        }
    }
}
