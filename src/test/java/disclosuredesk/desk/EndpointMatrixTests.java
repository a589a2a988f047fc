package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cooperation.AskingAssistance;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.decision.Ground;
import disclosuredesk.holding.Supervising;
import disclosuredesk.holding.SupervisingOrgans;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.remedies.Complaint;
import disclosuredesk.remedies.ComplaintChannel;
import disclosuredesk.remedies.ComplaintId;
import disclosuredesk.remedies.ComplaintSide;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.HandlingComplaints;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.Restricting;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.StandsBeneath;
import disclosuredesk.testing.World;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the system by role and by what the case named in it is to the officer: of his own agency and open, closed, of another agency,
 * restricted to others, or of an organ beneath that he supervises. The addresses are read from the code, each is really asked, and each has its line in src/test/resources/endpoints.txt, so that a
 * new one does not slip in unseen ({@code -Dgolden=write} writes the file anew). Of eight marks each stands for a role, in the order of {@link Role}:
 * {@code +} answered, {@code ?} what was typed is not enough, {@code ~} not now, {@code -} not for this role, {@code .} not found.
 *
 * <p>Of another agency, and restricted, an officer learns nothing: the answer is that to an id nobody has. So it is of an organ beneath, but at the
 * addresses by which it is read and supervised.
 */
@PageTest
@Tag("whole")
class EndpointMatrixTests {

    private static final Path LINES = Path.of("src/test/resources/endpoints.txt");

    /** Addresses of things that belong to a case, beside those below the case itself. */
    private static final Map<String, String> THINGS = Map.of(
            "/remedies/{id}", "remedy",
            "/complaints/{id}", "complaint",
            "/rectifications/{id}", "rectification",
            "/parts/{part}", "helping_part",
            "/assistance/{assistance}", "assistance");

    private static final String NO_ROWS = "999999999";

    private static final String CASE = "/requests/{id}";

    /** Where a case of an organ beneath is read and supervised: the only addresses at which it is there. */
    private static final String BENEATH = "/beneath/cases/{id}";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private World world;
    private final Map<Role, Officer> officers = new EnumMap<>(Role.class);
    private Cases own;
    private Cases other;
    private Cases restricted;
    private Cases supervised;
    private Cases supervisedRestricted;
    private int planted;
    private final List<String> broke = new ArrayList<>();

    /** An open case and an archived one with everything that can belong to them. */
    private record Cases(World world, RequestId open, RequestId closed) {}

    private enum Relation {
        OWN,
        CLOSED,
        OTHER,
        RESTRICTED,
        /** Of an organ beneath the officer's own, to be read at the addresses for that alone. */
        SUPERVISED,
        /** The same, restricted. */
        SUPERVISED_RESTRICTED,
        /** An id nobody has. */
        NOBODYS
    }

    @BeforeEach
    void plant() {
        world = new World(beans).today(World.MONDAY);
        for (Role role : Role.values()) {
            officers.put(
                    role,
                    world.officer(world.agency, role == Role.HANDLER ? world.department : null, role.name(), role));
        }
        own = cases(world);
        other = cases(new World(beans).today(World.MONDAY));
        World beneath = new World(beans).today(World.MONDAY);
        supervised = cases(beneath);
        supervisedRestricted = cases(beneath);
        StandsBeneath.place(beneath, world);
        beans.getBean(SupervisingOrgans.class)
                .issue(supervised.open(), "进度", world.today().plusDays(3), officers.get(Role.HEAD));
        restricted = cases(world);
        Restricting restricting = beans.getBean(Restricting.class);
        for (RequestId id : List.of(supervisedRestricted.open(), supervisedRestricted.closed())) {
            restricting.restrict(
                    id, "涉密", List.of(beneath.clerk.id(), beneath.reviewer.id(), beneath.handler.id()), beneath.head);
        }
        for (RequestId id : List.of(restricted.open(), restricted.closed())) {
            restricting.restrict(
                    id, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
        }
    }

    private Cases cases(World w) {
        RequestId open = w.assigned();
        w.partGiven(open, w.department("档案科" + planted++));
        beans.getBean(AskingAssistance.class)
                .ask(open, new AssistanceQuestion("底册", Set.of(w.otherDepartment), List.of(), List.of(), 2), w.clerk);
        beans.getBean(Supervising.class).issue(open, w.clerk.id(), "进度", w.today(), w.head);
        w.amendingRegistration.move(open, Map.of(RegistrationField.PHONE, "13900000009"), "误记", w.clerk);
        beans.getBean(FilingMaterials.class)
                .file(open, w.version(open), Purpose.OTHER, InspectedFile.of("来函.pdf", Papers.pdf("letter")), w.clerk);
        RequestId closed = w.archived(Ground.PROVIDED);
        beans.getBean(RecordingRemedies.class)
                .file(RemedyId.random(), Filing.suit(closed, "", "王", "示例区人民法院", "", w.today(), w.today()), w.clerk);
        beans.getBean(HandlingComplaints.class)
                .register(
                        ComplaintId.random(),
                        new Complaint.Entry(
                                closed,
                                ComplaintSide.RESPONDENT,
                                "",
                                "李四",
                                "没有公开",
                                ComplaintChannel.LETTER,
                                w.today(),
                                "陈静",
                                w.today().plusDays(3),
                                "转办单"),
                        w.clerk);
        beans.getBean(RegisteringRectifications.class)
                .register(
                        RectificationId.random(),
                        new RectificationDemand(
                                closed,
                                w.today(),
                                w.registration(w.today()).applicant(),
                                "登记簿",
                                "面积记为80平方米",
                                "90平方米",
                                "房产证"),
                        w.clerk);
        return new Cases(w, open, closed);
    }

    /** An address and whether it is sent to. */
    private record Endpoint(String pattern, boolean sends) implements Comparable<Endpoint> {

        boolean isOfACase() {
            return pattern.startsWith(CASE)
                    || pattern.startsWith(BENEATH)
                    || THINGS.keySet().stream().anyMatch(pattern::startsWith);
        }

        @Override
        public String toString() {
            return (sends ? "POST " : "GET ") + pattern;
        }

        @Override
        public int compareTo(Endpoint one) {
            int byPattern = pattern.compareTo(one.pattern);
            return byPattern != 0 ? byPattern : Boolean.compare(sends, one.sends);
        }
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("disclosuredesk.")) {
                boolean sends = mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                mapping.getPatternValues().forEach(pattern -> all.add(new Endpoint(pattern, sends)));
            }
        });
        return all.stream().distinct().sorted().toList();
    }

    @Test
    void eachAddressHasItsLineAndNoneTellsOfACaseThatIsNotThere() throws Exception {
        List<String> told = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Endpoint endpoint : endpoints()) {
            text.append(endpoint);
            if (!endpoint.isOfACase()) {
                text.append(": ").append(marks(endpoint, Relation.OWN)).append('\n');
                continue;
            }
            Map<Relation, String> marks = new EnumMap<>(Relation.class);
            for (Relation relation : Relation.values()) {
                if (relation != Relation.CLOSED || endpoint.pattern().startsWith(CASE)) {
                    marks.put(relation, marks(endpoint, relation));
                }
            }
            marks.forEach((relation, mark) -> {
                if (relation != Relation.NOBODYS) {
                    text.append(
                                    relation == Relation.OWN
                                            ? ": own "
                                            : ", " + relation.name().toLowerCase(Locale.ROOT) + " ")
                            .append(mark);
                }
            });
            text.append('\n');
            for (Relation hidden :
                    List.of(Relation.OTHER, Relation.RESTRICTED, Relation.SUPERVISED, Relation.SUPERVISED_RESTRICTED)) {
                if (hidden == Relation.SUPERVISED && endpoint.pattern().startsWith(BENEATH)) {
                    continue; // its line says to whom it is there
                }
                String mark = marks.get(hidden);
                if (!mark.equals(marks.get(Relation.NOBODYS)) || mark.matches(".*[+?~!].*")) {
                    told.add(endpoint + " " + hidden + " " + mark + ", nobody's " + marks.get(Relation.NOBODYS));
                }
            }
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(LINES, text);
        }
        assertThat(broke).isEmpty();
        assertThat(text.toString()).as("a fault").doesNotContain("!");
        assertThat(told).isEmpty();
        assertThat(LINES).content().isEqualTo(text.toString());
    }

    private String marks(Endpoint endpoint, Relation relation) {
        StringBuilder marks = new StringBuilder();
        for (Role role : Role.values()) {
            int status = status(endpoint, relation, officers.get(role));
            marks.append(
                    switch (status) {
                        case 403 -> '-';
                        case 404 -> '.';
                        case 409 -> '~';
                        case 400, 422, 415 -> '?';
                        default -> status < 400 ? '+' : '!';
                    });
            if (status < 400 && endpoint.sends() && relation != Relation.NOBODYS) {
                own = endpoint.isOfACase() ? cases(world) : own; // an act leaves something behind
            }
        }
        return marks.toString();
    }

    private int status(Endpoint endpoint, Relation relation, Officer by) {
        String address = address(endpoint, relation);
        try {
            URI uri = URI.create(address);
            var request = endpoint.sends() ? MockMvcRequestBuilders.post(uri) : MockMvcRequestBuilders.get(uri);
            if (!uri.getPath().equals("/")) {
                request.servletPath(uri.getPath());
            }
            request.requestAttr("officer", by);
            if (endpoint.sends()) {
                request.param("version", version(endpoint, relation));
            }
            return http.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception broken) {
            broke.add(endpoint + " " + relation + " by " + by.name() + ": " + broken);
            return 500;
        }
    }

    private Cases cases(Relation relation) {
        return switch (relation) {
            case OTHER -> other;
            case RESTRICTED -> restricted;
            case SUPERVISED -> supervised;
            case SUPERVISED_RESTRICTED -> supervisedRestricted;
            case OWN, CLOSED, NOBODYS -> own;
        };
    }

    private RequestId named(Endpoint endpoint, Relation relation) {
        return relation == Relation.CLOSED || endpoint.pattern().matches("/(remedies|complaints|rectifications)/.*")
                ? cases(relation).closed()
                : cases(relation).open();
    }

    private String version(Endpoint endpoint, Relation relation) {
        return endpoint.pattern().startsWith(CASE) ? String.valueOf(world.version(named(endpoint, relation))) : "0";
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^}]*}[^{}]*)*)?}");

    private String address(Endpoint endpoint, Relation relation) {
        String address = endpoint.pattern();
        Matcher variable = VARIABLE.matcher(endpoint.pattern());
        while (variable.find()) {
            address = address.replace(variable.group(), value(variable.group(1), endpoint, relation));
        }
        return address;
    }

    private String value(String name, Endpoint endpoint, Relation relation) {
        RequestId id = named(endpoint, relation);
        String thing = THINGS.entrySet().stream()
                .filter(one -> endpoint.pattern().startsWith(one.getKey())
                        && one.getKey().contains("{" + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (!thing.isEmpty()) {
            return relation == Relation.NOBODYS ? nobodys(thing) : of(thing, "id", id);
        }
        return switch (name) {
            case "id" ->
                !endpoint.pattern().startsWith(CASE) && !endpoint.pattern().startsWith(BENEATH)
                        ? NO_ROWS
                        : relation == Relation.NOBODYS ? "00000000-0000-4000-8000-000000000000" : id.value();
            case "letter" -> of("letter", "id", id);
            case "material" -> of("material", "storage_name", id);
            case "year" -> "2026";
            case "form" -> endpoint.pattern().contains("docx") ? "docx" : "html";
            case "row", "figure" -> "NEW";
            case "group" -> "REVIEW";
            case "column" -> "TOTAL";
            case "slug" -> "registration";
            case "number" -> endpoint.pattern().contains("supervisions") ? of("supervision", "id", id) : NO_ROWS;
            case "supervision" -> of("organ_supervision", "id", supervised.open());
            case "officer" -> String.valueOf(world.clerk.id());
            case "size" -> "NORMAL";
            case "theme" -> "LIGHT";
            case "department" -> String.valueOf(world.otherDepartment);
            case "page", "chapter" -> "1";
            case "change" -> change();
            case "organ" ->
                String.valueOf(endpoint.pattern().startsWith("/beneath/") ? supervised.world().agency : world.agency);
            default -> NO_ROWS; // whether there is a row of a small number hangs on what ran before
        };
    }

    /** The change of rights somebody here asked for last. */
    private String change() {
        return world.jdbc
                .sql("select max(id) from rights_change where agency_id = :agency")
                .param("agency", world.agency)
                .query(Long.class)
                .optional()
                .map(String::valueOf)
                .orElse(NO_ROWS);
    }

    private static String nobodys(String thing) {
        return thing.equals("helping_part") || thing.equals("assistance")
                ? "999999999"
                : "00000000-0000-4000-8000-000000000000";
    }

    private String of(String table, String column, RequestId id) {
        return world.jdbc
                .sql("select t." + column + " from " + table + " t where t.request_id = :id order by t.id limit 1")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(NO_ROWS);
    }
}
