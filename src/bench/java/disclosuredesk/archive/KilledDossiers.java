package disclosuredesk.archive;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.archive.Dossiers.Dossier;
import disclosuredesk.decision.Ground;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.HaltedDesk;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files are uploaded and dossiers built by a JVM of its own, which is killed at a random moment and started again on the same
 * database file, many times over. Afterwards every file that was acknowledged is there, every file has its hash row and the
 * reverse, and every dossier verifies; then single bytes are changed at random and each change must be found. Arguments:
 * files, kills, changes.
 */
public final class KilledDossiers {

    private static final int FILES_A_CASE = 10;

    private KilledDossiers() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[1].equals("work")) {
            work(arguments[0], Long.parseLong(arguments[2]));
            return;
        }
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int changes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("killed-dossiers");
        String database = folder.resolve("desk").toString();
        List<String> acknowledged = new ArrayList<>();
        for (int killed = 0; acknowledged.size() < files || killed < kills; ) {
            boolean kill = killed < kills;
            int until = kill ? files * (killed + 1) / kills : files;
            if (run(database, random, acknowledged, until, kill)) {
                killed++;
            }
            System.out.printf("killed %d times, %d files acknowledged%n", killed, acknowledged.size());
        }
        System.out.printf("seed %d, %d files, %d kills%n", seed, acknowledged.size(), kills);
        verify(database, folder, acknowledged, changes, random);
    }

    /** Lets a process work until it has acknowledged so many files in all, then kills it within some 50 ms. */
    private static boolean run(String database, Random random, List<String> acknowledged, int until, boolean kill)
            throws Exception {
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDossiers.class.getName(),
                        database,
                        "work",
                        String.valueOf(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("FILED ")) {
                    acknowledged.add(line.substring("FILED ".length()));
                }
                if (acknowledged.size() >= until) {
                    if (kill) {
                        java.util.concurrent.TimeUnit.MILLISECONDS.sleep(random.nextInt(50));
                    }
                    desk.destroyForcibly();
                    while ((line = out.readLine()) != null) {
                        if (line.startsWith("FILED ")) {
                            acknowledged.add(line.substring("FILED ".length()));
                        }
                    }
                    break;
                }
            }
        } catch (IOException pipeBroken) {
            // what was printed before the kill has been read
        }
        desk.waitFor();
        return kill;
    }

    private static ConfigurableApplicationContext desk(String database) {
        return new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .properties("spring.main.banner-mode=off")
                .run("--spring.datasource.url=" + HaltedDesk.url(database), "--logging.level.root=error");
    }

    /** Case after case, until it is killed. */
    private static void work(String database, long seed) {
        Random random = new Random(seed);
        ConfigurableApplicationContext beans = desk(database);
        World world = new World(beans);
        FilingMaterials filing = beans.getBean(FilingMaterials.class);
        while (true) {
            RequestId id = world.delivered(Ground.PROVIDED);
            for (int i = 0; i < FILES_A_CASE; i++) {
                Purpose[] purposes = {Purpose.APPLICATION, Purpose.OPINION, Purpose.DELIVERY_PROOF, Purpose.OTHER};
                InspectedFile file = switch (random.nextInt(4)) {
                    case 0 -> InspectedFile.of("申请" + i + ".pdf", Papers.pdf("page " + random.nextLong(), "page two"));
                    case 1 -> InspectedFile.of("说明" + i + ".docx", Papers.docx("说明" + random.nextLong()));
                    case 2 -> InspectedFile.of("表" + i + ".xlsx", Papers.xlsx("表" + random.nextLong()));
                    default ->
                        InspectedFile.of(
                                "照片" + i + ".png",
                                Papers.picture("png", 200 + random.nextInt(600), 200 + random.nextInt(600)));
                };
                try {
                    filing.file(id, world.version(id), purposes[random.nextInt(purposes.length)], file, world.clerk);
                    System.out.println("FILED " + file.sha256());
                } catch (disclosuredesk.shared.Refused sameContent) {
                    // two pictures of one size are the same file
                }
            }
            world.archiving.archive(id, world.version(id), "", world.clerk);
        }
    }

    private static void verify(String database, Path folder, List<String> acknowledged, int changes, Random random)
            throws Exception {
        try (ConfigurableApplicationContext beans = desk(database)) {
            JdbcClient jdbc = beans.getBean(JdbcClient.class);
            Materials materials = beans.getBean(Materials.class);
            Dossiers dossiers = beans.getBean(Dossiers.class);
            say("faults of stored files", materials.faults().size());
            say(
                    "rows without pieces",
                    jdbc.sql(
                                    "select count(*) from material m where not exists (select 1 from material_piece p where p.material_id = m.id)")
                            .query(Integer.class)
                            .single());
            say(
                    "uploads without their ledger entry",
                    jdbc.sql(
                                    "select count(*) from material m where m.purpose <> 'DOSSIER' and not exists (select 1"
                                            + " from audit_entry a where a.request_id = m.request_id and a.event = 'MaterialFiled' and a.details like concat('%', m.sha256, '%'))")
                            .query(Integer.class)
                            .single());
            say(
                    "ledger entries without their upload",
                    jdbc.sql(
                                    "select count(*) from audit_entry a where a.event = 'MaterialFiled' and not exists (select 1"
                                            + " from material m where m.request_id = a.request_id and a.details like concat('%', m.sha256, '%'))")
                            .query(Integer.class)
                            .single());
            List<String> stored = jdbc.sql("select sha256 from material where purpose <> 'DOSSIER'")
                    .query(String.class)
                    .list();
            say(
                    "acknowledged files that are lost",
                    acknowledged.stream().filter(hash -> !stored.contains(hash)).count());
            say(
                    "archived without dossier",
                    jdbc.sql("select count(*) from disclosure_request r where r.archived_on is not null and not exists"
                                    + " (select 1 from dossier d where d.request_id = r.id)")
                            .query(Integer.class)
                            .single());
            List<byte[]> packages = new ArrayList<>();
            int unclean = 0;
            for (String request : jdbc.sql("select request_id from dossier")
                    .query(String.class)
                    .list()) {
                Dossier dossier = dossiers.of(new RequestId(request)).orElseThrow();
                byte[] zip = materials.content(dossier.zip());
                DossierFile.Verdict verdict = DossierFile.verify(Files.write(folder.resolve("one.zip"), zip));
                unclean += verdict.faults().isEmpty()
                                && verdict.sha256().equals(dossier.zip().sha256())
                        ? 0
                        : 1;
                packages.add(zip);
            }
            System.out.printf("%d files stored, %d dossiers, not clean: %d%n", stored.size(), packages.size(), unclean);
            int missed = 0;
            for (int i = 0; i < changes; i++) {
                byte[] changed = packages.get(random.nextInt(packages.size())).clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
                missed += DossierFile.verify(Files.write(folder.resolve("one.zip"), changed))
                                .faults()
                                .isEmpty()
                        ? 1
                        : 0;
            }
            System.out.printf("changes of a byte: %d, not found: %d%n", changes, missed);
        }
    }

    private static void say(String what, Number count) {
        System.out.printf("%s: %s%n", what, count);
    }
}
