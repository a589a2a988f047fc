package disclosuredesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.backup.Manifest.Table;
import disclosuredesk.backup.Restoring.Refusal;
import disclosuredesk.cli.doctor.Diagnosis;
import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.decision.Ground;
import disclosuredesk.installation.UnfinishedRestore;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.Starts;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.EngineTables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a backup holds, and that everything comes back. */
abstract class BackupStory {

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private BackingUp backingUp;

    private World world;
    private RequestId running;

    @BeforeEach
    void cases() {
        world = new World(beans);
        running = world.assigned();
        beans.getBean(FilingMaterials.class)
                .file(
                        running,
                        world.version(running),
                        Purpose.OTHER,
                        InspectedFile.of("王𬭶的来函.pdf", Papers.pdf("letter")),
                        world.clerk);
        world.archived(Ground.PROVIDED);
        world.delivered(Ground.PROVIDED);
    }

    /** An empty database of a product. */
    abstract Starts empty();

    private Path made() {
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        backingUp.write(file);
        return file;
    }

    private static Restoring into(Starts target) {
        return new Restoring(
                new DriverManagerDataSource(target.url(), target.user(), target.password()), new EngineTables());
    }

    private static void cameBack(Path backup, Starts target) throws Exception {
        Restoring.Outcome outcome = into(target).restore(backup);
        assertThat(outcome.refusal()).as(outcome.about()).isNull();
        try (ConfigurableApplicationContext restored = target.start("test")) {
            List<Diagnosis> diagnoses = restored.getBean(Doctor.class).examine(true, told -> {});
            assertThat(diagnoses).allSatisfy(one -> {
                assertThat(one.findings().faults()).as(one.code()).isEmpty();
                assertThat(one.failure()).as(one.code()).isNull();
            });
        }
    }

    @Test
    void everythingComesBackIntoAnEmptyDatabaseAndTheDoctorFindsNothing() throws Exception {
        Path backup = made();
        Starts target = empty();
        cameBack(backup, target);
        assertThat(target.one("select count(*) from disclosure_request"))
                .isEqualTo(world.jdbc
                        .sql("select count(*) from disclosure_request")
                        .query(String.class)
                        .single());
        assertThat(target.one("select distinct name from material where name like '王%'"))
                .isEqualTo("王𬭶的来函.pdf");
    }

    @Test
    void aBackupOfOneProductIsRestoredIntoAnother() throws Exception {
        Path backup = made();
        cameBack(backup, other());
    }

    /** An empty database of another product. */
    abstract Starts other();

    @Test
    void aRestoredSystemGoesOnWorking() throws Exception {
        Path backup = made();
        Starts target = empty();
        assertThat(into(target).restore(backup).refusal()).isNull();
        try (ConfigurableApplicationContext restored = target.start("test")) {
            World there = new World(restored); // new rows come after those that were put back
            there.archived(Ground.PROVIDED);
        }
    }

    @Test
    void aBackupIsOfOneMomentWhateverIsDoneMeanwhile() throws Exception {
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 6; i++) {
                world.archived(Ground.PROVIDED);
            }
        });
        Path backup = made();
        work.join();
        cameBack(backup, empty());
    }

    @Test
    void aBackupIsNotPutOverAnything() throws Exception {
        Path backup = made();
        Starts target = empty();
        target.change("create table theirs (id int primary key)");
        List<String> before = target.content();
        assertThat(into(target).restore(backup).refusal()).isEqualTo(Refusal.NOT_EMPTY);
        assertThat(target.content()).isEqualTo(before);
        assertThatThrownBy(() -> backingUp.write(backup)).hasMessageContaining("exists");
        assertThat(BackupFile.verify(backup).isWhole()).isTrue();
    }

    @Test
    void eachAlteredOrMissingTableIsNamedAndNothingIsRestored() throws Exception {
        Path backup = made();
        List<Table> tables = BackupFile.verify(backup).manifest().get(0).tables();
        for (int first : new int[] {0, 1}) { // each of them once among those that are changed and once not
            List<Table> some = IntStream.range(0, tables.size())
                    .filter(index -> index % 2 == first)
                    .mapToObj(tables::get)
                    .toList();
            Set<String> entries = some.stream().map(Table::entry).collect(Collectors.toSet());
            for (byte[] content : new byte[][] {new byte[] {'x'}, null}) {
                assertThat(BackupFile.verify(changed(backup, entries, content)).found())
                        .extracting(one -> one.name())
                        .containsExactlyInAnyOrderElementsOf(
                                some.stream().map(Table::name).toList());
            }
        }
        Starts target = empty();
        List<String> before = target.content();
        Path half = folder.resolve("half.zip");
        byte[] content = Files.readAllBytes(backup);
        Files.write(half, Arrays.copyOf(content, content.length / 2));
        assertThat(into(target).restore(half).refusal()).isEqualTo(Refusal.NOT_WHOLE);
        assertThat(target.content()).isEqualTo(before);
    }

    @Test
    void aBackupOfALaterVersionIsNotRestoredByAnEarlierOne() throws Exception {
        Path backup = made();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            String manifest =
                    new String(zip.getInputStream(zip.getEntry(Manifest.ENTRY)).readAllBytes(), StandardCharsets.UTF_8);
            Path later = changed(
                    backup,
                    Set.of(Manifest.ENTRY),
                    manifest.replaceFirst("(\"schema\" : )\"[^\"]+\"", "$1\"9999\"")
                            .getBytes(StandardCharsets.UTF_8));
            Starts target = empty();
            List<String> before = target.content();
            assertThat(into(target).restore(later).refusal()).isEqualTo(Refusal.NEWER);
            assertThat(target.content()).isEqualTo(before);
        }
    }

    @Test
    void theSystemDoesNotStartOnADatabaseIntoWhichNotEverythingCameBack() throws Exception {
        Starts target = empty();
        target.change("create table " + UnfinishedRestore.TABLE + " (since varchar(30) not null)");
        assertThatThrownBy(() -> target.start("test").close()).rootCause().hasMessageContaining("还没有恢复完");
    }

    /** @param content what these entries hold then; null: they are not there */
    private Path changed(Path backup, Set<String> entries, byte[] content) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(backup.toFile());
                ZipOutputStream out = new ZipOutputStream(all)) {
            for (ZipEntry one : zip.stream().toList()) {
                if (entries.contains(one.getName()) && content == null) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(one.getName()));
                out.write(
                        entries.contains(one.getName())
                                ? content
                                : zip.getInputStream(one).readAllBytes());
                out.closeEntry();
            }
        }
        return Files.write(folder.resolve(UUID.randomUUID() + ".zip"), all.toByteArray());
    }
}
