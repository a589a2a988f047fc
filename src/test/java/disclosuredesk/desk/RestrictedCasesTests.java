package disclosuredesk.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cooperation.AskingAssistance;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.decision.Ground;
import disclosuredesk.exchange.ForwardedRequest;
import disclosuredesk.exchange.ForwardingNotice;
import disclosuredesk.holding.Supervising;
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
import disclosuredesk.reminders.Reminding;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Intake;
import disclosuredesk.requests.NoteTaken;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.Restricting;
import disclosuredesk.requests.TakingNotes;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.TextWithin;
import disclosuredesk.testing.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A restricted case (限制知悉) is not there for whoever is not named, whatever his roles. A word stands in several of them at every place a word can
 * stand. Every address the code maps for reading is opened, with each of its parameters, by who may see them and by who may not: the first finds the
 * word at many, the others nowhere.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class RestrictedCasesTests {

    private static final String CANARY = "翠鸟湖";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private CanaryWorld world;
    private Pages pages;
    private Restricting restricting;
    private final List<RequestId> cases = new ArrayList<>();
    private RequestId plain;
    private RequestId ofTheSameLetter;
    private final Set<String> opened = new HashSet<>();
    private Officer reader;
    private List<Officer> readers = List.of();
    private List<Officer> others = List.of();

    /** An agency in which the word is part of what is asked for, while it is planted. */
    private static final class CanaryWorld extends World {

        private boolean planting;

        private CanaryWorld(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Registration registration(LocalDate receivedOn, ApplicantKind kind) {
            Registration one = super.registration(receivedOn, kind);
            Applicant who = one.applicant();
            return !planting
                    ? one
                    : new Registration(
                            one.id(),
                            one.receipt(),
                            new Applicant(
                                    kind, CANARY + "人", who.identity(), who.phone(), who.email(), who.address(), null),
                            CANARY + "改造项目征收补偿方案",
                            null,
                            one.wantedForm(),
                            one.wantedRoute());
        }
    }

    @BeforeAll
    void plant() {
        world = new CanaryWorld(beans);
        world.today(World.MONDAY);
        pages = new Pages(beans);
        restricting = beans.getBean(Restricting.class);
        plain = world.assigned();
        ofTheSameLetter = world.registered();
        Officer otherHead = world.anotherHead();
        reader = world.officer(world.agency, null, "癸", Role.CLERK);
        readers = List.of(reader, world.reviewer, world.handler, otherHead);
        others = List.of(
                world.clerk,
                world.head,
                world.officer(world.agency, null, "丑", Role.LEGAL_REVIEWER),
                world.officer(world.agency, world.department, "寅", Role.HANDLER),
                world.officer(world.agency, null, "卯", Role.LEADER),
                world.administrator,
                world.officer(world.agency, null, "辰", Role.SECURITY_ADMINISTRATOR),
                world.officer(world.agency, null, "巳", Role.AUDITOR),
                world.clerkOfAnotherAgency);
        world.planting = true;
        RequestId open = world.assigned();
        decorate(open);
        RequestId archived = world.archived(Ground.STATE_SECRET);
        afterwards(archived);
        cases.addAll(List.of(
                open,
                archived,
                world.archived(Ground.PROVIDED),
                world.archived(Ground.PROVIDED),
                world.registered(),
                world.drafted(Ground.PROVIDED),
                world.delivered(Ground.DOES_NOT_EXIST)));
        CanaryWorld there = new CanaryWorld(beans);
        there.planting = true;
        cases.addAll(List.of(handedOnToUs(there), handedOnAndSentBack(there), outOfTheLetter(ofTheSameLetter)));
        world.planting = false;
        world.today(World.MONDAY.plusDays(24));
        beans.getBean(Reminding.class).remind();
        cases.forEach(id -> restricting.restrict(id, "涉及" + CANARY, ids(), otherHead));
    }

    private List<Long> ids() {
        return readers.stream().map(Officer::id).toList();
    }

    /** Another agency answered that it is ours, and handed it on. */
    private RequestId handedOnToUs(World there) {
        RequestId id = there.archived(Ground.NOT_OURS);
        there.forwarding.forward(id, notice(world), there.clerk);
        ForwardedRequest sent = there.forwardings.of(id).get(0);
        world.registeringMail.register(world.registeringMail.arrived(sent.arrivedAs(), world.clerk), world.clerk);
        return sent.arrivedAs();
    }

    private RequestId handedOnAndSentBack(World there) {
        RequestId id = world.archived(Ground.NOT_OURS);
        world.forwarding.forward(id, notice(there), world.clerk);
        there.forwarding.sendBack(world.forwardings.of(id).get(0).id(), CANARY + "不归我机关", there.clerk);
        return id;
    }

    private static ForwardingNotice notice(World to) {
        return new ForwardingNotice(to.agency, true, to.today(), "电话告知，同意转交", "请依法办理");
    }

    private RequestId outOfTheLetter(RequestId first) {
        Registration one = world.registration(world.today());
        world.registering.register(
                new Registration(
                        one.id(),
                        one.receipt(),
                        null,
                        one.information(),
                        null,
                        one.wantedForm(),
                        one.wantedRoute(),
                        new Intake(null, null, first)),
                world.clerk);
        return one.id();
    }

    /** What goes on beside an open case. */
    private void decorate(RequestId id) {
        long archives = world.department("档案科");
        world.officer(world.agency, archives, "午", Role.HANDLER);
        world.partGiven(id, archives);
        beans.getBean(AskingAssistance.class)
                .ask(
                        id,
                        new AssistanceQuestion(CANARY + "的底册", Set.of(archives), List.of(), List.of(), 2),
                        world.clerk);
        world.departmentsConfer(id);
        beans.getBean(TakingNotes.class).note(id, world.today(), NoteTaken.Kind.CALL, CANARY + "来电 @丁", world.reviewer);
        beans.getBean(Supervising.class).issue(id, world.clerk.id(), CANARY + "进度", world.today(), world.head);
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.OTHER,
                        InspectedFile.of(CANARY + ".pdf", Papers.pdf("letter")),
                        world.clerk);
    }

    /** What comes after the answer. */
    private void afterwards(RequestId id) {
        beans.getBean(RecordingRemedies.class)
                .file(
                        RemedyId.random(),
                        Filing.suit(id, "", CANARY + "人", "示例区人民法院", "", world.today(), world.today()),
                        world.clerk);
        beans.getBean(HandlingComplaints.class)
                .register(
                        ComplaintId.random(),
                        new Complaint.Entry(
                                id,
                                ComplaintSide.RESPONDENT,
                                "",
                                CANARY + "人",
                                CANARY + "没有公开",
                                ComplaintChannel.LETTER,
                                world.today(),
                                "陈静",
                                world.today().plusDays(3),
                                "转办单"),
                        world.clerk);
        beans.getBean(RegisteringRectifications.class)
                .register(
                        RectificationId.random(),
                        new RectificationDemand(
                                id,
                                world.today(),
                                world.registration(world.today()).applicant(),
                                CANARY + "登记簿",
                                "面积记为80平方米",
                                "90平方米",
                                "房产证"),
                        world.clerk);
    }

    @Test
    void theWordIsFoundByWhoMaySeeItAndNowhereByAnybodyElse() {
        Set<String> found = new TreeSet<>();
        addresses()
                .forEach((pattern, some) -> some.forEach(address -> {
                    if ((pattern.equals("/") ? readers : List.of(reader))
                            .stream().anyMatch(one -> tells(pattern, address, one))) {
                        found.add(pattern);
                    }
                }));
        Map<String, Set<String>> leaks = new TreeMap<>();
        for (Officer other : others) {
            addresses()
                    .forEach((pattern, some) -> some.forEach(address -> {
                        if (tells(pattern, address, other)) {
                            leaks.computeIfAbsent(pattern, none -> new TreeSet<>())
                                    .add(other.name() + " " + address);
                        }
                    }));
        }
        assertThat(leaks).isEmpty();
        assertThat(found)
                .contains(
                        "/",
                        "/requests",
                        "/requests/{id}",
                        "/requests/{id}/timeline",
                        "/requests/{id}/ledger",
                        "/requests/{id}/materials",
                        "/board/week",
                        "/duties",
                        "/reminders",
                        "/assistance",
                        "/parts/{part}",
                        "/assistance/{assistance}",
                        "/remedies",
                        "/remedies/{id}",
                        "/complaints",
                        "/complaints/{id}",
                        "/rectifications/{id}",
                        "/precedents",
                        "/exchange",
                        "/exchange/{id}",
                        "/conferrals/{conferral}",
                        "/statistics/{year}/{row}",
                        "/statistics/{year}/remedies/{group}/{column}",
                        "/statistics/{year}/{part:months|quarters}/{number}/{row}",
                        "/statistics/{year}/{part:months|quarters}/{number}/remedies/{group}/{column}");
        assertThat(found).hasSizeGreaterThan(40);
        assertThat(addresses().keySet().stream()
                        .filter(pattern ->
                                !opened.contains(pattern) && STEPS.stream().noneMatch(pattern::startsWith)))
                .as(
                        "pages nobody could open here, so that nothing is known of them: plant what they show, or say why not")
                .isSubsetOf(NOT_OPENED);
    }

    /** Below these each page first asks whether its own case is seen, whether it stands at the step or not. */
    private static final List<String> STEPS = List.of("/requests/{id}/", "/rectifications/{id}/");

    /** They show no case, or only what a reader was asked about: files of theirs, other agencies' letters, organs, reports handed in, the sign-in; what is read from above ({@code BeneathPagesTests}). */
    private static final Set<String> NOT_OPENED = Set.of(
            "/assistance/{assistance}/papers/{material}",
            "/beneath/cases/{id}",
            "/beneath/cases/{id}/supervision",
            "/beneath/organs/{organ}/supervision",
            "/conferrals/{conferral}/papers/{material}",
            "/departments/{department}",
            "/error",
            "/exchange/{id}/papers/{material}",
            "/identities/linking",
            "/letterhead/logo.png",
            "/letterhead/seal.png",
            "/opinions/{id}",
            "/opinions/{id}/papers/{material}",
            "/organs/changes/{change}",
            "/organs/changes/{change}/activations",
            "/parts/{part}/search-proof/{file}",
            "/passkeys/new",
            "/passkeys/options",
            "/proof/passkey",
            "/proof/single-sign-on",
            "/proof/single-sign-on/return",
            "/refused",
            "/remedies/{id}/orders/{instance}/proof",
            "/requests/drafts/{draft}",
            "/retention/{change}",
            "/rights/{change}",
            "/sessions",
            "/sessions/left",
            "/set-up",
            "/sign-in/code",
            "/sign-in/passkey",
            "/statistics",
            "/statistics/{year}/own-duties/appraisals/{id}/file",
            "/statistics/{year}/submission",
            "/statistics/{year}/submissions/{submission}",
            "/statistics/{year}/submissions/{submission}/file",
            "/statistics/{year}/total/versions/{version}",
            "/statistics/{year}/total/versions/{version}/files/{form}",
            "/statistics/{year}/total/versions/{version}/report",
            "/statistics/{year}/total/versions/{version}/{figure}",
            "/statistics/{year}/total/{figure}",
            "/statistics/{year}/units/{unit}",
            "/statistics/{year}/units/{unit}/entry",
            "/statistics/{year}/units/{unit}/template/{form}",
            "/statistics/{year}/versions/{number}",
            "/statistics/{year}/versions/{number}/files/{form}",
            "/statistics/{year}/versions/{number}/proof",
            "/statistics/{year}/versions/{number}/{row}",
            "/supervisions/{supervision}",
            "/supervisions/{supervision}/demand",
            "/text-size/{size}",
            "/theme/{theme}");

    @Test
    void itsNumberFindsNothingAndItsPageIsNotThere() {
        for (RequestId id : cases) {
            String number = world.requests.get(id, reader).number().toString();
            String query = URLEncoder.encode(number, StandardCharsets.UTF_8);
            for (Officer other : others) {
                assertThat(pages.get("/requests/" + id, other).status()).isEqualTo(404);
                assertThat(pages.get("/requests?text=" + query, other).html()).doesNotContain("/requests/" + id);
                assertThat(pages.get("/requests?straight=true&text=" + query, other)
                                .location())
                        .doesNotContain(id.value());
            }
            assertThat(pages.get("/requests?text=" + query, reader).html()).contains("/requests/" + id);
        }
    }

    @Test
    void statisticsCountItAndTheLineBehindTheFigureSaysNoMore() {
        String text = pages.get("/statistics/2026/NEW", world.head).text();
        assertThat(text).contains("限制知悉").doesNotContain(CANARY);
        cases.forEach(id -> assertThat(text)
                .contains(world.requests.get(id, reader).number().toString()));
        assertThat(pages.get("/statistics/2026/NEW", reader).text()).contains(CANARY);
    }

    @Test
    void noHintTellsThatTheSameApplicantAskedBefore() {
        String before = "/requests/" + cases.get(2);
        assertThat(pages.get("/requests/" + plain, reader).html()).contains(before);
        assertThat(pages.get("/requests/" + plain, world.head).html()).doesNotContain(before);
    }

    @Test
    void onlyAHeadRestrictsAndNobodyIsLeftOutWhomTheCaseNeeds() {
        RequestId id = world.assigned();
        String page = "/requests/" + id + "/restriction";
        assertThat(pages.get(page, world.clerk).status()).isEqualTo(403);
        assertThat(pages.post(page, Pages.form("reason", "涉密"), world.clerk).status())
                .isEqualTo(403);
        Answer missing = pages.post(page, Pages.form("reason", "涉密", "readers", "" + world.clerk.id()), world.head);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("选定的人员中没有法制审核人");
        assertThat(pages.post(page, Pages.form("reason", " "), world.head).text())
                .contains("请写明理由");
        assertThat(world.ledger(id)).doesNotContain("CaseRestricted");
        restricting.restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("限制知悉", "涉密");
        assertThat(pages.get("/requests/" + id, reader).status()).isEqualTo(404);
        assertThat(world.ledger(id)).contains("CaseRestricted");
    }

    @Test
    void whoIsNotNamedIsNotGivenTheCase() {
        RequestId id = world.registered();
        restricting.restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id()), world.head);
        Answer given = pages.post(
                "/requests/" + id + "/handover", Pages.form("officer", "" + reader.id(), "note", ""), world.head);
        assertThat(given.status()).isEqualTo(422);
        assertThat(given.text()).contains("不在本案知悉人员之列");
        world.examining.accept(id, world.version(id), null, world.clerk);
        Answer assigned =
                pages.act(id, "assignment", world.version(id), world.clerk, "departmentId", "" + world.department);
        assertThat(assigned.status()).isEqualTo(422);
        assertThat(assigned.text()).contains("所选科室没有知悉人员");
    }

    @Test
    void whoIsNotNamedIsNotToldAsOneWhoHasTheCaseBeforeHim() {
        RequestId id = world.registered();
        assertThat(pages.get("/requests/" + id, world.head).text()).contains("现在由", reader.name());
        restricting.restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id()), world.head);
        assertThat(pages.get("/requests/" + id, world.head).text())
                .contains("现在由 " + world.clerk.name() + " 办理")
                .doesNotContain(reader.name());
    }

    @Test
    void onceItIsLiftedEverybodySeesItAgain() {
        RequestId id = world.registered();
        restricting.restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id()), world.head);
        assertThat(pages.get("/requests/" + id, reader).status()).isEqualTo(404);
        String page = "/requests/" + id + "/restriction/removal";
        assertThat(pages.post(page, Pages.form("liftReason", ""), world.head).status())
                .isEqualTo(422);
        assertThat(pages.post(page, Pages.form("liftReason", "已公开"), world.head).status())
                .isEqualTo(302);
        assertThat(pages.get("/requests/" + id, reader).status()).isEqualTo(200);
        assertThat(pages.get("/requests/" + id + "/timeline", reader).text()).contains("解除限制知悉。理由：已公开");
        assertThat(pages.post(page, Pages.form("liftReason", "又"), world.head).status())
                .isEqualTo(409);
    }

    /** Every address there is, by its pattern. */
    private Map<String, Set<String>> addresses() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> {
                    Set<String> some = all.computeIfAbsent(pattern, none -> new LinkedHashSet<>());
                    List<String> plainOnes = filledIn(pattern);
                    some.addAll(plainOnes);
                    for (var parameter : method.getMethodParameters()) {
                        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                        if (named != null && !named.name().isEmpty() && !pattern.contains("{")) {
                            some.add(pattern + "?" + named.name() + "=" + cases.get(0));
                        }
                    }
                });
            }
        });
        requireNonNull(all.get("/requests"))
                .addAll(Set.of(
                        "/requests?text=" + word(),
                        "/requests?state=OVERDUE",
                        "/requests?state=ARCHIVED",
                        "/requests?state=CLOSED"));
        requireNonNull(all.get("/requests/export"))
                .addAll(Set.of("/requests/export?text=" + word(), "/requests/export?id=" + cases.get(0)));
        requireNonNull(all.get("/"))
                .addAll(Set.of(
                        "/?queue=UNCLAIMED",
                        "/?queue=TO_DO",
                        "/?queue=IN_HAND",
                        "/?queue=CLOSED",
                        "/?queue=DONE",
                        "/?queue=OVERDUE"));
        requireNonNull(all.get("/precedents"))
                .addAll(Set.of("/precedents?ground=PROVIDED", "/precedents?ground=STATE_SECRET&words=" + word()));
        requireNonNull(all.get("/letters/print")).addAll(letters("/letters/print?letter="));
        requireNonNull(all.get("/letters/print.pdf")).addAll(letters("/letters/print.pdf?letter="));
        return all;
    }

    private List<String> letters(String address) {
        return ids("letter", "id").stream().map(id -> address + id).toList();
    }

    private static String word() {
        return URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    }

    private List<String> filledIn(String pattern) {
        List<String> all = List.of(pattern);
        Matcher variable =
                Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^}]*}[^{}]*)*)?}").matcher(pattern);
        while (variable.find()) {
            List<String> next = new ArrayList<>();
            for (String one : all) {
                candidates(variable.group(1), pattern).forEach(value -> next.add(one.replace(variable.group(), value)));
            }
            all = next;
        }
        return all;
    }

    private List<String> candidates(String name, String pattern) {
        return switch (name) {
            case "id" ->
                pattern.startsWith("/remedies")
                        ? ids("remedy", "id")
                        : pattern.startsWith("/complaints")
                                ? ids("complaint", "id")
                                : pattern.startsWith("/rectifications")
                                        ? ids("rectification", "id")
                                        : pattern.startsWith("/requests")
                                                ? requests(pattern.equals("/requests/{id}") ? cases.size() : 2)
                                                : pattern.startsWith("/exchange") ? forwardings() : List.of("1");
            case "part" -> pattern.startsWith("/parts") ? ids("helping_part", "id") : List.of("months", "quarters");
            case "number" -> List.of("1", "3");
            case "conferral" -> ids("conferral", "id");
            case "assistance" -> ids("assistance", "id");
            case "letter" -> ids("letter", "id");
            case "material" -> ids("material", "storage_name");
            case "department" -> List.of(String.valueOf(world.department));
            case "year" -> List.of("2026");
            case "form" -> List.of("docx", "xlsx", "html");
            case "row", "figure" -> List.of("NEW", "R1", "R3_1", "CARRY_OUT");
            case "group" -> List.of("DIRECT_SUIT", "REVIEW");
            case "column" -> List.of("TOTAL", "PENDING");
            case "slug" -> List.of("registration");
            case "officer" -> List.of(String.valueOf(world.clerk.id()));
            default -> List.of("1");
        };
    }

    /** Some that are restricted, and one out of the same letter that everybody sees. */
    private List<String> requests(int most) {
        return Stream.concat(cases.subList(0, most).stream(), Stream.of(ofTheSameLetter))
                .map(RequestId::value)
                .toList();
    }

    private List<String> forwardings() {
        return world.jdbc
                .sql("select f.id from forwarding f where f.arrived_as in (:cases)")
                .param("cases", cases.stream().map(RequestId::value).toList())
                .query(String.class)
                .list();
    }

    private List<String> ids(String table, String column) {
        return world.jdbc
                .sql("select t." + column + " from " + table + " t where t.request_id in (:cases)")
                .param("cases", cases.stream().map(RequestId::value).toList())
                .query(String.class)
                .list();
    }

    /** Whether the word stands on the page, or a way to a restricted case that is not in the address itself. */
    private boolean tells(String pattern, String address, Officer by) {
        MockHttpServletResponse answer = get(address, by);
        assertThat(answer.getStatus()).as(address + " by " + by.name()).isLessThan(500);
        if (answer.getStatus() != 200) {
            return false;
        }
        opened.add(pattern);
        boolean echoed = address.startsWith("/requests?")
                && address.contains(word()); // what was searched for stands in its field
        return TextWithin.of(answer.getContentAsByteArray()).stream()
                .anyMatch(text ->
                        !pattern.equals("/security-audit") // names by number whatever was read, to who sees no case
                                        && cases.stream()
                                                .anyMatch(id -> !address.contains(id.value())
                                                        && text.contains("/requests/" + id.value()))
                                || !echoed && text.replaceAll("<[^>]*>|\\s", "").contains(CANARY));
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
