package disclosuredesk.testing;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.report.ReportScope;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.Signature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A desk that lives the same cases wherever it stands: started by {@code ThreeZonesTests} as a process of its own, in a zone of
 * its own. Arguments: for each database, where to write every moment in it, then its url, user and password.
 */
public final class ZonedDesk {

    private ZonedDesk() {}

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < args.length; i += 4) {
            try (var system = new SpringApplicationBuilder(DisclosureDesk.class)
                    .web(WebApplicationType.NONE)
                    .properties("spring.main.banner-mode=off")
                    .run(new Starts(args[i + 1], args[i + 2], args[i + 3]).arguments("test"))) {
                live(new World(system), system.getBean(Freezing.class));
                Files.write(Path.of(args[i]), moments(system.getBean(JdbcClient.class)));
            }
        }
    }

    /** Every act at nine in the morning, by the clock. */
    private static void live(World world, Freezing freezing) {
        world.today(LocalDate.of(2025, 11, 24));
        world.archived(Ground.DOES_NOT_EXIST);
        world.today(LocalDate.of(2026, 1, 26));
        freezing.freeze(ReportScope.OWN, 2025, new Signature("丁", world.today(), ""), world.head);
        world.today(World.MONDAY);
        RequestId unclear = world.registered();
        world.askForCorrection(
                unclear,
                0,
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(10)),
                world.clerk);
        RequestId asked = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                asked,
                world.version(asked),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        RequestId charged = world.assigned();
        world.askForFee(
                charged,
                world.version(charged),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        world.askForReasons(world.accepted(), 1, world.today(), world.today().plusDays(9), "本月46件", world.clerk);
        world.archived(Ground.PROVIDED);
        world.drafted(Ground.PROVIDED);
    }

    /** {@code table.column moment}, of every column of the schema that holds moments, to the second. */
    public static List<String> moments(JdbcClient jdbc) {
        List<String> moments = new ArrayList<>();
        jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = schema() and t.table_type = 'BASE TABLE'
                  and (lower(c.data_type) like 'timestamp%' or lower(c.data_type) like 'datetime%')
                """)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(column -> jdbc.sql("select %s from %s where %1$s is not null".formatted(column[1], column[0]))
                        .query(LocalDateTime.class)
                        .list()
                        .forEach(at -> moments.add("%s.%s %s"
                                .formatted(column[0], column[1], at.truncatedTo(ChronoUnit.SECONDS))
                                .toLowerCase(Locale.ROOT))));
        moments.sort(String::compareTo);
        return moments;
    }
}
