package disclosuredesk.personal;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.InFull;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Invented people are led through real acts, each with a number, a telephone, a mail and an address that stand nowhere by chance; then everything
 * the system left behind is searched for them: its log, its addresses, its pages, the database as a script and as files, the folder for
 * temporary files. {@code -Dcanaries=1000} makes it more of them.
 */
@SpringBootTest(properties = {"logging.level.root=info", "logging.level.org.springframework.jdbc=debug"})
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class CanaryTests {

    private static final int CANARIES = Integer.getInteger("canaries", InFull.of(100, 1_000));

    /** What was received or given out as it is may say who it is about: tables of files and of letters. */
    private static final Set<String> MAY_HOLD =
            Set.of("letter", "letter_final", "material_piece", "registration_mail_piece");

    /** Every planted value: a shape that stands nowhere else, and which of them were planted. */
    private static final Pattern SHAPE =
            Pattern.compile("37010219(?:\\d{9})[0-9X]|1997\\d{7}|canary\\d+@example\\.net|候鸟路\\d+号院");

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("canaries");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Autowired
    private ApplicationContext beans;

    private final Set<String> planted = new HashSet<>();
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, List<String>> pagesWith = new TreeMap<>();
    private int next;

    @DynamicPropertySource
    static void onFiles(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + FOLDER.resolve("desk")
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=512");
    }

    private record Person(String number, String phone, String email, String address) {}

    /** The next invented one. */
    private Person person() {
        int index = next++;
        String first17 = "370102"
                + LocalDate.of(1950, 1, 1)
                        .plusDays(index)
                        .toString()
                        .replace("-", "")
                        .replaceFirst("^..", "19") + "%03d".formatted(index % 1000);
        Person one = new Person(
                first17 + Identity.idCardCheck(first17),
                "1997%07d".formatted(index),
                "canary%d@example.net".formatted(index),
                "云山区候鸟路%d号院5号楼".formatted(index));
        planted.addAll(List.of(one.number(), one.phone(), one.email(), "候鸟路%d号院".formatted(index)));
        return one;
    }

    /** Each of its applicants is another invented person. */
    private final class CanaryWorld extends World {

        private CanaryWorld(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Registration registration(LocalDate receivedOn, ApplicantKind kind) {
            Registration plain = super.registration(receivedOn, kind);
            Person one = person();
            return new Registration(
                    plain.id(),
                    plain.receipt(),
                    new Applicant(
                            kind,
                            "王𬭶",
                            new Identity(Identity.Kind.ID_CARD, one.number()),
                            one.phone(),
                            one.email(),
                            one.address(),
                            null),
                    plain.information(),
                    null,
                    plain.wantedForm(),
                    plain.wantedRoute());
        }
    }

    @Test
    void nothingThatTellsOfAPersonIsLeftWhereItDoesNotBelong(CapturedOutput output) throws IOException {
        Set<Path> temporary = temporary();
        World world = new CanaryWorld(beans);
        Pages pages = new Pages(beans);
        while (next < CANARIES) {
            lives(world);
            forms(world, pages);
        }
        world.jdbc.sql("checkpoint sync").update();

        assertThat(found(output.getAll())).as("the log").isEmpty();
        assertThat(found(String.join("\n", addresses))).as("addresses").isEmpty();
        assertThat(pagesWith).as("pages").isEmpty();
        assertThat(tables(world)).as("the database as a script").isSubsetOf(MAY_HOLD);
        assertThat(found(Files.readString(database(), StandardCharsets.ISO_8859_1)))
                .as("its file, but for what tables of letters and files hold")
                .isSubsetOf(inTables(world));
        for (Path one : files(FOLDER)) {
            if (!one.equals(database())) {
                assertThat(found(Files.readString(one, StandardCharsets.ISO_8859_1)))
                        .as(one.toString())
                        .isEmpty();
            }
        }
        Set<Path> left = temporary();
        left.removeAll(temporary);
        for (Path one : left) {
            assertThat(found(Files.readString(one, StandardCharsets.ISO_8859_1)))
                    .as(one.toString())
                    .isEmpty();
        }
        assertThat(planted).hasSizeGreaterThanOrEqualTo(4 * CANARIES);
        theSearchFindsWhatIsThere(world);
    }

    /** Or it would prove nothing: the same eyes see a value that a console wrote in plain text. */
    private void theSearchFindsWhatIsThere(World world) throws IOException {
        Person one = person();
        world.jdbc
                .sql("update consultation set contact = :contact")
                .param("contact", one.address() + " " + one.email() + " " + one.phone())
                .update();
        world.jdbc.sql("checkpoint sync").update();
        assertThat(tables(world)).contains("consultation");
        assertThat(found(Files.readString(database(), StandardCharsets.ISO_8859_1)))
                .as("in single bytes; how H2 writes Han is read in the script alone")
                .contains(one.email(), one.phone());
        assertThat(found("/requests?email=" + one.email().replace("@", "%40") + "&phone=" + one.phone()))
                .containsExactlyInAnyOrder(one.email(), one.phone());
    }

    /** Cases that come to different ends. */
    private void lives(World world) {
        world.registered();
        world.amended(world.registered(), RegistrationField.PHONE, person().phone());
        world.amended(world.registered(), RegistrationField.ADDRESS, person().address());
        RequestId asked = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                asked,
                world.version(asked),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", person().address(), "报价", world.today(), world.today())),
                world.clerk);
        world.delivered(Ground.PROVIDED);
        world.archived(Ground.DOES_NOT_EXIST);
        world.voided(world.assigned());
        world.unpaid();
    }

    /** What is typed into pages: sent, sent with a mistake, kept and not sent, searched for. */
    private void forms(World world, Pages pages) {
        Person typed = person();
        Map<String, String> form = registration(RequestId.random(), typed);
        Map<String, String> wrong = new HashMap<>(form);
        wrong.put("information", "");
        pages.post("/requests", wrong, world.clerk); // the officer's own words come back to him
        pages.post("/requests/drafts", draft(registration(RequestId.random(), person())), world.clerk);
        Answer sent = pages.post("/requests", form, world.clerk);
        addresses.add(sent.location());
        Person demanding = person();
        Answer demanded = pages.post(
                "/rectifications",
                Pages.form(
                        "rectification",
                        RequestId.random().value(),
                        "receivedOn",
                        World.MONDAY.toString(),
                        "applicantKind",
                        "NATURAL_PERSON",
                        "applicantName",
                        "李四",
                        "identityKind",
                        "ID_CARD",
                        "identityNumber",
                        demanding.number(),
                        "phone",
                        demanding.phone(),
                        "address",
                        demanding.address(),
                        "recordText",
                        "房屋登记簿",
                        "inaccuracy",
                        "面积记为80平方米",
                        "rightText",
                        "90平方米",
                        "evidenceText",
                        "房产证"),
                world.clerk);
        addresses.add(demanded.location());
        for (String[] by : new String[][] {
            {"phone", typed.phone()},
            {"email", typed.email()},
            {"address", typed.address()},
            {"text", typed.number()},
            {"text", typed.phone()}
        }) {
            Answer search = pages.post("/requests/search", Pages.form(by), world.clerk);
            addresses.add(search.location());
            Answer list = pages.get(search.location(), world.clerk);
            assertThat(list.text()).as("found by its " + by[0]).contains("共1件");
            addresses.addAll(list.all("(?:href|action)=\"([^\"]*)\""));
            assertThat(pages.get(search.location(), world.head).text())
                    .as("opens to who typed it alone")
                    .doesNotContain(by[1]);
        }
        look("/requests", world.clerk, pages);
        look("/requests/drafts", world.clerk, pages);
        look("/rectifications", world.clerk, pages);
        look(sent.location(), world.clerk, pages);
        look(demanded.location(), world.clerk, pages);
        look("/", world.clerk, pages);
    }

    private static Map<String, String> registration(RequestId id, Person one) {
        return Pages.form(
                "id",
                id.value(),
                "channel",
                "IN_PERSON",
                "receivedOn",
                World.MONDAY.toString(),
                "applicantKind",
                "NATURAL_PERSON",
                "applicantName",
                "王小明",
                "identityKind",
                "ID_CARD",
                "identityNumber",
                one.number(),
                "phone",
                one.phone(),
                "email",
                one.email(),
                "address",
                one.address(),
                "information",
                "候鸟迁徙的监测报告",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST");
    }

    private static Map<String, String> draft(Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("opening", RequestId.random().value());
        all.put("seen", "0");
        all.put("edit", "1");
        return all;
    }

    /** A page, and the addresses on it. */
    private void look(String address, Officer by, Pages pages) {
        addresses.add(address);
        Answer page = pages.get(address, by);
        addresses.addAll(page.all("(?:href|action)=\"([^\"]*)\""));
        Set<String> found = found(page.html());
        if (!found.isEmpty()) {
            pagesWith
                    .computeIfAbsent(address.replaceAll("[0-9a-f-]{36}", "{id}"), one -> new ArrayList<>())
                    .addAll(found);
        }
    }

    /** Planted values in a text, whatever its encoding: files are read as single bytes. */
    private Set<String> found(String text) {
        Set<String> found = new HashSet<>();
        for (String form : List.of(
                text, new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), decoded(text))) {
            Matcher value = SHAPE.matcher(form);
            while (value.find()) {
                if (planted.contains(value.group())) {
                    found.add(value.group());
                }
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return Pattern.compile("\\\\([0-9a-f]{4})") // as a script of H2 writes them
                .matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))))
                .replace("%40", "@")
                .replace("%E5%80%99%E9%B8%9F%E8%B7%AF", "候鸟路")
                .replace("%E5%8F%B7%E9%99%A2", "号院")
                .replace("&#64;", "@");
    }

    /** Tables with a planted value in any column, binary ones read as the files they are. */
    private Set<String> tables(World world) {
        Set<String> tables = new HashSet<>();
        world.jdbc.sql("script nosettings").query(row -> {
            String line = row.getString(1);
            if (line.startsWith("INSERT INTO") && !found(line).isEmpty()) {
                Matcher name = Pattern.compile("\"(\\w+)\"(?:\\(|\\s+VALUES)").matcher(line);
                tables.add(name.find() ? name.group(1).toLowerCase(java.util.Locale.ROOT) : line);
            }
        });
        return tables;
    }

    private Set<String> inTables(World world) {
        Set<String> all = new HashSet<>();
        world.jdbc.sql("script nosettings").query(row -> {
            all.addAll(found(row.getString(1)));
        });
        return all;
    }

    private static Path database() {
        return FOLDER.resolve("desk.mv.db");
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 1)) {
            return new HashSet<>(all.filter(Files::isRegularFile)
                    .filter(Files::isReadable)
                    .filter(one -> !one.startsWith(FOLDER))
                    .toList());
        }
    }
}
