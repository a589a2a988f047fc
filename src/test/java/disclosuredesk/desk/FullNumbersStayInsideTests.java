package disclosuredesk.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.TextWithin;
import disclosuredesk.testing.World;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No answer of the system carries the full number of an applicant's identity proof, or how to reach him, unasked. Every address the code maps is
 * opened, as every role, for cases at several steps, with each of its parameters and without, and whatever comes back is
 * read to its last part: pages, sheets, letters, dossiers, packages.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class FullNumbersStayInsideTests {

    /** Stands nowhere by chance. */
    private static final String NUMBER = "370102198811225518";

    private static final List<String> BORN = List.of("1988-11-22", "1988年11月22日");

    /** Where it may stand, with the reason. Nothing else may. */
    private static final Map<String, String> MAY = Map.of(
            "/requests/{id}/letters/{letter}",
                    "the record of an oral request (art. 29), issued by an act in the ledger, as its letter",
            "/requests/{id}/letters/{letter}/{form}", "the same as a file, to be read back and signed",
            "/letters/print", "the letters an officer chose, to be printed",
            "/letters/print.pdf", "the same as a file",
            "/requests/{id}/materials/{material}",
                    "the bound dossier holds the case's letters, that record among them");

    /** How to reach him: his telephone, his mail and where he lives. */
    private static final List<String> CONTACT = List.of("13912345678", "wang.zhen@example.org", "历下区和平里9号楼3单元502室");

    /** Where that may stand besides. */
    private static final Map<String, String> MAY_CONTACT = Map.of(
            "/requests/{id}/registration-amendment",
            "what was typed is put right there by who may, before two of them");

    /** Files are the same for all who get them, and cost time: of the agency's own only one clerk opens them. */
    private static final Set<String> FILES = Set.of("docx", "pdf", "ofd", "xlsx", "png");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private World world;
    private Pages pages;
    private final List<RequestId> cases = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Set<String>> foundContact = new TreeMap<>();
    private String draft = "";

    /** An agency all of whose applicants are one planted man. */
    private static final class PlantedWorld extends World {

        private PlantedWorld(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Registration registration(LocalDate receivedOn, ApplicantKind kind) {
            Registration plain = super.registration(receivedOn, kind);
            return new Registration(
                    plain.id(),
                    plain.receipt(),
                    new Applicant(
                            kind,
                            "王𬭶",
                            new Identity(Identity.Kind.ID_CARD, number()),
                            CONTACT.get(0),
                            CONTACT.get(1),
                            CONTACT.get(2),
                            null),
                    plain.information(),
                    null,
                    plain.wantedForm(),
                    plain.wantedRoute());
        }
    }

    private static String number() {
        return NUMBER.substring(0, 17) + Identity.idCardCheck(NUMBER.substring(0, 17));
    }

    @BeforeAll
    void plant() {
        world = new PlantedWorld(beans);
        pages = new Pages(beans);
        RequestId excessive = world.assigned();
        world.askForReasons(
                excessive,
                world.version(excessive),
                world.today(),
                world.today().plusDays(9),
                "本月46件",
                world.clerk);
        RequestId oral = excessive; // came in person
        assertThat(pages.act(oral, "letters", world.version(oral), world.clerk, "kind", "ORAL_RECORD")
                        .status())
                .isEqualTo(302);
        cases.addAll(List.of(oral, world.archived(Ground.DOES_NOT_EXIST), world.proposed(Ground.PROVIDED, false)));
        draft = RequestId.random().value();
        assertThat(pages.post(
                                "/requests/drafts",
                                Pages.form(
                                        "id",
                                        draft,
                                        "opening",
                                        RequestId.random().value(),
                                        "seen",
                                        "0",
                                        "edit",
                                        "1",
                                        "letter",
                                        oral.value(),
                                        "information",
                                        "第二件"),
                                world.clerk)
                        .status())
                .isEqualTo(204);
        for (String table : List.of("letter", "search_file")) {
            values.put(
                    table,
                    world.jdbc
                            .sql(
                                    "select t.id from %s t join disclosure_request r on r.id = t.request_id where r.agency_id = :agency"
                                            .formatted(table))
                            .param("agency", world.agency)
                            .query(String.class)
                            .list());
        }
        values.put(
                "material",
                world.jdbc
                        .sql(
                                "select m.storage_name from material m join disclosure_request r on r.id = m.request_id where r.agency_id = :agency")
                        .param("agency", world.agency)
                        .query(String.class)
                        .list());
    }

    private List<String> candidates(String name) {
        return switch (name) {
            case "id" -> cases.stream().map(RequestId::value).toList();
            case "draft" -> List.of(draft);
            case "letter" -> requireNonNull(values.get("letter"));
            case "file" -> requireNonNull(values.get("search_file"));
            case "material" -> requireNonNull(values.get("material"));
            case "year" -> List.of("2026");
            case "form" -> List.of("docx", "pdf", "xlsx", "json", "html");
            case "row", "figure" -> List.of("NEW", "R3_1");
            case "group" -> List.of("REVIEW");
            case "column" -> List.of("TOTAL");
            case "chapter" -> List.of("1");
            case "slug" -> List.of("registration");
            case "officer" -> List.of(String.valueOf(world.clerk.id()));
            default -> List.of("1");
        };
    }

    /** Every address of a pattern. */
    private List<String> addresses(String pattern) {
        List<String> all = List.of(pattern);
        Matcher variable =
                Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^}]*}[^{}]*)*)?}").matcher(pattern);
        while (variable.find()) {
            List<String> next = new ArrayList<>();
            for (String one : all) {
                candidates(variable.group(1)).forEach(value -> next.add(one.replace(variable.group(), value)));
            }
            all = next;
        }
        return all;
    }

    /** A mapping for reading: its pattern and the names of what it takes. */
    private record Reading(String pattern, Set<String> parameters) {}

    private List<Reading> readings() {
        List<Reading> all = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((RequestMappingInfo mapping, HandlerMethod method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> {
                    Set<String> names = parameters(method);
                    if (!pattern.contains("{")) {
                        names.addAll(List.of("letter", "like", "same", "draft", "id")); // what another page might take
                    }
                    all.add(new Reading(pattern, names));
                });
            }
        });
        return all;
    }

    private static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null && !named.name().isEmpty()) {
                names.add(named.name());
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                for (Class<?> form = parameter.getParameterType();
                        form != null && form != Object.class;
                        form = form.getSuperclass()) {
                    for (Field field : form.getDeclaredFields()) {
                        names.add(field.getName());
                    }
                }
            }
        }
        return names;
    }

    private List<Officer> everybody() {
        return List.of(
                world.clerk,
                world.handler,
                world.reviewer,
                world.head,
                world.administrator,
                world.handlerElsewhere,
                world.clerkOfAnotherAgency,
                world.officer(world.agency, null, "辛", Role.LEADER),
                world.officer(world.agency, null, "子", Role.CLERK));
    }

    @Test
    void noAddressAnswersAnyRoleWithAFullNumber() {
        Map<String, Set<String>> found = new TreeMap<>();
        Set<String> answered = new TreeSet<>();
        for (Reading one : readings()) {
            for (String address : addresses(one.pattern())) {
                boolean everyRole = address.contains(cases.get(0).value())
                        || cases.stream().noneMatch(id -> address.contains(id.value()));
                for (Officer by : everybody()) {
                    if (by == world.clerk || everyRole && FILES.stream().noneMatch(address::endsWith)) {
                        look(one, address, by, found, answered);
                    }
                }
            }
        }
        assertThat(found.keySet()).as("%s", found).isSubsetOf(MAY.keySet());
        contactStaysInside();
        assertThat(answered)
                .as("the addresses below a case were answered")
                .contains(
                        "/requests/{id}",
                        "/requests/{id}/timeline",
                        "/requests/{id}/ledger",
                        "/requests/{id}/receipt",
                        "/requests/{id}/letters",
                        "/requests/{id}/materials/{material}",
                        "/requests/new",
                        "/requests/drafts/{draft}",
                        "/requests/export",
                        "/requests",
                        "/",
                        "/board",
                        "/requests/{id}/reasons-received",
                        "/requests/{id}/decision");
        assertThat(found)
                .as("the reader sees into pages and PDFs")
                .containsKeys("/requests/{id}/letters/{letter}", "/requests/{id}/letters/{letter}/{form}");
    }

    @Test
    void noParameterOfAnyAddressBringsAFullNumberOut() {
        Map<String, Set<String>> found = new TreeMap<>();
        Set<String> answered = new TreeSet<>();
        String planted = cases.get(0).value();
        for (Reading one : readings()) {
            if (one.pattern().startsWith("/letters/print")) {
                continue; // letters, chosen by their numbers: see above
            }
            String address = addresses(one.pattern()).get(0);
            for (String parameter : one.parameters()) {
                look(one, address + "?" + parameter + "=" + planted, world.clerk, found, answered);
            }
            look(one, address + "?" + String.join("=1&", one.parameters()) + "=1", world.clerk, found, answered);
        }
        assertThat(found.keySet()).as("%s", found).isSubsetOf(MAY.keySet());
        contactStaysInside();
        assertThat(answered).hasSizeGreaterThan(40);
    }

    private void contactStaysInside() {
        assertThat(foundContact.keySet())
                .as("%s", foundContact)
                .isSubsetOf(Stream.concat(MAY.keySet().stream(), MAY_CONTACT.keySet().stream())
                        .toList());
    }

    @Test
    void whoAsksForADatumWithAReasonSeesThatOneAndTheLedgerSaysSo() {
        RequestId id = cases.get(2);
        String page = "/requests/" + id + "/contact";
        assertThat(pages.post(page, Pages.form("wanted", "PHONE"), world.clerk).status())
                .as("without a reason")
                .isEqualTo(422);
        Answer shown = pages.post(page, Pages.form("wanted", "PHONE", "reason", "REACHING"), world.clerk);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains(CONTACT.get(0)).doesNotContain(CONTACT.get(1), CONTACT.get(2), number());
        assertThat(pages.get(page, world.clerk).html()).doesNotContain(CONTACT);
        assertThat(pages.get("/requests/" + id + "/timeline", world.head).text())
                .contains("查看了申请人的电话，用于：联系申请人")
                .doesNotContain(CONTACT);
        assertThat(pages.post(page, Pages.form("wanted", "IDENTITY_NUMBER", "reason", "OTHER"), world.clerk)
                        .status())
                .as("another reason is told in words")
                .isEqualTo(422);
        assertThat(pages.post(
                                page,
                                Pages.form("wanted", "IDENTITY_NUMBER", "reason", "OTHER", "remark", "核对复印件"),
                                world.clerk)
                        .html())
                .contains(number());
        for (Officer other : List.of(world.reviewer, world.administrator, world.handlerElsewhere)) {
            Answer refused = pages.post(page, Pages.form("wanted", "PHONE", "reason", "REACHING"), other);
            assertThat(refused.status()).as(other.name()).isIn(403, 404);
            assertThat(refused.html()).doesNotContain(CONTACT);
        }
        assertThat(world.ledger(id).stream().filter("ContactShown"::equals)).hasSize(2);
    }

    @Test
    void noButtonOfTheRegistrationFormBringsAFullNumberOut() {
        for (RequestId letter : cases) {
            for (String button : List.of("similar", "recognise", "keep", "anew", "another")) {
                Answer answer = pages.post(
                        "/requests",
                        Pages.form(
                                "id",
                                RequestId.random().value(),
                                "opening",
                                RequestId.random().value(),
                                "letter",
                                letter.value(),
                                "phone",
                                "13912345678",
                                button,
                                "1"),
                        world.clerk);
                assertThat(answer.status()).as(button).isIn(200, 204, 422);
                assertThat(answer.html()).as(button).doesNotContain(number()).doesNotContain(BORN);
            }
        }
    }

    private void look(Reading one, String address, Officer by, Map<String, Set<String>> found, Set<String> answered) {
        MockHttpServletResponse response = get(address, by);
        if (response.getStatus() == 200) {
            answered.add(one.pattern());
        }
        List<String> texts = TextWithin.of(response.getContentAsByteArray());
        String pattern = one.pattern().replaceAll("\\{(\\w+):[^/]*}", "{$1}");
        if (texts.stream().anyMatch(FullNumbersStayInsideTests::tells)) {
            found.computeIfAbsent(pattern, unheardOf -> new TreeSet<>()).add(by.name() + " " + address);
        }
        if (texts.stream().anyMatch(text -> CONTACT.stream().anyMatch(text::contains))) {
            foundContact.computeIfAbsent(pattern, unheardOf -> new TreeSet<>()).add(by.name() + " " + address);
        }
    }

    /** Also with blanks or marks between its characters, and what half of it says. */
    private static boolean tells(String text) {
        String plain = text.replaceAll("<[^>]*>|[\\s\\u00AD\\u200B-]", "");
        return text.contains(number())
                || plain.contains(number())
                || BORN.stream().anyMatch(text::contains);
    }

    private MockHttpServletResponse get(String address, Officer by) {
        try {
            URI uri = URI.create(address);
            var request = MockMvcRequestBuilders.get(uri);
            MockHttpServletResponse response = http.perform(
                            (uri.getPath().equals("/") ? request : request.servletPath(uri.getPath()))
                                    .requestAttr("officer", by))
                    .andReturn()
                    .getResponse();
            String forward = response.getForwardedUrl();
            return response.getStatus() == 200 && forward != null ? get(forward, by) : response;
        } catch (Exception broken) {
            throw new AssertionError(address, broken);
        }
    }
}
