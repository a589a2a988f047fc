package disclosuredesk.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.desk.once.CaseForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender;
import disclosuredesk.desk.once.OfficeForms;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Offer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.ProcessSteps;
import disclosuredesk.workflow.WorkItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The table of rights: its exact lines stand in src/test/resources/rights.txt ({@code -Dgolden=write} writes them anew), and each is tried on a case at
 * every step, answered, archived and void, by an officer of each role. What is not in the table is refused.
 */
@PageTest
@Tag("whole")
class PermittedActsTests {

    private static final Path LINES = Path.of("src/test/resources/rights.txt");

    /** Acts whose form stands on a page beside the case. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("remedy", "/remedies", "rectification", "/rectifications");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PermittedActs acts;

    private World world;
    private Pages pages;
    private final Map<String, Supplier<RequestId>> states = new LinkedHashMap<>();
    private final Map<String, RequestId> cases = new HashMap<>();
    private final Map<Role, Officer> officers = new EnumMap<>(Role.class);

    @BeforeEach
    void casesAtEveryStep() {
        world = new World(beans);
        pages = new Pages(beans);
        for (Role role : Role.values()) {
            officers.put(
                    role, world.officer(world.agency, role == Role.HANDLER ? world.department : null, "" + role, role));
        }
        states.put("examineRequest", world::registered);
        states.put(
                "correctionReceived",
                () -> with(
                        world.registered(),
                        id -> world.askForCorrection(
                                id,
                                0,
                                CorrectionNotice.sent(
                                        world.today(), "名称", world.today().plusDays(9)),
                                world.clerk)));
        states.put("assignDepartment", world::accepted);
        states.put("searchRecords", world::assigned);
        states.put("askOpinions", () -> world.proposed(Ground.THIRD_PARTY, true));
        states.put(
                "opinionReceived",
                () -> with(
                        world.proposed(Ground.THIRD_PARTY, true),
                        id -> world.askOpinions(
                                id,
                                world.version(id),
                                List.of(Consultation.letter(
                                        Consultation.Kind.JOINT_AGENCY, "某局", null, "报价", world.today(), null)),
                                world.clerk)));
        states.put("draftDecision", () -> world.readyToDraft(Ground.PROVIDED));
        states.put("reviewDecision", () -> world.drafted(Ground.PROVIDED));
        states.put("approveDecision", () -> world.reviewed(Ground.PROVIDED));
        states.put("endorseDecision", this::passedOn);
        states.put("deliverDecision", () -> world.approved(Ground.PROVIDED));
        states.put("archiveDossier", () -> world.delivered(Ground.PROVIDED));
        states.put("archiveDossier, not ours", () -> world.delivered(Ground.NOT_OURS));
        states.put("archiveDossier, unpaid", () -> {
            RequestId id = world.unpaid(); // weeks later: other cases have missed their days
            world.today(World.MONDAY);
            cases.clear();
            return id;
        });
        states.put("approveExtension", this::extending);
        states.put(
                "sendExtensionNotice",
                () -> with(extending(), id -> world.extending.approve(id, world.version(id), world.head)));
        states.put("reasonsReceived", this::excessive);
        states.put(
                "judgeReasons",
                () -> with(
                        excessive(),
                        id -> world.excess.receive(id, world.version(id), world.today(), "课题研究", world.clerk)));
        states.put(
                "feePaid",
                () -> with(
                        world.assigned(),
                        id -> world.askForFee(
                                id,
                                world.version(id),
                                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                                world.clerk)));
        states.put("archived", () -> world.archived(Ground.PROVIDED));
        states.put("void", () -> with(world.registered(), world::voided));
    }

    private static RequestId with(RequestId id, Consumer<RequestId> then) {
        then.accept(id);
        return id;
    }

    private RequestId extending() {
        return with(world.assigned(), id -> world.extending.propose(id, world.version(id), 5, "量大", world.clerk));
    }

    private RequestId excessive() {
        return with(
                world.assigned(),
                id -> world.askForReasons(
                        id, world.version(id), world.today(), world.today().plusDays(9), "本月46件", world.clerk));
    }

    private RequestId passedOn() {
        ChangingSettings settings = beans.getBean(ChangingSettings.class);
        settings.change(Map.of(Setting.LEADER_APPROVAL, 1), world.administrator);
        RequestId id = world.drafted(Ground.PROVIDED);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        settings.change(Map.of(Setting.LEADER_APPROVAL, 0), world.administrator);
        return id;
    }

    @Test
    void theTableHasExactlyTheseLines() throws Exception {
        String text = acts.all().stream().map(act -> act.line() + "\n").collect(Collectors.joining());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(LINES, text);
        }
        assertThat(LINES).content().isEqualTo(text);
    }

    @Test
    void everyStepOfTheProcessIsTried() {
        assertThat(states.keySet()).containsAll(ProcessSteps.present().inOrder());
    }

    @Test
    void eachLineIsSoAndNothingElse() {
        Map<String, Map<String, String>> typed = typed();
        List<String> wrong = new ArrayList<>();
        for (PermittedAct act : acts.all()) {
            if (ELSEWHERE.containsKey(act.page())) {
                tryElsewhere(act, wrong);
                continue;
            }
            boolean done = false;
            for (String state : states.keySet()) {
                Set<Role> may = mayInState(act, state, typed.get(act.page()), wrong);
                boolean permitted = isPermitted(act, cases.get(state));
                Set<Role> roles = EnumSet.copyOf(act.roles());
                if (world.requests.get(cases.get(state), world.clerk).departmentId() == null) {
                    roles.remove(Role.HANDLER);
                }
                if (!permitted && !may.isEmpty() || !may.isEmpty() && !may.equals(roles)) {
                    wrong.add(act.page() + " at " + state + ": done by " + new TreeSet<>(may) + ", the table: "
                            + (permitted ? new TreeSet<>(roles) : "nobody"));
                }
                done |= permitted && may.equals(act.roles());
            }
            if (!done) {
                wrong.add(act.page() + " was nowhere done by " + act.roles());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private RequestId caseIn(String state) {
        RequestId known = cases.get(state);
        if (known == null) {
            known = states.get(state).get();
            cases.put(state, known);
        }
        return known;
    }

    private boolean isPermitted(PermittedAct act, RequestId id) {
        DisclosureRequest request = world.requests.get(id, world.clerk);
        Offer.When when = act.when();
        return !request.isVoid()
                && (when == null
                        ? world.process.open(id).stream().map(WorkItem::step).anyMatch(act.step()::equals)
                        : when.holds(request));
    }

    /** The roles by which the act goes through, or fails over nothing but what is typed. */
    private Set<Role> mayInState(PermittedAct act, String state, Map<String, String> typed, List<String> wrong) {
        Set<Role> may = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (role.isExclusive() && !state.equals("searchRecords")) {
                continue; // no case is there for them, whatever its state; tried once for each act
            }
            RequestId id = caseIn(state);
            int status = send(act.page(), id, typed, officers.get(role)).status();
            if (!Set.of(200, 302, 403, 404, 409, 422).contains(status)) {
                wrong.add(act.page() + " at " + state + " by " + role + ": " + status);
            }
            if (status < 400 || status == 422) {
                may.add(role);
            }
            if (status < 400) {
                cases.remove(state); // an act leaves something behind
            }
        }
        caseIn(state);
        return may;
    }

    private Pages.Answer send(String page, RequestId id, Map<String, String> typed, Officer by) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("version", String.valueOf(world.version(id)));
        if (form.containsKey("consultation")) {
            form.put(
                    "consultation",
                    world.consultations.of(id).stream()
                            .map(one -> "" + one.id())
                            .findFirst()
                            .orElse("0"));
        }
        if (form.containsKey("seq")) {
            form.put("seq", String.valueOf(world.audit.of(id).get(0).seq()));
        }
        String address = "/requests/" + id + "/" + page;
        return page.equals("materials")
                ? pages.uploads(address, form, by, "来函.pdf", Papers.pdf("letter " + by.id()))
                : pages.post(address, form, by);
    }

    private void tryElsewhere(PermittedAct act, List<String> wrong) {
        RequestId id = world.delivered(Ground.PROVIDED);
        Set<Role> may = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (pages.get(ELSEWHERE.get(act.page()) + "/new?request=" + id, officers.get(role))
                            .status()
                    == 200) {
                may.add(role);
            }
        }
        if (!may.equals(act.roles())) {
            wrong.add(act.page() + ": " + may);
        }
    }

    @Test
    void whoDraftedNeitherReviewsNorSignsWhateverHisRoles() {
        Map<String, Map<String, String>> typed = typed();
        Officer all = world.officer(world.agency, null, "独", Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER);
        List<PermittedAct> others =
                acts.all().stream().filter(PermittedAct::notDrafter).toList();
        assertThat(others).extracting(PermittedAct::page).containsExactly("review", "approval", "endorsement");
        for (PermittedAct act : others) {
            RequestId id = states.get(act.step()).get();
            world.jdbc
                    .sql("update decision set drafted_by = :by where request_id = :id")
                    .param("by", all.id())
                    .param("id", id.value())
                    .update();
            assertThat(send(act.page(), id, typed.get(act.page()), all).status())
                    .as(act.page())
                    .isEqualTo(403);
        }
    }

    @Test
    void aHandlerDoesNothingOnACaseOfAnotherDepartment() {
        Map<String, Map<String, String>> typed = typed();
        for (PermittedAct act : acts.all()) {
            if (act.ofOwnDepartment() && !ELSEWHERE.containsKey(act.page())) {
                assertThat(send(act.page(), caseIn("searchRecords"), typed.get(act.page()), world.handlerElsewhere)
                                .status())
                        .as(act.page())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void everyOfficerReadsTheTable() {
        for (Officer officer : officers.values()) {
            String text = pages.get("/permissions", officer).text();
            assertThat(text).contains("权限一览", "审批签发", "拟稿人除外", "答复送达或者办结以前");
        }
    }

    /** What is typed into the form of each page, by the forms of every act. */
    private Map<String, Map<String, String>> typed() {
        Map<String, Map<String, String>> typed = new HashMap<>();
        FormSender sender = new FormSender(beans);
        Map<String, BiFunction<World, ApplicationContext, Form>> forms = new LinkedHashMap<>(CaseForms.all());
        forms.putAll(OfficeForms.all());
        Set<String> wanted = acts.all().stream().map(PermittedAct::page).collect(Collectors.toSet());
        forms.keySet().removeIf(name -> name.matches("(Remedy|Complaint|Order|Rollup|SetUp).*"));
        Map<String, String> names = Map.ofEntries(
                Map.entry("search", "SearchController.propose"),
                Map.entry("opinion", "OpinionController.record"),
                Map.entry("consultation", "ConsultationController.prepare"));
        forms.forEach((name, made) -> {
            if (name.matches(
                    "(Examination|Assignment|Correction|CorrectionNotice|Return|Consultation|RegistrationAmendment|Voiding|Search|Opinion|Decision|Review"
                            + "|Delivery|Archive|Withdrawal|Fee|Extension|Excess|Amendment|Reopening|Contact|Holding|Supervision|Materials)Controller\\..*")) {
                Form form = made.apply(new World(beans).today(World.MONDAY), beans);
                String page = form.action().replaceFirst("/requests/[^/]+/", "");
                if (wanted.contains(page) && names.getOrDefault(page, name).equals(name)) {
                    typed.put(page, mine(page, sender.filledIn(form)));
                }
            }
        });
        world.today(World.MONDAY);
        typed.put("note", Map.of("noteKind", "CALL", "heldOn", "" + world.today(), "text", "申请人来电询问进度"));
        typed.put(
                "assistance",
                Map.of("question", "请查底册", "departments", "" + world.otherDepartment, "workingDays", "5"));
        typed.put(
                "conferral",
                Map.of("question", "能否公开", "conferralForm", "WRITTEN", "legalOffice", "法规处", "workingDays", "5"));
        typed.put("restriction", Map.of("reason", "涉及本机关人员"));
        typed.put("contact", Map.of("wanted", "PHONE", "reason", "REACHING"));
        typed.put("parts", Map.of("departmentId", "" + world.otherDepartment, "what", "请检索凭证"));
        typed.put(
                "forwarding",
                Map.of(
                        "receiver",
                        "" + world.clerkOfAnotherAgency.agencyId(),
                        "notObjected",
                        "true",
                        "askedOn",
                        "" + world.today(),
                        "askedHow",
                        "电话告知，同意"));
        assertThat(typed.keySet())
                .containsAll(wanted.stream()
                        .filter(page -> !ELSEWHERE.containsKey(page))
                        .toList());
        return typed;
    }

    /** Departments and officers of this world in the place of another's. */
    private Map<String, String> mine(String page, Map<String, List<String>> typed) {
        Map<String, String> mine = new HashMap<>();
        typed.forEach((name, values) -> mine.put(name, values.get(0)));
        mine.keySet().removeIf(name -> name.startsWith("_"));
        mine.computeIfPresent("departmentId", (name, there) -> "" + world.department);
        if (page.equals("supervision")) {
            mine.put("officer", "" + world.handler.id());
        }
        return mine;
    }
}
